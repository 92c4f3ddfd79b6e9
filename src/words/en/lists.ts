/** Whom nodes follow, who follows them and what is returned. */
import type { Unit } from '../../study/study.ts';
import type { Condition, ListedTies, Named, SharedTies, Unread, Whose } from '../values.ts';
import { called, where, whyUnread } from './phrases.ts';
import { count, counted, country, form, units } from './plain.ts';

/** "@a", "France (5 accounts)", "12 accounts" */
export function whoseText(whose: Whose): string {
  if ('one' in whose) return called(whose.one);
  const nodes = units(whose.nodes, whose.unit);
  return whose.country === null ? nodes : `${country(whose.country)} (${nodes})`;
}

/** Without how many there are of a country. */
const label = (whose: Whose) =>
  'country' in whose && whose.country !== null ? country(whose.country) : whoseText(whose);

const open = (unknown: number) => (unknown === 0 ? '' : `; for ${unknown} it is unknown`);

const openOf = (whose: Whose, unknown: number) =>
  unknown === 0 ? '' : `; for ${counted(unknown, 'one' in whose ? 'account' : 'pair')} it is unknown`;

const openOnAny = (whose: Whose, unknown: number) =>
  unknown === 0 ? '' : `; of ${unknown} more${'one' in whose ? '' : ' pairs'} it is unknown`;

const someOf = ({ ties, others, where: conditions }: ListedTies) =>
  `${count(ties)} of ${counted(others, 'other account')}${where(conditions)}`;

const different = ({ others, where: conditions }: ListedTies) =>
  `${others} different accounts${where(conditions)}`;

/** Lists of an edition by what one node does, and what is counted of several. */
const ON_ANY = {
  follows: ['follows', '', 'follows of'],
  followers: ['is followed by', '', 'follows from'],
  mutuals: ['and', ' follow each other', 'mutual ties with'],
} as const;

const who = (least: number, of: number) =>
  least < of ? `at least ${least} of ${of}` : of === 2 ? 'both' : `all ${of}`;

