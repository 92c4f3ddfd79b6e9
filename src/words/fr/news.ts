import { begun } from '../../roster/french-articles.ts';
import type { PostKind } from '../../roster/post-kind.ts';
import { isUntold, saysOffice } from '../../roster/said-in-name.ts';
import { isSimulatedName, plainName } from '../../roster/simulated-name.ts';
import type { news as english } from '../en/news.ts';
import type { Between, EventKind, FeedAbout, Party, TieNews } from '../values.ts';
import { ofTheCountry } from './country-names.ts';
import { institutionName, nameInSentence } from './institutions.ts';
import { NAMELESS } from './names.ts';
import { count, counted, list } from './numbers.ts';
import { personInNews } from './offices.ts';
import { momentText } from './phrases.ts';
import { fr } from './spacing.ts';

const TIES: Readonly<Record<TieNews, readonly [verb: string, other: string, otherInDoubt: string]>> = {
  formed: ['suit désormais', '', ''],
  ended: ['ne suit plus', '', ''],
  'mutual formed': ['suit désormais', ', qui suit en retour', ', qui suivait en retour'],
  'mutual ended': ['ne suit plus', ', qui suit toujours', ', qui suivait toujours'],
};

const ACCOUNTS = {
  renamed: 'nouvel identifiant',
  moved: 'nouveau serveur',
  deactivated: 'compte désactivé',
  suspended: 'compte suspendu',
  deleted: 'compte supprimé',
  back: 'compte de retour',
  watched: 'compte désormais observé',
  unwatched: 'compte qui n’est plus observé',
};

const KINDS: Readonly<Record<EventKind, string>> = {
  formed: 'abonnements formés',
  ended: 'abonnements rompus',
  renamed: 'identifiants changés',
  moved: 'serveurs changés',
  deactivated: 'comptes désactivés',
  suspended: 'comptes suspendus',
  deleted: 'comptes supprimés',
  back: 'comptes de retour',
  watched: 'comptes désormais observés',
  unwatched: 'comptes qui ne sont plus observés',
  post: 'messages',
};

const POSTS: Readonly<Record<PostKind, string>> = {
  post: 'un message',
  reply: 'une réponse',
  thread: 'un message d’un fil',
  quote: 'un message qui en cite un autre',
  repost: 'un partage',
};

const time = ({ from, to }: Between) =>
  from === to ? `le ${momentText(to)}` : `entre le ${momentText(from)} et le ${momentText(to)}`;

const long = (hours: number) => (hours % 24 === 0 ? counted(hours / 24, 'jour') : counted(hours, 'heure'));

/** « le ministère des Affaires étrangères d’Inde », « Ann, chef de l’État du Kenya, » */
function party(one: Party, nameless = one.accountId): string {
  const { handle, office, country, host } = one;
  const name = institutionName({ ...one, name: plainName(one.name) });
  const held = isUntold(office) || country === '' ? '' : office;
  const called = nameInSentence({ ...one, name }) || (held === '' ? atOf(handle) || nameless : '');
  const isSaid = one.kind === 'institution' && saysOffice({ ...one, name });
  return isSaid ? called : personInNews(called, held, country, host);
}

const atOf = (handle: string) => (handle === '' ? '' : `@${handle}`);

/** Without a comma before another sign, and with a capital. */
const sentenceOf = (text: string) => begun(text.replace(/,(?=,| \(|\s?:|\.|$)/g, ''));

/** The sentence, which says where it is of invented accounts: it travels alone. */
const marked = (parties: readonly Party[], sentence: string) =>
  parties.some(({ name }) => isSimulatedName(name)) ? fr`Simulé : ${sentence}` : sentence;

const told = (
  called: (one: Party) => string,
  timed: (sentence: string, when: Between) => string,
): Pick<typeof english, 'tie' | 'account' | 'silent' | 'unseen' | 'mention' | 'hashtag'> => ({
  tie(kind, source, target, seen, when) {
    const [verb, mutual, inDoubt] = TIES[kind];
    const other =
      seen === null
        ? mutual
        : `${inDoubt} quand son compte a été vu pour la dernière fois, le ${momentText(seen)}`;
    return marked([source, target], timed(`${called(source)} ${verb} ${called(target)}${other}`, when));
  },
  account(kind, who, detail, when) {
    const more = detail === '' ? '' : `, ${kind === 'renamed' ? '@' : ''}${detail}`;
    return marked([who], timed(fr`${called(who)} : ${ACCOUNTS[kind]}${more}`, when));
  },
  silent: (who, hours, since) =>
    marked(
      [who],
      sentenceOf(`${called(who)} n’a rien publié depuis le ${momentText(since)}, soit ${long(hours)}.`),
    ),
  unseen: (who, hours, since) =>
    marked(
      [who],
      sentenceOf(
        fr`${called(who)} : on n’a pas pu voir qui ce compte suit pendant ${long(hours)}, depuis le ${momentText(since)}.`,
      ),
    ),
  mention: (who, whom, post, at) =>
    marked(
      [who, whom],
      timed(`${called(who)} a mentionné ${called(whom)} dans ${POSTS[post]}`, { from: at, to: at }),
    ),
  hashtag: (who, tag, post, at) =>
    marked([who], timed(`${called(who)} a employé #${tag} dans ${POSTS[post]}`, { from: at, to: at })),
});

export const partyOnPage = (one: Party): string => party(one, NAMELESS);

const alone = told(party, (sentence, when) => sentenceOf(`${sentence} (${time(when)}).`));
const onPage = told(partyOnPage, (sentence) => sentenceOf(`${sentence}.`));

export const news: typeof english = {
  ...alone,
  tieOnPage: onPage.tie,
  accountOnPage: onPage.account,
  silentOnPage: onPage.silent,
  unseenOnPage: onPage.unseen,
  mentionOnPage: onPage.mention,
  hashtagOnPage: onPage.hashtag,
  severalUnseen: (accounts, hours, { from, to }) =>
    `Les abonnements de ${count(accounts)} comptes n’ont pas pu être vus pendant ${long(hours)}, ${from === to ? `depuis le ${momentText(from)}` : `le premier depuis le ${momentText(from)}, le dernier depuis le ${momentText(to)}`}.`,
  loss: (missed, events, sweep) =>
    `Les flux ont manqué ${counted(missed, 'événement')} sur ${count(events)}, comme l’a montré le relevé fait ${time(sweep)}.`,
  ofRule: (rule) => fr`${rule} :`,
  feed: (log, about, simulated) => fr`${log}${aboutText(about)}${simulated ? ' (simulé)' : ''}`,
};

function aboutText(about: FeedAbout): string {
  if (about.is === 'all') return '';
  if (about.is === 'hashtag') return fr` : #${about.tag}`;
  if (about.is === 'events') {
    const asked = [...about.kinds.map((kind) => KINDS[kind]), about.sides.join(' – '), ...about.where].filter(
      (text) => text !== '',
    );
    return asked.length === 0 ? '' : fr` : ${asked.join(', ')}`;
  }
  const { is, sides } = about;
  if (is === 'alerts')
    return fr` : alertes${sides.length === 0 ? '' : ` à propos ${list(sides.map(ofTheCountry))}`}`;
  return fr` : qui parle avec ${sides.length === 0 ? 'qui' : sides.join(', ')}`;
}
