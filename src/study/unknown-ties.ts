/** The ties of which nothing is known, and why. */
import { verdictMeaning } from '../roster/read-basis.ts';
import type { Study, StudyEntry } from './study.ts';

/** By account id; target `*` stands for every tie of a source that is not among the known ones. */
export function* unknownTies({
  nodes,
  graph,
  unseenReason,
}: Study): Iterable<[source: string, target: string, reason: string]> {
  for (const [i, entry] of nodes.entries()) {
    if (graph.observed[i] === 0) yield [entry.accountId, '*', unreadReason(entry)];
    for (let k = graph.unseenStart[i]!; k < graph.unseenStart[i + 1]!; k++) {
      yield [entry.accountId, nodes[graph.unseenTarget[k]!]!.accountId, unseenReason[k] ?? ''];
    }
  }
}

/** Why an account's follows are not known, verdict first: `protected: it shows …`. */
function unreadReason(entry: StudyEntry): string {
  return `${entry.verdict}: ${entry.reason || verdictMeaning(entry.verdict, entry.basis)}`;
}
