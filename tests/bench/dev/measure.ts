import { rmSync } from 'node:fs';
import { newCache } from '../engine.ts';
import { pagePath } from '../page-sizes.ts';
import type { Page } from '../plan.ts';
import { at } from '../random.ts';
import { median, table, time } from '../report.ts';
import { timeReloads } from './browser.ts';
import { paragraphIn, served, timeEdits, titleOf } from './edits.ts';
import { DevServer } from './server.ts';

/** Starts the dev server cold and warm, edits guides, and gives the times as a Markdown table. */
export async function measureDev(
  engine: string,
  content: string,
  pages: readonly Page[],
): Promise<string> {
  const cache = newCache();
  try {
    const first = await DevServer.start(engine, content, cache);
    await first.stop();
    const server = await DevServer.start(engine, content, cache);
    try {
      const rows = await editRows(server, content, pages);
      return table(
        ['dev', 'median', 'slowest'],
        [
          ['start, empty cache', time(first.startMs), ''],
          ['start, full cache', time(server.startMs), ''],
          ...rows,
          ['peak memory', `${Math.round(server.peakRssMb)} MB`, ''],
        ],
      );
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

async function editRows(
  { url }: DevServer,
  content: string,
  pages: readonly Page[],
): Promise<string[][]> {
  const guides = pages.filter(({ kind }) => kind === 'guide');
  const gap = Math.floor(guides.length / EDITS);
  const some = Array.from({ length: EDITS }, (_, index) => at(guides, index * gap));
  const own = at(guides, 1);
  const ownUrl = `${url}${pagePath(own)}`;
  const again = some.map(() => paragraphIn(content, own.file));
  for (const guide of [...some, own]) await served(`${url}${pagePath(guide)}`, '</html>');
  const first = await timeEdits(
    some.map(({ file }) => paragraphIn(content, file)),
    (marker, index) => served(`${url}${pagePath(at(some, index))}`, marker),
  );
  const same = await timeEdits(again, (marker) => served(ownUrl, marker));
  const titles = await timeEdits(
    again.map(() => titleOf(content, own.file)),
    (marker) => served(`${url}/guides/`, marker),
  );
  const reloads = await timeReloads(ownUrl, again);
  return [
    row(`edit → HTML, ${EDITS} guides once each`, first),
    row(`edit → HTML, one guide ${EDITS} times`, same),
    row('new title → HTML of `/guides/`', titles),
    row('edit → open page in Chromium', reloads),
  ];
}

const EDITS = 7;

function row(name: string, times: readonly number[] | undefined): string[] {
  if (!times) return [name, 'not measured', ''];
  return [name, time(median(times)), time(Math.max(...times))];
}
