import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { alertRules } from '../../src/check/alerts/rules.ts';
import { compareAlerts } from '../../src/check/alerts/check.ts';
import { readRuleFile } from '../../src/check/alerts/rule-file.ts';
import { readAlertRules } from '../../src/core/alerts.ts';
import { byPlace } from '../../src/core/findings.ts';
import { graphWith } from '../../src/cli/alerts-check.ts';
import { checkFolder, runCommand, writeFolder } from '../broken/check.ts';

const temporary = mkdtempSync(join(tmpdir(), 'handrail-alerts-'));
const cache = join(temporary, 'cache');
after(() => rmSync(temporary, { recursive: true, force: true }));

const page = (fields: string): string => `---\ntitle: Page\n${fields}---\n\n## Meaning\n\ntext\n`;
const runbooks = {
  'runbooks/disk/DiskFull.md': page(''),
  'runbooks/queue.md': page(
    'alerts:\n  - QueueLag\n  - { name: QueueDead, anchor: meaning }\naliases: [old/queue]\n',
  ),
  'runbooks/loud.md': page('alerts:\n  - { name: Loud, severity: critical }\n'),
  'runbooks/gone.md': page('alerts:\n  - LongGone\n  - name: QueueLagg\n'),
  'runbooks/draft.md': page('alerts: Drafted\nstatus: draft\n'),
  'guides/start.md': page(''),
};
const SITE = 'https://h.example';

/** A rule file with an alert, its address and its severity. */
const ruleFile = (...rules: [name: string, url?: string, severity?: string][]): string =>
  [
    'groups:',
    '- name: g',
    '  rules:',
    ...rules.flatMap(([name, url, severity]) => [
      `  - alert: ${name}`,
      '    expr: up == 0',
      ...(severity ? [`    labels: { severity: ${severity} }`] : []),
      ...(url === undefined ? [] : ['    annotations:', `      runbook_url: ${url}`]),
    ]),
    '',
  ].join('\n');

const handbook = checkFolder(writeFolder(join(temporary, 'handbook'), runbooks), cache);
const withRules = checkFolder(
  writeFolder(join(temporary, 'with-rules'), {
    ...runbooks,
    'alerts/a.yaml': ruleFile(['DiskFull'], ['NoPage']),
  }),
  cache,
);

/** Problems of a rule file as `line:column rule message`, without those of runbooks. */
async function problems(yaml: string, origin?: string, prepared = handbook, base = '/') {
  const { compilation, graph } = await prepared;
  const rules = readAlertRules('r.yaml', yaml);
  const known = { compilation, graph } as Awaited<typeof handbook>;
  const { findings } = compareAlerts({
    site: graph,
    graph: graphWith(known, rules, { drafts: false, audience: undefined }),
    withDrafts: graphWith(known, rules, { drafts: true, audience: undefined }),
    ...{ rules, origin, base, folder: 'h/' },
  });
  return findings
    .filter(({ rule }) => rule !== 'runbook-without-alert')
    .sort(byPlace)
    .map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
}

describe('an alert has a runbook', () => {
  const rows: [what: string, yaml: string, expected: string[]][] = [
    ['by the name of its file', ruleFile(['DiskFull', 'https://x.example/DiskFull']), []],
    ['letter case aside', ruleFile(['diskfull', 'https://x.example/DiskFull']), []],
    ['by its front matter', ruleFile(['QueueLag', 'https://x.example/queue']), []],
    ['of its severity', ruleFile(['Loud', 'https://x.example/loud', 'critical']), []],
    [
      'of a severity that a template makes',
      ruleFile(['Loud', 'https://x.example/loud', '"{{ $x }}"']),
      [],
    ],
    [
      'but not of another severity',
      ruleFile(['Loud', 'https://x.example/loud', 'warning']),
      ['4:12 alert-without-runbook no runbook answers alert "Loud" with these labels'],
    ],
    [
      'or none, with a name that may be meant',
      ruleFile(['LongGona', 'https://x.example/longgona']),
      ['4:12 alert-without-runbook alert "LongGona" has no runbook — did you mean "LongGone"?'],
    ],
    [
      'or none, where the near name is another alert’s',
      ruleFile(['QueueLag', 'https://x.example/queue'], ['QueueLog', 'https://x.example/queue']),
      ['8:12 alert-without-runbook alert "QueueLog" has no runbook — did you mean "QueueLagg"?'],
    ],
    [
      'that is a draft',
      ruleFile(['Drafted', 'https://x.example/drafted']),
      ['4:12 alert-without-runbook the runbook of alert "Drafted" is a draft'],
    ],
    [
      'or none, with the runbook that may be meant misspelt',
      ruleFile(['QueueLogg', 'https://x.example/queue']),
      ['4:12 alert-without-runbook alert "QueueLogg" has no runbook — did you mean "QueueLagg"?'],
    ],
    [
      'but does not link it',
      ruleFile(['DiskFull'], ['QueueLag', '""']),
      [
        '4:12 runbook-url-missing alert "DiskFull" has a runbook, but no `runbook_url`',
        '6:12 runbook-url-missing alert "QueueLag" has a runbook, but no `runbook_url`',
      ],
    ],
  ];
  for (const [what, yaml, expected] of rows) {
    test(what, async () => assert.deepEqual(await problems(yaml), expected));
  }
});

