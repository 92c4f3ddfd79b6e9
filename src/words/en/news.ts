/** What happens in a log, a sentence each, as alerts and feeds tell it. */
import { nameInSentence } from '../../roster/countries.ts';
import type { PostKind } from '../../roster/post-kind.ts';
import { isSimulatedName, plainName } from '../../roster/simulated-name.ts';
import type { AccountEvent } from '../../values/log-entries.ts';
import type { Between, FeedAbout, Party, TieNews } from '../values.ts';
import { momentText } from './phrases.ts';
import { count, counted } from './plain.ts';
import { values } from './values.ts';

const TIES: Readonly<Record<TieNews, readonly [verb: string, other: string, otherInDoubt: string]>> = {
  formed: ['began to follow', '', ''],
  ended: ['stopped following', '', ''],
  'mutual formed': ['began to follow', ', who follows back', ', who followed back'],
  'mutual ended': ['stopped following', ', who still follows', ', who still followed'],
};

const ACCOUNTS: Readonly<Record<AccountEvent['kind'], string>> = {
  renamed: 'has another handle',
  moved: 'has moved',
  deactivated: 'is deactivated',
  suspended: 'is suspended',
  deleted: 'is deleted',
  back: 'is back',
  watched: 'is watched now',
  unwatched: 'is watched no longer',
};

const POSTS: Readonly<Record<PostKind, string>> = {
  post: 'a post',
  reply: 'a reply',
  thread: 'a post of a thread',
  quote: 'a post that quotes another',
  repost: 'a repost',
};

const time = ({ from, to }: Between) =>
  from === to ? `at ${momentText(to)}` : `between ${momentText(from)} and ${momentText(to)}`;

const long = (hours: number) => (hours % 24 === 0 ? counted(hours / 24, 'day') : counted(hours, 'hour'));

/** Whose account it is, with its handle, and with office and country where the name does not say them. */
function party({ accountId, handle, name, office, country }: Party): string {
  const called = plainName(name) || (handle === '' ? accountId : `@${handle}`);
  const isSaid = (text: string) => called.toLowerCase().includes(text.toLowerCase());
  const known = [
    ...(name === '' || handle === '' ? [] : [`@${handle}`]),
    ...(office === '' || office === 'other' ? [] : [values.value('office', office)]),
    ...(country === '' ? [] : [nameInSentence(country)]),
  ].filter((text) => !isSaid(text.replace(/^the /, '')));
  return known.length === 0 ? called : `${called} (${known.join(', ')})`;
}

/** The sentence, which says where it is of invented accounts: it travels alone. */
const marked = (parties: readonly Party[], sentence: string) =>
  parties.some(({ name }) => isSimulatedName(name)) ? `Simulated: ${sentence}` : sentence;

export const news = {
  /** @param seen when the other side of a mutual tie was last seen, where that was before; else `null`. */
  tie: (kind: TieNews, source: Party, target: Party, seen: string | null, when: Between) => {
    const [verb, mutual, inDoubt] = TIES[kind];
    const other = seen === null ? mutual : `${inDoubt} when last seen, at ${momentText(seen)}`;
    return marked([source, target], `${party(source)} ${verb} ${party(target)}${other} (${time(when)}).`);
  },
  /** @param detail the new handle or host; '' where there is none. */
  account: (kind: AccountEvent['kind'], who: Party, detail: string, when: Between) =>
    marked(
      [who],
      `${party(who)} ${ACCOUNTS[kind]}${detail === '' ? '' : `, ${kind === 'renamed' ? '@' : ''}${detail}`} (${time(when)}).`,
    ),
  silent: (who: Party, hours: number, since: string) =>
    marked([who], `${party(who)} has posted nothing for ${long(hours)}, since ${momentText(since)}.`),
  unseen: (who: Party, hours: number, since: string) =>
    marked(
      [who],
      `Whom ${party(who)} follows could not be seen for ${long(hours)}, since ${momentText(since)}.`,
    ),
  /** @param since of the first and of the last of them. */
  severalUnseen: (accounts: number, hours: number, since: Between) =>
    `Whom ${count(accounts)} accounts follow could not be seen for ${long(hours)}, ${since.from === since.to ? `since ${momentText(since.from)}` : `the first since ${momentText(since.from)}, the last since ${momentText(since.to)}`}.`,
  loss: (missed: number, events: number, sweep: Between) =>
    `The streams have missed ${count(missed)} of ${count(events)} events, as the sweep ${time(sweep)} found.`,
  mention: (who: Party, whom: Party, post: PostKind, at: string) =>
    marked([who, whom], `${party(who)} mentioned ${party(whom)} in ${POSTS[post]} (at ${momentText(at)}).`),
  hashtag: (who: Party, tag: string, post: PostKind, at: string) =>
    marked([who], `${party(who)} used #${tag} in ${POSTS[post]} (at ${momentText(at)}).`),
  /** Heads an alert by the name of its rule. */
  ofRule: (rule: string) => `${rule}:`,
  feed: (log: string, about: FeedAbout, simulated: boolean) =>
    `${log}${aboutText(about)}${simulated ? ' (simulated)' : ''}`,
};

function aboutText(about: FeedAbout): string {
  if (about.is === 'all') return '';
  if (about.is === 'hashtag') return `: #${about.tag}`;
  if (about.is === 'events') {
    const asked = [...about.kinds, about.sides.join(' – '), ...about.where].filter((text) => text !== '');
    return asked.length === 0 ? '' : `: ${asked.join(', ')}`;
  }
  const { is, sides } = about;
  if (is === 'alerts') return `: alerts${sides.length === 0 ? '' : ` about ${sides.join(', ')}`}`;
  return `: who speaks with ${sides.length === 0 ? 'whom' : sides.join(', ')}`;
}
