import { Random } from './random.ts';
import { time } from './report.ts';

/**
 * Tells how steady the machine was. A shared host can run twice as slow for a minute without
 * showing it as load or steal, so a fixed piece of work is timed before each round of builds.
 */
export class SpeedCheck {
  readonly #times: number[] = [];

  /** Does the fixed work once, some 100 to 300 ms on one core. */
  take(): void {
    if (this.#times.length === 0) spin();
    const start = performance.now();
    spin();
    this.#times.push(performance.now() - start);
  }

  /** One line with the range, and a warning when the slowest took 1.15 times the fastest. */
  report(): string {
    const [fastest, slowest] = [Math.min(...this.#times), Math.max(...this.#times)];
    const range = `Fixed work before each round: ${time(fastest)}–${time(slowest)}.`;
    if (slowest < fastest * 1.15) return range;
    return `${range} **The machine was not steady: trust the ratios, not the times.**`;
  }
}

function spin(): void {
  const random = new Random('speed');
  for (let i = 0; i < 40_000_000; i++) random.next();
}
