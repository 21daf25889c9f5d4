import { expect, test } from 'playwright/test';
import type { Pagefind } from '../../src/search/pagefind.d.ts';

/** What a team looks for in its handbook, and the page of the starter handbook that answers it. */
const PRACTICES: Record<string, string> = {
  naming: 'standards/naming',
  'module boundaries': 'standards/modules',
  'dependency injection': 'standards/modules',
  typescript: 'standards/typescript',
  'http apis': 'standards/http-apis',
  errors: 'standards/errors',
  logging: 'standards/logging',
  observability: 'standards/logging',
  testing: 'standards/testing',
  'code review': 'standards/code-review',
  dependencies: 'standards/dependencies',
  patching: 'standards/dependencies',
  security: 'standards/security',
  'data and privacy': 'standards/data-and-privacy',
  'feature flags': 'standards/deploys',
  'blue-green': 'standards/deploys',
  canary: 'standards/deploys',
  rollback: 'runbooks/platform/bad-deploy',
  'high error rate': 'runbooks/platform/high-error-rate',
  latency: 'runbooks/platform/latency',
  'disk full': 'runbooks/database/disk-full',
  'database failover': 'runbooks/database/failover',
  'replication lag': 'runbooks/database/replication-lag',
  'connection exhaustion': 'runbooks/database/connection-exhaustion',
  'certificate expiry': 'runbooks/platform/certificate-expiry',
  'queue lag': 'runbooks/messaging/consumer-lag',
  'oom kills': 'runbooks/platform/oom-kills',
  'crash loop': 'runbooks/platform/crash-loop',
  'bad deploy': 'runbooks/platform/bad-deploy',
  dns: 'runbooks/platform/dns',
  'third-party outage': 'runbooks/platform/third-party-outage',
  'cache stampede': 'runbooks/cache/stampede',
  'secret leaked': 'runbooks/security/secret-leaked',
  'restore from backup': 'runbooks/database/restore-from-backup',
  'first two weeks': 'onboarding/everyone',
  'backend engineer': 'onboarding/backend',
  'frontend engineer': 'onboarding/frontend',
  'on-call readiness': 'onboarding/on-call',
  'new tech lead': 'onboarding/tech-lead',
  'system design': 'rubrics/system-design',
  debugging: 'rubrics/debugging',
  'trade-offs': 'rubrics/trade-offs',
  behavioural: 'rubrics/behavioural',
  'take-home review': 'rubrics/take-home-review',
  'code review interview': 'rubrics/code-review',
  'how we decide': 'guides/how-we-work/how-we-decide',
  rfc: 'guides/how-we-work/rfc-process',
  adr: 'guides/how-we-work/how-we-decide',
  'decision matrix': 'guides/how-we-work/how-we-decide',
  'incident response': 'guides/incident-response',
  postmortem: 'guides/postmortems',
  'tech lead': 'guides/roles/tech-lead',
  'engineering manager': 'guides/roles/engineering-manager',
  'service ownership': 'guides/how-we-work/service-ownership',
  planning: 'guides/how-we-work/planning-and-estimating',
  estimating: 'guides/how-we-work/planning-and-estimating',
  'delivery metrics': 'guides/how-we-work/delivery-metrics',
  dora: 'guides/how-we-work/delivery-metrics',
  scrum: 'guides/how-we-work/scrum-and-kanban',
  kanban: 'guides/how-we-work/scrum-and-kanban',
  disagreements: 'guides/how-we-work/disagreements-and-team-agreements',
  'team agreements': 'guides/how-we-work/disagreements-and-team-agreements',
  mentoring: 'guides/people/mentoring-and-goals',
  goals: 'guides/people/mentoring-and-goals',
  competencies: 'guides/people/competencies',
  'performance evidence': 'guides/people/performance-evidence',
  'interview loop': 'guides/hiring/interview-loop',
  hiring: 'guides/hiring/interview-loop',
  'stakeholder communication': 'guides/how-we-work/stakeholder-communication',
  'technical debt': 'guides/risk/technical-debt',
  'risk register': 'guides/risk/risk-register',
  'threat modelling': 'guides/security/threat-modelling',
  'security lifecycle': 'guides/security/secure-lifecycle',
  audits: 'guides/security/audits-and-evidence',
  evidence: 'guides/security/audits-and-evidence',
  glossary: 'guides/glossary',
  salary: 'guides/people/performance-evidence',
};

test('a search for each practice finds its page first', async ({ page, baseURL }) => {
  await page.goto('search/');
  const address = `${baseURL}pagefind/pagefind.js`;
  const found = await page.evaluate(
    async ({ address, queries }) => {
      const pagefind = (await import(address)) as Pagefind;
      await pagefind.options({ noWorker: true });
      await pagefind.init();
      const first = async (query: string): Promise<[string, string | undefined]> => {
        const { results } = await pagefind.search(query);
        return [query, (await results[0]?.data())?.url];
      };
      const pages = [];
      for (const query of queries) pages.push(await first(query));
      return pages;
    },
    { address, queries: Object.keys(PRACTICES) },
  );
  const told = found.map(([query, url]) => [query, url?.replace(/^\/|\/$/g, '')]);
  expect(Object.fromEntries(told)).toEqual(PRACTICES);
});
