/** What every page runs: one small script. */
import './address.ts';
import './current-place.ts';
import './due.ts';
import './report.ts';
import './theme-choice.ts';
