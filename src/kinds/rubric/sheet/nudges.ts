import { countedScore } from './scoring.ts';
import { answerOf, type Sheet } from './sheet.ts';

/** Words that judge instead of telling: evidence made of them says nothing about what happened. */
const JUDGING =
  /^(very|really|quite|pretty|rather|too|so|a|an|the|and|but|not|bit|little|was|were|is|are|seemed|seems|felt|looked|sounded|he|she|they|candidate|it|good|great|bad|poor|weak|strong|solid|nice|smart|clever|bright|senior|junior|confident|nervous|shy|arrogant|friendly|likeable|sharp|slow|fast|quick|impressive|excellent|amazing|fine|ok|okay|average|mediocre|culture|cultural|fit|vibe|energy|passionate|motivated|communication|communicator|skills|attitude|overall)$/i;

/** Whether evidence tells an impression and nothing that was said or done. */
function isImpression(evidence: string): boolean {
  const words = evidence.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return words.length > 0 && words.every((word) => JUDGING.test(word));
}

/** A quiet word about one criterion; '' for none. */
export function nudgeAbout(evidence: string): string {
  return isImpression(evidence)
    ? 'This is an impression. What did they say or do that another interviewer would have heard too?'
    : '';
}

/** Quiet words about a whole sheet, before it goes anywhere. */
export function nudgesFor(sheet: Sheet): string[] {
  const { criteria } = sheet.rubric;
  const scores = criteria.map(({ id }) => countedScore(answerOf(sheet, id)));
  const unseen = criteria.filter((_, at) => scores[at] === undefined);
  const given = scores.filter((score) => typeof score === 'number');
  const told: string[] = [];
  if (unseen.length > 0 && unseen.length < criteria.length) {
    told.push(`Without an answer yet: ${unseen.map(({ title }) => title).join(', ')}.`);
  }
  if (given.length > 2 && new Set(given).size === 1) {
    told.push('All scores are the same. Does each follow from its own evidence?');
  }
  told.push('Finish your scores before you talk to the other interviewers.');
  return told;
}
