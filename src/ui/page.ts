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
