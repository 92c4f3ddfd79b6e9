/** The measures of one account with their ranks: a row each, and on a terminal counts beside shares and scores. */

import type { Section } from '../../cli/answer.ts';
import { formatAmount } from '../../cli/number-column.ts';
import type { Cell } from '../../csv.ts';
import { WHOLE_COLUMNS } from '../../graph/measures.ts';
import { RANKED_COLUMNS } from '../../study/ranked-measures.ts';
import type { MeasureOfAccount } from '../../values/measured.ts';
import { say } from '../../words/say.ts';

export function measureSection(measures: readonly MeasureOfAccount[]): Section {
  const isRanked = ({ measure }: MeasureOfAccount) => (RANKED_COLUMNS as readonly string[]).includes(measure);
  const cells = (each: MeasureOfAccount | undefined, isCount: boolean): Cell[] => {
    if (each === undefined) return ['', '', '', ''];
    const { measure, value, rank, ranked } = each;
    const shown = isCount ? value : value === null ? '?' : formatAmount(value);
    return [measure, shown, ...(isRanked(each) ? [rank, ranked] : ['', ''])];
  };
  const counts = measures.filter(({ measure }) => isWhole(measure));
  const shares = measures.filter(({ measure }) => !isWhole(measure));
  const lines = Math.max(counts.length, shares.length);
  return {
    name: 'measures',
    title: say.rank.measures(),
    columns: ['measure', 'value', 'rank', 'of'],
    rows: measures.map((each) => [
      each.measure,
      each.value,
      ...(isRanked(each) ? [each.rank, each.ranked] : [null, null]),
    ]),
    shown: {
      columns: ['count', 'value', 'rank', 'of', 'measure', 'value', 'rank', 'of'],
      wrapped: ['measure'],
      rows: Array.from({ length: lines }, (_, k) => [...cells(counts[k], true), ...cells(shares[k], false)]),
    },
  };
}

function isWhole(measure: string): boolean {
  return (WHOLE_COLUMNS as readonly string[]).includes(measure);
}
