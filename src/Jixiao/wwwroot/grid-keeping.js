// Keeps what is typed as the user's working copy, a moment after the last keystroke. What cannot be kept now is tried again until it can, and said.
const quiet = 800;
const patience = [2_000, 5_000, 10_000, 30_000];

export class Keeper {
  constructor(grid) {
    [this.grid, this.form, this.failures] = [grid, grid.form, 0];
    this.status = grid.querySelector('[data-status]');
    this.leaving = event => { if (this.dirty && !this.left) { this.flush(true); event.preventDefault(); } };
    this.hidden = () => { if (this.dirty && document.visibilityState === 'hidden') this.flush(true); };
    window.addEventListener('beforeunload', this.leaving);
    document.addEventListener('visibilitychange', this.hidden);
  }

  /** The form itself is being sent: there is nothing left to keep. */
  leave() {
    this.left = true;
    clearTimeout(this.timer);
  }

  close() {
    if (this.dirty && !this.left) this.flush(true);
    clearTimeout(this.timer);
    this.left = true;
    window.removeEventListener('beforeunload', this.leaving);
    document.removeEventListener('visibilitychange', this.hidden);
  }

  changed() {
    this.dirty = true;
    this.after(quiet);
  }

  after(time) {
    clearTimeout(this.timer);
    if (!this.left) this.timer = setTimeout(() => this.flush(), time);
  }

  say(text, failed = false) {
    this.status.textContent = text;
    this.status.classList.toggle('failed', failed);
  }

  async flush(last = false) {
    const content = contentOf(this.grid);
    const { copy, check, answered, base, keeping, kept, failed } = this.grid.dataset;
    const turn = this.turn = (this.turn ?? 0) + 1;
    this.dirty = false;
    if (!last) this.say(keeping);
    try {
      const saved = await this.send('PUT', copy, { baseVersion: Number(base), content }, last);
      this.failures = 0;
      if (last || this.left) return;
      this.say(kept.replace('{0}', clock((await saved.json()).savedAt)));
      if (check) show(this.grid, await (await this.send('POST', check, content)).json());
      if (answered !== undefined) await answer(() => this.dirty || this.left || turn !== this.turn);
    } catch {
      this.dirty = true;
      this.say(failed, true);
      this.after(patience[Math.min(this.failures++, patience.length - 1)]);
    }
  }

  async send(method, url, body, keepalive = false) {
    const headers = { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': this.form.elements.__RequestVerificationToken.value };
    const answer = await fetch(url, { method, headers, body: JSON.stringify(body), keepalive });
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer;
  }
}

const clock = moment => new Date(moment).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Every field of the form by its name, and lists of rows by the part of the name before the point. */
function contentOf(grid) {
  const content = Object.fromEntries([...grid.querySelectorAll('table[data-grid]')].map(table => [table.dataset.grid, []]));
  const counts = {};
  for (const [name, value] of new FormData(grid.form)) {
    if (name.startsWith('_') || typeof value !== 'string') continue;
    const [list, cell] = name.split('.');
    const text = value.replaceAll('\r\n', '\n').trim();
    if (!cell) content[list] = text;
    else (content[list][counts[name] = (counts[name] ?? -1) + 1] ??= {})[cell] = text;
  }
  return content;
}

/** What the server found wrong, and how it understands each target. */
function show(grid, { problems, readings }) {
  for (const [attribute, blocks] of [['aria-invalid', true], ['data-hint', false]]) {
    const cells = new Set(problems.filter(problem => problem.blocks === blocks).map(problem => problem.cell));
    for (const cell of grid.querySelectorAll('[id]')) cells.has(cell.id) ? cell.setAttribute(attribute, 'true') : cell.removeAttribute(attribute);
  }
  grid.querySelectorAll('tbody [data-reading]').forEach((reading, row) => { reading.textContent = readings[row] ?? ''; });
  grid.querySelector('.problems .none').hidden = problems.length > 0;
  grid.querySelector('[data-problems]').replaceChildren(...problems.map(problem => {
    const [item, link, where] = ['li', 'a', 'b'].map(name => document.createElement(name));
    item.className = problem.blocks ? 'blocks' : 'hint';
    link.href = `${location.pathname}#${problem.cell}`;
    link.dataset.cell = problem.cell;
    where.textContent = problem.where;
    link.append(where, ` ${problem.sentence}`);
    item.append(link);
    return item;
  }));
}

/** What the page says of what is kept: its parts with data-live as they are now, unless something else was typed meanwhile. What is typed in stays as it is; it is kept, whether this answers or not. */
async function answer(isOutdated) {
  const page = await fetch(location.href).catch(() => null);
  if (!page?.ok) return;
  const now = new DOMParser().parseFromString(await page.text(), 'text/html');
  if (isOutdated()) return;
  for (const part of document.querySelectorAll('[data-live]')) {
    const fresh = now.querySelector(`[data-live="${part.dataset.live}"]`);
    if (fresh && fresh.innerHTML !== part.innerHTML) part.replaceChildren(...fresh.childNodes);
  }
}
