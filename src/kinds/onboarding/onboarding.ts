/** What pages of onboarding paths run beside what every page runs, and pages that steps of paths are about. */
import './progress/path-progress.ts';
import './progress/path-uses.ts';
