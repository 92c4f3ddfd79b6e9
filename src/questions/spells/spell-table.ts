/** Every spell of a log or a series, a row each. */
import type { Answer } from '../../cli/answer.ts';
import { minuteText } from '../../minute-text.ts';
import { SPELL_COLUMNS, spellRows } from '../../spells/spell-rows.ts';
import { say } from '../../words/say.ts';
import { typed } from '../column-types.ts';
import type { SpellsTold } from './spell-source.ts';
import { spellFacts } from './spells-answer.ts';

const SHOWN = ['source_handle', 'target_handle', 'start_lo', 'start_hi', 'end_lo', 'end_hi'] as const;
const TIMES: readonly string[] = ['start_lo', 'start_hi', 'end_lo', 'end_hi'];

const isTime = (place: number) => TIMES.includes(SPELL_COLUMNS[place]!);

/** @param persons names the persons who ended a tie. */
export function spellTable({ pairs, accounts, of, network, notes }: SpellsTold, persons: boolean): Answer {
  const { rows, withheldCount } = spellRows(pairs, accounts, persons);
  const places = SHOWN.map((column) => SPELL_COLUMNS.indexOf(column));
  const marked = (column: string, value: string) =>
    rows.filter((row) => row[SPELL_COLUMNS.indexOf(column as never)] === value).length;
  return typed<Answer>({
    sentence: say.spells.list(
      of,
      rows.length,
      marked('left_truncated', 'no'),
      marked('right_censored', 'no'),
    ),
    columns: SPELL_COLUMNS,
    types: {
      source: 'account-id',
      target: 'account-id',
    },
    // Without a bound there is no time: null in JSON, as a length without one is.
    rows: rows.map((row) => row.map((cell, k) => (cell === '' && isTime(k) ? null : cell))),
    shown: {
      columns: SHOWN,
      rows: rows.map((row) =>
        places.map((place, k) => (TIMES.includes(SHOWN[k]!) ? minuteText(String(row[place])) : row[place]!)),
      ),
    },
    facts: spellFacts(network, of),
    notes: [...(withheldCount === 0 ? [] : [say.spells.unnamed(withheldCount)]), ...notes],
  });
}
