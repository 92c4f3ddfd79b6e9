import type { Source, Unit } from '../../study/study.ts';
import { counted } from './numbers.ts';

/** What the nodes of the graph are called. */
const UNITS: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  account: ['account', 'accounts'],
  actor: ['actor', 'actors'],
  country: ['country or organisation', 'countries and organisations'],
};

/**
 * Words that sections share, and that go with what is studied.
 * @param unit what the nodes of the graph are.
 * @param source what their accounts are from.
 */
export function terms(unit: Unit, source: Source) {
  const [one, many] = UNITS[unit];
  return {
    unit,
    source,
    one,
    many,
    article: /^[aeiou]/.test(one) ? 'an' : 'a',
    /** `1 account`, `2 accounts` */
    nodes: (value: number) => counted(value, one, many),
    /** What it was made from. */
    sealed: source === 'edition' ? 'edition' : 'snapshot',
    studied: source !== 'import' ? 'the roster' : 'the network',
    onStudied: source !== 'import' ? 'on the roster' : 'in the network',
    entryWord: source !== 'import' ? 'an entry' : 'an account',
    /** How much there is at all. */
    listed: (entries: number) =>
      source !== 'import'
        ? `The roster has ${counted(entries, 'entry', 'entries')}`
        : `The network that was imported has ${counted(entries, 'account')}`,
  };
}

export type Terms = ReturnType<typeof terms>;
