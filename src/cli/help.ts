import { ALERT_TEXTS } from './alerts-help.ts';
import { NEW_TEXT } from './new-help.ts';

const SHARED = `
  --content DIR      folder of the handbook (content/, or HANDBOOK_DIR)
  --out DIR          where the site goes (dist/)
  --base PATH        path below which the site is served (/)
  --site URL         address of the site, for canonical links and the sitemap
  --no-components    leave out the handbook's own components/
  --drafts           include drafts
  --audience NAME    only pages for everyone and for this audience`;

const TEXTS: Record<string, string> = {
  start: `Build the handbook and serve it at http://localhost:4321.
${SHARED}
  --port N           this port, or nothing
  --host NAME        listen on this address (localhost)
  --all              tell every problem, not the first of each rule`,
  dev: `Serve the handbook while you write: changes show at once, problems in the page and here.
${SHARED}
  --port N           this port (4321, or the next free one)
  --host NAME        listen on this address (localhost)`,
  build: `Compile, check, render and index the handbook. With an error nothing is replaced, and the exit code is 1.
${SHARED}
  --format FORMAT    of problems: text, json or github (text)
  --all              tell every problem, not the first of each rule
  --timings FILE     write milliseconds by phase, as JSON`,
  check: `Report all problems of the handbook. Exit code 1 if one is an error.
${SHARED}
  --format FORMAT    text, json or github (text)
  --all              tell every problem, not the first of each rule
  --rules            list all rules with their levels
  --config FILE      compare the configuration of a linter with \`enforcedBy\` of the standards' rules:
                     eslint.config.js, biome.json, pyproject.toml, ruff.toml; once for each file

--config runs what it names: a configuration of ESLint is code, read by the ESLint of its project;
Biome is asked where it is installed. Name only files whose project you would run. With it, files
are named from the folder of the call, and --all tells of rules that come from presets too.`,
  preview: `Serve the last build.
${SHARED}
  --port N           this port, or nothing
  --host NAME        listen on this address (localhost)`,
  new: NEW_TEXT,
  schemas: `Write JSON Schemas of all fields for editors: .astro/collections/ in the folder of the call, which Astro's extension for
VS Code reads, with a list of the pages. Names of teams, services and other pages are proposed.

  --content DIR      folder of the handbook (content/, or HANDBOOK_DIR)
  --out DIR          only the schemas, here`,
  'rules lock': `Write rules.lock: every rule id there ever was, so that \`check\` can tell when one is removed or given to another rule.

  --content DIR      folder of the handbook (content/, or HANDBOOK_DIR)`,
  ...ALERT_TEXTS,
};

const ABOUT: Record<string, string> = {
  start: 'build, then serve',
  dev: 'serve while writing',
  build: 'build the site',
  check: 'report all problems',
  preview: 'serve the last build',
  new: 'write a new page that is complete and valid',
  schemas: 'write JSON Schemas for editors',
  'rules lock': 'keep the ids of rules from being removed or reused',
  'alerts check': 'compare rule files of Prometheus with the handbook',
  'alerts emit': 'write the runbook addresses of a rule file',
};

/** Every command. */
export const commandNames = Object.keys(TEXTS);

/** First words of those that have two. */
export const groupNames = ['rules', 'alerts'];

/** Help of a command, of those that begin with the same word, or of them all. */
export function help(command: string | undefined): string {
  const text = command === undefined ? undefined : TEXTS[command];
  if (text) {
    const words = command === 'new' ? ' KIND "Title"' : '';
    return `handrail ${command}${words} [options]\n\n${text}\n`;
  }
  const group = groupNames.find((name) => name === command);
  const shown = commandNames.filter((name) => !group || name.startsWith(`${group} `));
  const list = shown.map((name) => `  ${name.padEnd(13)} ${ABOUT[name]}`).join('\n');
  const start = group ? `handrail ${group}` : 'handrail';
  return `${start} <command> [options]\n\n${list}\n\n${start} <command> --help tells its options.\n`;
}
