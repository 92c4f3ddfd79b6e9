import { count, counted, form } from '../numbers.ts';
import { rangeText } from '../spells.ts';

export const spells = {
  heading: 'When follows are returned, and how long ties stand',
  figure: {
    title: { office: 'New follows returned, by office', region: 'New follows returned, by region' },
    unit: (days: number) =>
      `Share of new follows that were returned, by days since, up to ${count(days)}; where it is only known between two bounds the space between them is filled`,
    source: (log: string | null, snapshots: number, simulated: boolean, from: string, to: string) =>
      `Source: ${log === null ? counted(snapshots, 'snapshot') : `log ${log}`}${simulated ? ' (simulated data)' : ''}, ${from} to ${to}.`,
    all: 'All',
    panel: (name: string, follows: number) => `${name} (${count(follows)})`,
    days: (days: number) => counted(days, 'day'),
    share: rangeText,
    alt: (panels: readonly string[]) =>
      `Curves of the share of new follows that were returned: ${panels.join('; ')}.`,
  },
  spared: (spells: number) =>
    `${counted(spells, 'life', 'lives')} of ties that a person has ended ${form(spells, 'stands', 'stand')} in spells.csv without the accounts.`,
};

export type SpellsWords = typeof spells;
