import type { SpellsOf } from '../values.ts';
import { where } from './phrases.ts';
import { count, counted, form } from './plain.ts';

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
  follow: 'follow',
  standing: 'there at first',
  mutual: 'mutual',
  'one-way': 'not returned',
};

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

function rangeText({ min, max }: ShareRange): string {
  return percent(min) === percent(max) ? percent(min) : `${percent(min)} to ${percent(max)}`;
}

/** "3.3–9.7%" */
function shortRange({ min, max }: ShareRange): string {
  const [least, most] = [percent(min), percent(max)];
  return least === most ? most : `${least.slice(0, -1)}–${most}`;
}

/** " (95% band 3.3% to 9.7%; with all that is unknown 1.0% to 60.0%)" */
function aroundText({ band, limits }: ShareWithin): string {
  const told = [
    ...(band === null ? [] : [`95% band ${percent(band.min)} to ${percent(band.max)}`]),
    ...(limits === null ? [] : [`with all that is unknown ${rangeText(limits)}`]),
  ];
  return told.length === 0 ? '' : ` (${told.join('; ')})`;
}

function of({ log, snapshots, from, to, where: conditions }: SpellsOf): string {
  const of =
    log === null
      ? `${snapshots.length} snapshots from ${from} to ${to}`
      : `The log ${log} from ${from} to ${to}${snapshots.length === 0 ? '' : ` and ${snapshots.join(', ')}`}`;
  return `${of}${conditions.length === 0 ? '' : `, between accounts${where(conditions)} and any`}`;
}

const by = (column: string | null, who: string) => (column === null ? '' : `, by ${column} of ${who}`);

export const spells = {
  /** @param told the shares that say anything. */
  answered: (source: SpellsOf, follows: number, followedUp: number, told: readonly ShareWithin[]) => {
    if (follows === 0) return `${of(source)}: no new follow of an account that did not follow was seen.`;
    const again =
      followedUp === follows
        ? ''
        : ` (${followedUp === 0 ? 'none' : followedUp} of which ${followedUp < 2 ? 'was' : 'were'} looked at again)`;
    const shares = told.map((each) => `${rangeText(each.share)} within a ${each.within}${aroundText(each)}`);
    return `${of(source)}: of ${counted(follows, 'new follow')} of accounts that did not follow${again}, ${
      told.length === 0 ? 'nothing shows how soon they are returned' : `${shares.join(', ')} were returned`
    }.`;
  },
  list: (source: SpellsOf, spells: number, started: number, ended: number) =>
    `${of(source)}: ${counted(spells, 'spell')} of ties; of ${started} the start was seen, of ${ended} the end.`,

  shares:
    'Shares are estimated, in brackets their 95% band; in square brackets beneath it are the limits that hold however unknown ties turn out, where there is no band or they are far wider. CSV and JSON have all of them. A follow that was taken back before it was returned is never returned. A tie that stood when it was first seen is told from then on, as its age is not known. "58 of 60": only so many were looked at again, and they alone have a part in the estimate.',
  orders: (pairs: number) =>
    `Pairs that came to follow each other within the same bounds, so that it is unknown who was first: ${count(pairs)}; each is one new follow, returned within them, and of nobody in particular.`,
  answers: (follows: number) =>
    `Follows of accounts that followed already, which are answers and no new follows: ${count(follows)}.`,
  unclear: (follows: number) =>
    `Follows of which it is unknown whether they were answers: ${count(follows)}; they count in least and most alone.`,
  unseen: (follows: number) =>
    `New follows that may have been answers, as something could not be seen: ${count(follows)}; the estimates take them for new, and least and most hold either way.`,
  unnamed: (spells: number) =>
    `${counted(spells, 'spell')} that a person ended ${form(spells, 'stands', 'stand')} without names: --persons names them.`,
  strangers: (name: string, others: readonly string[]) =>
    `Left out, as they share no two accounts with ${name}: ${others.join(', ')}.`,
  leftOut: (snapshots: readonly string[]) =>
    `Left out, as derived or of a day that another stands for: ${snapshots.join(', ')}.`,
  betweenUnseen:
    'A snapshot shows that a tie is there, and not since when: what formed and ended between two of them is unseen.',
  withinLog: (snapshots: readonly string[]) => `The log knows more of the time of ${snapshots.join(', ')}.`,

  answeredTable: (column: string | null) => `New follows that were returned${by(column, 'who was followed')}`,
  standingTable: (column: string | null) => `Ties that stand after so long${by(column, 'who follows')}`,
  fastest: 'Who answers fastest, by the median time over all new follows',
  never: 'Who has returned none of its new follows up to the last look, by their number',

  kind: (kind: keyof typeof KINDS): string => KINDS[kind],
  /** A class of `--by size`, as data have it. */
  size: (name: string) => name,
  outOf: (number: number, all: number) => `${count(number)} of ${count(all)}`,
  share: (share: ShareRange, band: ShareRange | null) => {
    const told = shortRange(share);
    const around = band === null ? told : shortRange(band);
    // A band about a share that is open itself says little more, and is long.
    return told === around || share.min !== share.max ? told : `${told} (${around})`;
  },
  limits: (limits: ShareRange) => `[${shortRange(limits)}]`,
  median: (least: number, most: number) => {
    const [low, high] = [least.toFixed(1), most.toFixed(1)];
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
