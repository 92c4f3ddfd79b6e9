import { compareTexts } from '../../study/sort-texts.ts';
import type { Bounds, Party } from '../values.ts';
import { count, form, list } from './numbers.ts';
import { bounded, described } from './phrases.ts';
import { counted, country } from './plain.ts';
import { values } from './values.ts';

/** Accounts of the country that need to be looked after. @property silent `null` where posts are not known. */
export interface AtHome {
  gone: readonly Party[];
  silent: readonly Party[] | null;
  days: number;
  /** Follows between two of them that ended. */
  unfollowed: readonly { source: Party; target: Party }[];
  /** Offices of which the list has no account. */
  missing: readonly string[];
}

type Countries = readonly { country: string }[];

/** Neighbours, and others that are alike, by what ties them. */
export interface NeighbourTies {
  are: 'bordering' | 'nearest';
  /** Neighbours with an account on a network that the country is on. */
  here: number;
  untied: Countries;
  /** Neighbours that follow without being followed. */
  unfollowed: Countries;
  /** Others of its region with as many accounts that have no tie with it. */
  alike: Countries;
  /** Neighbours on other networks alone, and those without an account. */
  apart: Countries;
  absent: Countries;
}

const names = (countries: Countries) => list(countries.map((one) => country(one.country)).sort(compareTexts));

export const toDo = {
  title: 'To do first',
  /**
   * @param first those that surely nobody of the country follows. @param only the one account that they all follow.
   * @param powers members of the Group of Twenty that follow it without being followed.
   */
  answer: (
    first: readonly Party[],
    waiting: Bounds,
    network: string,
    { only, powers }: { only: Party | null; powers: Countries },
  ) => {
    if (waiting.most === 0)
      return 'Follow back: every account abroad that follows it is followed by one of its own.';
    const parts = [
      ...(first.length === 0
        ? []
        : [
            `${list(first.map(described))}, the nearest of those abroad who follow it and whom it does not follow (${bounded(waiting)})${only === null ? '' : `; ${form(first.length, 'this one follows', 'those named follow')} ${described(only)} only`}`,
          ]),
      ...(powers.length === 0
        ? []
        : [
            `of the Group of Twenty, ${names(powers)} ${form(powers.length, 'follows', 'follow')} it and ${form(powers.length, 'is', 'are')} not followed`,
          ]),
    ];
    if (parts.length > 0) return `Follow back on ${values.network(network)}: ${parts.join('; ')}.`;
    return waiting.least === 0
      ? `Follow back: it is unknown whether it returns all follows; up to ${counted(waiting.most, 'account')} may wait.`
      : `Follow back: ${bounded(waiting)} of its followers abroad wait, ${form(waiting.most, 'which posts', 'none of which posts')} no more or may be followed.`;
  },
  restore: (pairs: readonly { own: Party; others: readonly Party[] }[]) =>
    `Restore: ${pairs
      .map(
        ({ own, others }) =>
          `${described(own)} stopped following ${list(others.map(described))}, who still ${form(others.length, 'follows', 'follow')}`,
      )
      .join('; ')}.`,
  atHome: ({ gone, silent, days, unfollowed, missing }: AtHome) => {
    const found = [
      ...(gone.length === 0 ? [] : [`${list(gone.map(described))} ${form(gone.length, 'is', 'are')} gone`]),
      ...(silent === null || silent.length === 0
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
            `no account is listed as ${list(
              missing.map((office) => values.value('office', office)),
              'or',
            )}`,
          ]),
    ];
    const rest =
      silent === null ? ', as far as is known without posts' : ` and posted within ${count(days)} days`;
    return `At home: ${found.length === 0 ? `every account is there${rest}` : found.join('; ')}.`;
  },
  reachOut: ({ are, here, untied, unfollowed, alike, apart, absent }: NeighbourTies) => {
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
      ...(untied.length + unfollowed.length > 0 || here === 0
        ? []
        : [
            here === 1
              ? `its one ${who} here is tied to it`
              : `each of ${are === 'bordering' ? `its ${count(here)} neighbours` : `the ${count(here)} nearest`} here is tied to it`,
          ]),
      ...(untied.length > 0 || alike.length === 0
        ? []
        : [`with ${names(alike)}, of its region and with as many accounts, it has no tie`]),
      ...(apart.length === 0 ? [] : [`with ${names(apart)} it shares no network`]),
      ...(absent.length === 0 ? [] : [`no account of ${names(absent)} is known here`]),
    ];
    return `Reach out: ${parts.length === 0 ? 'it has no neighbours' : parts.join('; ')}.`;
  },
};
