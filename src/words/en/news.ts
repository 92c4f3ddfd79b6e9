/** What happens in a log, a sentence each, as alerts and feeds tell it. */
import type { PostKind } from '../../roster/post-kind.ts';
import { isUntold, saysCountry } from '../../roster/said-in-name.ts';
import { isSimulatedName, plainName } from '../../roster/simulated-name.ts';
import type { AccountEvent } from '../../values/log-entries.ts';
import type { Between, FeedAbout, Party, TieNews } from '../values.ts';
import { countryName } from './country-names.ts';
import { isOfficeName, nameInSentence } from './institutions.ts';
import { NAMELESS } from './names.ts';
import { personInNews } from './offices.ts';
import { momentText } from './phrases.ts';
import { count, counted, country } from './plain.ts';

/** The follow, and what the other side of it does; that as it was last seen. */
const TIES: Readonly<Record<TieNews, readonly [verb: string, other: string, otherInDoubt: string]>> = {
  formed: ['now follows', '', ''],
  ended: ['no longer follows', '', ''],
  'mutual formed': ['now follows', ', and is followed back', ', and was followed back'],
  'mutual ended': ['no longer follows', ', but is still followed', ', but was still followed'],
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

/** “Angola’s foreign ministry”, “North Korea’s head of government, Kim Ji-won,”: a comma closes what stands beside the name. */
function party(one: Party, nameless = one.accountId): string {
  const { handle, office, country, host } = one;
  const name = plainName(one.name);
  const held = isUntold(office) || country === '' ? '' : office;
  const place = saysCountry({ ...one, name }, [countryName(country)]) ? '' : country;
  const called = nameInSentence({ ...one, name }) || (held === '' ? atOf(handle) || nameless : '');
  // A name that is no more than its office and whose it is says nothing beside them.
  const isSaid = one.kind === 'institution' && held !== '' && isOfficeName(name);
  return personInNews(isSaid ? '' : called, held, held === '' ? place : country, host);
}

const atOf = (handle: string) => (handle === '' ? '' : `@${handle}`);

/** Without a comma before another sign, and with a capital. */
const sentenceOf = (text: string) => text.replace(/,(?=,| \(|\.|$)/g, '').replace(/^the /, 'The ');

/** The sentence, which says where it is of invented accounts: it travels alone. */
const marked = (parties: readonly Party[], sentence: string) =>
  parties.some(({ name }) => isSimulatedName(name)) ? `Simulated: ${sentence}` : sentence;

/** @param called how accounts are called. @param timed ends a sentence with when it was. */
const told = (called: (one: Party) => string, timed: (sentence: string, when: Between) => string) => ({
  /** @param seen when the other side of a mutual tie was last seen, where that was before; else `null`. */
  tie: (kind: TieNews, source: Party, target: Party, seen: string | null, when: Between) => {
    const [verb, mutual, inDoubt] = TIES[kind];
    const other = seen === null ? mutual : `${inDoubt} when last seen, at ${momentText(seen)}`;
    return marked([source, target], timed(`${called(source)} ${verb} ${called(target)}${other}`, when));
  },
  /** @param detail the new handle or host; '' where there is none. */
  account: (kind: AccountEvent['kind'], who: Party, detail: string, when: Between) => {
    const more = detail === '' ? '' : `, ${kind === 'renamed' ? '@' : ''}${detail}`;
    return marked([who], timed(`${called(who)} ${ACCOUNTS[kind]}${more}`, when));
  },
  silent: (who: Party, hours: number, since: string) =>
    marked(
      [who],
      sentenceOf(`${called(who)} has posted nothing for ${long(hours)}, since ${momentText(since)}.`),
    ),
  unseen: (who: Party, hours: number, since: string) =>
    marked(
      [who],
      sentenceOf(
        `Whom ${called(who)} follows could not be seen for ${long(hours)}, since ${momentText(since)}.`,
      ),
    ),
  mention: (who: Party, whom: Party, post: PostKind, at: string) =>
    marked(
      [who, whom],
      timed(`${called(who)} mentioned ${called(whom)} in ${POSTS[post]}`, { from: at, to: at }),
    ),
  hashtag: (who: Party, tag: string, post: PostKind, at: string) =>
    marked([who], timed(`${called(who)} used #${tag} in ${POSTS[post]}`, { from: at, to: at })),
});

/** As it stands within a sentence of a page. */
export const partyOnPage = (one: Party): string => party(one, NAMELESS);

const alone = told(party, (sentence, when) => sentenceOf(`${sentence} (${time(when)}).`));
/** A page has the time beside it. */
const onPage = told(partyOnPage, (sentence) => sentenceOf(`${sentence}.`));

export const news = {
  ...alone,
  tieOnPage: onPage.tie,
  accountOnPage: onPage.account,
  silentOnPage: onPage.silent,
  unseenOnPage: onPage.unseen,
  mentionOnPage: onPage.mention,
  hashtagOnPage: onPage.hashtag,
  /** @param since of the first and of the last of them. */
  severalUnseen: (accounts: number, hours: number, since: Between) =>
    `Whom ${count(accounts)} accounts follow could not be seen for ${long(hours)}, ${since.from === since.to ? `since ${momentText(since.from)}` : `the first since ${momentText(since.from)}, the last since ${momentText(since.to)}`}.`,
  loss: (missed: number, events: number, sweep: Between) =>
    `The streams have missed ${count(missed)} of ${count(events)} events, as the sweep ${time(sweep)} found.`,
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
  if (is === 'alerts')
    return `: alerts${sides.length === 0 ? '' : ` about ${sides.map(country).join(', ')}`}`;
  return `: who speaks with ${sides.length === 0 ? 'whom' : sides.join(', ')}`;
}
