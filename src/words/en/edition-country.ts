import type { SeatState } from '../../evidence/seat-presence.ts';
import type { Verdict } from '../../roster/verdict.ts';
import type { Bounds, Party } from '../values.ts';
import { count, counted, date, form, list, NUMBERS, ordinal, share } from './numbers.ts';
import { called, cut, first } from './phrases.ts';
import { country } from './plain.ts';
import { values } from './values.ts';

/** What of its ties abroad is counted. */
export type ReachFigure = 'following' | 'followed' | 'mutual';

const FIGURES: Readonly<Record<ReachFigure, string>> = {
  following: 'followers abroad',
  followed: 'follows abroad',
  mutual: 'mutual ties abroad',
};

const STATES: Readonly<Record<SeatState, string>> = {
  present: 'present',
  absent: 'none found',
  unknown: 'not known',
};

/** A rank with those that it may be. */
interface Place {
  rank: number;
  best: number;
  worst: number;
}

/** How far a country reaches: counts, shares and ranks with their bounds. */
interface Reached extends Place {
  known: number;
  most: number;
  possible: number;
  share: number;
  shareMost: number;
  of: number;
}

const together = (network: string) => (network === 'together' ? 'all together' : values.network(network));

const range = ({ best, worst }: Place) => (best === worst ? '' : ` (${count(best)} to ${count(worst)})`);

/** A share, or the two between which it lies. */
const shares = (least: number, most: number) =>
  least === most ? share(least) : `${share(least)} to ${share(most)}`;

export const editionCountry = {
  figure: (figure: ReachFigure) => FIGURES[figure],
  state: (state: SeatState) => STATES[state],
  /** @param network `together` of all of them. */
  network: (network: string, state: SeatState) =>
    state === 'present' ? together(network) : `${together(network)}: ${STATES[state]}`,
  noRank: 'whom it follows is not known',
  ranking: (figure: ReachFigure, shown: number, of: number) =>
    `Countries by ${FIGURES[figure]} over all networks, with the rank on each${cut(shown, of)}`,
  onNetworks: 'How each country stands over all networks, and on each',
  rule: 'A share is of those that could: actors abroad on a network with one of the country’s actors; of mutual ties, such pairs of an actor of the country and one abroad. Nobody who could not follow it counts against it; a second network can still add followers. “None found” needs a search for each of its seats; where nobody looked, it is not known.',

  /** @param on how many of its actors each network has, and whether it is there at all. */
  lead: (
    code: string,
    actors: number,
    on: readonly { network: string; actors: number; state: SeatState }[],
  ) => {
    const there = on.filter(({ state }) => state === 'present');
    const without = (wanted: SeatState) =>
      on.flatMap(({ network, state }) => (state === wanted ? [values.network(network)] : []));
    const [absent, unknown] = [without('absent'), without('unknown')];
    return [
      `${country(code)} has ${counted(actors, 'known actor')}: ${list(there.map(({ network, actors: many }) => `${count(many)} on ${values.network(network)}`))}.`,
      ...(absent.length === 0 ? [] : [`None was found on ${list(absent)}.`]),
      ...(unknown.length === 0 ? [] : [`Whether it is on ${list(unknown)} is not known.`]),
    ].join(' ');
  },
  /** @param own how many actors the country has. */
  reached: ({ known, most, possible, share: least, shareMost, of, ...place }: Reached) =>
    `Of ${counted(possible, 'actor')} abroad that share a network with it, ${NUMBERS.range(known, most)} ${form(most, 'follows', 'follow')} at least one of its own: ${shares(least, shareMost)}, ${ordinal(place.rank)}${range(place)} of ${counted(of, 'country or organisation', 'countries and organisations')}.`,
  standing: 'How it stands over all networks, and on each',
  apparatus: 'Seats and accounts, network by network',
  /** An actor by its name and office, or a seat by its office and who is known to hold it. */
  who: (who: Party) => called(who),
  seat: (offices: readonly string[], holders: readonly string[]) =>
    `${list(offices.map((office) => values.value('office', office)))}${holders.length === 0 ? '' : `: ${list(holders)}`}`,
  /** @param verdict of one that was not read to the end. */
  handles: (handles: readonly string[], verdict: Verdict | null) =>
    `${list(handles)}${verdict === null ? '' : ` (${verdict})`}`,
  /** @param day up to which a search speaks. */
  noneFound: (day: string) => `none found (${date(day)})`,
  gone: (handle: string, verdict: Verdict) => `${handle} (${verdict})`,

  /** @param on follows that ended, and that were made, with actors abroad. */
  changes: (
    earlier: string,
    on: readonly { network: string; ended: number; formed: number }[],
    shown: number,
    of: number,
  ) =>
    `Since ${date(earlier)}, with actors abroad: ${on.map(({ network, ended, formed }) => `on ${values.network(network)} ${count(ended)} broken off and ${count(formed)} made`).join('; ')}${first(shown, of)}`,
  change: (isEnd: boolean, isMutual: boolean): string =>
    isEnd ? (isMutual ? 'mutual tie broken' : 'follow ended') : isMutual ? 'mutual tie made' : 'follow made',
  by: (by: 'us' | 'them' | 'both'): string => ({ us: 'its own', them: 'abroad', both: 'both' })[by],
  unanswered: (number: Bounds, shown: number, of: number) =>
    `Followers abroad that none of its actors follows: ${NUMBERS.range(number.least, number.most)}${first(shown, of)}`,
  unread: (shown: number, of: number) =>
    `Who could not be read to the end, so that figures have ranges; its own first${cut(shown, of)}`,
  history: 'Over the years: share of those that could, over all networks',
};
