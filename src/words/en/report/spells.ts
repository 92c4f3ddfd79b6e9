import { count, counted, form, list, share } from '../numbers.ts';

/** A share, or the two between which it lies. */
function range(min: number, max: number): string {
  return share(min) === share(max) ? share(min) : `${share(min)} to ${share(max)}`;
}

/** ` (58 of which were looked at again)`: the share is of these. */
function looked(all: number, again: number): string {
  return again === all ? '' : ` (${count(again)} of which ${form(again, 'was', 'were')} looked at again)`;
}

export const spells = {
  heading: 'When follows are returned, and how long ties stand',
  series: (snapshots: number, from: string, to: string) =>
    `Told from ${counted(snapshots, 'snapshot')}, from ${from} to ${to}: a tie starts and ends between two of them. A snapshot in which it could not be seen widens these bounds, and ends nothing.`,
  log: (name: string, from: string, to: string) =>
    `Told from the log ${name}, from ${from} to ${to}, which has ties as they form and end. A time in which an account could not be seen widens the bounds of what happened then, and ends nothing.`,
  within: { day: 'within a day', week: 'within a week', month: 'within a month', year: 'within a year' },
  after: { day: 'after a day', week: 'after a week', month: 'after a month', year: 'after a year' },
  share: range,
  /** What is around an estimate, where it is told: its band, and the limits that hold whatever is unknown. */
  around: (told: string, band: string | null, limits: string | null) =>
    `${told} (${[
      ...(band === null ? [] : [`95% band ${band}`]),
      ...(limits === null ? [] : [`with all that is unknown ${limits}`]),
    ].join('; ')})`,
  timed: (told: string, time: string) => `${told} ${time}`,
  answered: (follows: number, again: number, told: readonly string[]) =>
    told.length === 0
      ? `Of ${counted(follows, 'new follow')} of accounts that did not follow, too little was seen to tell how soon ${form(follows, 'it is', 'they are')} returned.`
      : `Of ${counted(follows, 'new follow')} of accounts that did not follow${looked(follows, again)}, ${list(told)} ${form(follows, 'was', 'were')} returned.`,
  none: 'No new follow of an account that did not follow was seen.',
  orders: (pairs: number) =>
    `${counted(pairs, 'pair')} came to follow each other within the same bounds, so that nobody knows who was first; each counts as one new follow.`,
  unclear: (follows: number) =>
    `Of ${counted(follows, 'further follow')} it is unknown whether ${form(follows, 'it was an answer', 'they were answers')}; ${form(follows, 'it counts', 'they count')} in the limits alone.`,
  unseen: (follows: number) =>
    `${counted(follows, 'new follow')} may have been ${form(follows, 'an answer', 'answers')}, as something could not be seen; the limits hold either way.`,
  standing: {
    follow: (ties: number, again: number, told: readonly string[]) =>
      `Of ${counted(ties, 'tie')} that ${form(ties, 'was', 'were')} seen to form${looked(ties, again)}, ${list(told)} still stood.`,
    standing: (ties: number, again: number, told: readonly string[]) =>
      `Of ${counted(ties, 'tie')} that stood when first seen${looked(ties, again)}, ${list(told)} still stood, counted from then on.`,
  },
  figure: {
    title: { office: 'New follows returned, by office', region: 'New follows returned, by region' },
    unit: (days: number) =>
      `Share of new follows that were returned, by days since, up to ${count(days)}; where it is only known between two bounds the space between them is filled`,
    source: (log: string | null, snapshots: number, simulated: boolean, from: string, to: string) =>
      `Source: ${log === null ? counted(snapshots, 'snapshot') : `log ${log}`}${simulated ? ' (simulated data)' : ''}, ${from} to ${to}.`,
    all: 'All',
    panel: (name: string, follows: number) => `${name} (${count(follows)})`,
    days: (days: number) => counted(days, 'day'),
    alt: (panels: readonly string[]) =>
      `Curves of the share of new follows that were returned: ${panels.join('; ')}.`,
  },
  table: {
    office: 'New follows returned, by the office of who was followed; in brackets the 95% band',
    region: 'New follows returned, by the region of who was followed; in brackets the 95% band',
    standing: 'Ties that stand after so long; in brackets the 95% band',
  },
  partOf: (again: string, all: string) => `${again} of ${all}`,
  asked: 'New follows',
  tie: 'Ties',
  number: 'Number',
  ties: {
    follow: 'seen to form, from then on',
    standing: 'there when first seen, from then on',
    mutual: 'mutual, until one side ends it',
    'one-way': 'new, while nobody returns them',
  },
  how: 'Each time lies between two bounds, and the share is the nonparametric maximum likelihood estimate for such times (Turnbull 1976); – where nothing is told, as nobody was followed so long. In square brackets are the limits that hold however unknown ties turn out, where there is no band or they are far wider. Where it says “58 of 60” only so many were looked at again, and the estimate is of these. A follow that was taken back before it was returned counts as never returned. The tables have all limits.',
  spared: (spells: number) =>
    `${counted(spells, 'life', 'lives')} of ties that a person has ended ${form(spells, 'stands', 'stand')} in spells.csv without the accounts.`,
};

export type SpellsWords = typeof spells;
