import { dayInWords } from '#core/dates.ts';
import { localDay } from '#core/work-days.ts';
import { button, element } from '#ui/work/dom.ts';
import { followed, type Followed } from './followed.ts';
import { lookedAt, stepOf, ticked, type StepPlace } from './progress.ts';
import { Records } from './records.ts';
import { keptProgress } from './store.ts';

/**
 * `<path-uses>`: on a page that steps of paths are about, what the reader has to do with them: that it
 * changed since they read it, and the way back to the path that they came from.
 */
class PathUses extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-path]')];
    const read = links.find((link) => this.#isChanged(link));
    if (read) this.append(this.#changed(read));
    const came = followed();
    if (came) this.#offerWayBack(came);
  }

  #offerWayBack({ path, number, url, place }: Followed): void {
    const here = { ...place, page: this.#version };
    const back = element('a', '', `Back to ${path}`);
    back.href = `${url}#${encodeURIComponent(place.id)}`;
    const done = button('Done, back to the path', '', () => {
      recordsOf(place.path, path).change(place.path, (progress, at) => ticked(progress, here, at));
      location.href = back.href;
    });
    done.className = 'btn';
    const isDone = stepOf(keptProgress(place.path), place.id)?.done !== undefined;
    const words = element('p', '', `Step ${number} of ${path}: ${place.title}`);
    const ways = element('p', '', ...(isDone ? [back] : [done, ' ', back]));
    const bar = element('div', 'path-back', words, ways);
    document.querySelector('main')?.querySelector('.onward, .pager, .mend')?.before(bar);
  }

  #isChanged(link: HTMLAnchorElement): boolean {
    const { done, page } = stepAt(link) ?? {};
    return done !== undefined && page !== undefined && page !== this.#version;
  }

  #changed(link: HTMLAnchorElement): HTMLElement {
    const done = stepAt(link)?.done ?? '';
    const day = dayInWords(localDay(new Date(done)));
    const words = element('p', 'changed', `Changed since you read it on ${day}. `);
    const seen = button('Seen', ': this page as it is now', () => {
      const { path = '' } = link.dataset;
      recordsOf(path, link.textContent).change(path, (progress, at) => {
        const { title = '', version = '', text = '' } = stepOf(progress, idOf(link)) ?? {};
        const place: StepPlace = {
          path,
          id: idOf(link),
          title,
          version,
          text,
          page: this.#version,
        };
        return lookedAt(progress, place, at);
      });
      words.remove();
    });
    seen.className = 'btn';
    words.append(seen);
    return words;
  }

  get #version(): string | undefined {
    return this.dataset['version'];
  }
}

function stepAt(link: HTMLAnchorElement): ReturnType<typeof stepOf> {
  return stepOf(keptProgress(link.dataset['path'] ?? ''), idOf(link));
}

function idOf(link: HTMLAnchorElement): string {
  return decodeURIComponent(link.hash.slice(1));
}

function recordsOf(id: string, title: string): Records {
  const records = new Records([{ id, title, before: [] }], []);
  records.read();
  return records;
}

customElements.define('path-uses', PathUses);
