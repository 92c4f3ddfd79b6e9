/** Spells as rows of a table, a tie's life each. */
import { DAY } from './subjects.ts';
import { hasEnded, type Instant, isNew, lifeOf, type PairLines, type Spell } from './tie-line.ts';

export const SPELL_COLUMNS = [
  ...['source', 'target', 'source_handle', 'target_handle', 'start_lo', 'start_hi', 'end_lo', 'end_hi'],
  ...['left_truncated', 'right_censored', 'days_lo', 'days_hi', 'start_how', 'end_how', 'record_key'],
] as const;

interface SpellAccount {
  accountId: string;
  handle: string;
  row: { kind: string };
}

export interface SpellRows {
  rows: (string | number | null)[][];
  /** Spells that a person ended, and whose accounts are left out. */
  withheldCount: number;
}

/**
 * By source, target and time. `days_lo` and `days_hi` are how long the tie stood, empty without an upper bound, and both
 * where its start is not known: the two columns are what `Surv(…, type = "interval2")` of R takes.
 * @param accounts by their numbers.
 * @param persons whether persons who ended a tie are named: else such a spell stands without its accounts and its key,
 * after the others by time, so that no curve is made without it.
 */
export function spellRows(
  pairs: readonly PairLines[],
  accounts: readonly SpellAccount[],
  persons: boolean,
): SpellRows {
  const named: (string | number | null)[][] = [];
  const withheld: Spell[] = [];
  const lines = pairs.flatMap(({ one, other, there, back }) => [
    { source: one, target: other, spells: there?.spells ?? [] },
    { source: other, target: one, spells: back?.spells ?? [] },
  ]);
  lines.sort((a, b) => a.source - b.source || a.target - b.target);
  for (const { source, target, spells } of lines) {
    const [from, to] = [accounts[source]!, accounts[target]!];
    for (const spell of spells) {
      if (!persons && hasEnded(spell) && from.row.kind === 'person') withheld.push(spell);
      else
        named.push([from.accountId, to.accountId, from.handle, to.handle, ...cells(spell), spell.key ?? '']);
    }
  }
  withheld.sort(
    (a, b) => a.startHi - b.startHi || a.endHi - b.endHi || a.startLo - b.startLo || a.endLo - b.endLo,
  );
  return {
    rows: [...named, ...withheld.map((spell) => ['', '', '', '', ...cells(spell), ''])],
    withheldCount: withheld.length,
  };
}

function cells(spell: Spell): (string | number | null)[] {
  const { lo, hi } = lifeOf(spell);
  const { startLo, startHi, endLo, endHi, startHow, endHow } = spell;
  return [
    ...[startLo, startHi, endLo, endHi].map(isoOf),
    isNew(spell) ? 'no' : 'yes',
    hasEnded(spell) ? 'no' : 'yes',
    isNew(spell) ? lo / DAY : null,
    isNew(spell) && hasEnded(spell) ? hi / DAY : null,
    startHow,
    endHow,
  ];
}

/** ISO 8601 to the millisecond; '' without a bound. */
function isoOf(at: Instant): string {
  return Number.isFinite(at) ? new Date(at).toISOString() : '';
}
