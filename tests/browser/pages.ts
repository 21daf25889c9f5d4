/** One page of each type of the starter handbook, relative to the base. */
export const pageTypes: Record<string, string> = {
  home: './',
  'runbook list': 'runbooks/',
  runbook: 'runbooks/messaging/consumer-lag/',
  'standard list': 'standards/',
  standard: 'standards/errors/',
  'rule list': 'rules/',
  'rules by tier': 'rules/overview/',
  'onboarding list': 'onboarding/',
  'onboarding path': 'onboarding/backend/',
  'rubric list': 'rubrics/',
  rubric: 'rubrics/system-design/',
  debrief: 'debrief/',
  'decision list': 'decisions/',
  decision: 'decisions/0001-events-over-calls/',
  'decisions over time': 'timeline/',
  'guide with code and tabs': 'guides/how-we-work/writing-pages/',
  'guide list': 'guides/',
  guide: 'guides/incident-response/',
  'service list': 'services/',
  service: 'services/checkout/',
  'service map': 'map/',
  'team list': 'teams/',
  team: 'teams/payments/',
  search: 'search/',
  'alert list': 'alerts/',
};

/** The handbook made for tests (tests/browser/handbook), served beside the starter. */
export function fixture(baseURL: string | undefined): string {
  const url = new URL(baseURL ?? '');
  url.port = String(Number(url.port) + 3);
  return url.href;
}
