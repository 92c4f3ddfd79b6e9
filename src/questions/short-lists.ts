/** What lists that were read to their end lack of what is declared, in sentences beside the answers that rest on them. */
import { count } from '../cli/count.ts';
import { shortLists } from '../study/short-lists.ts';
import type { StudyEntry } from '../study/study.ts';
import { called } from './ask.ts';

/** So many are told one by one; of more, how many there are. */
const NAMED = 3;

/** Of those of the accounts whose lists are short. */
export function shortNotes(accounts: Iterable<StudyEntry>): string[] {
  const { entries, lacks, open } = shortLists(accounts);
  if (entries.length <= NAMED) return entries.map(shortNote);
  const opens = open === 0 ? '' : `; of ${open} of them it is open whether they follow whom they do not show`;
  return [
    `The lists of ${count(entries.length, 'account')} lack ${lacks} of the follows that these declare${opens}.`,
  ];
}

function shortNote(entry: StudyEntry): string {
  const { lacks, declared, isSettled } = entry.short!;
  const list = `The list of ${called(entry)} lacks ${lacks} of the ${declared} follows that it declares`;
  if (isSettled) return `${list}; the network was asked about all of the roster that it does not show.`;
  return entry.mostUnseen === null
    ? `${list}; whom it does not show counts as not followed.`
    : `${list}, more than accounts that are gone explain: it may follow as many of those whom it does not show.`;
}
