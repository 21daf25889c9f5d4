/** What every page runs: one small script. What few pages need comes when it is needed. */
import '#search/search-trigger.ts';
import './address.ts';
import './copy-markdown.ts';
import './current-place.ts';
import './due.ts';
import './reading.ts';
import './report.ts';
import './theme-choice.ts';
import { namesKept } from './stored-names.ts';

// No scripts of their own on their pages: what two use would become a third file, for all pages.
const has = (selector: string): boolean => document.querySelector(selector) !== null;
if (has('search-page')) void import('#search/search-page.ts');
if (has('list-filter')) void import('./list-filter.ts');
if (has('runbook-run, .param')) void import('#kinds/runbook/runbook.ts');
// On pages that paths use only for who walks a path, or comes from one.
const walks = (): boolean =>
  namesKept('progress:').length > 0 || document.referrer.includes('/onboarding/');
if (has('path-progress') || (has('path-uses') && walks()))
  void import('#kinds/onboarding/onboarding.ts');
if (has('[data-rules]')) void import('#kinds/standard/rules/cite.ts');
if (has('decision-matrix')) void import('#kinds/decision/matrix/decision-matrix.ts');
if (has('service-map')) void import('#kinds/service/map/service-map.ts');
if (has('rule-checklist')) void import('#kinds/standard/rules/rule-checklist.ts');
if (has('interview-sheet, interview-debrief')) void import('#kinds/rubric/rubric.ts');
if (has('alert-choice')) void import('#kinds/runbook/alerts/alert-choice.ts');
if (has('unknown-alert')) void import('#kinds/runbook/alerts/unknown-alert.ts');
