/** What every page runs: one small script. */
import '#search/search-trigger.ts';
import './address.ts';
import './current-place.ts';
import './due.ts';
import './list-filter.ts';
import './report.ts';
import './theme-choice.ts';
