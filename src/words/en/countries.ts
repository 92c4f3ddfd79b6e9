import { nameInSentence } from '../../roster/countries.ts';
import type { Condition, Named } from '../values.ts';
import { begun } from './articles.ts';
import { NUMBERS } from './numbers.ts';
import { called, cut, where } from './phrases.ts';
import { counted, country, form } from './plain.ts';

const RIVALS_NAMED = 3;

export interface Bounded {
  known: number;
  most: number;
}

const MEASURES = {
  mutual_abroad: 'mutual ties abroad',
  accounts_following_abroad: 'accounts abroad that follow it',
  accounts_followed_abroad: 'accounts abroad that it follows',
  influence: 'influence',
  posts_per_day: 'posts a day',
};

export type CountryMeasure = keyof typeof MEASURES;

/** Which countries are ranked, and by what. */
export interface RankedCountries {
  ranked: number;
  /** How many of them are organisations. */
  organisations: number;
  where: readonly Condition[];
  measure: CountryMeasure;
}

const ranked = ({ ranked, organisations, where: conditions }: RankedCountries) =>
  `${NUMBERS.list([
    ...(ranked === organisations && ranked > 0
      ? []
      : [counted(ranked - organisations, 'country', 'countries')]),
    ...(organisations === 0 ? [] : [counted(organisations, 'organisation')]),
  ])}${where(conditions)}`;

export const countries = {
  /** @param first the code of the first; `null` where none is ranked. */
  ranked: (of: RankedCountries, first: string | null, isSure: boolean) =>
    first === null
      ? `${ranked(of)} ranked by ${MEASURES[of.measure]}.`
      : `${begun(nameInSentence(first))} leads ${ranked(of)} by ${MEASURES[of.measure]}${isSure ? '' : ', as far as is known'}.`,
  /** Who may have more than the first. @param first what it has for sure. */
  rivals: (first: Bounded & { code: string }, others: readonly (Bounded & { code: string })[]) =>
    `It has ${NUMBERS.range(first.known, first.most)}. Were all unknown ties there, ${NUMBERS.someOf(
      others.map(({ code, known, most }) => `${nameInSentence(code)} (${NUMBERS.range(known, most)})`),
      RIVALS_NAMED,
    )} could have more.`,
  /** @param open how many could stand anywhere. */
  open: (of: RankedCountries, open: number, influential: number) =>
    `${ranked(of)} by ${MEASURES[of.measure]}, each with the ranks that it may have, and in order of the worst${open === 0 ? '' : `. Few places are sure: for ${open} of ${influential}, the possible ranks span more than a third of the list`}.`,
  notRanked: (unranked: number) => `${unranked} ${form(unranked, 'has', 'have')} no rank.`,
  by: (measure: CountryMeasure, shown: number, of: number) =>
    `Countries by ${MEASURES[measure]}${cut(shown, of)}`,
  timeline: 'Over time, with the ranks among all countries, and those by influence that it may have',
  unranked: (shown: number, of: number) =>
    `Without a rank, by code${of > shown ? `, ${shown} of ${of} here` : ''}`,
  /** Why a country has no rank. */
  noInfluence: 'none of its accounts has a rank of influence',
  fewOffices: (ranked: number, offices: number) => `${ranked} of its ${counted(offices, 'office')} ranked`,
  noPosts: 'no posts',
  postsUnread: 'the posts of none of its accounts were read',
  followsUnread: 'the follows of none of its accounts were read',
  influence: ({ popularity, engagement, trust }: Record<'popularity' | 'engagement' | 'trust', number>) =>
    `Influence of an account: (${popularity} × popularity + ${engagement} × engagement + ${trust} × response) ÷ ${popularity + engagement + trust}, each a percentile rank within the roster. The weights are the reader’s.`,
  /** @param least offices that a country needs to be ranked. */
  influenceOf: (least: number) =>
    `Influence of a country: the mean of its best account in each office, ranked where at least ${least} of its offices have one.`,
  openOffices:
    'With fewer a country has no rank, since one account would decide. Where no country has so many, those are ranked whose own offices all have one. Offices without a ranked account could be at 0 or at 1. Beside the mean is where that leaves it, and which ranks it allows.',
  best: (accounts: readonly Named[]) => accounts.map(called).join('; '),
  withoutPosts: (isEdition: boolean) =>
    `The ${isEdition ? 'edition' : 'snapshot'} holds no posts: influence and posts are unknown.`,
  /** @param date ISO 8601. */
  ranksBefore: (name: string, date: string) =>
    `Ranks before are those of ${name}, ${NUMBERS.date(date)}, among the countries that had one then.`,
  noRanksBefore: () =>
    'influence gives a country a range of ranks, and no rank to set beside one before; name another measure, or leave out --against',
  ofActors: 'Accounts are here the actors of the edition.',
  upperEnd:
    'The upper end of a range, in data a column that ends in _max, counts what may be there, where follows could not be seen.',
  noCountry: (snapshot: string, name: string) =>
    `no account of ${snapshot} has country ${name}; name one by code or name, such as FR`,
  noneStated: (snapshot: string) =>
    `no account of ${snapshot} has a country; give each one in the column country of the roster`,
  /** @param asked the snapshot, with the group that is asked. */
  alone: (asked: string, code: string, question: string) =>
    `all accounts of ${asked} that have a country are of ${country(code)}: nobody is abroad to be tied to; rank accounts instead: entente rank mutual ${question}`,
};
