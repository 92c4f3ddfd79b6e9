import { groupBy } from '../../group-by.ts';
import { nameInSentence } from '../../roster/countries.ts';
import type { Near } from '../../roster/neighbours.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import { NAMED_IN_ALL, roomFor } from '../../values/named-in-all.ts';
import { sentences } from '../capital.ts';
import type { Bounds, Party } from '../values.ts';
import { count, form, list, NUMBERS } from './numbers.ts';
import { described } from './phrases.ts';
import { country } from './plain.ts';
import { values } from './values.ts';

/** Accounts of the country that need to be looked after. */
export interface AtHome {
  gone: readonly Party[];
  silent: readonly Party[];
  days: number;
  /** Follows between two of them that ended. */
  unfollowed: readonly { source: Party; target: Party }[];
  /** Seats without an account, with the networks on which a search that counts found none, and those on which none counts. */
  missing: readonly {
    offices: readonly string[];
    searched: readonly string[];
    unsearched: readonly string[];
  }[];
}

/** So many of those who stopped following are named, of each kind. */
export const FEW_LEFT = 2;

type Countries = readonly { country: string }[];

/** Neighbours, and others that are alike, by what ties them. */
export interface NeighbourTies {
  are: Near;
  untied: Countries;
  /** Neighbours that follow without being followed. */
  unfollowed: Countries;
  /** Others of its region with as many accounts that have no tie with it. */
  alike: Countries;
  /** Organisations of its region that have no tie with it. */
  organisations: Countries;
  /** Neighbours on other networks alone, and those without an account. */
  apart: Countries;
  absent: Countries;
}

/** Whom an account of the country stopped following. @property tied those of its accounts that are tied to it both ways. */
export interface Restored {
  own: Party;
  others: readonly { who: Party; tied: readonly Party[] }[];
}

/** So many names in a list, and of more how many others there are. */
export const NAMES = 4;

/** How those were chosen who are named. */
export interface Chosen {
  near: Near;
  /** Who is left out: accounts without a post, or actors without one on all networks they are on. */
  without: 'dormant' | 'dormant-everywhere' | null;
  /** The one account that they all follow. */
  only: Party | null;
  /** Members of the Group of Twenty that follow it without being followed, with the offices that follow. */
  powers: readonly { country: string; offices: readonly string[] }[];
}

const sorted = <T extends Countries[number]>(countries: readonly T[]) =>
  [...countries].sort((a, b) => compareTexts(country(a.country), country(b.country)));

const names = (countries: Countries, room: number) =>
  NUMBERS.upTo(
    sorted(countries).map((one) => nameInSentence(one.country)),
    room,
  );

/** Each with the offices that follow, where there is room for all of them. */
function powerNames(powers: Chosen['powers'], room: number): string {
  if (powers.length > room)
    return `accounts of ${NUMBERS.upTo(
      powers.map((one) => nameInSentence(one.country)),
      room,
    )}`;
  return list(
    powers.map(
      ({ country: code, offices }) =>
        `${nameInSentence(code)}${offices.length === 0 ? '' : ` (${list(offices.map((office) => values.value('office', office)))})`}`,
    ),
  );
}

const NEAREST: Readonly<Record<Chosen['near'], string>> = {
  bordering: 'neighbours first, then its subregion and region',
  nearest: 'the nearest states first, then its region',
  none: 'other organisations first',
};

const WITHOUT: Readonly<Record<NonNullable<Chosen['without']>, string>> = {
  dormant: 'dormant accounts',
  'dormant-everywhere': 'actors dormant on all of their networks',
};

