/** Who asks about which pair of accounts, so that each pair is asked about once, and what is known of each. */

export const PAIRS_A_REQUEST = 30;

/** What is known of whether one account follows another. */
export const UNKNOWN = 0;
export const FOLLOWS = 1;
export const FOLLOWS_NOT = 2;
/** The network leaves it open. */
export const OPEN = 3;

/** One request: an account and the others that it is asked about. */
export interface Question {
  asker: number;
  others: number[];
  /** Under way or answered: whether the network knows the asker. */
  answer: Promise<boolean> | null;
  /** Given up once: only its own account asks it again. */
  gaveUp: boolean;
}

export interface PairQuestions {
  ids: readonly string[];
  indexOf(accountId: string): number;
  /** Of `[source × accounts + target]`: one of the four states above. */
  ties: Uint8Array;
  /** The requests that fall to an account. */
  questionsOf(account: number): readonly Question[];
  /** The request that settles the pair; `undefined` where neither of the two is read in pairs. */
  questionAbout(source: number, target: number): Question | undefined;
}

/**
 * An answer says of both directions at once whether there is a tie, so of two accounts that are read the earlier
 * one asks; about any other account each asks for itself. What an earlier run has read is not asked about again.
 * @param ids of the roster, in code-unit order.
 * @param readings in the order in which they are read, each with the id that its last page ended with.
 */
export function pairQuestions(
  ids: readonly string[],
  readings: readonly { accountId: string; cursor: string | null }[],
): PairQuestions {
  const size = ids.length;
  const index = new Map(ids.map((id, k) => [id, k]));
  const rank = new Int32Array(size).fill(-1);
  const first = new Int32Array(size).fill(size);
  readings.forEach(({ accountId, cursor }, place) => {
    const account = index.get(accountId)!;
    rank[account] = place;
    const next = cursor === null ? 0 : ids.findIndex((id) => id > cursor);
    first[account] = next < 0 ? size : next;
  });
  const asks = (account: number, other: number) =>
    rank[account]! >= 0 && (rank[other]! < 0 || rank[account]! < rank[other]!);
  const isWanted = (account: number, other: number) =>
    account !== other && (other >= first[account]! || account >= first[other]!);

  const questions = new Map<number, Question[]>();
  for (let asker = 0; asker < size; asker++) {
    if (rank[asker]! < 0) continue;
    const own: Question[] = [];
    for (let other = 0; other < size; other++) {
      if (!isWanted(asker, other) || !asks(asker, other)) continue;
      const last = own.at(-1);
      if (last !== undefined && last.others.length < PAIRS_A_REQUEST) last.others.push(other);
      else own.push({ asker, others: [other], answer: null, gaveUp: false });
    }
    questions.set(asker, own);
  }
  return {
    ids,
    indexOf: (accountId) => index.get(accountId) ?? -1,
    ties: new Uint8Array(size * size),
    questionsOf: (account) => questions.get(account) ?? [],
    questionAbout(source, target) {
      const [asker, other] = asks(source, target) ? [source, target] : [target, source];
      return questions.get(asker)?.findLast(({ others }) => others[0]! <= other);
    },
  };
}
