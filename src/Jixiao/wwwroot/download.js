// <jx-download><a download href>: fetches what the link leads to and shows how many of its rows or packed files have come; without script the link itself does.
customElements.define('jx-download', class extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', event => {
      const link = event.target.closest('a[download]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (!this.bar) this.load(link).catch(() => this.say(this.dataset.failed)).finally(() => this.end());
    });
  }

  async load(link) {
    this.say('');
    this.bar = this.appendChild(document.createElement('progress'));
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(answer.status);
    const count = Number(answer.headers.get('Jixiao-Rows') ?? answer.headers.get('Jixiao-Files'));
    const disposition = answer.headers.get('Content-Disposition');
    const chinese = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
    const name = chinese ? decodeURIComponent(chinese) : /filename="?([^";]+)/.exec(disposition)?.[1];
    // Each row of a text ends a line, each packed file begins with its name; how many rows a packed sheet holds is seen at its end alone.
    const mark = { 'text/csv': '\n', 'application/zip': '.docx' }[answer.headers.get('Content-Type').split(';')[0]];
    const letters = new TextDecoder('latin1');
    const parts = [];
    let [read, rest] = [0, ''];
    const reader = answer.body.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      if (!mark || !count) continue;
      const seen = (rest + letters.decode(next.value)).split(mark);
      [this.bar.max, this.bar.value] = [count, read += seen.length - 1];
      rest = mark.length > 1 ? seen.at(-1).slice(1 - mark.length) : '';
    }
    this.save(new Blob(parts), name);
  }

  save(blob, name) {
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name ?? '' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  say(words) {
    this.words ??= this.appendChild(Object.assign(document.createElement('span'), { role: 'status' }));
    this.words.textContent = words;
  }

  end() {
    this.bar?.remove();
    this.bar = undefined;
  }
});
