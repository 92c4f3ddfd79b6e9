/** How far a ranking rests on its list: what becomes of the first, and of the first ten, where some of it is left out. */
import { randomOrders, type ShortList, withoutFirst, withoutGroups } from '../graph/left-out.ts';
import { type PlaceDoubt, type Places, placeDoubt, type RankedNodes, TEN } from '../graph/list-doubt.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import type { LeftOut } from '../words/values.ts';
import { attributeOf } from './grouping.ts';
import type { StudyEntry } from './study.ts';

/** Random lists of each kind; fewer where a measure is computed anew for each. */
export const LISTS = 1000;
export const FEWER_LISTS = 100;

/** Of all nodes, what a random list leaves out. */
const PERCENTS_LEFT_OUT = [5, 10] as const;

/** Their values are left out, one after the other, where no column is asked for. */
const USUAL_COLUMNS: readonly string[] = ['office', 'region'];

/** Beyond these, those who share a place are too many to be looked at one by one. */
const MOST_LOOKED_AT = TEN + 5;

interface Ranked extends RankedNodes {
  rank: number;
}

/** One that is looked at, in lists that have all its own nodes. */
export interface ListedPlace<P> extends PlaceDoubt {
  of: P;
  /** How many nodes each of them lacks. */
  leftOut: number;
  /** Of lists without a group: who is first there in its stead; nobody where it is first itself. */
  leaders: readonly P[];
}

export interface ListsSay<P> {
  missing: LeftOut;
  lists: number;
  /** Of those that are looked at, by rank. */
  places: readonly ListedPlace<P>[];
  /** The mean over them of the share of lists in which it is among the first ten. */
  tenShare: number;
}

export interface ListDoubt<P> {
  /** The first ten; nobody where none has anything, or too many share the first place. */
  looked: readonly P[];
  ranked: number;
  nodes: number;
  says: readonly ListsSay<P>[];
}

export interface ListDoubtAsked<P> {
  nodes: readonly StudyEntry[];
  /** All that have a rank, the first first. */
  ranked: readonly P[];
  /** Of the first so many of the ranked. */
  places: (looked: number, lists: readonly ShortList[]) => Places[];
  columns: readonly string[];
  lists: number;
  seed: number;
}

export function listDoubt<P extends Ranked>(asked: ListDoubtAsked<P>): ListDoubt<P> {
  const { nodes, ranked, columns } = asked;
  const first = ranked.filter(({ rank, value }) => rank <= TEN && value > 0);
  const looked =
    first.length <= MOST_LOOKED_AT ? first : first.filter(({ rank }) => rank < first.at(-1)!.rank);
  const says = looked.length === 0 ? [] : [...atRandom(), ...columns.flatMap(withoutValues)];
  return { looked, ranked: ranked.length, nodes: nodes.length, says };

  function atRandom(): ListsSay<P>[] {
    const { length: size } = nodes;
    const { lists, seed } = asked;
    const counts = PERCENTS_LEFT_OUT.map((percent) => Math.round((size * percent) / 100));
    const mostSpared = Math.max(...looked.map((one) => one.own.length));
    const orders = randomOrders(size, { lists, length: Math.max(...counts) + mostSpared, seed });
    return PERCENTS_LEFT_OUT.flatMap((percent, p) => {
      const count = counts[p]!;
      // What rounds to the same number is told once.
      if (count === 0 || count === counts[p + 1]) return [];
      const places = placesIn(withoutFirst(orders, count)).map(({ ranks }, k) => ({
        of: looked[k]!,
        leftOut: Math.min(count, size - looked[k]!.own.length),
        leaders: [],
        ...placeDoubt(ranks),
      }));
      return [saying({ percent }, lists, places)];
    });
  }

  function withoutValues(by: string): ListsSay<P>[] {
    const labels = nodes.map((entry) => attributeOf(entry, by));
    // Without a rival every place is kept, which says nothing.
    const hasRivals = (group: string) =>
      looked.every(({ own }) => labels.some((label, node) => label !== group && !own.includes(node)));
    const groups = [...new Set(labels)].filter((label) => label !== '' && hasRivals(label)).sort();
    const groupOf = labels.map((label) => groups.indexOf(label));
    const places = placesIn(withoutGroups(groupOf, groups.length));
    return groups.map((group, g) =>
      saying(
        { by, group },
        1,
        places.map(({ ranks, leaders }, k) => {
          const own = looked[k]!.own.filter((node) => groupOf[node] === g);
          return {
            of: looked[k]!,
            leftOut: groupOf.filter((each) => each === g).length - own.length,
            leaders: leaders[g]!.map((leader) => ranked[leader]!),
            ...placeDoubt([ranks[g]!]),
          };
        }),
      ),
    );
  }

  function placesIn(lists: readonly ShortList[]): Places[] {
    return asked.places(looked.length, lists);
  }
}

/** Sums of whole numbers are the same in every order. */
function saying<P>(missing: LeftOut, lists: number, places: readonly ListedPlace<P>[]): ListsSay<P> {
  const ten = places.reduce((sum, place) => sum + place.ten, 0);
  return { missing, lists, places, tenShare: ten / (lists * places.length) };
}

/** Those of the usual columns by which not all are alike. */
export function usualColumns(nodes: readonly StudyEntry[], columns = USUAL_COLUMNS): string[] {
  return columns.filter((by) => new Set(nodes.map((entry) => attributeOf(entry, by))).size > 1);
}

/** @throws UserError where nobody has a value of the column. */
export function leftOutBy(nodes: readonly StudyEntry[], by: string | null): string[] {
  if (by === null) return usualColumns(nodes);
  if (nodes.every((entry) => attributeOf(entry, by) === '')) throw refusal(say.listDoubt.noGroups(by));
  return [by];
}
