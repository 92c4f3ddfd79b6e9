/** `spells.csv`, `follow-backs.csv`, `tie-survival.csv`: the lives of ties, and the shares that are estimated from them. */
import { csvText } from '../../csv.ts';
import { SPELL_COLUMNS, spellRows } from '../../spells/spell-rows.ts';
import { type CurveRow, standingRow } from '../../spells/subjects.ts';
import type { SpellFacts } from '../facts/spell-facts.ts';
import { type Columns, csvTable } from './csv-table.ts';

/** @param persons whether persons who ended a tie are named. */
export function spellsCsv({ pairs, accounts }: SpellFacts, persons: boolean): string {
  return csvText(SPELL_COLUMNS, spellRows(pairs, accounts, persons).rows);
}

type Shares = Pick<CurveRow, 'share' | 'band' | 'limits'>;

const SHARES: Columns<Shares> = {
  share_min: ({ share }) => share.min,
  share_max: ({ share }) => share.max,
  band_low: ({ band }) => band.min,
  band_high: ({ band }) => band.max,
  least: ({ limits }) => limits.min,
  most: ({ limits }) => limits.max,
};

export function followBacksCsv({ answered, groups }: SpellFacts): string {
  const rows = [
    ...(answered?.rows ?? []).map((row) => ({ by: '', ...row })),
    ...groups.flatMap(({ attribute, curves }) =>
      curves.flatMap((curve) => curve.rows.map((row) => ({ by: attribute, ...row }))),
    ),
  ];
  return csvTable(rows, {
    by: ({ by }) => by,
    group: ({ group }) => group,
    within: ({ within }) => within,
    days: ({ days }) => days,
    asked: ({ count }) => count,
    followed_up: ({ followedUp }) => followedUp,
    answered: ({ came }) => came,
    ...SHARES,
  });
}

export function tieSurvivalCsv({ lives }: SpellFacts): string {
  const rows = lives.flatMap(({ tie, curve }) => curve.rows.map((row) => ({ tie, ...standingRow(row) })));
  return csvTable(rows, {
    tie: ({ tie }) => tie,
    after: ({ within }) => within,
    days: ({ days }) => days,
    ties: ({ count }) => count,
    followed_up: ({ followedUp }) => followedUp,
    ended: ({ came }) => came,
    ...SHARES,
  });
}
