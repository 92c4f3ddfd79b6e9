import { isoOf } from '../../iso-instant.ts';
import type { LogFacts } from '../../values/log-facts.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';

/** Where a log begins of which a part was pruned; nothing where all is there. */
export function prunedNotes({ beginsAt }: LogFacts): Sentence[] {
  return beginsAt === null ? [] : [say.log.pruned(isoOf(beginsAt))];
}
