/** Terms that are made of the ties themselves: the tie the other way, and what two units share. */
import { belowDiagonal, knownOf, NO_PAIR, type Outcome } from './outcome.ts';
import type { Term, ValueAt } from './term.ts';

export const BACK = 'back';

/** The tie the other way; of ordered pairs. Not known where it could not be seen. */
export function backTerm(outcome: Outcome): Term {
  const { size, cells } = outcome;
  const by = ([cells]: readonly Int32Array[]): ValueAt => {
    return (i, j) => {
      const value = cells![j * size + i]!;
      return value < 0 ? Number.NaN : value;
    };
  };
  return { name: BACK, at: by([cells]), ofTies: { outcomes: [outcome], by } };
}

/** Others that both follow, that follow both, or with which both have a mutual tie. */
export const SHARED = ['follows', 'followers', 'mutual'] as const;

export type Shared = (typeof SHARED)[number];

/**
 * How many others two units share, themselves and what is between them never among it. As others count those that both
 * follow, or else those whose own follows were all seen. Not known where an unknown tie of one of the two could make it
 * more.
 * @param any whether any account of the one follows any of the other.
 * @param ties the same, or mutual ties where these are shared.
 */
export function sharedTerm(name: string, kind: Shared, any: Outcome, ties: Outcome): Term {
  const { size } = ties;
  const thirds = Array.from({ length: size }, (_, k) => k).filter(
    (k) => kind === 'follows' || isSeen(any, k),
  );
  const cellOf = {
    follows: (i: number, k: number) => i * size + k,
    followers: (i: number, k: number) => k * size + i,
    mutual: (i: number, k: number) => belowDiagonal(i, k, size),
  }[kind];
  const count = (isTied: (i: number, k: number) => boolean) => {
    const shared = new Uint16Array(size * size);
    for (const k of thirds) {
      const tied: number[] = [];
      for (let i = 0; i < size; i++) if (i !== k && isTied(i, k)) tied.push(i);
      for (const i of tied) for (const j of tied) shared[i * size + j]!++;
    }
    return shared;
  };
  const isOpen = (cells: Int32Array) => cells.some((cell) => cell < 0 && cell !== NO_PAIR);
  const by = ([cells, follows]: readonly Int32Array[]): ValueAt => {
    const least = count((i, k) => {
      const cell = cells![cellOf(i, k)]!;
      return cell !== NO_PAIR && knownOf(cell) > 0;
    });
    if (!isOpen(cells!)) return (i, j) => least[i * size + j]!;
    const most = count((i, k) => {
      const cell = cells![cellOf(i, k)]!;
      // Of a mutual tie one direction may be known to be absent.
      const isNone = kind === 'mutual' && (follows![i * size + k] === 0 || follows![k * size + i] === 0);
      return cell !== NO_PAIR && cell !== 0 && !isNone;
    });
    return (i, j) => (least[i * size + j] === most[i * size + j] ? least[i * size + j]! : Number.NaN);
  };
  const outcomes = [ties, any];
  return {
    name,
    at: by(outcomes.map(({ cells }) => cells)),
    ofTies: { outcomes, by, thirds: thirds.length },
  };
}

/** Whether all follows of a unit were seen. */
function isSeen({ size, cells }: Outcome, k: number): boolean {
  return cells.subarray(k * size, (k + 1) * size).every((cell) => cell >= 0 || cell === NO_PAIR);
}
