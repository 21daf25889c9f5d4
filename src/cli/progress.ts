/**
 * Says how far long work is: a line that counts while it runs and stays with its time when it is done.
 * Where the output is no terminal, only the summary is written.
 */
export class Progress {
  #terminal = process.stderr.isTTY;
  #began = performance.now();
  #phaseBegan = 0;
  #phase = '';
  #lines: string[] = [];
  #shown = 0;

  start(phase: string): void {
    this.#phase = phase;
    this.#phaseBegan = performance.now();
    this.#show(`${phase} …`);
  }

  count(done: number, total: number): void {
    const now = performance.now();
    if (done < total && now - this.#shown < 80) return;
    this.#shown = now;
    this.#show(`${this.#phase} ${done} of ${total}`);
  }

  /** Ends the phase; `ms` where its time is not simply that since its start. */
  end(line: string, ms = performance.now() - this.#phaseBegan): void {
    this.#lines.push(`${line} (${seconds(ms)})`);
    if (this.#terminal) process.stderr.write(`\r\u001b[K${this.#lines.at(-1)}\n`);
  }

  summary(line: string): void {
    const time = seconds(performance.now() - this.#began);
    const parts = this.#terminal ? [] : this.#lines;
    process.stderr.write(`${[...parts, `${line} in ${time}`].join('; ')}\n`);
  }

  #show(text: string): void {
    if (this.#terminal) process.stderr.write(`\r\u001b[K${text}`);
  }
}

function seconds(ms: number): string {
  return ms < 995 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
