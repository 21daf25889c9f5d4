import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { EntryRecord } from '../../src/core/entry.ts';
import { withMadr } from '../../src/kinds/decision/madr.ts';
import { fill, yamlValue } from '../../src/new/fill.ts';
import { decisionToReplace, teamNamed } from '../../src/new/find.ts';
import { fileName, nextNumber, prefixFor } from '../../src/new/names.ts';
import { placeFor } from '../../src/new/place.ts';
import { plan, type Request } from '../../src/new/plan.ts';
import { supersede } from '../../src/new/supersede.ts';
import { templates, type Template } from '../../src/new/templates.ts';

const template = (name: string): Template => templates[name] as Template;
const today = '2026-11-22';

describe('a file name is made of a title', () => {
  const names: [string, string][] = [
    ['Queue lag', 'queue-lag'],
    ['  "Why not" — Kafka?  ', 'why-not-kafka'],
    ['C++ & Über', 'c-plus-plus-and-uber'],
    ['C# or .NET', 'c-sharp-or-dot-net'],
    ['Straße nach Ærø', 'strasse-nach-æro'],
    ['HTTP/2 (h2c)', 'http-2-h2c'],
    ['障害対応', '障害対応'],
    ['../../etc/passwd', 'etc-passwd'],
    ['???', ''],
  ];
  for (const [title, name] of names) test(title, () => assert.equal(fileName(title), name));
});

describe('a decision gets the next number, as wide as the last', () => {
  const numbers: [string[], string][] = [
    [[], '0001'],
    [['0001-a.md', '0009-b.mdx', 'notes.md'], '0010'],
    [['1-a.md', '9-b.md'], '10'],
    [['007.md', '012 old.md'], '013'],
    [['0099-a.md', '100-b.md'], '101'],
    [['2024-plan-of-the-year.md'], '2025'],
  ];
  for (const [names, number] of numbers) {
    test(names.join(', ') || 'in an empty folder', () => assert.equal(nextNumber(names), number));
  }
});

test('the ids of a standard’s rules begin with letters of its title that no other has', () => {
  const taken = new Set(['ERR', 'HTTP']);
  const isTaken = (prefix: string): boolean => taken.has(prefix);
  assert.equal(prefixFor('Logging', isTaken), 'LOG');
  assert.equal(prefixFor('Errors', isTaken), 'ERRO');
  assert.equal(prefixFor('API design', isTaken), 'API');
  assert.equal(prefixFor('HTTP caching', isTaken), 'HC');
  assert.equal(prefixFor('Go', isTaken), 'GO');
  assert.equal(prefixFor('規約', isTaken), undefined);
});

describe('a new page lies where pages of its kind lie', () => {
  const place = (name: string, title: string, more = {}, files: string[] = []): string =>
    placeFor({ template: template(name), title, today, ...more }, files).file;

  test('by its title', () => {
    assert.equal(place('runbook', 'Disk full'), 'runbooks/disk-full.mdx');
    assert.equal(place('service', 'Price feed'), 'services/price-feed.yaml');
    assert.equal(place('rfc', 'One queue'), 'guides/rfcs/one-queue.mdx');
    assert.equal(place('postmortem', 'Lost'), 'guides/postmortems/2026-11-22-lost.mdx');
  });
  test('in a folder, or under another name', () => {
    assert.equal(place('runbook', 'A', { folder: 'db/pg/' }), 'runbooks/db/pg/a.mdx');
    assert.equal(place('runbook', 'A', { id: 'db/full' }), 'runbooks/db/full.mdx');
    assert.equal(place('rfc', 'A', { folder: 'proposals' }), 'guides/proposals/a.mdx');
  });
  test('decisions beside the others of their folder, in their form', () => {
    const files = ['decisions/0007-x.md', 'decisions/README.md', 'decisions/web/0002-y.mdx'];
    assert.equal(place('decision', 'Use X', {}, files), 'decisions/0008-use-x.md');
    assert.equal(
      place('decision', 'Use X', { folder: 'web' }, files),
      'decisions/web/0003-use-x.mdx',
    );
    assert.equal(
      place('decision', 'Use X', { folder: 'new' }, files),
      'decisions/new/0001-use-x.mdx',
    );
  });
  test('never in the place of another, whatever its ending or letter case', () => {
    for (const there of ['runbooks/disk-full.md', 'runbooks/Disk-Full.mdx']) {
      assert.throws(() => place('runbook', 'Disk full', {}, [there]), {
        message: `${there} is there already: choose another name with --id`,
      });
    }
  });
  test('and nowhere else', () => {
    for (const id of ['../x', 'a/../../x', '_hidden', '.x', 'a b', 'index', 'db/README']) {
      assert.throws(
        () => place('guide', 'A', { id }),
        /RefusedPage|cannot be part|no file name/,
        id,
      );
    }
    assert.throws(() => place('guide', '???'), /give one with --id/);
  });
});

test('slots are filled, and what has nothing to hold is left out', () => {
  const text = 'title: <<title>>\nowner: <<owner>>\n<<if owner>>\nto: <<owner>>\n<<end>>\nEnd\n';
  assert.equal(fill(text, { title: 'A' }), 'title: A\nEnd\n');
  assert.equal(fill(text, { title: 'A', owner: 'x' }), 'title: A\nowner: x\nto: x\nEnd\n');
  assert.equal(yamlValue('Say: "no" # never'), `'Say: "no" # never'`);
  assert.equal(yamlValue(['0003-a', '12']), '[ 0003-a, "12" ]');
});

