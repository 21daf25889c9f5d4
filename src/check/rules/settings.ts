import { isPublishable } from '#core/assets.ts';
import type { RawFinding, Rule } from '#core/findings.ts';
import { didYouMean } from '#core/near.ts';
import { resolvePath } from '#core/urls.ts';
import type { Subject } from '../check.ts';

/** What `handbook.yaml` names must be there: rules of the check, entries behind doors, logo and icon. */
export function* settingChecks(subject: Subject, rules: readonly Rule[]): Iterable<RawFinding> {
  const { graph, handbook, compilation } = subject;
  const { checks, doors } = handbook.config;
  const known = rules.map(({ id }) => id);
  for (const id of Object.keys(checks)) {
    if (known.includes(id)) continue;
    const fix = '`handrail check --rules` lists them all';
    yield at(subject, `checks.${id}`, `unknown rule "${id}"${didYouMean(id, known)}`, fix);
  }
  const entries = graph.all().map(({ kind, id }) => `${kind}/${id}`);
  for (const [door, { title, section, links }] of doors.entries()) {
    const place = `doors.${door}`;
    if (section === undefined && links.length === 0) {
      const fix = 'name a `section` that fills it, or `links`';
      yield at(subject, place, `the door "${title}" leads nowhere`, fix);
    }
    for (const [index, { ref, url }] of links.entries()) {
      const here = `${place}.links.${index}`;
      const isTold = handbook.findings.some(({ line }) => line === handbook.places[here]?.[0]);
      if (ref === undefined && url === undefined && !isTold) {
        yield at(subject, here, 'a link of a door needs a `url`', 'or write `kind/id` of an entry');
      } else if (ref !== undefined && !graph.byRef(ref)) {
        const near = didYouMean(ref, entries);
        yield at(subject, here, `there is no entry "${ref}"${near}`, 'write it as `kind/id`');
      }
    }
  }
  const { others } = compilation.scan;
  for (const setting of ['logo', 'favicon'] as const) {
    const file = handbook.config[setting];
    if (file === undefined) continue;
    const path = resolvePath('', file) ?? '';
    if (!others.has(path)) {
      const message = `there is no file "${file}"${didYouMean(file, others)}`;
      yield at(subject, setting, message, 'write its path from the handbook folder');
    } else if (!isPublishable(path)) {
      yield at(subject, setting, `"${file}" is no image`, 'use an SVG, PNG, JPEG, WebP or ICO');
    }
  }
}

function at({ handbook }: Subject, setting: string, message: string, fix: string): RawFinding {
  const [line, column] = handbook.places[setting] ?? [1, 1];
  return { rule: 'handbook-yaml', file: 'handbook.yaml', line, column, message, fix };
}
