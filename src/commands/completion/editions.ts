/** Where a command line can name an edition, which there are, and the snapshots that are asked where one is named. */

import { type Context, databasePath, deskOf } from '../../cli/context.ts';
import { besides } from '../../cli/given-options.ts';
import { type Asked, openQuestion } from '../../open/ask.ts';
import { allEditions, findEditionRecord } from '../../open/edition-record.ts';
import { placeOf } from '../../open/open-edition.ts';
import { lastDate } from '../../store/editions.ts';
import { deriveStudy } from '../../study/derive-study.ts';
import type { Candidate, Typed } from './candidate.ts';

/** Arguments by their name and options by their flag, of each command that takes an edition. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  edition: ['NAME'],
  show: ['A', '--snapshot'],
  follows: ['--snapshot'],
  followers: ['--snapshot'],
  mutuals: ['--snapshot'],
  unreturned: ['--snapshot'],
  ties: ['--snapshot'],
  common: ['--snapshot'],
  similar: ['--snapshot'],
  path: ['--snapshot'],
  clusters: ['--snapshot'],
  compare: ['--snapshot'],
  rank: ['--snapshot'],
  countries: ['--snapshot'],
  explain: ['--snapshot'],
  diff: ['OLD', 'NEW'],
  export: ['NAMES'],
  report: ['SNAPSHOT', '--against'],
  cite: ['SNAPSHOT'],
  verify: ['SNAPSHOT'],
  remove: ['SNAPSHOT'],
};

/** Of a command, an argument by its name or an option by its flag. */
export interface Place {
  command: string;
  place: string;
}

/** Nothing where no edition can stand. */
export function editionsAt(context: Context, { command, place }: Place, { options }: Typed): Candidate[] {
  if (!Object.hasOwn(PLACES, command) || !PLACES[command]!.includes(place)) return [];
  const known = new Map(
    allEditions(databasePath(context, options), () => {}).map(({ record }) => [
      record.name,
      `edition, ${record.snapshots.map(({ network }) => network).join(' ')}, ${lastDate(record)}`,
    ]),
  );
  return [...known].map(([word, about]) => ({ word, about }));
}

/** The snapshot that is asked, or, where an edition is, those that it joins, as far as they are found. */
export function openAsked(context: Context, { options }: Typed): Asked[] {
  const desk = deskOf(context, besides(options, { quiet: true }));
  const edition = options.snapshot === undefined ? null : findEditionRecord(desk, options.snapshot);
  if (edition === null) return [openQuestion(desk, options.snapshot)];
  return edition.record.snapshots
    .map((snapshot) => placeOf(desk, snapshot, edition.directory))
    .flatMap((found) =>
      'place' in found ? [deriveStudy(openQuestion(desk, found.place), { unit: 'actor' })] : [],
    );
}
