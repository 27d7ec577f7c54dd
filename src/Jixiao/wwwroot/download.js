// <jx-download><a download href>: fetches what the link leads to and shows how many of its rows have come; without script the link itself does.
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
    const rows = Number(answer.headers.get('Jixiao-Rows'));
    const name = /filename="?([^";]+)/.exec(answer.headers.get('Content-Disposition'))?.[1];
    const text = answer.headers.get('Content-Type').startsWith('text/');
    const parts = [];
    let read = 0;
    const reader = answer.body.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      // Each row of a text ends a line; how many a packed sheet holds is seen at its end alone.
      if (text && rows) [this.bar.max, this.bar.value] = [rows, read += next.value.reduce((lines, byte) => lines + (byte === 10), 0)];
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
