import { posix } from 'node:path';
import type { Part } from '../plan.ts';
import type { Writer } from '../writer.ts';
import { joined, withFields, type Fields } from './fields.ts';

/** A runbook: alerts, params, the eight sections, steps for diagnosis and for mitigation. */
export function runbook(w: Writer): string {
  const half = Math.ceil(w.page.parts.length / 2);
  const query = joined([`<Query lang="sql" title="${w.label()}">`, w.fence('sql'), '</Query>']);
  const codes = [w.fence('bash'), w.fence('bash'), w.random.chance(0.6) ? w.fence('yaml') : ''];
  return withFields(w, fields(w), [
    '## Meaning',
    w.paragraphs(65),
    '## Impact',
    w.paragraphs(60),
    w.table(),
    '## Diagnosis',
    w.random.chance(0.3) ? include(w) : w.paragraphs(40),
    steps(w, w.page.parts.slice(0, half), [codes[0] ?? '', query]),
    '## Mitigation',
    w.callout(),
    steps(w, w.page.parts.slice(half), [codes[1] ?? '', codes[2] ?? '']),
    '## Verify',
    w.list(4),
    w.random.chance(0.5) ? w.fence('json') : '',
    '## Rollback',
    w.paragraphs(60),
    '## Escalation',
    w.paragraphs(40),
    w.table(),
    '## Prevention',
    w.paragraphs(65),
  ]);
}

/** The fragment that some runbooks include; its path below the handbook. */
export const FRAGMENT = 'runbooks/_shared/kube-context.mdx';

/** The text of the fragment. */
export function fragment(w: Writer): string {
  return `${w.prose.paragraph(30)} Work in \`{{cluster}}\`.\n`;
}

function fields(w: Writer): Fields {
  const { random, prose } = w;
  const alert = random.chance(0.3)
    ? { name: w.page.alert, severity: 'critical', anchor: 'mitigation' }
    : w.page.alert;
  return {
    alerts: [alert],
    severity: random.pick(['critical', 'warning', 'info']),
    symptoms: Array.from({ length: random.int(1, 3) }, () => w.plain()),
    errors: [`dial tcp ${w.names.address()}:${random.int(1024, 9999)}: ${prose.fill('%n %d')}`],
    params: [
      {
        name: 'cluster',
        label: 'Cluster',
        from: ['cluster'],
        type: 'enum',
        options: ['prod-eu-1', 'staging-eu-1'],
        default: 'prod-eu-1',
      },
      { name: 'namespace', from: ['namespace'], type: 'k8s-name', default: w.names.noun() },
      { name: 'app', type: 'text', example: w.names.kebab() },
    ],
    requires: [w.plain()],
    dashboards: [{ label: w.label(), url: `https://grafana.shop.example/d/${w.names.hex(8)}` }],
    escalate: [{ to: w.some('team'), after: random.pick(['10m', '15m', '30m']), how: w.plain() }],
    estimate: random.pick(['10m', '20m', '45m']),
    lastTested: { date: w.date(), how: w.plain() },
  };
}

function steps(w: Writer, parts: readonly Part[], blocks: readonly string[]): string {
  const written = parts.flatMap(({ id, title }, index) => {
    const danger = w.random.chance(0.2) ? ` danger="${w.plain().replaceAll('"', '')}"` : '';
    return [
      `<Step id="${id}" title="${title}"${danger}>`,
      `${w.paragraphs(36)} It runs in \`{{namespace}}\`, as \`{{app}}\`.`,
      blocks[index] ?? '',
      index === 0 ? joined(['<Expect>', w.prose.paragraph(12), '</Expect>']) : '',
      index === 1 ? branch(w) : '',
      index === 2 ? escalate(w) : '',
      '</Step>',
    ];
  });
  return joined(['<Steps>', ...written, '</Steps>']);
}

function branch(w: Writer): string {
  return joined([`<Branch when="${w.label()}">`, w.prose.paragraph(12), '</Branch>']);
}

function escalate(w: Writer): string {
  const opening = `<Escalate to="${w.some('team')}" after="15m">`;
  return joined([opening, w.prose.paragraph(10), '</Escalate>']);
}

function include(w: Writer): string {
  return `<Include from="${posix.relative(posix.dirname(w.page.file), FRAGMENT)}" />`;
}