describe('an address of a handbook that stands somewhere', () => {
  const rows: [path: string, problem: string | undefined][] = [
    ['/alerts/diskfull/', undefined],
    ['/alerts/DiskFull/', undefined],
    ['/alerts/diskfull', undefined],
    ['/alerts/diskfull/index.html', undefined],
    ['/alerts/diskfull/?pod={{ $labels.pod | urlquery }}', undefined],
    ['/alerts/diskfull/#meaning', undefined],
    ['/alerts/diskfull/#meaning?pod=a', undefined],
    ['/alerts/diskfull/#?pod=a', undefined],
    ['/runbooks/disk/DiskFull/#meaning', undefined],
    ['/old/queue/', undefined],
    ['/guides/start/', undefined],
    ['/runbooks/', undefined],
    ['/', undefined],
    [
      '/alerts/noPage/',
      'runbook-url-case "alerts/noPage/" differs from "alerts/nopage/" in letter case',
    ],
    [
      '/Runbooks/disk/diskfull',
      'runbook-url-case "Runbooks/disk/diskfull/" differs from "runbooks/disk/DiskFull/" in letter case',
    ],
    [
      '/alerts/diskful/',
      `runbook-url-path "${SITE}/alerts/diskful/" leads to no page — did you mean "alerts/diskfull/"?`,
    ],
    [
      '/alerts/diskfull/#meanin',
      'runbook-url-anchor runbooks/disk/DiskFull.md has no "#meanin" — did you mean "meaning"?',
    ],
    [
      '/alerts/{{ $labels.alertname }}/',
      'runbook-url-path `$labels.alertname` is empty in annotations, so this address has no name in it',
    ],
  ];
  for (const [path, problem] of rows) {
    test(path, async () => {
      const yaml = ruleFile(['DiskFull', SITE + path]);
      const expected = problem === undefined ? [] : [`7:20 ${problem}`];
      const told = await problems(yaml, SITE, withRules);
      assert.deepEqual(told, expected);
    });
  }

  test('below a base, and nowhere else', async () => {
    const yaml = ruleFile(
      ['DiskFull', `${SITE}/book/alerts/diskfull/`],
      ['DiskFull', `${SITE}/alerts/diskfull/`],
    );
    assert.deepEqual(await problems(yaml, SITE, withRules, '/book/'), [
      `11:20 runbook-url-path "${SITE}/alerts/diskfull/" stands outside /book/`,
    ]);
  });

  test('elsewhere it is not judged', async () => {
    const yaml = ruleFile(['DiskFull', 'https://wiki.example/any/thing']);
    assert.deepEqual(await problems(yaml, SITE, withRules), []);
  });

  test('an alert whose rule the handbook does not have has no page yet', async () => {
    const told = await problems(ruleFile(['DiskFull', `${SITE}/alerts/diskfull/`]), SITE);
    assert.match(told.join(), /^7:20 runbook-url-path .*leads to no page/);
  });

  test('what is no web address is told', async () => {
    for (const url of ['/alerts/diskfull/', 'TBD', 'ftp://x.example/a']) {
      const told = await problems(ruleFile(['DiskFull', url]), SITE, withRules);
      assert.deepEqual(told, [`7:20 runbook-url-path "${url}" is no web address`]);
    }
  });
});

