// <jx-points>: the sum of its number fields and the grade of the sum; without script the answer to the form says both.
const bounds = [90, 80, 60];

customElements.define('jx-points', class extends HTMLElement {
  connectedCallback() {
    this.addEventListener('input', this);
    this.handleEvent();
  }

  handleEvent() {
    const fields = [...this.querySelectorAll('input')];
    const output = this.querySelector('output');
    const given = fields.filter(field => field.value !== '');
    const sum = given.reduce((total, field) => total + Number(field.value), 0);
    const place = bounds.findIndex(bound => sum >= bound);
    const grade = output.dataset.grades.split('|').at(place);
    output.textContent = given.length < fields.length ? '' : `${output.dataset.label} ${sum} ${grade}`;
  }
});
