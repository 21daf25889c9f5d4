const SHARED = `
  --rules FILE…      rule files, PrometheusRule resources, or folders of them (the handbook's alerts/)
  --content DIR      folder of the handbook (content/, or HANDBOOK_DIR)
  --site URL         address of the handbook (what handbook.yaml says)
  --base PATH        path below which it is served (/)`;

/** Help of `handrail alerts …`. */
export const ALERT_TEXTS: Record<string, string> = {
  'alerts check': `Compare rule files of Prometheus with the handbook. Exit code 1 if there is an error.

  error  rule-file              a file that is no YAML or holds no rules
  error  alert-without-runbook  no runbook answers the alert
  error  runbook-url-path       runbook_url leads to no page of the handbook
  error  runbook-url-anchor     its page has no such place
  warn   runbook-url-case       its page is spelt otherwise
  warn   runbook-url-missing    there is a runbook, but no runbook_url
  warn   runbook-without-alert  a runbook names an alert that no rule has

Levels are set under \`checks\` in handbook.yaml. In a folder, files without rules are passed over.
Addresses elsewhere are not checked. Where nobody said where the handbook stands, the last segment of
an address must be a runbook's or an alert's. Helm charts are templates of rule files:
\`helm template … | handrail alerts check --rules /dev/stdin\`.
${SHARED}
  --drafts           take drafts for runbooks
  --audience NAME    only runbooks for everyone and for this audience
  --format FORMAT    text, json or github (text); files are named from the folder of the call
  --all              tell every problem, not the first of each rule`,
  'alerts emit': `Write annotations.runbook_url of each alert that has a runbook, and print the rule file:

  https://handbook.example/alerts/diskfull/?instance={{ $labels.instance | urlquery }}&severity=critical

A query key for each label that the alert's runbooks fill their values from (\`from\` of a param, but no
secret), and for what tells several runbooks apart. Nothing else in the file changes.

What Prometheus makes of it, by its sources (template/template.go, rules/alerting.go):
  urlquery           Go's own function; Prometheus's urlQueryEscape does the same, since 3.8 only
  a missing label    is empty, since 0.17: \`?pod=\`
  $labels            what the expression returns: not alertname, not the rule's own \`labels\`; those
                     are written out
  $externalLabels    since 2.10: for labels named with --external
Helm charts are templates themselves and are not supported: there \`{{\` must become {{ \`{{\` }}.
${SHARED}
  --write            write each file in its place
  --out FILE         write the file there
  --external NAMES   labels under external_labels of Prometheus, as cluster,region
  --all              alerts without a runbook too: their page says who to ask`,
};
