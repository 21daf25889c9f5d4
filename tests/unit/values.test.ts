import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { queryOf, valuesOf } from '../../src/core/values/from-link.ts';
import { choosesPlace, filledUrl, namesIn, templateOf } from '../../src/core/values/link-url.ts';
import { problemOf, type Param } from '../../src/core/values/param.ts';
import { hold, holdAll, shared, valueOf } from '../../src/kinds/runbook/values/held.ts';

const param = (name: string, more: Partial<Param> = {}): Param => ({
  name,
  from: [],
  type: 'text',
  required: false,
  secret: false,
  ...more,
});

describe('values of a link', () => {
  const params = [
    param('cluster', { from: ['env', 'k8s_cluster'] }),
    param('pod', { from: ['instance'] }),
    param('token', { secret: true, from: ['auth'] }),
  ];
  const cases: [
    what: string,
    search: string,
    hash: string,
    values: object,
    others: string,
    anchor?: string,
  ][] = [
    ['the query', '?cluster=a&pod=b', '', { cluster: 'a', pod: 'b' }, ''],
    ['a query behind the fragment', '', '#fix?cluster=a', { cluster: 'a' }, '', '#fix'],
    ['a fragment that is only a query', '', '#?pod=b', { pod: 'b' }, '', ''],
    ['the query before the fragment', '?cluster=a', '#x?cluster=b', { cluster: 'a' }, '', '#x'],
    ['keys in any case', '?CLUSTER=a&Instance=b', '', { cluster: 'a', pod: 'b' }, ''],
    ['its own name before others', '?env=b&cluster=a', '', { cluster: 'a' }, ''],
    ['an earlier label before a later one', '?k8s_cluster=c&env=b', '', { cluster: 'b' }, ''],
    [
      'the next where one is not set',
      '?cluster=&env=<no value>&k8s_cluster=c',
      '',
      { cluster: 'c' },
      '',
    ],
    ['the first of one key that is set', '?cluster=&cluster=b&cluster=c', '', { cluster: 'b' }, ''],
    ['templates as not set', '?cluster={{ $labels.x }}&pod=p-{{%20.y%20}}', '', {}, ''],
    ['blanks as not set, and plus as a blank', '?cluster=+&pod=+a+b+', '', { pod: 'a b' }, ''],
    [
      'malformed escapes as text',
      '?cluster=%E0%A4%A&pod=%',
      '',
      { cluster: '\ufffd%A', pod: '%' },
      '',
    ],
    ['no secrets, and drops them', '?token=s&AUTH=s&incident=7', '', {}, '?incident=7'],
    [
      'other keys as they are',
      '?severity=x&cluster=a',
      '#m?incident=7',
      { cluster: 'a' },
      '?severity=x&incident=7',
      '#m',
    ],
  ];
  for (const [what, search, hash, values, others, anchor = hash] of cases) {
    test(`reads ${what}`, () => {
      const link = valuesOf(search, hash, params);
      const found = Object.fromEntries([...link.values].map(([name, { value }]) => [name, value]));
      assert.deepEqual(found, values);
      assert.equal(queryOf(new Map(), link.others), others);
      assert.equal(link.hash, anchor);
    });
  }

  test('says under which key a value came', () => {
    const { values } = valuesOf('?ENV=a', '', params);
    assert.deepEqual(values.get('cluster'), { key: 'ENV', value: 'a' });
  });

  test('are written under the names of params, before all else', () => {
    assert.equal(queryOf(new Map([['a', 'x y&']]), [['b', '1']]), '?a=x+y%26&b=1');
    assert.equal(queryOf(new Map(), []), '');
  });
});

