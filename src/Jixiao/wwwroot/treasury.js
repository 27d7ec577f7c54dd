// <jx-treasury>: sends the batch and tells, as the answer comes line by line, how far it is; without script the same form is answered by a page.
const lines = async function* (body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const whole = (rest + part.value).split('\n');
    rest = whole.pop();
    yield* whole;
  }
};

const filled = (text, ...values) => text.replace(/\{(\d)\}/g, (_, n) => Number(values[n]).toLocaleString('en'));

customElements.define('jx-treasury', class extends HTMLElement {
  connectedCallback() {
    [this.form, this.running] = [this.querySelector('form'), this.querySelector('.running')];
    [this.bar, this.status] = [this.running.querySelector('progress'), this.running.querySelector('[role=status]')];
    // Before Blazor's own handler, which would send the form as a page's.
    this.addEventListener('submit', event => { event.preventDefault(); event.stopPropagation(); this.send(); }, true);
  }

  async send() {
    this.running.hidden = false;
    this.bar.removeAttribute('value');
    this.say(this.dataset.sending);
    const button = this.form.querySelector('button');
    button.disabled = true;
    try {
      const done = await this.recorded();
      location.assign(this.dataset.result + encodeURIComponent(done.batch) + '#result');
    } catch (failed) {
      this.say(failed.refused ?? this.dataset.broken, true);
      button.disabled = false;
    }
  }

  async recorded() {
    const answer = await fetch(this.dataset.action, {
      method: 'POST', body: new FormData(this.form), headers: { 'X-CSRF-TOKEN': this.form.elements.__RequestVerificationToken.value },
    });
    if (!answer.ok) throw { refused: (await answer.json()).title };
    let last;
    for await (const line of lines(answer.body)) {
      last = JSON.parse(line);
      if ('percent' in last) this.tell(last);
    }
    if (!('finished' in last)) throw {};
    return last;
  }

  tell(progress) {
    this.bar.value = progress.percent;
    this.say(filled(this.dataset.running, progress.rows, progress.recorded, progress.known, progress.refused, progress.perSecond));
  }

  say(text, failed = false) {
    this.status.textContent = text;
    this.status.className = failed ? 'notice refused' : '';
  }
});
