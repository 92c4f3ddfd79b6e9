/** What lists that were read to their end lack of what is declared, in sentences beside the answers that rest on them. */
import { shortLists } from '../study/short-lists.ts';
import type { StudyEntry } from '../study/study.ts';
import type { Sentence } from '../words/said.ts';
import { say } from '../words/say.ts';
import { named } from './ask.ts';

/** So many are told one by one; of more, how many there are. */
const NAMED = 3;

/** Of those of the accounts whose lists are short. */
export function shortNotes(accounts: Iterable<StudyEntry>): Sentence[] {
  const { entries, lacks, open } = shortLists(accounts);
  if (entries.length <= NAMED) return entries.map(shortNote);
  return [say.shortLists.many(entries.length, lacks, open)];
}

function shortNote(entry: StudyEntry): Sentence {
  const { lacks, declared, isSettled } = entry.short!;
  const unseen = isSettled ? 'asked' : entry.mostUnseen === null ? 'not' : 'open';
  return say.shortLists.one(named(entry), lacks, declared, unseen);
}
