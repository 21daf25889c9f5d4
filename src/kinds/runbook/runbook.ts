/** What pages of runbooks run beside what every page runs. */
import './run/runbook-run.ts';
