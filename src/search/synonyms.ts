/**
 * Words of one meaning in operations and engineering: a reader has one of them, the page another. Of
 * each row, every word is looked for where one was asked for, and counts less than the word itself.
 */
const ROWS = [
  'cert certificate tls ssl x509',
  'k8s kubernetes',
  'db database postgres postgresql sql',
  'disk filesystem volume storage',
  'full space exhausted',
  'memory oom ram',
  'crash restart crashloop crashlooping restarting',
  'slow latency performance throttling',
  'down outage unavailable unreachable offline',
  'rollback revert undo back',
  'deploy release rollout ship version',
  'queue lag backlog consumer',
  'password secret credential token key',
  'auth login authentication',
  'permission access authorization',
  'clock time ntp',
  'autoscaler hpa scale',
  'quota limit',
  'postmortem retrospective retro',
  'oncall on-call pager',
  'adr decision',
  'rfc proposal',
  'kpi metric',
  'expire expiration expired',
  'failure failed error broken',
  'hire hiring interview candidate',
  'onboarding newcomer joiner',
  'pii gdpr personal',
  'dependency library package upgrade',
  'flag toggle',
  'config configuration setting',
  'dns resolve lookup nameserver',
  'cache redis',
  'replica replication standby',
  'backup restore snapshot',
  'leader quorum election',
  'flapping flip unstable',
  'stuck waiting pending hanging blocked',
  'missing absent lost',
  'repeated duplicate twice several',
  'dropped discarded rejected lost',
  'reach connect connection',
  'node host server machine',
  'notification alert page',
  'reload refresh apply',
  'mail email smtp',
  'write create add new',
  'remove delete drop purge',
  'descriptor fd ulimit',
  'error exception fault',
  'review approval approve',
  'owner responsible ownership',
  'level seniority senior',
  'estimate estimation forecast',
  'customer user client',
  'test testing tests',
];

const OTHERS = new Map<string, string[]>();
for (const row of ROWS) {
  const words = row.split(' ');
  for (const word of words) {
    const others = words.filter((other) => other !== word);
    OTHERS.set(word, [...(OTHERS.get(word) ?? []), ...others]);
  }
}

/** Other words for a word in lower case. */
export function synonyms(word: string): readonly string[] {
  return OTHERS.get(word) ?? OTHERS.get(word.replace(/s$/, '')) ?? [];
}
