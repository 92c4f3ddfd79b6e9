/**
 * The desk of a country: who newly follows it and whom it follows, who ended that, who waits for an answer, who of its own is
 * silent, what its region speaks of, how it stands beside peers, and what could not be seen; in one period.
 */
import { joinedFacts, type Section, type SectionedAnswer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { UserError } from '../../errors.ts';
import type { Asked } from '../../open/ask.ts';
import { countryStandings } from '../../study/country-standing.ts';
import { countryTasks } from '../../study/country-tasks.ts';
import { tiesAbroad } from '../../study/country-ties.ts';
import { attributeOf } from '../../study/grouping.ts';
import type { Log } from '../../study/log.ts';
import { say } from '../../words/say.ts';
import { typed } from '../column-types.ts';
import { nameAccounts } from '../name-accounts.ts';
import { ranksText, standingSection } from '../screens/standing.ts';
import { massFollowerNotes, perhapsNotes, unansweredSection } from '../screens/tasks.ts';
import { unreadSection } from '../screens/unread-of.ts';
import { DEPARTED_NOTE, departedSection } from './departed.ts';
import type { DeskAsked } from './found.ts';
import { movedText } from './moved-text.ts';
import { movementOf, moveSections, UNKNOWN_MOVEMENT } from './moves.ts';
import { deskOfLog } from './of-log.ts';
import { deskOfSnapshots } from './of-snapshots.ts';
import { peersOf, peerText } from './peers.ts';
import { postedSection } from './posted-beside.ts';
import { SILENT_DAYS, SILENT_NOTE, silentOf, silentSection } from './silent.ts';
import { followedSince, withSince } from './since.ts';
import { unreturnedSection, withoutAnswer } from './unreturned.ts';
import { unseenInGaps, unseenOf, unseenSection } from './unseen.ts';
import { goneNotes, unseenText } from './unseen-text.ts';

/**
 * @param asked a snapshot, or of a log its last day. @param log `null` where snapshots alone are asked.
 * @throws UserError for a name that is no country of it, no stretch of time, or no peer.
 */
export function desk(asked: Asked, log: Log | null, question: DeskAsked): SectionedAnswer {
  const { accounts, country } = nameAccounts(asked, question.country);
  if (country === undefined) {
    throw new UserError(
      `${question.country} is an account, and a desk is that of a country; ask entente show ${question.country}, or name its country`,
    );
  }
  const { code, name } = country;
  const { top } = question;
  const study = asked;
  const abroad = tiesAbroad(study, code);
  const standings = countryStandings(study);
  const own = standings.find((one) => one.code === code);
  const region = accounts.map((entry) => attributeOf(entry, 'region')).find((one) => one !== '') ?? '';
  const source = log === null ? asked.snapshot.name : log.about.name;
  const peers = own === undefined ? [] : peersOf(standings, own, question.peers ?? [], source);
  const found =
    log === null
      ? deskOfSnapshots(asked, study, abroad, code, region, question)
      : deskOfLog(log, code, region, question);
  const { moves, unnamed, departed, lastPosts, unseen, sections } = found;
  const tasks = countryTasks(study, code, abroad);
  const noAnswer = withoutAnswer(study, abroad);
  const silent = lastPosts === null ? null : silentOf(lastPosts);
  const movement = moves === null ? null : movementOf(moves, unnamed);
  const { least, most } = tasks.unansweredCount;
  const since = followedSince(study, abroad.own);
  const unseenBy = {
    us: unseenOf(unseen, 'follows', true),
    them: unseenOf(unseen, 'follows', false),
  };
  const inGaps = { us: unseenInGaps(unseen, true), them: unseenInGaps(unseen, false) };
  // Where nothing is known of posts, those of no account could be seen.
  const postsUnseen = (isOurs: boolean, all: number) =>
    lastPosts === null ? all : unseenOf(unseen, 'posts', isOurs);
  const unseenCounts = {
    own: accounts.length,
    follows: unseenBy.us - inGaps.us,
    followsInGaps: inGaps.us,
    posts: postsUnseen(true, accounts.length),
    abroad: abroad.abroad.length,
    abroadFollows: unseenBy.them - inGaps.them,
    abroadFollowsInGaps: inGaps.them,
    abroadPosts: postsUnseen(false, abroad.abroad.length),
  };
  const figures = {
    account_count: accounts.length,
    abroad: abroad.abroad.length,
    ...(movement ?? UNKNOWN_MOVEMENT),
    departed: departed?.length ?? null,
    withheld_unfollows: unnamed.us + unnamed.them,
    unanswered_count: least,
    unanswered_max: most,
    unreturned_count: noAnswer.filter(({ follows }) => follows === 'no').length,
    unreturned_max: noAnswer.length,
    silent: silent?.length ?? null,
    posts_known: lastPosts?.length ?? null,
    mutual_abroad_rank: own === undefined || Number.isNaN(own.mutual.rank) ? null : own.mutual.rank,
    unseen_own: unseenBy.us,
    unseen_posts: unseenCounts.posts,
    unseen_abroad: unseenBy.them,
    unseen_abroad_posts: unseenCounts.abroadPosts,
    unseen_own_in_gaps: inGaps.us,
    unseen_abroad_in_gaps: inGaps.them,
  };
  const beside = `How we stand beside ${peers.map((peer) => peer.code).join(', ')}${question.peers === undefined ? `, ${peerText(standings, own)}` : ''}${own === undefined ? '' : ranksText(standings, [own, ...peers])}`;
  const codes = [code, ...peers.map((peer) => peer.code)];
  const known = (section: Section | null) => (section === null ? [] : [section]);
  return typed<SectionedAnswer>({
    sentence: sentenceOf(
      name,
      log === null ? null : source,
      found.period,
      movement === null ? 'what is new is unknown' : movedText(movement, unseenBy, departed?.length ?? 0),
      unseenText(unseenCounts),
      figures,
    ),
    sections: [
      ...(moves === null ? [] : moveSections(moves, unnamed, top, log !== null, unseenBy)),
      ...(departed === null ? [] : [departedSection(departed, top, log !== null)]),
      withSince(unansweredSection(study, tasks, found.changes, top, 'ours'), 'handles', since.ofUs),
      withSince(unreturnedSection(study, noAnswer, top), 'ours', since.byUs),
      ...sections.dialogue,
      ...(silent === null ? [] : [silentSection(silent, lastPosts!.length)]),
      ...known(sections.hashtags),
      ...(own === undefined
        ? []
        : [
            { ...standingSection(beside, [own, ...peers], standings), name: 'peers' },
            ...unreadSection(study, codes),
            ...(found.posted === null ? [] : [postedSection(found.posted, codes)]),
          ]),
      ...known(sections.accounts),
      unseenSection(unseen, unseenCounts, top),
    ],
    main: 'unanswered',
    facts: joinedFacts(
      { question: 'desk', country: code, region: region === '' ? null : region },
      found.facts,
      figures,
    ),
    notes: [
      ...found.notes,
      ...(departed?.length ? [DEPARTED_NOTE] : []),
      ...(silent?.length ? [SILENT_NOTE] : []),
      ...(own === undefined ? [] : [say.standing.figures()]),
      ...perhapsNotes(study, tasks, code),
      ...massFollowerNotes(study, tasks),
      ...goneNotes(asked.entries, code),
    ],
  });
}

type DeskFacts = Readonly<Record<string, string | number | boolean | null>>;

/** One sentence a question, each with what it counts. */
function sentenceOf(
  name: string,
  log: string | null,
  period: string,
  moved: string,
  unseen: string,
  facts: DeskFacts,
): string {
  const figure = (key: string) => facts[key] as number;
  const waiting =
    facts.unanswered_count === facts.unanswered_max
      ? count(figure('unanswered_count'), 'account')
      : `${facts.unanswered_count} to ${count(figure('unanswered_max'), 'account')}`;
  const silent =
    facts.silent === null
      ? 'who is silent is unknown'
      : `of ours, ${facts.silent} of ${facts.posts_known} whose posts are known ${facts.silent === 1 ? 'has' : 'have'} posted nothing for ${SILENT_DAYS} days or more`;
  return `${name}, ${log === null ? '' : `${log}, `}${period}: ${moved}. ${waiting} abroad ${facts.unanswered_max === 1 ? 'waits' : 'wait'} for an answer; ${silent}. ${unseen === '' ? `Whom our ${count(figure('account_count'), 'account')} and the ${facts.abroad} abroad follow could all be seen.` : `Not seen: ${unseen}.`}`;
}
