import { resultOf } from '../sheet/markdown.ts';
import { nameOf, spreadInWords, type Debrief } from './debrief.ts';

/** A debrief as Markdown: results, then criteria, the furthest apart first. */
export function debriefMarkdown({ sheets, outcomes, rows, warnings }: Debrief): string {
  const [first] = sheets;
  const results = sheets.map((sheet, at) => {
    const outcome = outcomes[at];
    return `- ${nameOf(sheet, at)}: ${outcome ? resultOf(outcome) : ''}`;
  });
  const criteria = rows.map((row) => {
    const cells = row.cells.flatMap((cell, at) => {
      if (!cell) return [];
      const score =
        cell.score === null
          ? 'not assessed'
          : cell.score === undefined
            ? 'no score'
            : `${cell.score} ${cell.label}`;
      const evidence = cell.evidence.replace(/\s*\n\s*/g, ' ');
      return `- ${nameOf(sheets[at], at)}: **${score.trim()}**${evidence ? `. ${evidence}` : ''}`;
    });
    const version = row.version ? `, version ${row.version}` : '';
    return `### ${row.criterion.title} (${spreadInWords(row)}${version})\n\n${cells.join('\n')}`;
  });
  const title = `## Debrief: ${first?.rubric.title ?? ''}${first?.reference ? `, ${first.reference}` : ''}`;
  return `${[title, ...warnings, results.join('\n'), ...criteria].join('\n\n')}\n`;
}
