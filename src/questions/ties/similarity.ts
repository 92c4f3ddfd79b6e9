/** Who moves in the same circle: accounts that follow, and are followed by, the same accounts. */

import { isObserved } from '../../roster/verdict.ts';
import { readMeasureByKey } from '../../store/measures.ts';
import { type KeyedTie, readTiesOfFollowers, readTiesToFollowed } from '../../store/neighbours.ts';
import type { StudyEntry } from '../../study/study.ts';
import { type Asked, canTie } from '../ask.ts';

interface Similar {
  other: StudyEntry;
  /** Shared ties ÷ ties of either, in [0, 1]: Jaccard's coefficient of follows and followers together. */
  similarity: number;
  /** Accounts that both follow; `null` where follows are not compared. */
  sharedFollows: number | null;
  /** Known followers of both. */
  sharedFollowers: number;
}

export interface Similarities {
  /** Most similar first, then by account id; without accounts that share nothing. */
  ranked: Similar[];
  /** Whether follows are compared, and not followers alone: they are where the account's are observed. */
  onFollows: boolean;
  /** Accounts left out since their follows are not observed. */
  leftOut: number;
  /** Other accounts whose follows are not observed: whom they follow is known in part, so that shared followers may be more. */
  unread: number;
}

/**
 * Compares one account with all others on the known ties of the graph; ties between the two themselves do not
 * count. The measures of the snapshot must have been kept. An account whose own follows are not observed is
 * compared by its followers alone; else only observed accounts are compared with it.
 */
export function findSimilar(asked: Asked, entry: StudyEntry): Similarities {
  const { store, snapshot, nodeByKey } = asked;
  const onFollows = isObserved(entry.verdict);
  const follows = collect(asked, entry, readTiesToFollowed(store, snapshot, entry.accountId), 0);
  const followers = collect(asked, entry, readTiesOfFollowers(store, snapshot, entry.accountId), 1);
  const outDegree = readMeasureByKey(store, snapshot, 'out_degree');
  const inDegree = readMeasureByKey(store, snapshot, 'in_degree');
  const ranked: Similar[] = [];
  let leftOut = 0;
  let unread = 0;
  for (const [key, other] of nodeByKey) {
    if (other === entry) continue;
    if (!isObserved(other.verdict)) unread++;
    if (onFollows && !isObserved(other.verdict)) {
      leftOut++;
      continue;
    }
    const sharedFollows = follows.shared.get(key) ?? 0;
    const sharedFollowers = followers.shared.get(key) ?? 0;
    const shared = sharedFollowers + (onFollows ? sharedFollows : 0);
    if (shared === 0) continue;
    const between = (follows.own.has(key) ? 1 : 0) + (followers.own.has(key) ? 1 : 0);
    const unionFollowers = followers.own.size + inDegree.get(key)! - sharedFollowers - between;
    const unionFollows = follows.own.size + (outDegree.get(key) ?? 0) - sharedFollows - between;
    ranked.push({
      other,
      similarity: shared / (unionFollowers + (onFollows ? unionFollows : 0)),
      sharedFollows: onFollows ? sharedFollows : null,
      sharedFollowers,
    });
  }
  ranked.sort((a, b) => b.similarity - a.similarity || (a.other.accountId < b.other.accountId ? -1 : 1));
  return { ranked, onFollows, leftOut, unread };
}

/**
 * From ties around an account: its own neighbours, and with how many of them each other account has such a tie;
 * all by key.
 * @param otherEnd place in a tie of the account that is compared; at the other place is the shared neighbour.
 */
function collect(
  { nodeByKey }: Asked,
  entry: StudyEntry,
  ties: readonly KeyedTie[],
  otherEnd: 0 | 1,
): { own: Set<number>; shared: Map<number, number> } {
  const own = new Set<number>();
  const shared = new Map<number, number>();
  const between: KeyedTie[] = [];
  for (const tie of ties) {
    const other = nodeByKey.get(tie[otherEnd]);
    const neighbour = nodeByKey.get(tie[1 - otherEnd]!);
    if (other === undefined || neighbour === undefined || !canTie(other, neighbour)) continue;
    if (other === entry) own.add(tie[1 - otherEnd]!);
    else if (neighbour !== entry) between.push(tie);
  }
  for (const tie of between) {
    const other = tie[otherEnd];
    if (own.has(tie[1 - otherEnd]!)) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return { own, shared };
}
