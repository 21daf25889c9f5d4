/** What every page runs: one small script. What few pages need comes when it is needed. */
import '#search/search-trigger.ts';
import './address.ts';
import './copy-markdown.ts';
import './current-place.ts';
import './due.ts';
import './reading.ts';
import './report.ts';
import './theme-choice.ts';

if (document.querySelector('list-filter')) void import('./list-filter.ts');
// Not a script of its own on its page: what both use would become a third file, for all pages.
if (document.querySelector('runbook-run, .param')) void import('#kinds/runbook/runbook.ts');