describe('an address of a handbook that stands who knows where goes by its last segment', () => {
  const rows: [url: string, problem: string | undefined][] = [
    ['https://x.example/runbooks/disk/diskfull', undefined],
    ['https://x.example/runbooks/disk/DiskFull/', undefined],
    ['https://x.example/other/queue/', undefined],
    [
      'https://x.example/a/DISKFULL/',
      'runbook-url-case "DISKFULL" differs from "diskfull" in letter case',
    ],
    [
      'https://x.example/a/DiskFul/',
      'runbook-url-path "https://x.example/a/DiskFul/" ends in "DiskFul", which names no runbook here — did you mean "diskfull"?',
    ],
    [
      'https://x.example/a/diskfull#gone',
      'runbook-url-anchor runbooks/disk/DiskFull.md has no "#gone"',
    ],
  ];
  for (const [url, problem] of rows) {
    test(url, async () => {
      const expected = problem === undefined ? [] : [`7:20 ${problem}`];
      assert.deepEqual(await problems(ruleFile(['DiskFull', url])), expected);
    });
  }
});

test('a file that is no YAML is told with its place, and what stands before is read', () => {
  const { rules, findings, hasRules } = readRuleFile('r.yaml', `${ruleFile(['A'])}b: "x\n`);
  assert.deepEqual([rules.map(({ name }) => name), hasRules], [['A'], true]);
  assert.deepEqual(
    findings.map(({ rule, line, file }) => `${file}:${line} ${rule}`),
    ['r.yaml:7 rule-file'],
  );
});

describe('handrail alerts check, as a process', () => {
  const folder = writeFolder(join(temporary, 'process'), {
    ...runbooks,
    'rules/a.yaml': ruleFile(['DiskFull', 'https://x.example/diskfull'], ['QueueDead']),
    'rules/sub/b.yml': `kind: PrometheusRule\nspec:\n${ruleFile(['Nobody']).replace(/^/gm, '  ')}`,
    'rules/deployment.yaml': 'kind: Deployment\nspec: { replicas: 1 }\n',
    'open.yaml': 'groups: [\n',
    'none.yaml': 'kind: Deployment\n',
  });
  writeFileSync(join(folder, 'latin.yaml'), Buffer.from('groups: # \xe4\n', 'latin1'));
  const run = (...args: string[]) => runCommand(['alerts', 'check'], folder, cache, ...args);

  test('tells every problem where it stands, and counts', async () => {
    const { code, stdout } = await run('--rules', 'rules', 'open.yaml', 'none.yaml', 'latin.yaml');
    const lines = stdout.split('\n').filter((line) => line !== '' && !line.startsWith('    '));
    assert.deepEqual(
      lines.map((line) => line.replace(/(no YAML from here on): .*/, '$1')),
      [
        'latin.yaml:1:1 error rule-file the file is not UTF-8',
        'none.yaml:1:1 error rule-file the file holds no rules',
        'open.yaml:2:1 error rule-file no YAML from here on',
        'rules/a.yaml:8:12 warn runbook-url-missing alert "QueueDead" has a runbook, but no `runbook_url`',
        'rules/sub/b.yml:6:14 error alert-without-runbook alert "Nobody" has no runbook',
        'runbooks/gone.md:4:5 warn runbook-without-alert no rule has an alert "LongGone"',
        'runbooks/gone.md:5:11 warn runbook-without-alert no rule has an alert "QueueLagg"',
        'runbooks/loud.md:4:13 warn runbook-without-alert no rule has an alert "Loud"',
        'runbooks/queue.md:4:5 warn runbook-without-alert no rule has an alert "QueueLag"',
        '4 errors, 5 warnings in 8 files (runbook-without-alert 4, rule-file 3, runbook-url-missing 1, alert-without-runbook 1)',
        '3 alerts in 2 files: 2 have a runbook, 1 has none; 3 runbooks name an alert that no rule has',
        '1 file without rules passed over',
        'Compared by the last segment of addresses; --site says where the handbook stands.',
      ],
    );
    assert.equal(code, 1);
  });

  test('ends with 0 where there are warnings only, and says what it did not check', async () => {
    const { code, stdout } = await run('--rules=rules/a.yaml', '--site', 'https://other.example');
    assert.match(stdout, /^not checked: 1 runbook_url \(not on https:\/\/other\.example, or/m);
    assert.equal(code, 0);
  });

  test('writes JSON and nothing else, workflow commands and nothing else', async () => {
    const json = await run('--rules', 'rules', '--format', 'json');
    assert.equal(JSON.parse(json.stdout).errors, 1);
    const github = await run('--format', 'github', '--rules', 'rules');
    for (const line of github.stdout.trimEnd().split('\n')) {
      assert.match(line, /^::(error|warning) file=(rules|runbooks)\/[^,:]+,line=\d+,col=\d+,/);
    }
  });

  test('a wrong call ends with 2 and a line', async () => {
    const rows: [args: string[], message: RegExp][] = [
      [['--rules', 'nowhere.yaml'], /there is no file or folder .*nowhere\.yaml/],
      [['--rules'], /--rules takes rule files, or folders/],
      [['--rules', 'guides'], /there is no rule file \(\.yaml, \.yml\) in .*guides/],
      [[], /no rule files in alerts\/; name them with --rules/],
    ];
    for (const [args, message] of rows) {
      const { code, stderr } = await run(...args);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /^\s+at /m);
      assert.equal(code, 2);
    }
  });

  test('a wrong word after alerts is told with the near one', async () => {
    const { code, stderr } = await runCommand(['alerts', 'emmit'], folder, cache);
    assert.match(stderr, /unknown command "alerts emmit" — did you mean "alerts emit"\?/);
    assert.equal(code, 2);
  });

  test('help tells every rule with its level', async () => {
    const { stdout } = await runCommand(['alerts', 'check'], folder, cache, '--help');
    for (const { id, level } of alertRules) assert.match(stdout, new RegExp(`${level} +${id} `));
  });

  test('levels are those of handbook.yaml', async () => {
    const settings = 'title: T\nchecks: { alert-without-runbook: warn, rule-file: off }\n';
    writeFileSync(join(folder, 'handbook.yaml'), settings);
    const { code, stdout } = await run('--rules', 'rules', 'none.yaml');
    assert.match(stdout, /warn alert-without-runbook/);
    assert.doesNotMatch(stdout, /rule-file/);
    assert.equal(code, 0);
    const { stdout: whole } = await runCommand(['check'], folder, cache);
    assert.doesNotMatch(whole, /unknown rule/);
  });
});

