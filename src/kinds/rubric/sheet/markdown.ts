import { dayInWords } from '#core/dates.ts';
import { outcomeOf, type Outcome } from './scoring.ts';
import { answerOf, type Sheet } from './sheet.ts';

/** A sheet as Markdown, for the applicant tracker. */
export function markdownOf(sheet: Sheet): string {
  const { rubric, reference, interviewer, begun, asked, notes } = sheet;
  const outcome = outcomeOf(rubric, sheet.answers, sheet.judgement);
  const labels = new Map(rubric.scale.map(({ value, label }) => [value, label]));
  const criteria = rubric.criteria.map(({ id, title, weight }) => {
    const { score, evidence } = answerOf(sheet, id);
    const words =
      score === null
        ? 'not assessed'
        : score === undefined
          ? 'no score'
          : `${score} ${labels.get(score) ?? ''}`.trim();
    const text = evidence.trim();
    return [
      `### ${title}: ${words}`,
      '',
      `Weight ${weight}.${text ? '' : ' No evidence.'}`,
      ...(text ? ['', quoted(text)] : []),
    ].join('\n');
  });
  const remarks = notes.map(({ at, text, about }) => {
    const of = rubric.criteria.find(({ id }) => id === about)?.title;
    return `- ${minuteOf(at, begun)}${of ? ` (${of})` : ''}: ${text.replace(/\s*\n\s*/g, ' ')}`;
  });
  return [
    `## ${rubric.title}${reference ? `, ${reference}` : ''}`,
    '',
    [
      dayInWords(begun.slice(0, 10)),
      sheet.level && `for ${sheet.level}`,
      interviewer && `by ${interviewer}`,
      `rubric ${rubric.id}, version ${rubric.version}`,
    ]
      .filter(Boolean)
      .join(', '),
    '',
    `**${resultOf(outcome)}** ${outcome.state === 'open' ? '' : outcome.because}`.trim(),
    '',
    criteria.join('\n\n'),
    ...(asked.length > 0 ? ['', `Asked: ${asked.join(', ')}`] : []),
    ...(remarks.length > 0 ? ['', '### Notes', '', ...remarks] : []),
    '',
  ].join('\n');
}

/** What came of it, in a few words. */
export function resultOf(outcome: Outcome): string {
  if (outcome.state === 'decided') return `Result: ${outcome.result}.`;
  if (outcome.state === 'between') return `Between ${outcome.least} and ${outcome.most}.`;
  return 'No result yet.';
}

/** `12:30` into the interview. */
export function minuteOf(at: string, begun: string): string {
  const seconds = Math.max(0, Math.floor((Date.parse(at) - Date.parse(begun)) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}
