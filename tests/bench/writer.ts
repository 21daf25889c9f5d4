import { posix } from 'node:path';
import { fence, type Language } from './code/block.ts';
import { Names, type Place } from './code/names.ts';
import { anchors } from './outline.ts';
import type { Kind, Page, World } from './plan.ts';
import { Prose } from './prose.ts';
import { Random } from './random.ts';

/** Writes the Markdown of one page: paragraphs with links in them, code, tables, lists, callouts. */
export class Writer {
  readonly page: Page;
  readonly world: World;
  readonly random: Random;
  readonly prose: Prose;
  readonly names: Names;
  readonly place: Place;
  #links: string[];

  constructor(page: Page, world: World) {
    this.page = page;
    this.world = world;
    this.random = new Random(`${world.seed}/page/${page.file}`);
    this.prose = new Prose(this.random);
    this.names = new Names(this.random);
    this.place =
      page.kind === 'runbook'
        ? { app: '{{app}}', cluster: '{{cluster}}', namespace: '{{namespace}}' }
        : { app: this.names.kebab(), cluster: 'prod-eu-1', namespace: this.names.noun() };
    this.#links = Array.from({ length: this.random.int(2, 6) }, () => this.#link());
  }

  /** Paragraphs of about `words` words together; some end with one of the page's links. */
  paragraphs(words: number): string {
    const count = Math.max(1, Math.round(words / 55));
    const paragraphs = Array.from({ length: count }, () => {
      const text = this.prose.paragraph(words / count - 6);
      return this.random.chance(0.6) ? `${text}${this.#linkSentence()}` : text;
    });
    return paragraphs.join('\n\n');
  }

  /** The links that no paragraph took, as a list; empty when all were placed. */
  leftLinks(): string {
    const links = this.#links.splice(0);
    if (links.length === 0) return '';
    return ['See also:', links.map((link) => `- ${link}`).join('\n')].join('\n\n');
  }

  fence(language: Language): string {
    return fence(this.names, language, this.place);
  }

  list(items = this.random.int(3, 5)): string {
    const mark = this.random.pick(['-', '-', '-', '1.', '- [ ]']);
    return this.#lines(items, () => `${mark} ${this.prose.instruction()}`);
  }

  table(): string {
    const columns = this.random.int(3, 4);
    const row = (cell: () => string) => `| ${Array.from({ length: columns }, cell).join(' | ')} |`;
    const head = row(() => this.label());
    const rule = row(() => '---');
    return [head, rule, this.#lines(this.random.int(3, 6), () => row(() => this.#cell()))].join(
      '\n',
    );
  }

  callout(): string {
    const text = this.prose.paragraph(20);
    const kind = this.random.pick(['note', 'tip', 'important', 'warning', 'caution']);
    if (this.random.chance(0.4)) return `> [!${kind.toUpperCase()}]\n> ${text}`;
    return `<Callout kind="${kind}" title="${this.prose.phrase()}">\n\n${text}\n\n</Callout>`;
  }

  /** A label with a capital, as for a column. */
  label(): string {
    const text = this.prose.label();
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  /** A sentence without marks, for front matter; at most 200 characters. */
  plain(): string {
    const text = this.prose.sentence().replaceAll(/[`*]/g, '');
    return text.length > 200 ? this.plain() : text;
  }

  /** The id of some page of a kind. */
  some(kind: Kind): string {
    return this.random.zipf(this.world.byKind[kind]).id;
  }

  /** A date in autumn 2026. */
  date(): string {
    return `2026-${this.random.pick(['09', '10', '11'])}-${String(this.random.int(1, 20)).padStart(2, '0')}`;
  }

  #cell(): string {
    if (this.random.chance(0.2)) return this.prose.fill('%c');
    if (this.random.chance(0.2)) return String(this.random.int(1, 999));
    return this.label();
  }

  #lines(count: number, line: () => string): string {
    return Array.from({ length: count }, line).join('\n');
  }

  #linkSentence(): string {
    const link = this.#links.pop();
    return link ? ` ${this.random.pick(['See', 'Read', 'More in', 'Compare'])} ${link}.` : '';
  }

  #link(): string {
    const { pages, byKind } = this.world;
    const near = byKind[this.page.kind];
    const target = this.random.chance(0.4) ? this.random.pick(near) : this.random.pick(pages);
    const path = posix.relative(posix.dirname(this.page.file), target.file);
    const ids = anchors(target);
    const anchor = ids.length > 0 && this.random.chance(0.35) ? `#${this.random.pick(ids)}` : '';
    return `[${target.title}](${path}${anchor})`;
  }
}
