import type { ProofName } from '../../evidence/proofs.ts';
import type { SeatState } from '../../evidence/seat-presence.ts';
import { nameInSentence } from '../../roster/countries.ts';
import type { Near } from '../../roster/neighbours.ts';
import type { Verdict } from '../../roster/verdict.ts';
import { capital } from '../capital.ts';
import type { Bounds, Party } from '../values.ts';
import { begun } from './articles.ts';
import { count, counted, date, form, list, NUMBERS, ordinal, share } from './numbers.ts';
import { answerOrder, called, calledOf, cut } from './phrases.ts';
import { country } from './plain.ts';
import { PROOFS } from './proofs.ts';
import { NAMES } from './to-do.ts';
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

/** Followers that came and went, but for those counted for the first time. */
type Flow = Readonly<Record<'began' | 'unseenThen' | 'departed' | 'stopped' | 'unseenNow', number>>;

/** Of actors abroad: those that follow, those that are followed, and pairs. */
type Added = Readonly<Record<'followers' | 'followed' | 'mutual', number>>;

/** Some of a number of actors. */
interface Named {
  who: readonly Party[];
  of: number;
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

const shownOf = (shown: number, of: number) =>
  of > shown ? `; the first ${count(shown)} of ${count(of)} are shown` : '';

const together = (network: string) => (network === 'together' ? 'all together' : values.network(network));

const range = ({ best, worst }: Place) => (best === worst ? '' : ` (${ordinal(best)} to ${ordinal(worst)})`);

/** A share, or the two between which it lies. */
const shares = (least: number, most: number) =>
  least === most ? share(least) : `${share(least)} to ${share(most)}`;

/** ": 2 on Bluesky and 1 on X", ": both on Bluesky, 1 of them also on X", ", on X" */
function where(actors: number, there: readonly { network: string; actors: number }[]): string {
  const onAll = there.filter((on) => on.actors === actors).map(({ network }) => values.network(network));
  const some = there
    .filter((on) => on.actors < actors)
    .map((on) => ({ many: count(on.actors), network: values.network(on.network) }));
  if (onAll.length === 0) return `: ${list(some.map(({ many, network }) => `${many} on ${network}`))}`;
  const all = actors === 1 ? ',' : actors === 2 ? ': both' : `: all ${count(actors)}`;
  const also = some.map(({ many, network }) => `, ${many} of them also on ${network}`);
  return `${all} on ${list(onAll)}${also.join('')}`;
}

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
  rule: 'Each actor counts once, whatever accounts it has; a report on one network counts accounts. A share is of those that could: actors abroad on a network with one of the country’s actors. Of mutual ties they are such pairs of an actor of the country and one abroad. Actors without an account on its networks are left out of the share. Ranks here are by this share; those of the map and of the report on one network are by number. “None found” needs a search for each of its seats; where nobody looked, it is not known.',

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
      `${begun(nameInSentence(code))} has ${counted(actors, 'known actor')}${where(actors, there)}.`,
      ...(absent.length === 0 ? [] : [`None was found on ${list(absent)}.`]),
      ...(unknown.length === 0 ? [] : [`Whether it is on ${list(unknown)} is not known.`]),
    ].join(' ');
  },
  /** @param own how many actors the country has. */
  reached: ({ known, most, possible, share: least, shareMost, of, ...place }: Reached) =>
    `Of ${counted(possible, 'actor')} abroad that share a network with it, ${NUMBERS.range(known, most)} ${form(most, 'follows', 'follow')} at least one of its own: ${shares(least, shareMost)}. By this share it is ${ordinal(place.rank)}${range(place)} of ${counted(of, 'country or organisation', 'countries and organisations')}.`,
  inRegion: (region: string, place: Place & { of: number }) =>
    `${region === 'International' ? 'Among organisations' : `In ${values.inSentence('region', region)}`} it is ${ordinal(place.rank)}${range(place)} of ${count(place.of)}.`,
  /** What a network adds to the others: followers abroad, whom it follows, and pairs that follow each other, that are not known there. */
  adds: (network: string, others: readonly string[], { followers, followed, mutual }: Added) => {
    const elsewhere = `that it is not known to have on ${list(others.map(values.network))}`;
    const what = [
      ...(followers === 0 ? [] : [`${counted(followers, 'follower')} abroad`]),
      ...(followed === 0 ? [] : [`${counted(followed, 'follow')} of its own`]),
      ...(mutual === 0 ? [] : [counted(mutual, 'mutual tie')]),
    ];
    return `${capital(values.network(network))} adds ${what.length === 0 ? 'no tie abroad' : list(what)} ${elsewhere}.`;
  },
  /** @param who of its actors on that network. */
  unreadThere: (network: string, who: readonly Party[]) =>
    `Not all that ${NUMBERS.someOf(who.map(called), NAMES)} ${form(who.length, 'follows', 'follow')} on ${values.network(network)} could be read.`,
  /** With the neighbours first. */
  partners: (shown: number, of: number) =>
    `Partners${of > shown ? `, the first ${count(shown)} of ${count(of)}` : ''}: neighbours, then by mutual ties and by follows`,
  /** @param powers members of the Group of Twenty. */
  untied: (powers: readonly string[]) =>
    `Of the Group of Twenty, it has no tie, in either direction, with ${NUMBERS.someOf(powers.map(nameInSentence), NAMES)}.`,
  standing: 'How it stands over all networks, and on each',
  apparatus: 'Seats and accounts, network by network',
  /** An actor by its name and office, or a seat by its office and who is known to hold it. @param also other offices of its seat. */
  who: (who: Party, also: readonly string[] = []) =>
    `${called(who)}${also.length === 0 ? '' : `, also ${list(also.map((office) => values.value('office', office)))}`}`,
  those: (those: readonly Party[]) => list(those.map(called)),
  seat: (offices: readonly string[], holders: readonly string[]) =>
    `${list(offices.map((office) => values.value('office', office)))}${holders.length === 0 ? '' : `: ${list(holders)}`}`,
  /** @param verdict of one that was not read to the end. @param weak the best proof where it is weak, `none` where there is none. */
  handles: (
    handles: readonly string[],
    verdict: Verdict | null,
    weak: { proof: ProofName; seenAt: string } | 'none' | null,
  ) => {
    const said = [
      ...(verdict === null ? [] : [verdict]),
      ...(weak === 'none' ? ['no proof'] : []),
      ...(weak === null || weak === 'none'
        ? []
        : [`weak proof: ${PROOFS[weak.proof]}, seen ${date(weak.seenAt)}`]),
    ];
    return `${list(handles)}${said.length === 0 ? '' : ` (${said.join('; ')})`}`;
  },
  /** @param day up to which a search speaks. */
  noneFound: (day: string) => `none found (${date(day)})`,
  gone: (handle: string, verdict: Verdict) => `${handle} (${verdict})`,

  /** @param number of followers, then and now. */
  balance: (since: string, number: readonly Bounds[]) => {
    const [then, now] = number.map(({ least, most }) => NUMBERS.range(least, most));
    return `Followers abroad over all networks: ${then} on ${date(since)}, ${now} now.`;
  },
  /** @param groups by the networks on which they follow; of each some are named. @param heirs those that took an account over. */
  newlyCounted: (
    since: string,
    of: number,
    groups: readonly (Named & { networks: readonly string[] })[],
    heirs: Named,
  ) => {
    const parts = [
      ...groups.map(
        ({ networks, ...those }) =>
          `on ${list(networks.map(values.network))}: ${calledOf(those.who, those.of)}`,
      ),
      ...(heirs.of === 0
        ? []
        : [
            `${calledOf(heirs.who, heirs.of)} took over ${form(heirs.of, 'an account', 'accounts')} that already followed`,
          ]),
    ];
    return `${counted(of, 'follower')} ${form(of, 'is', 'are')} counted for the first time since ${date(since)}, with actors newly there or newly listed. ${parts.map(capital).join('. ')}.`;
  },
  flow: ({ began, unseenThen, departed, stopped, unseenNow }: Flow) => {
    const ended = [
      ...(departed === 0 ? [] : [`${count(departed)} went with actors no longer there or no longer listed`]),
      ...(stopped === 0
        ? []
        : [`${count(stopped)} that ${form(stopped, 'is', 'are')} still there stopped following`]),
      ...(unseenNow === 0 ? [] : [`for ${count(unseenNow)} it is no longer known`]),
    ];
    const newly = [
      ...(began === 0
        ? []
        : [`${count(began)} that ${form(began, 'was', 'were')} there before began to follow`]),
      ...(unseenThen === 0 ? [] : [`for ${count(unseenThen)} it was not known before`]),
    ];
    return [ended, newly]
      .filter(({ length }) => length > 0)
      .map((parts) => `${capital(list(parts))}.`)
      .join(' ');
  },
  changes: (earlier: string, shown: number, of: number) =>
    `Ties made and broken since ${date(earlier)}${shownOf(shown, of)}`,
  /** @param on actors abroad with whom ties ended, and with whom they were made. */
  changed: (on: readonly { network: string; ended: number; formed: number }[]) =>
    `Changes are those between actors on a network on both dates. ${on
      .map(({ network, ended, formed }) => {
        const many = [
          ...(ended === 0 ? [] : [`broken off with ${counted(ended, 'actor')}`]),
          ...(formed === 0 ? [] : [`made with ${counted(formed, 'actor')}`]),
        ];
        return `On ${values.network(network)} ${many.length === 0 ? 'nothing changed' : `ties were ${list(many)}`}.`;
      })
      .join(' ')}`,
  change: (isEnd: boolean, isMutual: boolean): string =>
    isEnd ? (isMutual ? 'mutual tie broken' : 'follow ended') : isMutual ? 'mutual tie made' : 'follow made',
  by: (by: 'us' | 'them' | 'both', code: string): string =>
    ({ us: country(code), them: 'the other', both: 'both' })[by],
  unanswered: (number: Bounds, shown: number, of: number) =>
    `Followers abroad that none of its actors follows: ${NUMBERS.range(number.least, number.most)}${shownOf(shown, of)}`,
  answerOrder: (near: Near) => `Those who wait are listed in order: ${answerOrder(near)}.`,
  isMass: () => 'more than half of all',
  unread: (shown: number, of: number) =>
    `Who could not be read to the end, so that figures have ranges${shownOf(shown, of)}`,
  history: 'Over the years: share of those that could, over all networks',
};
