/**
 * The desk of a country: who newly follows it and whom it follows, who ended that, who waits for an answer, who of its own is
 * silent, what its region speaks of, how it stands beside peers, and what could not be seen; in one period.
 */
import { joinedFacts, type Section, type SectionedAnswer } from '../../cli/answer.ts';
import type { Asked } from '../../open/ask.ts';
import { countryStandings } from '../../study/country-standing.ts';
import { countryTasks } from '../../study/country-tasks.ts';
import { tiesAbroad } from '../../study/country-ties.ts';
import { attributeOf } from '../../study/grouping.ts';
import type { Log } from '../../study/log.ts';
import { peerGroup } from '../../study/peer-groups.ts';
import type { NodeGraph } from '../../study/study.ts';
import type { Bounds } from '../../values/bounded.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { typed } from '../column-types.ts';
import { nameAccounts } from '../name-accounts.ts';
import { hasRanges, standingSection } from '../screens/standing.ts';
import { massFollowerNotes, perhapsNotes } from '../screens/tasks.ts';
import { unreadSection } from '../screens/unread-of.ts';
import { departedSection } from './departed.ts';
import type { DeskAsked } from './found.ts';
import { goneNotes } from './gone.ts';
import { movementOf, moveSections, UNKNOWN_MOVEMENT } from './moves.ts';
import { deskOfLog } from './of-log.ts';
import { deskOfSnapshots } from './of-snapshots.ts';
import { peersOf } from './peers.ts';
import { periodSection } from './period.ts';
import { postedSection } from './posted-beside.ts';
import { SILENT_DAYS, silentOf, silentSection } from './silent.ts';
import { followedSince, withSince } from './since.ts';
import { unreturnedSection, withoutAnswer } from './unreturned.ts';
import { unseenInGaps, unseenOf, unseenSection } from './unseen.ts';
import { waitingSection, waitsSinceDropped } from './waiting.ts';

/**
 * @param asked a snapshot, or of a log its last day. @param log `null` where snapshots alone are asked.
 * @throws UserError for a name that is no country of it, no stretch of time, or no peer.
 */
export function desk(asked: Asked, log: Log | null, question: DeskAsked): SectionedAnswer {
  const { accounts, country } = nameAccounts(asked, question.country);
  if (country === undefined) {
    throw refusal(say.desk.noCountry(question.country));
  }
  const { code } = country;
  const { top } = question;
  const study = asked;
  const abroad = tiesAbroad(study, code);
  const standings = countryStandings(study);
  const own = standings.find((one) => one.code === code);
  const region = accounts.map((entry) => attributeOf(entry, 'region')).find((one) => one !== '') ?? '';
  const source = log === null ? asked.snapshot.name : log.about.name;
  const peers = own === undefined ? [] : peersOf(standings, own, question.peers ?? [], source);
  const tasks = countryTasks(study, code, abroad);
  const found =
    log === null
      ? deskOfSnapshots(asked, study, abroad, code, region, question)
      : deskOfLog(log, code, region, question, tasks.unansweredCount);
  const { moves, unnamed, departed, lastPosts, unseen, sections } = found;
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
  const countsOf = (side: 'us' | 'them', all: number) => ({
    accounts: all,
    follows: unseenBy[side] - inGaps[side],
    followsInGaps: inGaps[side],
    posts: postsUnseen(side === 'us', all),
  });
  const unseenCounts = {
    ours: countsOf('us', accounts.length),
    abroad: countsOf('them', abroad.abroad.length),
  };
  const figures = {
    account_count: accounts.length,
    abroad: abroad.abroad.length,
    ...(movement ?? UNKNOWN_MOVEMENT),
    mutual_broken: found.mutualBroken,
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
    unseen_posts: unseenCounts.ours.posts,
    unseen_abroad: unseenBy.them,
    unseen_abroad_posts: unseenCounts.abroad.posts,
    unseen_own_in_gaps: inGaps.us,
    unseen_abroad_in_gaps: inGaps.them,
  };
  const beside = peers.map((peer) => peer.code);
  const codes = [code, ...beside];
  const known = (section: Section | null) => (section === null ? [] : [section]);
  return typed<SectionedAnswer>({
    sentence: [
      say.desk.moved(
        code,
        found.period,
        movement === null
          ? null
          : { ...movement, mutual_broken: found.mutualBroken ?? 0, departed: departed?.length ?? 0 },
        unseenBy,
      ),
      say.desk.waiting(
        { least, most },
        silent === null
          ? null
          : { silent: silent.length, known: lastPosts!.length, all: accounts.length, days: SILENT_DAYS },
        tasks.unanswered.filter(waitsSinceDropped(study, found.droppedByUs)).length,
      ),
      say.desk.unseen(unseenCounts),
      ...(found.figures?.whyNot ?? (moves === null ? [] : [say.periods.twoDates()])),
    ],
    sections: [
      periodSection(
        {
          gained: exactly(movement?.new_followers),
          lost: exactly(movement?.dropped_us),
          waiting: { least, most },
          newly_followed: exactly(movement?.newly_followed),
          mutual_made: exactly(movement?.mutual_made),
        },
        found.figures,
        'log' in found.period ? found.period.last : null,
      ),
      ...(moves === null
        ? []
        : moveSections(moves, unnamed, top, log !== null, unseenBy, followersIn(study))),
      ...(departed === null ? [] : [departedSection(departed, top, log !== null)]),
      withSince(waitingSection(study, tasks, found, asked.active, top), 'handles', since.ofUs),
      withSince(unreturnedSection(study, noAnswer, top), 'ours', since.byUs),
      ...sections.dialogue,
      ...(silent === null ? [] : [silentSection(silent, lastPosts!.length)]),
      ...known(sections.hashtags),
      ...(own === undefined
        ? []
        : [
            {
              ...standingSection(
                say.deskTables.beside(
                  beside,
                  question.peers === undefined ? peerGroup(standings, own).are : 'named',
                  standings.length,
                  hasRanges([own, ...peers]),
                ),
                [own, ...peers],
                standings,
              ),
              name: 'peers',
            },
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
      ...(departed?.length ? [say.deskNotes.lost()] : []),
      ...(silent?.length ? [say.deskNotes.silentSince()] : []),
      ...(own === undefined ? [] : [say.standing.figures()]),
      ...perhapsNotes(study, tasks, code),
      ...massFollowerNotes(study, tasks),
      ...goneNotes(asked.entries, code),
    ],
  });
}

/** By the handle as of the snapshot; `null` of who is not in it. */
function followersIn({ nodes, graph: { inStart } }: NodeGraph): (handle: string) => number | null {
  const places = new Map(nodes.map(({ handle }, node) => [handle, node]));
  return (handle) => {
    const node = places.get(handle);
    return node === undefined ? null : inStart[node + 1]! - inStart[node]!;
  };
}

function exactly(figure: number | undefined): Bounds | null {
  return figure === undefined ? null : { least: figure, most: figure };
}
