import { minuteText } from '../../minute-text.ts';
import { capital } from '../capital.ts';
import type { SpellsOf } from '../values.ts';
import { NUMBERS } from './numbers.ts';
import { where } from './phrases.ts';

const { count, counted, date, decimal, form, list } = NUMBERS;

/** A share between two bounds, which are equal where it is known. */
export interface ShareRange {
  min: number;
  max: number;
}

/** A share that has come within a time, with its band and the limits that hold whatever is unknown. */
export interface ShareWithin {
  within: 'day' | 'week' | 'month' | 'year';
  share: ShareRange;
  band: ShareRange | null;
  limits: ShareRange | null;
}

/** Which ties: from their start; from when they were first seen; while both follow; while nobody has returned them. */
const KINDS = {
  follow: 'seen to form, from then on',
  standing: 'there when first seen, from then on',
  mutual: 'mutual, until one side ends it',
  'one-way': 'new, while nobody returns them',
};

const percent = NUMBERS.share;

/** A share, or the two between which it lies. */
export function rangeText({ min, max }: ShareRange): string {
  return percent(min) === percent(max) ? percent(min) : `${percent(min)} to ${percent(max)}`;
}

/** "3.3–9.7%" */
function shortRange({ min, max }: ShareRange): string {
  const [least, most] = [percent(min), percent(max)];
  return least === most ? most : `${least.replace(/%$/, '')}–${most}`;
}

/** "5.2% (3.3–9.7%)" */
function shareText(share: ShareRange, band: ShareRange | null): string {
  const told = shortRange(share);
  const around = band === null ? told : shortRange(band);
  // A band about a share that is open itself says little more, and is long.
  return told === around || share.min !== share.max ? told : `${told} (${around})`;
}

const limitsText = (limits: ShareRange) => `[${shortRange(limits)}]`;

/** " (95% band 3.3% to 9.7%; with all that is unknown 1% to 60%)" */
function aroundText({ band, limits }: ShareWithin): string {
  const told = [
    ...(band === null ? [] : [`95% band ${rangeText(band)}`]),
    ...(limits === null ? [] : [`with all that is unknown ${rangeText(limits)}`]),
  ];
  return told.length === 0 ? '' : ` (${told.join('; ')})`;
}

const shares = (told: readonly ShareWithin[], word: 'within' | 'after') =>
  list(told.map((each) => `${rangeText(each.share)} ${word} a ${each.within}${aroundText(each)}`));

/** A day, or an instant to the minute. */
const when = (at: string) => (at.length === 'YYYY-MM-DD'.length ? date(at) : `${minuteText(at)} UTC`);

function of({ log, snapshots, from, to, where: conditions }: SpellsOf): string {
  const of =
    log === null
      ? `${counted(snapshots.length, 'snapshot')} from ${when(from)} to ${when(to)}`
      : `the log ${log} from ${when(from)} to ${when(to)}${snapshots.length === 0 ? '' : ` and ${list(snapshots)}`}`;
  return `${of}${conditions.length === 0 ? '' : `, between accounts${where(conditions)} and any`}`;
}

/** " (58 of which were looked at again)": the shares are of these. */
function looked(all: number, again: number): string {
  if (again === all) return '';
  return ` (${again === 0 ? 'none' : count(again)} of which ${again < 2 ? 'was' : 'were'} looked at again)`;
}

const by = (column: string | null, who: string) => (column === null ? '' : `, by the ${column} of ${who}`);

const withoutNames = (spells: number) =>
  `${counted(spells, 'spell')} that a person ended ${form(spells, 'stands', 'stand')} without names`;

