import { isoOf } from '../../iso-instant.ts';
import type { LogFacts } from '../../values/log-facts.ts';

/** Where a log begins of which a part was pruned; nothing where all is there. */
export function prunedNotes({ beginsAt }: LogFacts): string[] {
  if (beginsAt === null) return [];
  return [`The log was pruned: it begins at ${isoOf(beginsAt)}, and nothing is known of what was before.`];
}
