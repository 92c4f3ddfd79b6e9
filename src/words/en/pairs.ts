/** Two accounts side by side: what became of them, and what is remarked of the ties between them. */

import type { PairState, TieState } from '../../graph/tie-state.ts';
import type { Unit } from '../../study/study.ts';
import type { WhyUnknown } from '../../study/tie-of.ts';
import type { AccountTurn, Condition, Named, Whose } from '../values.ts';
import { whoseText } from './lists.ts';
import { called, where } from './phrases.ts';
import { count, counted, form, units } from './plain.ts';
import { distinct } from './ties.ts';

const BECAME: Readonly<Record<AccountTurn['kind'], string>> = {
  renamed: 'took the handle',
  deactivated: 'was deactivated',
  suspended: 'was suspended',
  deleted: 'was deleted',
  back: 'was back',
  unwatched: 'is watched no longer since',
};

function became({ kind, at, handle }: AccountTurn): string {
  const name = handle === '' ? '' : ` @${handle}`;
  return `${BECAME[kind]}${name}${kind === 'unwatched' ? '' : ' at'} ${at}`;
}

const STATES: Readonly<Record<PairState, string>> = {
  mutual: 'follow each other',
  'one-way': 'are tied in one direction only',
  null: 'are known not to follow each other',
  unknown: 'have a direction that is unknown',
};

export const pairs = {
  /** The ties between two sets of nodes, by pairs. */
  between: (
    a: Whose,
    b: Whose,
    {
      pairs,
      follows,
      returned,
      mutual,
      unknown,
    }: Readonly<Record<'pairs' | 'follows' | 'returned' | 'mutual' | 'unknown', number>>,
  ) =>
    `${whoseText(a)} → ${whoseText(b)}: of ${counted(pairs, 'pair')}, ${count(follows)} with a follow, ${count(returned)} with one back, ${count(mutual)} mutual${unknown === 0 ? '' : `; for ${count(unknown)} it is unknown`}.`,
  legend: '↔ mutual   → follows   ← is followed   · neither   ? unknown',
  /** @param state `null` of all. */
  states: (
    counts: Readonly<Record<PairState, number>>,
    state: PairState | null,
    nodes: number,
    conditions: readonly Condition[],
    unit: Unit,
  ) => {
    const total = Object.values(counts).reduce((sum, pairs) => sum + pairs, 0);
    const all = `${counted(total, 'pair')} among ${units(nodes, unit)}${where(conditions)}`;
    return state === null
      ? `Of ${all}, ${count(counts.mutual)} ${form(counts.mutual, 'is', 'are')} mutual, ${count(counts['one-way'])} one-way, ${count(counts.null)} null and ${count(counts.unknown)} unknown.`
      : `${count(counts[state])} of ${all} ${STATES[state]}.`;
  },
  tooMany: (pairs: number, state: PairState | null, most: number) =>
    `${count(pairs)} pairs are ${state ?? 'tied'}, more than the ${count(most)} that one answer lists; choose accounts with --where COLUMN=VALUE`,
  /** Whether one actor follows another, by the networks on which it does, does not, or that is unknown. */
  onNetworks: (
    one: Named,
    other: Named,
    there: TieState | 'not-possible',
    on: Readonly<Record<TieState, readonly string[]>>,
  ) => {
    const [a, b] = [called(one), called(other)];
    const unknown = on.unknown.join(' and ');
    if (there === 'not-possible') return `${a} cannot follow ${b}: on no network have both an account.`;
    if (there === 'yes')
      return `${a} follows ${b} on ${on.yes.join(' and ')}${unknown === '' ? '' : `; on ${unknown} it is unknown`}.`;
    if (there === 'no')
      return `${a} does not follow ${b} on ${on.no.join(' or ')}, where both have an account.`;
    return `Whether ${a} follows ${b} is unknown on ${unknown}${on.no.length === 0 ? '' : `; on ${on.no.join(' and ')} it does not`}.`;
  },
  notOn: (actors: readonly Named[], network: string) =>
    `${actors.map(called).join(' and ')}: no account on ${network}`,
  alsoOfPair: '--also looks into further snapshots for one pair: name two single accounts, A and B',
  whereOfList: '--where chooses among those whom A follows; leave it out where B is named',
  logAlone: '--also looks into further snapshots, and a log answers alone; leave it out',
  /** Of an account that only another snapshot has, where ties of several are asked for. */
  elsewhere: (account: Named, snapshot: string, other: string, date: string) =>
    `${called(account)} is not in the roster of ${snapshot}; it is in ${other} (${date}). Ask for it and one other account, or choose that one with -s; ${snapshot} has no ties of it`,
  became: (account: Named, turns: readonly AccountTurn[]) =>
    `${called(account)} ${turns.map(became).join(', ')}.`,
  ofOneActor: (name: string, actor: string) =>
    `Both accounts are ${name}'s (actor ${actor}): ties between them count in no measure and no list.`,
  bothMean: (node: Named, unit: Unit) => `both names mean ${called(node)}; name two different ${unit}s`,
  remark: (isDerived: boolean, reasons: readonly WhyUnknown[], doubts: readonly string[]) =>
    [
      ...(isDerived ? ['derived'] : []),
      ...distinct(reasons),
      ...[...new Set(doubts)].map((doubt) => `date in doubt: ${doubt}`),
    ].join('; '),
};
