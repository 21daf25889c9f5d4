import { readFileSync } from 'node:fs';

/** A question that readers ask, and the pages that answer it. */
export interface Labelled {
  /** `name`, `symptom`, `error`, `code`, `concept`, `typo`. */
  sort: string;
  term: string;
  /** Paths of pages, any of them the right first one. */
  wanted: string[];
  /** Kept aside: never looked at while ranking is tuned. */
  aside: boolean;
}

/** A handbook with labelled questions. */
export interface QuerySet {
  name: 'starter' | 'prometheus';
  content: URL;
  queries: Labelled[];
}

/** The starter handbook, and the runbooks of the Prometheus operator as they are. */
export function querySets(): QuerySet[] {
  return [
    {
      name: 'starter',
      content: new URL('../../content/', import.meta.url),
      queries: read('starter'),
    },
    {
      name: 'prometheus',
      content: new URL(
        '../../../shared/corpora/prometheus-operator-runbooks/content/',
        import.meta.url,
      ),
      queries: read('prometheus'),
    },
  ];
}

/** One line each: sort, question, ids of pages, between tabs; every third is kept aside. */
function read(name: string): Labelled[] {
  const file = new URL(`queries/${name}.txt`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line, at) => {
      const [sort = '', term = '', ids = ''] = line.split('\t');
      const wanted = ids.split(',').map((id) => `/${id}/`.toLowerCase());
      return { sort, term, wanted, aside: at % 3 === 2 };
    });
}
