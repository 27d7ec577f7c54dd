// <jx-chart data-options='…'>: draws the options it finds on the page, once ECharts is there; without script the table beneath says the same.
const bundle = '/_content/Vizor.ECharts/js/vizor-echarts-bundle-min.js';
let loading;

const echarts = () => loading ??= new Promise((resolve, reject) => {
  const script = document.createElement('script');
  script.src = bundle;
  script.onload = () => resolve(window.echarts);
  script.onerror = reject;
  document.head.append(script);
});

customElements.define('jx-chart', class extends HTMLElement {
  static observedAttributes = ['data-options'];

  async connectedCallback() {
    const library = await echarts();
    if (!this.isConnected) return;
    this.chart = library.init(this, null, { renderer: 'svg' });
    this.sizes = new ResizeObserver(() => this.chart?.resize());
    this.sizes.observe(this);
    this.draw();
  }

  attributeChangedCallback() {
    if (this.chart) this.draw();
  }

  disconnectedCallback() {
    this.sizes?.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  draw() {
    this.chart.setOption(JSON.parse(this.dataset.options), true);
    this.dataset.drawn = '';
  }
});