export const toDo = {
  title: 'To do first',
  nothing: 'Nothing stands out.',
  /** @param first those that surely nobody of the country follows, by the networks on which they follow. */
  answer: (
    first: readonly { networks: readonly string[]; who: readonly Party[] }[],
    waiting: Bounds,
    { near, without, only, powers }: Chosen,
  ) => {
    const shown = first.flatMap((those) => those.who).length;
    const room = Math.min(NAMES, NAMED_IN_ALL - shown - (only === null ? 0 : 1));
    const ofTwenty = `Of the Group of Twenty, ${powerNames(powers, room)} ${form(powers.length, 'follows', 'follow')} it and ${form(powers.length, 'is', 'are')} not followed.`;
    if (first.length === 0) return ofTwenty;
    const on = first.map(({ networks }) => `on ${list(networks.map(values.network))}`);
    const who = first.map((those) => list(those.who.map(described)));
    return [
      first.length === 1
        ? `Not followed back ${on[0]}: ${who[0]}.`
        : `Not followed back: ${on.map((where, k) => `${where} ${who[k]}`).join('; ')}.`,
      waiting.most > shown
        ? `Chosen from ${NUMBERS.range(waiting.least, waiting.most)} abroad that follow it without being followed, ${NEAREST[near]}. Mass followers (more than half of all) come last${without === null ? '' : `; ${WITHOUT[without]} are left out`}.`
        : '',
      only === null
        ? ''
        : `Of its accounts ${form(shown, 'this one follows', 'they follow')} ${described(only)} only.`,
      powers.length === 0 ? '' : ofTwenty,
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
  restore: (pairs: readonly Restored[]) =>
    `Broken off: ${sentences(
      pairs.map(({ own, others }) => {
        const alike = [...groupBy(others, ({ tied }) => tied.map(({ accountId }) => accountId).join(' '))];
        const groups = alike.map(([, those]) => {
          const { tied } = those[0]!;
          const ties = those.length + tied.length === 2 ? 'a mutual tie' : 'mutual ties';
          return `${list(those.map(({ who }) => described(who)))}, who still ${form(those.length, 'follows', 'follow')}${tied.length === 0 ? '' : ` and ${form(those.length, 'has', 'have')} ${ties} with ${NUMBERS.upTo(tied.map(described), 1)}`}`;
        });
        return `${described(own)} stopped following ${groups.join(', and ')}`;
      }),
    )}.`,
  /** Who stopped following it: those whom it still follows, and the others. */
  left: (followed: readonly Party[], others: readonly Party[]) => {
    const some = (those: readonly Party[]) => NUMBERS.someOf(those.map(described), FEW_LEFT);
    if (followed.length === 0) return `No longer followed by ${some(others)}.`;
    return `No longer followed by ${some(followed)}, whom it still follows${others.length === 0 ? '' : `. Nor by ${NUMBERS.upTo(others.map(described), FEW_LEFT)}`}.`;
  },
  atHome: ({ gone, silent, days, unfollowed, missing }: AtHome) => {
    const seat = ({ offices }: Pick<AtHome['missing'][number], 'offices'>) =>
      `its ${offices.map((office) => values.value('office', office)).join(', also ')}${offices.length > 1 ? ',' : ''}`;
    const nowhere = missing.filter(({ searched }) => searched.length === 0);
    const [ofGone, ofSilent, ofPairs] = roomFor([gone, silent, { length: 2 * unfollowed.length }], NAMES);
    const pairs = Math.floor(ofPairs! / 2);
    const unnamed = Math.max(0, unfollowed.length - pairs);
    const found = [
      ...(gone.length === 0
        ? []
        : [`${NUMBERS.upTo(gone.map(described), ofGone!)} ${form(gone.length, 'is', 'are')} gone`]),
      ...(silent.length === 0
        ? []
        : [
            `${NUMBERS.upTo(silent.map(described), ofSilent!)} ${form(silent.length, 'has', 'have')} posted nothing for ${count(days)} days`,
          ]),
      ...unfollowed
        .slice(0, pairs)
        .map(({ source, target }) => `${described(source)} no longer follows ${described(target)}`),
      ...(unnamed === 0
        ? []
        : [
            `${count(unnamed)} ${pairs === 0 ? '' : 'more '}${form(unnamed, 'follow', 'follows')} between its own accounts ended`,
          ]),
      ...(nowhere.length === 0
        ? []
        : [
            `no account of ${list(nowhere.map(seat), 'or')} is on the list, and no search for one still counts`,
          ]),
      ...missing
        .filter(({ searched }) => searched.length > 0)
        .map(
          ({ searched, unsearched, ...one }) =>
            `no account of ${seat(one)} was found on ${list(searched.map(values.network))}, and on ${list(unsearched.map(values.network))} no search still counts`,
        ),
    ];
    return `At home: ${sentences(found)}.`;
  },
  /** At least one of the first four is not empty. */
  reachOut: ({ are, untied, unfollowed, alike, organisations, apart, absent }: NeighbourTies) => {
    const lists = [untied, unfollowed, alike, organisations, apart, absent];
    const room = roomFor(lists, NAMES);
    const [noTie, follow, likeIt, regional, elsewhere, nowhere] = lists.map((those, k) =>
      names(those, room[k]!),
    );
    const parts = [
      ...(noTie === ''
        ? []
        : [
            `${noTie}, ${are === 'bordering' ? form(untied.length, 'a neighbour', 'neighbours') : 'among the nearest'}, ${form(untied.length, 'has', 'have')} no tie with it in either direction`,
          ]),
      ...(follow === ''
        ? []
        : [
            `${follow} ${form(unfollowed.length, 'follows', 'follow')} it and ${form(unfollowed.length, 'is', 'are')} not followed`,
          ]),
      ...(likeIt === ''
        ? []
        : [
            `with ${likeIt}, ${are === 'none' ? '' : 'of its region and '}with as many accounts, it has no tie`,
          ]),
      ...(regional === ''
        ? []
        : [
            `with ${regional}, ${form(organisations.length, 'an organisation', 'organisations')} of its region, it has no tie in either direction`,
          ]),
      ...(elsewhere === '' ? [] : [`with ${elsewhere} it shares no network`]),
      ...(nowhere === '' ? [] : [`no account of ${nowhere} is known here`]),
    ];
    return `${are === 'none' ? 'Other organisations' : 'Nearby'}: ${sentences(parts)}.`;
  },
};
