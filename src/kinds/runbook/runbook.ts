/** What pages of runbooks run beside what every page runs. */
import './values/fill-page.ts';
import './run/runbook-run.ts';
