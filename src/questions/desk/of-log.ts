/** What a log tells the desk of a country of its last stretch. */
import type { Section } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import { earliestOf, isoOf } from '../../iso-instant.ts';
import { type SeenAccount, seenShare } from '../../log/seen-time.ts';
import type { Log } from '../../study/log.ts';
import type { Bounds } from '../../values/bounded.ts';
import type { Stretch } from '../../values/log-stretch.ts';
import type { LoggedAccount } from '../../values/logged-account.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { spokenIn } from '../dialogue/of-log.ts';
import { type PostsKnown, postsFrom, postsKnown, taggedIn } from '../hotspots/of-log.ts';
import { logLoss, lossNotes } from '../log/loss.ts';
import { prunedNotes } from '../log/pruned-text.ts';
import { openRecent, type Recent, readSeen } from '../log/recent.ts';
import { departedInLog } from './departed-of-log.ts';
import type { DeskAsked, DeskFound } from './found.ts';
import { countPairsBroken } from './moves.ts';
import { type LoggedMove, movesInLog } from './moves-of-log.ts';
import { periodInLog } from './period-in-log.ts';
import { countryDialogue, regionHashtags } from './posted.ts';
import { postedInLog } from './posted-beside.ts';
import type { LastPost } from './silent.ts';
import { standingOf } from './standing-at.ts';
import type { Unseen } from './unseen.ts';

/**
 * @param waits how many accounts abroad wait for an answer, as of the last sweep.
 * @throws UserError where `last` is no stretch of time, or the log knows nothing yet.
 */
export function deskOfLog(
  log: Log,
  code: string,
  region: string,
  asked: DeskAsked,
  waits: Bounds,
): DeskFound {
  const { about } = log;
  const recent = openRecent(log, asked.last ?? 'week');
  const seen = readSeen(recent);
  const { persons: areNamed = false } = asked;
  const standingAt = standingOf(recent, code);
  const { moves, renewed } = movesInLog(recent, seen, code, recent.now, standingAt);
  const earlier = movesInLog(recent, seen, code, recent.before, standingAt).moves;
  const isNamed = ({ isSpared }: LoggedMove) => !isSpared || areNamed;
  const spared = moves.filter((move) => !isNamed(move));
  const unnamed = {
    us: spared.filter(({ by }) => by === 'us').length,
    them: spared.filter(({ by }) => by === 'them').length,
  };
  const known = log.posts.days === null ? null : postsKnown(recent);
  const feeds = known === null ? null : postsOf(recent, known, code);
  const postsSince = known === null ? null : postsFrom(recent, known);
  const loss = logLoss(log);
  const persons = unnamed.us + unnamed.them;
  const askedFrom = recent.now.after;
  const from = Math.max(askedFrom, about.beginsAt ?? about.startedAt);
  return {
    period: {
      log: about.name,
      last: recent.last,
      from: isoOf(from),
      to: isoOf(recent.now.to),
      isWhole: from <= askedFrom,
    },
    facts: {
      log: about.name,
      network: about.network,
      simulated: about.simulated,
      from: isoOf(from),
      to: isoOf(recent.now.to),
      asked_from: from > askedFrom ? isoOf(askedFrom) : null,
      proved_until: about.sweptAt === null ? null : isoOf(about.sweptAt),
      renewed_follows: renewed,
      posts_from: postsSince === null ? null : isoOf(postsSince),
    },
    moves: moves.filter(isNamed),
    figures: periodInLog(recent, seen, code, { now: moves, before: earlier }, standingAt, waits),
    unnamed,
    droppedByUs: new Set(
      moves.flatMap(({ kind, by, handle }) => (kind === 'ended' && by === 'us' ? [handle] : [])),
    ),
    mutualBroken: countPairsBroken(moves),
    departed: departedInLog(recent, code),
    changes: null,
    lastPosts: feeds?.known ?? null,
    posted: known === null ? null : postedInLog(recent, known),
    unseen: [...unseenFollows(recent, seen, code), ...(feeds?.unseen ?? [])],
    sections: {
      accounts: eventSection(recent, code),
      dialogue: known === null ? [] : countryDialogue(spokenIn(recent, known), code, asked.top),
      hashtags: known === null ? null : regionHashtags(taggedIn(recent, known, region), region, asked.top),
    },
    notes: [
      ...prunedNotes(about),
      ...(about.startedAt > recent.now.after
        ? [beginning(about.startedAt, postsSince !== null && postsSince > askedFrom ? postsSince : null)]
        : []),
      ...(about.sweptAt === null
        ? []
        : [say.deskNotes.asOfSweep(about.name, isoOf(about.sweptAt), isoOf(recent.now.to))]),
      ...(renewed === 0 ? [] : [say.deskNotes.renewed(renewed)]),
      ...(persons === 0 ? [] : [say.deskNotes.namedWhereAsked(persons)]),
      ...(known !== null ? [] : [say.deskNotes.noPostsLogged(about.name)]),
      ...lossNotes(loss),
    ],
  };
}

