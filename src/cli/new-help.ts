/** Help of `handrail new`. */
export const NEW_TEXT = `Write a new page that is complete and valid, for you to fill in. Nothing is overwritten. What is missing is asked for.

kinds      runbook, standard, onboarding, rubric, decision, guide, service, team
templates  rfc, postmortem, decision-matrix, risk-register, debt-register (guides)

  --title TEXT       instead of the words behind the kind
  --owner TEAM       team that answers for it, by id or name
  --folder DIR       folder below that of the kind: payments
  --id NAME          file name, instead of what the title gives
  --supersedes ID    decision: the one it replaces, by id or number; both files are brought in line. Repeat for more
  --alert NAME       runbook: the alert that it answers; repeat for more
  --prefix LETTERS   standard: what the ids of its rules begin with
  --tier N           service: 1 (customers notice at once) to 4 (nobody notices); 3 if not said
  --content DIR      folder of the handbook (content/, or HANDBOOK_DIR)

Pages begin as drafts: \`handrail dev\` shows them, a build leaves them out until \`status: draft\` is gone. A decision begins as
proposed, or as accepted where it supersedes one.`;
