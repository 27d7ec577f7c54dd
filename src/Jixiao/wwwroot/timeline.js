// <jx-timeline>: the slider and the arrow keys lead where the links beside them lead.
const quiet = 150;

customElements.define('jx-timeline', class extends HTMLElement {
  static observedAttributes = ['data-at'];

  connectedCallback() {
    this.addEventListener('input', () => this.slide());
    this.pressed = event => this.press(event);
    document.addEventListener('keydown', this.pressed);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.pressed);
    clearTimeout(this.timer);
  }

  attributeChangedCallback() {
    // A page that slips in changes what the field was born with, not what it was moved to.
    const range = this.querySelector('input');
    if (range) range.value = this.dataset.at;
  }

  /** Goes on once the hand rests. */
  slide() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.go(), quiet);
  }

  go() {
    const version = this.dataset.versions.split(' ')[this.querySelector('input').value - 1];
    const link = Object.assign(document.createElement('a'), { href: this.dataset.href.replace('version=0', `version=${version}`), hidden: true });
    this.append(link);
    link.click();
    link.remove();
  }

  press({ key, target, altKey, ctrlKey, metaKey, shiftKey }) {
    if (altKey || ctrlKey || metaKey || shiftKey || target.closest?.('input, textarea, select, summary')) return;
    const rel = { ArrowLeft: 'prev', ArrowRight: 'next' }[key];
    if (rel) this.querySelector(`a[rel=${rel}]`)?.click();
  }
});

// A reference is copied as it stands beside its button; where the browser gives no clipboard it is left selected.
document.addEventListener('click', async ({ target }) => {
  const button = target.closest('button[data-reference]');
  if (!button) return;
  getSelection().selectAllChildren(button.previousElementSibling);
  try {
    await navigator.clipboard.writeText(button.dataset.reference);
  } catch {
    if (!document.execCommand('copy')) return;
  }
  const before = button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => { button.textContent = before; }, 1_500);
});
