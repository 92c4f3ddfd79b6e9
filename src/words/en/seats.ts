import type { Likely } from '../../nearest.ts';
import type { Verdict } from '../../roster/verdict.ts';
import { capital } from '../capital.ts';
import { count, counted, list, NUMBERS } from './numbers.ts';
import { didYouMean } from './phrases.ts';
import { PROOFS } from './proofs.ts';
import { values } from './values.ts';
import { verdicts } from './verdicts.ts';

/** How many seats on a network. */
export interface SeatsOn {
  network: string;
  seats: number;
}

const each = (said: string, of: readonly SeatsOn[]) => {
  const some = of.filter(({ seats }) => seats > 0);
  if (some.length === 0) return [];
  return [
    `${said} ${list(some.map(({ network, seats }) => `${count(seats)} on ${values.network(network)}`))}`,
  ];
};

export const seats = {
  list: (day: string, all: number, unnamed: number) =>
    `On ${NUMBERS.date(day)}: ${counted(all, 'seat')}${unnamed === 0 ? '' : `, ${count(unnamed)} of them without a named holder`}.`,
  known: (present: readonly SeatsOn[], absent: readonly SeatsOn[], unknown: readonly SeatsOn[]) =>
    `${capital(
      [
        ...each('an account is known of', present),
        ...each('none was found, where somebody looked, of', absent),
        ...each('no search still counts for', unknown),
      ].join('; '),
    )}.`,
  offices: (offices: readonly string[]) => list(offices.map((office) => values.value('office', office))),
  /** A source and the date that it bears. */
  dated: (source: string, date: string) => `${source} (${date})`,
  gone: (handle: string, verdict: Verdict) =>
    `${handle} (${verdicts.verdict(verdict)}), no search for another`,
  account: (accounts: readonly string[], proof: string) =>
    `${accounts.join(', ')}${proof === '' ? '' : ` (${PROOFS[proof]})`}`,
  noneFound: (day: string, search: string) => `looked for on ${day}, none found (${PROOFS[search]})`,
  unlooked: 'no search that still counts',
  noColumn: (column: string, { nearest, known }: Likely) =>
    `seats have no column ${column}; ${didYouMean(nearest, `they have ${known.join(', ')}`)}`,
};
