import { diffWordsWithSpace } from 'diff';

/** A run of words that stayed, came or went. */
export interface WordChange {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** Words that are shown of a long run that stayed, on each side of a change. */
const AROUND = 12;

/** What changed in a text, word by word; long runs that stayed are shortened in their middle. */
export function wordChanges(before: string, after: string): WordChange[] {
  const parts = diffWordsWithSpace(before, after);
  const changes: WordChange[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed.trim()) changes.push({ text: removed, kind: 'removed' });
    if (added.trim()) changes.push({ text: added, kind: 'added' });
    [removed, added] = ['', ''];
  };
  for (const [index, part] of parts.entries()) {
    // A blank between two changed words belongs to the change.
    const isBetween =
      part.value.trim() === '' && removed + added !== '' && index < parts.length - 1;
    if (part.removed || (isBetween && !part.added)) removed += part.value;
    if (part.added || (isBetween && !part.removed)) added += part.value;
    if (part.removed || part.added || isBetween) continue;
    flush();
    const text = shortened(part.value, index === 0, index === parts.length - 1);
    changes.push({ text, kind: 'same' });
  }
  flush();
  return changes;
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(/(?<=\s)(?=\S)/);
  if (words.length <= 3 * AROUND) return text;
  const head = isFirst ? [] : words.slice(0, AROUND);
  const tail = isLast ? [] : words.slice(-AROUND);
  return `${head.join('')}… ${tail.join('')}`;
}
