/** What a report tells of an edition, beside what it tells of any network. */
import type { Edition } from '../../edition/edition.ts';
import { type EditionFigures, editionFigures, type PairOfNetworks } from '../../edition/edition-figures.ts';
import { type LeftTies, tiesOfMoves } from '../../edition/moved-ties.ts';
import { type Moves, movesBetween } from '../../edition/moves.ts';
import { presenceBy } from '../../edition/presence.ts';
import type { Kernels } from '../../graph/kernels.ts';
import { once } from '../../once.ts';
import { type Diff, diffOf, type Year } from '../../questions/diff/compare-study.ts';
import { type EditionCountries, editionCountries } from '../../questions/edition/country-in-edition.ts';
import { comparedSide } from '../../study/compared-side.ts';
import { hasCountries } from '../../study/country-presence.ts';
import type { ReportOptions } from '../../study/report-options.ts';

/** By what actors, and pairs whose ties are compared, are grouped. */
const ATTRIBUTES = ['region', 'office'];

export function presenceByAttribute({ edition }: EditionFigures) {
  return ATTRIBUTES.map((attribute) => ({ attribute, groups: presenceBy(edition, attribute) })).filter(
    ({ groups }) => groups.length > 1,
  );
}

/** By the attributes that have two groups or more among the actors on both. */
export function overlapByAttribute(pair: PairOfNetworks) {
  return ATTRIBUTES.map((attribute) => ({ attribute, rows: pair.groups(attribute) })).filter(
    ({ rows }) => rows.length > 1,
  );
}

export interface EditionFacts extends EditionFigures {
  /** Since an earlier edition; `null` without one. */
  moved: MovedFacts | null;
  /** How far countries reach; `null` where they are not compared. */
  readonly reach: EditionCountries | null;
}

export interface MovedFacts {
  earlier: Edition;
  moves: Moves;
  ties: readonly LeftTies[];
  /** With a tie where there is one on any network; `null` where they are not of the same networks. */
  diff: Diff | null;
}

export function gatherEdition(
  edition: Edition,
  earlier: Edition | null,
  options: ReportOptions,
  kernels?: Kernels,
): EditionFacts {
  const moves = earlier === null ? null : movesBetween(earlier, edition);
  const moved =
    moves === null
      ? null
      : {
          earlier: earlier!,
          moves,
          ties: tiesOfMoves(earlier!, edition, moves),
          diff: diffOfUnions(earlier!, edition),
        };
  const reach = once(() => (hasCountries(edition.together) ? editionCountries(edition, earlier) : null));
  return Object.create(editionFigures(edition, options, kernels), {
    moved: { value: moved, enumerable: true },
    reach: { get: reach, enumerable: true },
  });
}

function diffOfUnions(then: Edition, now: Edition): Diff | null {
  const names = ({ networks }: Edition) => networks.map(({ network }) => network).join();
  if (names(then) !== names(now)) return null;
  const [old, fresh] = [then, now].map(
    ({ together }): Year => ({
      study: together,
      side: comparedSide(together, new Map()),
    }),
  );
  return diffOf({ old: old!, new: fresh! }, { times: null, sparesPersons: false });
}
