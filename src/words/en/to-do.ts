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
  /** Offices of each seat without an account for which no search counts. */
  missing: readonly (readonly string[])[];
}

type Countries = readonly { country: string }[];

/** Neighbours, and others that are alike, by what ties them. */
export interface NeighbourTies {
  are: 'bordering' | 'nearest';
  untied: Countries;
  /** Neighbours that follow without being followed. */
  unfollowed: Countries;
  /** Others of its region with as many accounts that have no tie with it. */
  alike: Countries;
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

const names = (countries: Countries) => list(sorted(countries).map((one) => nameInSentence(one.country)));

/** Each with the offices that follow, where they are few. */
function powerNames(powers: Chosen['powers']): string {
  if (powers.length > FEW_POWERS) return `accounts of ${names(powers)}`;
  return list(
    sorted(powers).map(
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
  /** @param first those that surely nobody of the country follows. */
  answer: (
    first: readonly Party[],
    waiting: Bounds,
    network: string,
    { near, withoutDormant, only, powers }: Chosen,
  ) => {
    const ofTwenty = `of the Group of Twenty, ${powerNames(powers)} ${form(powers.length, 'follows', 'follow')} it and ${form(powers.length, 'is', 'are')} not followed`;
    const on = `Not followed back on ${values.network(network)}`;
    if (first.length === 0) return `${capital(ofTwenty)}.`;
    return [
      `${on}: ${list(first.map(described))}.`,
      waiting.most > first.length
        ? `Chosen from ${NUMBERS.range(waiting.least, waiting.most)} abroad that follow it without being followed: ${NEAREST[near]}; mass followers (more than half of all) last${withoutDormant ? ', dormant accounts left out' : ''}.`
        : '',
      only === null
        ? ''
        : `Of its accounts ${form(first.length, 'this one follows', 'they follow')} ${described(only)} only.`,
      powers.length === 0 ? '' : `${capital(ofTwenty)}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
  restore: (pairs: readonly Restored[]) =>
    `Broken off: ${pairs
      .flatMap(({ own, others }) => [
        `${described(own)} stopped following ${list(others.map(({ who }) => described(who)))}, who still ${form(others.length, 'follows', 'follow')}`,
        ...others
          .filter(({ tied }) => tied.length > 0)
          .map(
            ({ who, tied }) =>
              `${others.length === 1 ? 'that account' : described(who)} and ${list(tied.map(described))} still follow each other`,
          ),
      ])
      .join('; ')}.`,
  atHome: ({ gone, silent, days, unfollowed, missing }: AtHome) => {
    const found = [
      ...(gone.length === 0 ? [] : [`${list(gone.map(described))} ${form(gone.length, 'is', 'are')} gone`]),
      ...(silent.length === 0
        ? []
        : [
            `${list(silent.map(described))} ${form(silent.length, 'has', 'have')} posted nothing for ${count(days)} days`,
          ]),
      ...unfollowed.map(
        ({ source, target }) => `${described(source)} no longer follows ${described(target)}`,
      ),
      ...(missing.length === 0
        ? []
        : [
            `no account of ${list(
              missing.map(
                (offices) => `its ${offices.map((office) => values.value('office', office)).join(', also ')}`,
              ),
              'or',
            )} is on the list`,
          ]),
    ];
    return `At home: ${found.join('; ')}.`;
  },
  /** At least one of the first three is not empty. */
  reachOut: ({ are, untied, unfollowed, alike, apart, absent }: NeighbourTies) => {
    const who = are === 'bordering' ? 'neighbour' : 'nearest country';
    const parts = [
      ...(untied.length === 0
        ? []
        : [
            `${names(untied)}, ${form(untied.length, `a ${who}`, are === 'bordering' ? 'neighbours' : 'among the nearest')}, ${form(untied.length, 'has', 'have')} no tie with it in either direction`,
          ]),
      ...(unfollowed.length === 0
        ? []
        : [
            `${names(unfollowed)} ${form(unfollowed.length, 'follows', 'follow')} it and ${form(unfollowed.length, 'is', 'are')} not followed`,
          ]),
      ...(alike.length === 0
        ? []
        : [`with ${names(alike)}, of its region and with as many accounts, it has no tie`]),
      ...(apart.length === 0 ? [] : [`with ${names(apart)} it shares no network`]),
      ...(absent.length === 0 ? [] : [`no account of ${names(absent)} is known here`]),
    ];
    return `Nearby: ${parts.join('; ')}.`;
  },
};
