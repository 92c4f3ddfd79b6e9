import { groupBy } from '../../group-by.ts';
import { nameInSentence } from '../../roster/countries.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import { capital } from '../capital.ts';
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
  are: 'bordering' | 'nearest' | 'none';
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

/** So many countries are told with their offices. */
export const FEW_POWERS = 4;
/** So many names in a list, and of more how many others there are. */
export const NAMES = 4;

/** How those were chosen who are named. */
export interface Chosen {
  near: 'bordering' | 'nearest' | 'none';
  /** Whether accounts without a post are left out. */
  withoutDormant: boolean;
  /** The one account that they all follow. */
  only: Party | null;
  /** Members of the Group of Twenty that follow it without being followed, with the offices that follow. */
  powers: readonly { country: string; offices: readonly string[] }[];
}

const sorted = <T extends Countries[number]>(countries: readonly T[]) =>
  [...countries].sort((a, b) => compareTexts(country(a.country), country(b.country)));

const someOf = (all: readonly string[]) => NUMBERS.someOf(all, NAMES);

const names = (countries: Countries) => someOf(sorted(countries).map((one) => nameInSentence(one.country)));

/** Each with the offices that follow, where they are few. */
function powerNames(powers: Chosen['powers']): string {
  if (powers.length > FEW_POWERS)
    return `accounts of ${someOf(powers.map((one) => nameInSentence(one.country)))}`;
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

export const toDo = {
  title: 'To do first',
  nothing: 'Nothing stands out.',
  /** @param first those that surely nobody of the country follows, by the networks on which they follow. */
  answer: (
    first: readonly { networks: readonly string[]; who: readonly Party[] }[],
    waiting: Bounds,
    { near, withoutDormant, only, powers }: Chosen,
  ) => {
    const ofTwenty = `of the Group of Twenty, ${powerNames(powers)} ${form(powers.length, 'follows', 'follow')} it and ${form(powers.length, 'is', 'are')} not followed`;
    if (first.length === 0) return `${capital(ofTwenty)}.`;
    const on = first.map(({ networks }) => `on ${list(networks.map(values.network))}`);
    const who = first.map((those) => list(those.who.map(described)));
    const shown = first.flatMap((those) => those.who).length;
    return [
      first.length === 1
        ? `Not followed back ${on[0]}: ${who[0]}.`
        : `Not followed back: ${on.map((where, k) => `${where} ${who[k]}`).join('; ')}.`,
      waiting.most > shown
        ? `Chosen from ${NUMBERS.range(waiting.least, waiting.most)} abroad that follow it without being followed: ${NEAREST[near]}; mass followers (more than half of all) last${withoutDormant ? ', dormant accounts left out' : ''}.`
        : '',
      only === null
        ? ''
        : `Of its accounts ${form(shown, 'this one follows', 'they follow')} ${described(only)} only.`,
      powers.length === 0 ? '' : `${capital(ofTwenty)}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
  restore: (pairs: readonly Restored[]) =>
    `Broken off: ${pairs
      .map(({ own, others }) => {
        const alike = [...groupBy(others, ({ tied }) => tied.map(({ accountId }) => accountId).join(' '))];
        const groups = alike.map(([, those]) => {
          const { tied } = those[0]!;
          const ties = those.length + tied.length === 2 ? 'a mutual tie' : 'mutual ties';
          return `${list(those.map(({ who }) => described(who)))}, who still ${form(those.length, 'follows', 'follow')}${tied.length === 0 ? '' : ` and ${form(those.length, 'has', 'have')} ${ties} with ${list(tied.map(described))}`}`;
        });
        return `${described(own)} stopped following ${groups.join(', and ')}`;
      })
      .join('; ')}.`,
  /** Who stopped following it: those whom it still follows, and the others. */
  left: (followed: readonly Party[], others: readonly Party[]) => {
    const some = (those: readonly Party[]) => NUMBERS.someOf(those.map(described), FEW_LEFT);
    if (followed.length === 0) return `No longer followed by ${some(others)}.`;
    return `No longer followed by ${some(followed)}, whom it still follows${others.length === 0 ? '' : `; nor by ${some(others)}`}.`;
  },
  atHome: ({ gone, silent, days, unfollowed, missing }: AtHome) => {
    const seat = ({ offices }: Pick<AtHome['missing'][number], 'offices'>) =>
      `its ${offices.map((office) => values.value('office', office)).join(', also ')}`;
    const nowhere = missing.filter(({ searched }) => searched.length === 0);
    const found = [
      ...(gone.length === 0 ? [] : [`${someOf(gone.map(described))} ${form(gone.length, 'is', 'are')} gone`]),
      ...(silent.length === 0
        ? []
        : [
            `${someOf(silent.map(described))} ${form(silent.length, 'has', 'have')} posted nothing for ${count(days)} days`,
          ]),
      ...unfollowed.map(
        ({ source, target }) => `${described(source)} no longer follows ${described(target)}`,
      ),
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
    return `At home: ${found.join('; ')}.`;
  },
  /** At least one of the first four is not empty. */
  reachOut: ({ are, untied, unfollowed, alike, organisations, apart, absent }: NeighbourTies) => {
    const parts = [
      ...(untied.length === 0
        ? []
        : [
            `${names(untied)}, ${are === 'bordering' ? form(untied.length, 'a neighbour', 'neighbours') : 'among the nearest'}, ${form(untied.length, 'has', 'have')} no tie with it in either direction`,
          ]),
      ...(unfollowed.length === 0
        ? []
        : [
            `${names(unfollowed)} ${form(unfollowed.length, 'follows', 'follow')} it and ${form(unfollowed.length, 'is', 'are')} not followed`,
          ]),
      ...(alike.length === 0
        ? []
        : [
            `with ${names(alike)}, ${are === 'none' ? '' : 'of its region and '}with as many accounts, it has no tie`,
          ]),
      ...(organisations.length === 0
        ? []
        : [
            `with ${names(organisations)}, ${form(organisations.length, 'an organisation', 'organisations')} of its region, it has no tie in either direction`,
          ]),
      ...(apart.length === 0 ? [] : [`with ${names(apart)} it shares no network`]),
      ...(absent.length === 0 ? [] : [`no account of ${names(absent)} is known here`]),
    ];
    return `${are === 'none' ? 'Other organisations' : 'Nearby'}: ${parts.join('; ')}.`;
  },
};
