/** Which lines the picture shows: those of the chosen account or pair, else the mutual ties between all shown. */

import type { ChangedTie } from './changes.ts';
import { type MapModel, type Tie, tiesOf } from './map-model.ts';
import type { TieFilter } from './map-state.ts';
import type { Pair } from './pair-view.ts';
import type { LineLook } from './theme.ts';

export interface Line {
  from: number;
  to: number;
  look: LineLook;
}

/** Follows that are not returned, and those of which it is not known whether they are. */
type OneWay = 'out' | 'in' | 'outPerhaps' | 'inPerhaps';

/** More lines than this are thinned: the eye takes in no more, and the page stays quick. */
const MOST_LINES = 6000;

/** All known ties of an account to accounts that are shown; the mutual ones last, so that they lie on top. */
export function accountLines(
  account: number,
  ties: Readonly<Record<Tie, readonly number[]>>,
  shown: Uint8Array,
  filter: TieFilter,
): Line[] {
  const lines: Line[] = [];
  const add = (others: readonly number[], look: 'mutual' | OneWay): void => {
    const isIn = look === 'in' || look === 'inPerhaps';
    for (const other of others) {
      if (shown[other] === 0) continue;
      lines.push(isIn ? { from: other, to: account, look } : { from: account, to: other, look });
    }
  };
  if (filter !== 'mutual') {
    add(ties.out, 'out');
    add(ties.in, 'in');
    add(ties['out-unknown'], 'outPerhaps');
    add(ties['in-unknown'], 'inPerhaps');
  }
  if (filter !== 'one-way') add(ties.mutual, 'mutual');
  return lines;
}

/** The known ties of a country's accounts to accounts that are shown; those among themselves once. */
export function countryLines(
  model: MapModel,
  accounts: readonly number[],
  shown: Uint8Array,
  filter: TieFilter,
): Line[] {
  const isOwn = new Set(accounts);
  const lines = accounts.flatMap((account) =>
    accountLines(account, tiesOf(model, account), shown, filter).filter(
      ({ from, to, look }) =>
        !(isOwn.has(from) && isOwn.has(to)) ||
        (look === 'mutual' ? from < to : look === 'out' || look === 'outPerhaps'),
    ),
  );
  return lines.sort((a, b) => Number(a.look === 'mutual') - Number(b.look === 'mutual'));
}

/** Changes between accounts that are shown, those of mutual ties on top; where there are too many, one in `every`. */
export function changeLines(
  { ties, mutuals }: { ties: readonly ChangedTie[]; mutuals: readonly ChangedTie[] },
  shown: Uint8Array,
  filter: TieFilter,
): { lines: Line[]; every: number } {
  const asked = [...(filter === 'mutual' ? [] : ties), ...(filter === 'one-way' ? [] : mutuals)];
  const lines = asked.flatMap(({ change, from, to, isSpared }): Line[] => {
    if (change === 'unknown' || change === 'withAccount' || isSpared) return [];
    return shown[from] === 1 && shown[to] === 1 ? [{ from, to, look: change }] : [];
  });
  return thinned(lines);
}

/** The chains of a pair, step by step. */
export function chainLines({ there, back }: Pair): Line[] {
  return [there, back].flatMap((path) =>
    (path ?? []).slice(1).map((to, k): Line => ({ from: path![k]!, to, look: 'chain' })),
  );
}

/** Mutual ties between accounts that are shown; where there are too many, one in `every`. */
export function backgroundLines(
  { mutual }: MapModel,
  shown: Uint8Array,
  filter: TieFilter,
): { lines: Line[]; every: number } {
  const pairs: [number, number][] = [];
  for (let from = 0; from < mutual.size; from++) {
    if (shown[from] === 0) continue;
    for (let k = mutual.start[from]!; k < mutual.start[from + 1]!; k++) {
      const to = mutual.neighbour[k]!;
      if (to > from && shown[to] === 1) pairs.push([from, to]);
    }
  }
  if (filter === 'one-way') return { lines: [], every: 1 };
  return thinned(pairs.map(([from, to]): Line => ({ from, to, look: 'background' })));
}

function thinned(lines: readonly Line[]): { lines: Line[]; every: number } {
  const every = Math.max(1, Math.ceil(lines.length / MOST_LINES));
  return { lines: lines.filter((_, k) => k % every === 0), every };
}