describe('a value of a type', () => {
  const cases: [more: Partial<Param>, good: string[], bad: string[]][] = [
    [
      { type: 'k8s-name' },
      ['a', 'orders-worker', 'a.b-1', '0a'],
      ['A', 'a_b', 'a-', '.a', 'a..b', 'a'.repeat(64), 'a b', `${'a.'.repeat(126)}abc`],
    ],
    [
      { type: 'host' },
      ['db', 'db-1.example.com', 'db:5432', '10.0.0.1:80', '[::1]:80', '::1', 'a_b', 'x.'],
      ['db:0', 'db:65536', 'a b', 'a/b', 'http://a', '[x]:1', ':80', 'a..b', ''],
    ],
    [
      { type: 'ip' },
      ['10.0.3.7', '::1', 'fe80::1', '::ffff:1.2.3.4'],
      ['10.0.3', '256.1.1.1', '01.2.3.4', '1.2.3.4.5', ':::', 'x', '[::1]'],
    ],
    [{ type: 'path' }, ['/var/log/x.log', 'a/b', '~/x'], ['a b', '/x;rm', '$HOME', '`x`', "'"]],
    [
      { type: 'int' },
      ['0', '3', '9007199254740991'],
      ['1.5', '-1', '1e3', '9007199254740992', '', '0x1', '٣'],
    ],
    [{ type: 'enum', options: ['a', 'b'] }, ['a', 'b'], ['A', 'c', '', 'toString']],
    [{ type: 'duration' }, ['5m', '1h30m', '1.5h', '200ms'], ['5', 'm', '5 m', '5x']],
    [
      { type: 'url' },
      ['https://x.example/a?b', 'http://x'],
      [
        'javascript:alert(1)',
        'ftp://x',
        '//x',
        'https://',
        'data:text/html,x',
        'https://a b',
        'https:\\x',
      ],
    ],
    [{ pattern: 'a|b' }, ['a', 'b'], ['ab', 'xa', 'b\n']],
    [{ pattern: '(' }, [], ['(', 'x']],
    [
      {},
      ['a b', "it's", 'é', '日本', '<b>'],
      [
        'a\nb',
        'a\r',
        'a\tb',
        '\u202ea',
        'a\u200bb',
        'a\u2028',
        '\u0000',
        '-rf',
        'x'.repeat(1001),
        '\ud800',
        'a\u2066b',
        '\ufeff',
      ],
    ],
  ];
  for (const [more, good, bad] of cases) {
    test(`${more.type ?? 'text'}${more.pattern ? ` like ${more.pattern}` : ''}`, () => {
      for (const value of good) assert.equal(problemOf(value, param('x', more)), undefined, value);
      for (const value of bad) assert.ok(problemOf(value, param('x', more)), JSON.stringify(value));
    });
  }

  test('is told with an example', () => {
    assert.equal(problemOf('x', param('n', { type: 'int' })), 'A whole number, for example 3');
    assert.equal(
      problemOf('x', param('n', { type: 'int', example: '812345' })),
      'A whole number, for example 812345',
    );
  });
});

describe('addresses of links', () => {
  const values: Record<string, string> = { a: 'x/y?&#', dots: '..', empty: '' };
  const of = (url: string) => filledUrl(url, (name) => values[name]);

  test('are filled with escaped values, once all are there', () => {
    assert.equal(
      of('https://g/d?v={{a}}&w={{a}}'),
      'https://g/d?v=x%2Fy%3F%26%23&w=x%2Fy%3F%26%23',
    );
    assert.equal(of('https://g/%7B%7Ba%7D%7D'), 'https://g/x%2Fy%3F%26%23');
    assert.equal(of('https://g/d?v={{a}}&w={{none}}'), undefined);
    assert.equal(of('https://g/{{dots}}/admin'), undefined);
  });

  test('name their params', () => {
    assert.deepEqual(namesIn('https://g/{{a}}?%7B%7Bb_c%7D%7D'), ['a', 'b_c']);
    assert.equal(templateOf('x?%7b%7Ba%7D%7d'), 'x?{{a}}');
  });

  for (const [url, wrong] of [
    ['https://g/{{a}}', false],
    ['https://g?x={{a}}', false],
    ['https://g#{{a}}', false],
    ['mailto:x@y?subject={{a}}', false],
    ['../queue.mdx?x={{a}}', false],
    ['{{a}}', true],
    ['{{a}}://g/', true],
    ['https://{{a}}/', true],
    ['https://{{a}}.g/', true],
    ['https://g{{a}}/', true],
    ['https://g:{{a}}/', true],
    ['https://u@{{a}}/', true],
    ['//{{a}}/', true],
    ['mailto:{{a}}', true],
    ['../{{a}}.mdx', true],
  ] as const) {
    test(`${url} ${wrong ? 'lets a value choose the place' : 'names its place'}`, () => {
      assert.equal(choosesPlace(url), wrong);
    });
  }
});

describe('what a page holds', () => {
  const cluster = param('cluster', { default: 'prod' });
  const port = param('port', { type: 'int' });
  const token = param('token', { secret: true });
  const link = (search: string) => valuesOf(search, '', [cluster, port, token]);

  test('the link before the default, which is the author’s whoever writes it', () => {
    const from = (search: string) => holdAll([cluster], link(search)).get('cluster')?.from;
    assert.deepEqual(['', '?cluster=x', '?cluster=prod'].map(from), ['default', 'link', 'default']);
  });

  test('what is wrong is shown, and is no value', () => {
    const held = holdAll([port], link('?port=x')).get('port');
    assert.equal(held?.text, 'x');
    assert.ok(held?.problem);
    assert.equal(valueOf(held), undefined);
  });

  test('the address says all that is no secret, and nothing while all is the author’s', () => {
    const all = holdAll([cluster, port, token], link(''));
    assert.deepEqual([...shared(all)], []);
    all.set('token', hold(token, 'hush', 'you'));
    assert.deepEqual([...shared(all)], []);
    all.set('port', hold(port, ' 80 ', 'you'));
    assert.deepEqual(
      [...shared(all)],
      [
        ['cluster', 'prod'],
        ['port', '80'],
      ],
    );
  });
});
