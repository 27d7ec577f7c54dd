// <jx-marks data-label="…">: one box that marks or clears all boxes of its table; without script they are marked one by one.
customElements.define('jx-marks', class extends HTMLElement {
  connectedCallback() {
    this.show();
    // A page that is patched in place takes the box away with whatever the server did not send.
    new MutationObserver(() => this.show()).observe(this, { childList: true });
  }

  show() {
    if (this.firstElementChild) return;
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.ariaLabel = this.dataset.label;
    box.title = this.dataset.label;
    box.addEventListener('change', () => {
      for (const mark of this.closest('table').querySelectorAll('tbody input[type=checkbox]')) mark.checked = box.checked;
    });
    this.append(box);
  }
});
