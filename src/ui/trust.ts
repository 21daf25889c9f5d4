/** A script that pages load, as the trust page tells of it. */
export interface BrowserScript {
  /** Its source in src/. */
  file: string;
  where: string;
  does: string;
  /** What it keeps in the reader's browser, or undefined for nothing. */
  keeps?: string;
}

/** Every script that reaches a browser; a test compares the list with the sources. */
export const browserScripts: BrowserScript[] = [
  {
    file: 'ui/page.ts',
    where: 'every page',
    does: 'corrects the address bar of a page reached by an old address, opens search, follows the table of contents, marks what is overdue, filters lists, copies code, links and the page’s Markdown, switches tabs and colours, adds the place to a problem report; requests nothing but that Markdown and what search loads',
    keeps:
      'choices of colours, of tabs, of wrapped code and of single keys; the last six searches whose result was opened, until “Forget” (none from pages with an interview sheet), and for a moment the words to mark on the page that a result leads to',
  },
  {
    file: 'kinds/runbook/runbook.ts',
    where: 'runbooks with steps or values',
    does: 'fills commands and links with the values of the address, of the author or of the reader, and writes those that are not secret into the address; ticks steps with their time, takes notes and pasted output, reminds of escalation, writes the timeline; requests nothing but its own parts',
    keeps:
      'each run for 30 days after its last change: times, notes, pasted output, the incident and the values in the address; “Clear” erases it',
  },
  {
    file: 'kinds/onboarding/onboarding.ts',
    where: 'onboarding paths, and pages that a path leads to where one is walked',
    does: 'ticks steps, takes notes, turns the first day into dates, shows what is next and what changed, and leads back from a page to its step; writes progress into a file, a calendar or a link when asked, into nothing else; requests nothing but its own parts',
    keeps:
      'progress on each path until “Erase”: the first day, and of each step when it was done, its note, and its words as they were; whose steps are shown, and the step last followed to its page',
  },
  {
    file: 'kinds/rubric/rubric.ts',
    where: 'interview rubrics, and the debrief',
    does: 'turns the page into the scoring sheet of one interview: clock, scores with evidence, notes, the result by the rubric’s rule; copies, saves or prints it when asked; puts the files of several interviewers side by side; requests nothing',
    keeps:
      'nothing, unless the interviewer ticks “keep through a reload”: then the sheet in the tab’s session storage, until the tab is closed or “Erase”',
  },
  {
    file: 'kinds/service/map/service-map.ts',
    where: 'the map of services',
    does: 'shows in the picture what fails with a service; writes which one into the address',
  },
  {
    file: 'kinds/decision/matrix/decision-matrix.ts',
    where: 'decisions with a comparison',
    does: 'adds the scores of the options up anew for the weights that a reader tries',
  },
  {
    file: 'kinds/standard/rules/cite.ts',
    where: 'standards',
    does: 'copies a rule as a link, a quote or a review comment',
  },
  {
    file: 'kinds/standard/rules/rule-checklist.ts',
    where: 'the list of rules',
    does: 'copies the rules that the list shows as a task list',
  },
  {
    file: 'kinds/runbook/alerts/alert-choice.ts',
    where: 'alerts that several runbooks answer',
    does: 'opens the one that the labels in the link name',
  },
  {
    file: 'kinds/runbook/alerts/unknown-alert.ts',
    where: 'addresses that lead nowhere',
    does: 'looks an alert’s name up in this site’s alerts.json, and offers the nearest',
  },
  {
    file: 'search/search-page.ts',
    where: 'search page',
    does: 'loads Pagefind and the search index from this site, and lists results',
    keeps: 'the same searches and words',
  },
];

/** A claim, and how to see whether it holds. */
export interface Proof {
  claim: string;
  /** To be run in the project; `dist` is the built site. */
  command: string;
  /** What it shows then; undefined for nothing at all. */
  shows?: string;
}

/** Checks of the build, to be run in the project's folder. */
export const buildProofs: Proof[] = [
  {
    claim: 'A build needs no network and sends nothing.',
    command: 'unshare --map-root-user --net npm run build',
    shows: 'It succeeds, in a Linux namespace without any network.',
  },
  {
    claim: 'Two packages run a script when they are installed: esbuild and node.',
    command: 'grep -B 12 hasInstallScript package-lock.json | grep node_modules',
    shows: 'These two names.',
  },
  {
    claim: 'What would run in a page is refused.',
    command:
      'printf "<script>1</script>" > content/guides/try.md; npm run check; rm content/guides/try.md',
    shows: 'An error, unsafe-html, with its line.',
  },
  {
    claim: 'The same content gives the same bytes.',
    command:
      'npm run build -- --out /tmp/a && npm run build -- --out /tmp/b && diff -r /tmp/a /tmp/b',
    shows: 'No difference.',
  },
];

/** Checks of a built site, each of which prints nothing where the claim holds. */
export const siteProofs: Proof[] = [
  {
    claim: 'Every page carries the policy.',
    command: 'grep -rL --include="*.html" Content-Security-Policy dist',
  },
  {
    claim: 'No page loads a script, style, image or frame from elsewhere.',
    command: `grep -rEh --include="*.html" '<[^>]* (src|srcset|data|poster)="(https?:)?//' dist`,
  },
  {
    claim:
      'No page holds a handler or a style in itself, nor a script but the one that sets the colours before the first paint; the policy names it by its digest.',
    command: `grep -rEoh --include="*.html" '<script>[^<]*</script>|<style|<[^>]* (on[a-z]+|style)=' dist | grep -vF handrail:1:theme`,
  },
  {
    claim: 'No script sets cookies or reports anything.',
    command: `grep -rEl --include="*.js" 'document\\.cookie|sendBeacon|WebSocket|XMLHttpRequest' dist`,
  },
  {
    claim: 'No script of Handrail names another address.',
    command: `grep -rEoh --include="*.js" '(https?:)?//[a-z0-9-]+\\.[a-z]{2,}[^"]*' dist/_astro`,
  },
];
