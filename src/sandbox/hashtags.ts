/** Which hashtags an account has reason to use on a day: occasions that many share, its alliance's, its country's. */
import { countryByCode } from '../roster/countries.ts';
import { FRENCH_NAMES } from '../roster/french-names.ts';
import { isoDay } from './calendar.ts';

interface Occasion {
  tag: string;
  /** First and last day of every year, `MM-DD`. */
  from: string;
  to: string;
  /** The region it concerns; absent: the world. */
  region?: string;
  /** The alliance it concerns; absent: all. */
  alliance?: string;
}

const OCCASIONS: readonly Occasion[] = [
  { tag: 'WomensDay', from: '03-06', to: '03-09' },
  { tag: 'WaterForum', from: '03-19', to: '03-25' },
  { tag: 'WorldHealthDay', from: '04-05', to: '04-08' },
  { tag: 'ClimateSummit', from: '04-14', to: '04-22' },
  { tag: 'PeaceTalks', from: '04-27', to: '05-06' },
  { tag: 'EuropeDay', from: '05-07', to: '05-10', region: 'Europe' },
  { tag: 'AfricaDay', from: '05-22', to: '05-27', region: 'Africa' },
  { tag: 'OceansWeek', from: '06-05', to: '06-11' },
  { tag: 'GeneralDebate', from: '09-20', to: '09-30' },
  { tag: 'TradeRound', from: '11-10', to: '11-19' },
  { tag: 'NorthernCompact', from: '03-11', to: '03-14', alliance: 'Northern Compact' },
  { tag: 'HarbourLeague', from: '03-27', to: '03-31', alliance: 'Harbour League' },
  { tag: 'AmberPact', from: '04-09', to: '04-12', alliance: 'Amber Pact' },
  { tag: 'SaffronPact', from: '04-23', to: '04-26', alliance: 'Saffron Pact' },
  { tag: 'SavannaAccord', from: '05-11', to: '05-15', alliance: 'Savanna Accord' },
  { tag: 'MeridianUnion', from: '05-16', to: '05-19', alliance: 'Meridian Union' },
  { tag: 'CoralForum', from: '05-28', to: '05-30', alliance: 'Coral Forum' },
];

/** The tags of the occasions at an instant that concern a country and its alliance. */
export function occasionTags(at: number, country: string, alliance: string): string[] {
  const day = isoDay(at).slice(5);
  const region = countryByCode(country)?.region;
  return OCCASIONS.filter(
    (occasion) =>
      occasion.from <= day &&
      day <= occasion.to &&
      (occasion.region ?? region) === region &&
      (occasion.alliance ?? alliance) === alliance,
  ).map(({ tag }) => tag);
}

/** A country's own tags: its name in English or French without spaces, and what its diplomats have agreed on. */
export function nationalTags(country: string, inFrench: boolean): string[] {
  const place = countryByCode(country);
  const name = place === undefined ? country : inFrench ? FRENCH_NAMES[place.code] : place.name;
  return [name.replace(/[^\p{L}]/gu, ''), `${country}diplomacy`];
}
