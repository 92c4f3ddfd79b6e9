/** `spells.csv`, `follow-backs.csv`, `tie-survival.csv`: the lives of ties, and the shares that are estimated from them. */
import { csvText } from '../../csv.ts';
import { ANSWERED_COLUMNS, curveCells, STANDING_COLUMNS } from '../../questions/spells/spells-answer.ts';
import { SPELL_COLUMNS, spellRows } from '../../spells/spell-rows.ts';
import { standingRow } from '../../spells/subjects.ts';
import type { SpellFacts } from '../facts/spell-facts.ts';

/** @param persons whether persons who ended a tie are named. */
export function spellsCsv({ told: { pairs, accounts } }: SpellFacts, persons: boolean): string {
  return csvText(SPELL_COLUMNS, spellRows(pairs, accounts, persons).rows);
}

export function followBacksCsv({ all, groups }: SpellFacts): string {
  return csvText(
    ['by', 'group', ...ANSWERED_COLUMNS],
    [{ column: '', curves: all }, ...groups].flatMap(({ column, curves }) =>
      curves.answered().flatMap(({ rows }) => rows.map((row) => [column, row.group, ...curveCells(row)])),
    ),
  );
}

export function tieSurvivalCsv({ all }: SpellFacts): string {
  return csvText(
    ['tie', ...STANDING_COLUMNS],
    all
      .lives()
      .flatMap(({ kind, curve: { rows } }) => rows.map((row) => [kind, ...curveCells(standingRow(row))])),
  );
}