/** @param postsSince from when on posts are known, which were read further back; `null` where they are over all of the stretch, or none are. */
function beginning(startedAt: number, postsSince: number | null): Said {
  const begins = say.deskNotes.begins(isoOf(startedAt));
  return postsSince === null ? begins : [begins, say.deskNotes.postsSince(isoOf(postsSince))];
}

/** Whom accounts follow that were not seen all the time: own ones, and those abroad, the least seen first. */
function unseenFollows(
  { accounts, now }: Recent,
  seen: ReadonlyMap<number, SeenAccount>,
  code: string,
): Unseen[] {
  return [...seen]
    .map(([key, one]) => ({
      account: accounts.get(key)!,
      share: seenShare([one], now.after, now.to),
      until: one.seen.at(-1)?.to ?? null,
    }))
    .filter(({ share }) => share < 1)
    .sort((a, b) => a.share - b.share || byId(a.account, b.account))
    .map(({ account, share, until }) => ({
      what: 'follows' as const,
      ...endOf(account, code),
      isOver: account.state.open !== null,
      share,
      until: until === null || until >= now.to ? '' : isoOf(until),
      reason:
        account.state.open === null ? (account.gap ?? say.deskTables.notReadYet()) : say.deskTables.missed(),
    }));
}

/** When own accounts posted last; and accounts, those abroad too, of whose posts not all are known up to now. */
function postsOf(
  { log, now }: Recent,
  posts: PostsKnown,
  code: string,
): { known: LastPost[]; unseen: Unseen[] } {
  const [known, unseen]: [LastPost[], Unseen[]] = [[], []];
  const accounts = [...posts.values()].sort((a, b) => byId(a.account, b.account));
  for (const { account, from, to, reason } of accounts) {
    const { handle, accountId } = account.state;
    if (to < now.to || from > to) {
      unseen.push({
        what: 'posts',
        ...endOf(account, code),
        isOver: false,
        share: null,
        until: to > 0 ? isoOf(to) : '',
        reason,
      });
      continue;
    }
    if (account.row?.country !== code) continue;
    const last = log.posts.timesOf(accountId, Number.MIN_SAFE_INTEGER).at(-1);
    const about = { handle, name: account.row?.name ?? '', office: account.row?.office ?? '' };
    const at = last === undefined ? '' : isoOf(last);
    known.push({ ...about, at, earliest: '', since: Math.max(last ?? from, from), until: to });
  }
  return { known, unseen };
}

/** Own accounts that were renamed, gone or back in the stretch. */
function eventSection({ log, now }: Recent, code: string): Section {
  const rows = log
    .accountEvents()
    // With those of the beginning the log only says whom it is of.
    .filter(({ kind, to }) => !(kind === 'watched' && to <= log.about.startedAt))
    .filter(({ to, accountId }) => isWithin(now, to) && log.accounts.get(accountId)?.row?.country === code)
    .sort((a, b) => b.to - a.to)
    .map(({ kind, accountId, from, to, detail }): Cell[] => [
      ...[isoOf(to), earliestOf({ from, to }), kind],
      ...[log.accounts.get(accountId)!.state.handle, detail],
    ]);
  return {
    name: 'happened',
    title: say.deskTables.happened(rows.length),
    columns: ['time', 'earliest', 'event', 'handle', 'detail'],
    optional: ['earliest', 'detail'],
    rows,
  };
}

function isWithin({ after, to }: Stretch, at: number): boolean {
  return at > after && at <= to;
}

function endOf({ state, row }: LoggedAccount, code: string) {
  const country = row?.country ?? '';
  return { isOurs: country === code, handle: state.handle, country, office: row?.office ?? '' };
}

function byId(a: LoggedAccount, b: LoggedAccount): number {
  return a.state.accountId < b.state.accountId ? -1 : 1;
}