describe('the decision that is replaced says so, and nothing else in it changes', () => {
  const by = { title: 'Use X', number: '0012', href: '0012-use-x.md' };
  const edits: [name: string, before: string, after: string][] = [
    ['a status', '---\nstatus: accepted\n---\nA\n', '---\nstatus: superseded\n---\nA\n'],
    [
      'comment, quotes and order',
      '---\n# c\ntitle: "A"   # t\nstatus:  "accepted"  # s\ntags: [a]\n---\n\n---\nstatus: x\n---\n',
      '---\n# c\ntitle: "A"   # t\nstatus:  "superseded"  # s\ntags: [a]\n---\n\n---\nstatus: x\n---\n',
    ],
    [
      'line ends of Windows, and a mark at the beginning',
      '\uFEFF---\r\nstatus: accepted\r\ntitle: A\r\n---\r\nA\r\n',
      '\uFEFF---\r\nstatus: superseded\r\ntitle: A\r\n---\r\nA\r\n',
    ],
    ['no status', '---\ntitle: A\n---\nA', '---\ntitle: A\nstatus: superseded\n---\nA'],
    ['no value', '---\nstatus:\ntitle: A\n---\n', '---\nstatus: superseded\ntitle: A\n---\n'],
    [
      'a status over two lines',
      '---\nstatus: >-\n  accepted\ntitle: A\n---\n',
      '---\nstatus: superseded\ntitle: A\n---\n',
    ],
    [
      'a status within another field',
      '---\noption: { status: new }\n---\n',
      '---\noption: { status: new }\nstatus: superseded\n---\n',
    ],
    ['empty front matter', '---\n---\nA\n', '---\nstatus: superseded\n---\nA\n'],
    [
      'adr-tools',
      '# 3. A\n\nDate: 2020-01-01\n\n## Status\n\nAccepted\n\nAmends [2. B](0002-b.md)\n\n## Context\n\nAccepted.\n',
      '# 3. A\n\nDate: 2020-01-01\n\n## Status\n\nSuperseded by [12. Use X](0012-use-x.md)\n\nAmends [2. B](0002-b.md)\n\n## Context\n\nAccepted.\n',
    ],
    [
      'MADR 2',
      '# A\r\n\r\n* Status: accepted\r\n* Date: 2020-01-01\r\n\r\n## Context\r\n',
      '# A\r\n\r\n* Status: superseded by [ADR-0012](0012-use-x.md)\r\n* Date: 2020-01-01\r\n\r\n## Context\r\n',
    ],
    ['nothing at all', '# A\n\nText.\n', '---\nstatus: superseded\n---\n\n# A\n\nText.\n'],
  ];
  for (const [name, before, after] of edits) {
    test(name, () => assert.equal(supersede(before, by), after));
  }
  test('in the body, the engine reads it back', () => {
    for (const body of ['# A\n\n## Status\n\nAccepted\n', '# A\n\n* Status: accepted\n\n## B\n']) {
      const { status, replacedBy } = withMadr({}, supersede(body, by), '0003-a');
      assert.deepEqual([status, replacedBy], ['superseded', 'decision/0012-use-x']);
    }
  });
});

describe('what is named is found', () => {
  const entry = (kind: string, id: string, fields = {}): EntryRecord =>
    ({ kind, id, title: `The ${id}`, section: false, fields }) as unknown as EntryRecord;
  const records = [
    entry('team', 'platform'),
    entry('team', 'payments'),
    entry('decision', '0001-events'),
    entry('decision', '0002-databases', { status: 'superseded', replacedBy: 'decision/0003-x' }),
    entry('decision', '0004-no', { status: 'rejected' }),
    entry('decision', 'web/0001-cookies', { status: 'accepted' }),
  ];
  const decision = (written: string, folder = ''): string =>
    decisionToReplace(written, folder, records).id;

  test('a decision by id, path or number, in its folder first', () => {
    for (const written of [
      '0001-events',
      'decision/0001-events',
      '0001-events.mdx',
      '1',
      'ADR-0001',
    ]) {
      assert.equal(decision(written), '0001-events', written);
    }
    assert.equal(decision('1', 'web'), 'web/0001-cookies');
    assert.equal(decision('web/1'), 'web/0001-cookies');
    assert.throws(
      () => decision('1', 'other'),
      /"0001-events" and "web\/0001-cookies": write the one/,
    );
    assert.throws(() => decision('0001-event'), /did you mean "0001-events"/);
    assert.throws(() => decision('77'), /no decision "77"/);
  });
  test('not one that is replaced or was never taken', () => {
    assert.throws(() => decision('2'), /replaced already, by decision\/0003-x/);
    assert.throws(() => decision('0004-no'), /is rejected: there is nothing to replace/);
  });
  test('a team by id or name', () => {
    assert.equal(teamNamed('platform', records), 'platform');
    assert.equal(teamNamed('the Payments', records), 'payments');
    assert.throws(() => teamNamed('platfrom', records), /did you mean "platform"/);
    assert.throws(() => teamNamed('x', []), /handrail new team/);
  });
});

test('what cannot be made is refused before anything is written', () => {
  const request: Request = {
    ...{ template: template('standard'), title: 'Errors', today, owner: undefined, alerts: [] },
    ...{ prefix: undefined, tier: undefined, supersedes: [] },
  };
  const around = { files: [], ruleIds: ['ERR-10'], read: () => '' };
  const made = (more: Partial<Request>): string =>
    plan({ ...request, ...more }, 'prefix: <<prefix>>', around)[0]?.text ?? '';
  assert.equal(made({}), 'prefix: ERRO');
  assert.equal(made({ prefix: 'E2' }), 'prefix: E2');
  assert.throws(() => made({ prefix: 'ERR' }), /ERR-… are rules already/);
  assert.throws(() => made({ prefix: 'err' }), /capitals and digits/);
  assert.throws(() => made({ title: 'x'.repeat(91) }), /90 characters at most, this one has 91/);
});
