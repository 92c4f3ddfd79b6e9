/** Two accounts side by side: what became of them, and what is remarked of the ties between them. */

import type { Unit } from '../../study/study.ts';
import type { WhyUnknown } from '../../study/tie-of.ts';
import type { AccountTurn, Named } from '../values.ts';
import { called } from './phrases.ts';
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

export const pairs = {
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