export const lists = {
  absent: (unread: Unread) => `${whyUnread(unread)}; no tie of it is known.`,
  /** @param within how many are of others that are named themselves. @param back how many are returned. */
  follows: (
    whose: Whose,
    listed: ListedTies,
    { within, back, unknownBack, unknown }: Record<'within' | 'back' | 'unknownBack' | 'unknown', number>,
  ) => {
    const isOne = 'one' in whose;
    const more = isOne
      ? 'more it is unknown whether it follows them'
      : 'more ties it is unknown whether they are there';
    const said = isOne
      ? `${whoseText(whose)} follows ${someOf(listed)}; ${back} ${form(back, 'follows', 'follow')} back`
      : `${whoseText(whose)}: ${listed.ties} follows of ${different(listed)}${within === 0 ? '' : `, ${count(within)} among themselves`}; ${back} ${form(back, 'is', 'are')} returned`;
    return `${said}${openOf(whose, unknownBack)}${unknown === 0 ? '' : `; for ${count(unknown)} ${more}`}.`;
  },
  /** Of an account that was not read to the end. */
  knownFollows: (whose: Whose, listed: ListedTies, unknown: number) =>
    `${whoseText(whose)} is known to follow ${someOf(listed)}${openOf(whose, unknown)}.`,
  followers: (whose: Whose, listed: ListedTies, unknown: number) => {
    const said =
      'one' in whose
        ? ` is followed by ${someOf(listed)}`
        : `: ${listed.ties} follows from ${different(listed)}`;
    return `${whoseText(whose)}${said}${openOf(whose, unknown)}.`;
  },
  /** @param most mutual ties if every unknown tie is there. */
  mutuals: (whose: Whose, listed: ListedTies, most: number) => {
    const { ties, others, where: conditions } = listed;
    const said =
      'one' in whose
        ? ` and ${someOf(listed)} follow each other`
        : `: ${counted(ties, 'mutual tie')} with ${others} different ${form(others, 'account', 'accounts')}${where(conditions)}`;
    return `${whoseText(whose)}${said}${most > ties ? `; up to ${count(most)} if every unknown tie is there` : ''}.`;
  },
  /** @param incoming of follows that are received. */
  unreturned: (
    whose: Whose,
    listed: ListedTies,
    unreturned: number,
    unknown: number,
    incoming: boolean,
    isObserved: boolean,
  ) => {
    const { ties, where: conditions } = listed;
    const verb = isObserved ? 'follows' : 'is known to follow';
    const said =
      'one' in whose
        ? incoming
          ? ` is followed by ${someOf(listed)}; it does not follow ${unreturned} of them back`
          : ` ${verb} ${someOf(listed)}; ${count(unreturned)} ${form(unreturned, 'does', 'do')} not follow back`
        : `: ${count(ties)} ${incoming ? 'follows received' : 'follows'}${where(conditions)}; ${count(unreturned)} ${form(unreturned, 'is', 'are')} not returned`;
    return `${whoseText(whose)}${said}${openOf(whose, unknown)}.`;
  },
  /** Of those who are listed. */
  notFollowing: (account: Named, listed: number, unknown: number) =>
    `${listed} of them ${form(listed, 'does', 'do')} not follow ${called(account)}${openOf({ one: account }, unknown)}.`,
  onAny: (
    list: keyof typeof ON_ANY,
    whose: Whose,
    { ties, others, where: conditions }: ListedTies,
    unknown: number,
    networks: readonly string[],
  ) => {
    const [verb, tail, several] = ON_ANY[list];
    const said =
      'one' in whose
        ? ` ${verb} ${count(ties)} of ${counted(others, 'other actor')}${where(conditions)} that share a network with it${tail}`
        : `: ${count(ties)} ${several} ${count(others)} different ${form(others, 'actor', 'actors')}${where(conditions)}`;
    return `${whoseText(whose)}${said}, on any of ${networks.join(', ')}${openOnAny(whose, unknown)}.`;
  },
  /** @param apart those who share no network with it. */
  notFollowingOnAny: (actor: Named, listed: number, unknown: number, apart: number) =>
    `${[
      `${listed} of them ${form(listed, 'does', 'do')} not follow ${called(actor)}`,
      ...(unknown === 0 ? [] : [`of ${unknown} more it is unknown`]),
      ...(apart === 0 ? [] : [`${apart} share no network with it and could not`]),
    ].join('; ')}.`,
  mutualsTogether: 'together: each follows the other on some network, which need not be the same.',
  unreturnedOnAny: (
    whose: Whose,
    { ties, where: conditions }: Pick<ListedTies, 'ties' | 'where'>,
    unreturned: number,
    unknown: number,
    incoming: boolean,
    networks: readonly string[],
  ) => {
    const on = `${where(conditions)} on any of ${networks.join(', ')}`;
    const end = ` on any${openOnAny(whose, unknown)}.`;
    if (!('one' in whose))
      return `${whoseText(whose)}: ${count(ties)} ${incoming ? 'follows received' : 'follows'}${on}; ${count(unreturned)} ${form(unreturned, 'is', 'are')} not returned${end}`;
    return incoming
      ? `${whoseText(whose)} is followed by ${counted(ties, 'actor')}${on}; ${count(unreturned)} of them ${form(unreturned, 'is', 'are')} not followed back${end}`
      : `${whoseText(whose)} is known to follow ${counted(ties, 'actor')}${on}; ${count(unreturned)} of them ${form(unreturned, 'does', 'do')} not follow back${end}`;
  },
  unreturnedActors: (incoming: boolean): string =>
    incoming ? 'Who follows it and is not followed back' : 'Whom it follows and who does not follow back',
  unreturnedTogether:
    'together: a follow on one network that is returned on another is returned. Where one of the two is not on a network, a tie there is not possible, and nothing is left unreturned.',
  /** @param least of so many who are named. */
  common: (
    whose: readonly Whose[],
    followed: SharedTies,
    followers: SharedTies,
    least: number,
    of: number,
    conditions: readonly Condition[],
    unit: Unit,
  ) =>
    `${whose.map(label).join(', ')}: ${units(followed.shared, unit)}${where(conditions)} ${form(followed.shared, 'is', 'are')} followed by ${who(least, of)}${open(followed.unknown)}; ${followers.shared} ${form(followers.shared, 'follows', 'follow')} ${who(least, of)}${open(followers.unknown)}.`,
  /** @param absent those who do not exist on the day. */
  commonOfTwo: (unit: Unit, absent: readonly Unread[]) =>
    `name two ${unit}s or more, or a country that has as many${absent.map((unread) => `\n${whyUnread(unread)}`).join('')}`,
  commonTooMany: (least: number, named: number, unit: Unit) =>
    `--at-least ${least}: only ${units(named, unit)} are named`,
};