export const spells = {
  /** @param told the shares that say anything. */
  answered: (source: SpellsOf, follows: number, followedUp: number, told: readonly ShareWithin[]) => {
    const from = capital(of(source));
    if (follows === 0) return `${from}: no new follow of an account that did not follow was seen.`;
    const all = `${counted(follows, 'new follow')} of accounts that did not follow`;
    return told.length === 0
      ? `${from}: of ${all}, too little was seen to say how soon ${form(follows, 'it is', 'they are')} returned.`
      : `${from}: of ${all}${looked(follows, followedUp)}, ${shares(told, 'within')} ${form(follows, 'was', 'were')} returned.`;
  },
  standingOf: (source: SpellsOf) => `How long ties stand, by ${of(source)}.`,
  standing: (kind: 'follow' | 'standing', ties: number, followedUp: number, told: readonly ShareWithin[]) => {
    const some = `Of ${counted(ties, 'tie')} that`;
    const still = `${looked(ties, followedUp)}, ${shares(told, 'after')} still stood`;
    return kind === 'follow'
      ? `${some} ${form(ties, 'was', 'were')} seen to form${still}.`
      : `${some} stood when first seen${still}, counted from then on.`;
  },
  list: (source: SpellsOf, spells: number, started: number, ended: number) =>
    `${capital(of(source))}: ${counted(spells, 'spell')} of ties; of ${count(started)} the start was seen, of ${count(ended)} the end.`,

  shares:
    'Each time lies between two bounds; shares are the nonparametric maximum likelihood estimates for such times (Turnbull 1976), in brackets their 95% band. In square brackets are the limits that hold however unknown ties turn out, where there is no band or they are far wider; CSV and JSON have all of them. A follow that was taken back before it was returned counts as never returned. A tie that stood when it was first seen counts from then on, as its age is not known. “58 of 60”: only so many were looked at again, and the estimate is of these.',
  orders: (pairs: number) =>
    `${counted(pairs, 'pair')} came to follow each other within the same bounds, so that nobody knows who was first; each counts as one new follow, of nobody in particular.`,
  answers: (follows: number) =>
    `${counted(follows, 'follow')} of accounts that followed already ${form(follows, 'is an answer', 'are answers')}, and no new ${form(follows, 'follow', 'follows')}.`,
  unclear: (follows: number) =>
    `Of ${counted(follows, 'further follow')} it is unknown whether ${form(follows, 'it was an answer', 'they were answers')}; ${form(follows, 'it counts', 'they count')} in the limits alone.`,
  unseen: (follows: number) =>
    `${counted(follows, 'new follow')} may have been ${form(follows, 'an answer', 'answers')}, as something could not be seen; the limits hold either way.`,
  unnamed: (spells: number) => `${withoutNames(spells)}: --persons names them.`,
  unnamedOnPage: (spells: number) => `${withoutNames(spells)}.`,
  strangers: (name: string, others: readonly string[]) =>
    `Left out, as they share no two accounts with ${name}: ${others.join(', ')}.`,
  leftOut: (snapshots: readonly string[]) =>
    `Left out, as derived or of a day that another stands for: ${snapshots.join(', ')}.`,
  ofSeries:
    'A snapshot shows that a tie is there, and not since when: it starts and ends between two of them, and what formed and ended in between is unseen. A snapshot in which it could not be seen widens these bounds, and ends nothing.',
  ofLog:
    'A log has ties as they form and end. A time in which an account could not be seen widens the bounds of what happened then, and ends nothing.',
  withinLog: (snapshots: readonly string[]) => `The log knows more of the time of ${snapshots.join(', ')}.`,

  answeredTable: (column: string | null) =>
    `New follows that were returned${by(column, 'who was followed')}; in brackets the 95% band`,
  standingTable: (column: string | null) =>
    `Ties that stand after so long${by(column, 'who follows')}; in brackets the 95% band`,
  fastest: 'Who answers fastest, by the median time over all new follows',
  never: 'Who has returned none of its new follows up to the last look, by their number',

  kind: (kind: keyof typeof KINDS): string => KINDS[kind],
  /** A class of `--by size`, as data have it. */
  size: (name: string) => name,
  outOf: (number: number, all: number) => `${count(number)} of ${count(all)}`,
  share: shareText,
  limits: limitsText,
  /** Where the share is NaN, the limits are all that is known. */
  limited: (share: ShareRange, band: ShareRange | null, limits: ShareRange) =>
    `${Number.isNaN(share.min) ? '–' : shareText(share, band)} ${limitsText(limits)}`,
  median: (least: number, most: number) => {
    const [low, high] = [decimal(least, 1), decimal(most, 1)];
    return low === high ? `${high} d` : `${low}–${high} d`;
  },

  oneDay: (day: string, log: string) =>
    `${day} is one day of a log, and spells are of all of it: entente spells -s ${log}`,
  /** @param hasStrangers whether there are others, of other accounts. */
  alone: (name: string, hasStrangers: boolean) =>
    `spells need a log, or snapshots of two days, and there is ${name} alone${hasStrangers ? ', with which no other shares two accounts' : ''}; name another with --also SNAPSHOT, or a log with -s LOG`,
  otherNetwork: (one: { name: string; network: string }, log: { name: string; network: string }) =>
    `${one.name} is of ${one.network} and ${log.name} of ${log.network}, with different accounts; name snapshots of one network`,
  noSizes:
    '--by size is of the followers that profiles state, and here no profile was read; a log has none of its own: name a snapshot that has, with --also, or group by a column of the roster',
  notOfGroups: (table: string, column: string) =>
    `${table} is of single ${table === 'spells' ? 'ties' : 'accounts'}, and --by groups shares, of answered and standing; leave it out, or choose accounts with --where ${column}=VALUE`,
  mutualOfStanding: '--mutual is of standing; leave it out, or say --show standing',
  personsOfSpells:
    '--persons names who ended a tie in the list of spells; say --show spells, or leave it out',
};
