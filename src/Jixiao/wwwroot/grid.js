// <jx-grid>: makes a form with rows quicker to fill in: keyboard, blocks pasted from a spreadsheet, rows without a round trip, and what is typed kept
// as it is typed. The form inside it works without any of this.
import { move } from './grid-keys.js';
import { blockOf, paste } from './grid-paste.js';
import { Keeper } from './grid-keeping.js';
import { act, cellsOf, restore, rowsOf, snapshot, tableOf } from './grid-rows.js';

customElements.define('jx-grid', class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.dataset.scripted = '';
    this.keeper = this.dataset.copy ? new Keeper(this) : undefined;
    for (const button of this.querySelectorAll('td .icon')) button.tabIndex = -1;
    this.listen('keydown', event => this.pressed(event));
    this.listen('paste', event => this.pasted(event));
    this.listen('click', event => this.clicked(event));
    this.listen('input', () => { this.forget(); this.changed(); });
    this.listen('submit', () => this.keeper?.leave());
  }

  disconnectedCallback() {
    this.keeper?.close();
    this.listeners?.abort();
    this.listeners = undefined;
  }

  listen(type, heard) {
    this.listeners ??= new AbortController();
    this.addEventListener(type, heard, { signal: this.listeners.signal });
  }

  changed() {
    this.keeper?.changed();
  }

  pressed(event) {
    const table = tableOf(event.target);
    if (!table || event.isComposing) return;
    if (event.key === 'z' && (event.ctrlKey || event.metaKey) && this.before) {
      event.preventDefault();
      this.undo();
    } else if (move(event, table, what => this.structure(table, event.target.closest('tr'), what))) {
      event.preventDefault();
    }
  }

  pasted(event) {
    const table = tableOf(event.target);
    const block = blockOf(event.clipboardData.getData('text/plain'));
    if (!table || !block) return;
    event.preventDefault();
    this.remember(table);
    paste(table, event.target, block);
    this.undoButton?.removeAttribute('hidden');
    this.keeper?.say(this.dataset.pasted.replace('{0}', block.length));
    this.changed();
  }

  clicked(event) {
    const link = event.target.closest('a[data-cell]');
    const button = event.target.closest('button');
    if (link) {
      event.preventDefault();
      const cell = document.getElementById(link.dataset.cell);
      cell?.scrollIntoView({ block: 'center' });
      cell?.focus({ preventScroll: true });
    } else if (button?.hasAttribute('data-undo')) {
      this.undo();
    } else if (/^\w+\.(add|remove|up|down)/.test(button?.value ?? '')) {
      event.preventDefault();
      const [list, what] = button.value.split(/[.:]/);
      this.structure(this.querySelector(`table[data-grid="${list}"]`), button.closest('tr'), what);
    }
  }

  structure(table, row, what) {
    this.remember(table);
    const landed = act(table, row, what);
    cellsOf(landed ?? rowsOf(table).at(-1) ?? table)[0]?.focus();
    this.changed();
  }

  get undoButton() {
    return this.querySelector('[data-undo]');
  }

  remember(table) {
    this.before = { table, rows: snapshot(table) };
  }

  forget() {
    this.before = undefined;
    this.undoButton?.setAttribute('hidden', '');
  }

  undo() {
    if (!this.before) return;
    restore(this.before.table, this.before.rows);
    cellsOf(rowsOf(this.before.table)[0] ?? this.before.table)[0]?.focus();
    this.forget();
    this.changed();
  }
});
