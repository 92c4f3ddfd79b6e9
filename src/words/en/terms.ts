import { isOfGroup, rosterOf, type Source, type Unit } from '../../study/study.ts';
import { counted } from './numbers.ts';

/** What the nodes of the graph are called. */
const UNITS: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  account: ['account', 'accounts'],
  actor: ['actor', 'actors'],
  country: ['country or organisation', 'countries and organisations'],
};

/** What is studied: a roster, a network that was imported, or a group of either. */
export function studied(of: Source): string {
  if (isOfGroup(of)) return 'the group';
  return of === 'import' ? 'the network' : 'the roster';
}

/**
 * Words that sections share, and that go with what is studied.
 * @param unit what the nodes of the graph are.
 * @param of what their accounts are from.
 */
export function terms(unit: Unit, of: Source) {
  const [one, many] = UNITS[unit];
  const source = rosterOf(of);
  const isGroup = isOfGroup(of);
  return {
    unit,
    source,
    isGroup,
    one,
    many,
    article: /^[aeiou]/.test(one) ? 'an' : 'a',
    /** `1 account`, `2 accounts` */
    nodes: (value: number) => counted(value, one, many),
    /** What it was made from. */
    sealed: source === 'edition' ? 'edition' : 'snapshot',
    studied: studied(of),
    whole: isGroup ? 'the whole group' : 'the whole network',
    onStudied: source !== 'import' && !isGroup ? 'on the roster' : `in ${studied(of)}`,
    entryWord: source !== 'import' ? 'an entry' : 'an account',
    /** How much there is at all. */
    listed: (entries: number) =>
      source !== 'import'
        ? `${isGroup ? 'The group' : 'The roster'} has ${counted(entries, 'entry', 'entries')}${isGroup ? ' of the roster' : ''}`
        : `${isGroup ? 'The group' : 'The network that was imported'} has ${counted(entries, 'account')}`,
  };
}

export type Terms = ReturnType<typeof terms>;