const corpora = fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
const skip = existsSync(corpora) ? false : `${corpora} is not here`;

test('kube-prometheus against its runbooks: 26 of 125 alerts have no page', { skip }, async () => {
  const content = join(corpora, 'prometheus-operator-runbooks/content');
  const rules = join(corpora, 'kube-prometheus-rules');
  const { code, stdout } = await runCommand(
    ['alerts', 'check'],
    ...([content, cache] as const),
    ...['--rules', rules, '--format', 'json'],
  );
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; message: string }[] };
  const missing = new Set(
    findings.map(({ message }) => /^alert "(\w+)" has no/.exec(message)?.[1]),
  );
  assert.deepEqual(new Set(findings.map(({ rule }) => rule)), new Set(['alert-without-runbook']));
  // By hand: alerts of the rules (grep), less the names of runbooks/**/*.md, both in lower case.
  assert.deepEqual(
    [...missing].sort(),
    `AlertmanagerClusterFailedPeers GrafanaRequestsFailing KubeAPIInstanceUnreachable
     KubeControllerManagerInstanceUnreachable KubeDeploymentRolloutStuck KubeJobNotCompleted
     KubeNodeEviction KubeNodePressure KubePdbNotEnoughHealthyPods
     KubePersistentVolumeInodesFillingUp KubeSchedulerInstanceUnreachable
     KubeletInstanceUnreachable NodeBondingDegraded NodeCPUHighUsage NodeDiskIOSaturation
     NodeMemoryHighUtilization NodeMemoryMajorPagesFaults NodeSystemSaturation
     NodeSystemdServiceCrashlooping NodeSystemdServiceFailed PrometheusHighQueryLoad
     PrometheusKubernetesListWatchFailures PrometheusOperatorStatusUpdateErrors
     PrometheusSDRefreshFailure PrometheusScrapeBodySizeLimitHit PrometheusScrapeSampleLimitHit`.split(
      /\s+/,
    ),
  );
  assert.equal(code, 1);
});
