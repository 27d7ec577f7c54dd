// <jx-marks data-label="…">: one box that marks or clears all boxes of its table; without script they are marked one by one.
customElements.define('jx-marks', class extends HTMLElement {
  connectedCallback() {
    if (this.firstChild) return;
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
