/** What two snapshots tell the desk of a country: the one that is asked, and an earlier one. */
import { type Activity, isWhole } from '../../activity/activity.ts';
import { daysOfWeek } from '../../activity/activity-sums.ts';
import { dateOfDay } from '../../activity/post-weeks.ts';
import { tieState } from '../../graph/graph.ts';
import { stateOfAny } from '../../graph/tie-state.ts';
import type { Asked } from '../../open/ask.ts';
import { earlierDay } from '../../open/earlier-day.ts';
import { isObserved } from '../../roster/verdict.ts';
import { isSeenWhole } from '../../study/account-ties.ts';
import { type ChangedPair, droppedByUs } from '../../study/country-changes.ts';
import type { TiesAbroad } from '../../study/country-ties.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { ActiveNodes } from '../../study/posts.ts';
import type { NodeGraph } from '../../study/study.ts';
import { say } from '../../words/say.ts';
import { byCountry } from '../ask.ts';
import { spokenInSnapshot } from '../dialogue/of-snapshot.ts';
import { taggedInSnapshot } from '../hotspots/of-snapshot.ts';
import { changesSince, type Since } from '../screens/country-changes.ts';
import { parseLast } from '../stretch.ts';
import type { Departed } from './departed.ts';
import type { DeskAsked, DeskFound } from './found.ts';
import { type Move, otherFollows } from './moves.ts';
import { countryDialogue, regionHashtags } from './posted.ts';
import { postedInSnapshot } from './posted-beside.ts';
import { type LastPost, SILENT_DAYS } from './silent.ts';
import type { Unseen } from './unseen.ts';

const DAY_MS = 86_400_000;

/** @throws UserError where `last` is no stretch of time. */
export function deskOfSnapshots(
  asked: Asked,
  study: NodeGraph,
  abroad: TiesAbroad,
  code: string,
  region: string,
  { last, top }: DeskAsked,
): DeskFound {
  const { snapshot } = asked;
  const { name, date, network, simulated } = snapshot;
  const since = changesSince(asked, earlierOnes(asked, last), code);
  const { active } = asked;
  const feeds = active === null ? null : postsOf(active, code);
  const spared = since === null ? [] : since.changes.ended.filter(({ isSpared }) => isSpared);
  const unnamed = {
    us: spared.filter(({ by }) => by !== 'them').length,
    them: spared.filter(({ by }) => by !== 'us').length,
  };
  const persons = unnamed.us + unnamed.them;
  return {
    period: {
      snapshot: name,
      date,
      earlier: since === null ? null : { name: since.name, date: since.date },
    },
    facts: {
      snapshot: name,
      network,
      simulated,
      date,
      get content_hash() {
        return snapshot.contentHash;
      },
      earlier: since?.name ?? null,
      from: since?.date ?? null,
      posts_from: active?.activity.since ?? null,
      to: date,
    },
    departed: since === null ? null : departedSince(since, date),
    moves: since === null ? null : movesSince(study, since, abroad.own, date),
    figures: null,
    unnamed,
    droppedByUs: new Set([...droppedByUs(since?.changes ?? null)].map((node) => study.nodes[node]!.handle)),
    mutualBroken: since === null ? null : since.changes.ended.filter(({ isMutual }) => isMutual).length,
    changes: since?.changes ?? null,
    lastPosts: feeds?.known ?? null,
    posted: active === null ? null : postedInSnapshot(active, date),
    unseen: [...unseenFollows(study, abroad, code), ...(feeds?.unseen ?? [])],
    sections: {
      accounts: null,
      dialogue: active === null ? [] : countryDialogue(spokenInSnapshot(asked, undefined), code, top),
      hashtags:
        active === null
          ? null
          : regionHashtags(taggedInSnapshot(asked, weekOf(active.activity)), region, top),
    },
    notes: [
      since === null ? say.deskNotes.noEarlier() : say.deskNotes.newSince(name, since.name),
      ...(persons === 0 ? [] : [say.deskNotes.byPersons(persons)]),
      ...(since === null || since.changes.perhapsEnded === 0
        ? []
        : [say.deskNotes.perhapsEnded(since.changes.perhapsEnded)]),
      ...(since === null || since.changes.joined.size === 0
        ? []
        : [say.deskNotes.cameAlong(since.changes.joined.size)]),
      ...(active === null ? [say.deskNotes.noPostsHeld(name)] : []),
    ],
  };
}

/** Those that lie so far back at the least, where that is asked; of a day of a log the day so far before it. */
function earlierOnes(asked: Asked, last: string | undefined): readonly OpenStudy[] {
  if (asked.logs.own !== null) {
    const day = earlierDay(asked, parseLast(last ?? 'week').ms);
    return day === null ? [] : [day];
  }
  const past = asked.series();
  if (last === undefined) return past;
  const until = Date.parse(asked.snapshot.date) - parseLast(last).ms;
  return past.filter(({ snapshot }) => Date.parse(snapshot.date) <= until);
}

/** Each follow of a pair on its own. */
function movesSince({ nodes, graph }: NodeGraph, since: Since, own: readonly number[], date: string): Move[] {
  const anyOf = (other: number, by: Move['by']) =>
    stateOfAny(
      own.map((node) => (by === 'us' ? tieState(graph, other, node) : tieState(graph, node, other))),
    );
  const now = (source: number, target: number) => tieState(graph, source, target);
  const then = (source: number, target: number) =>
    since.stood(nodes[source]!.accountId, nodes[target]!.accountId);
  const others = (other: number, by: Move['by'], is: typeof now) =>
    otherFollows(
      own.map((node) => [nodes[node]!.handle, by === 'us' ? is(node, other) : is(other, node)] as const),
    );
  const movesOf =
    (kind: Move['kind']) =>
    ({ own: ours, other, by, isSpared }: ChangedPair): Move[] => {
      if (isSpared) return [];
      const { handle, row } = nodes[other]!;
      const { name, country, office } = row;
      return (by === 'both' ? (['them', 'us'] as const) : [by]).map((side) => ({
        kind,
        by: side,
        time: date,
        earliest: since.date,
        ours: nodes[ours]!.handle,
        handle,
        name,
        country,
        office,
        back: side === 'us' ? tieState(graph, other, ours) : tieState(graph, ours, other),
        anyBack: anyOf(other, side),
        others: others(other, side, kind === 'formed' ? then : now),
      }));
    };
  const { formed, ended } = since.changes;
  return [...formed.flatMap(movesOf('formed')), ...ended.flatMap(movesOf('ended'))];
}

function departedSince({ date: earliest, changes: { departed } }: Since, date: string): Departed[] {
  return departed.map(({ account, event, followed, followedBy }) => ({
    event,
    time: date,
    earliest,
    handle: account.handle || account.rosterHandle,
    name: account.name,
    country: account.country,
    office: account.office,
    followed,
    followedBy,
  }));
}

function unseenFollows({ nodes, graph }: NodeGraph, { own, abroad }: TiesAbroad, code: string): Unseen[] {
  return [...own, ...abroad]
    .filter((node) => !isSeenWhole(graph, node))
    .map((node) => nodes[node]!)
    .sort(byCountry)
    .map(({ handle, row, verdict, reason }) => ({
      what: 'follows',
      isOurs: row.country === code,
      handle,
      country: row.country,
      office: row.office,
      isOver: false,
      share: null,
      until: '',
      reason: isObserved(verdict) ? say.deskTables.partlyShown() : reason || verdict,
    }));
}

/**
 * When own accounts posted last, by the weeks of the window, which is all that is kept of when single posts came; and accounts whose posts
 * could not be seen: own ones of which it is unknown whether they are silent, others of which not all of the window is known.
 */
function postsOf({ nodes, activity }: ActiveNodes, code: string) {
  const [known, unseen]: [LastPost[], Unseen[]] = [[], []];
  const until = Date.parse(dateOfDay(activity, activity.days - 1)) + DAY_MS;
  for (const [node, { handle, row }] of nodes.entries()) {
    const { name, office, country } = row;
    const isOurs = country === code;
    if (!isOurs && isWhole(activity, node)) continue;
    const from = isOurs ? knownFrom(activity, node) : null;
    if (from === null || until - from < SILENT_DAYS * DAY_MS) {
      const reason = activity.feed[node]?.reason || say.deskTables.postsNotRead();
      const who = { isOurs, handle, country, office };
      unseen.push({ what: 'posts', ...who, isOver: false, share: null, until: '', reason });
      continue;
    }
    const weeks = [...activity.weeks(node)].filter(({ own, reposts }) => own + reposts > 0);
    const last =
      weeks.length === 0 ? null : daysOfWeek(activity.days, Math.max(...weeks.map(({ week }) => week)));
    const day = (of: number) => dateOfDay(activity, of);
    known.push({
      handle,
      name,
      office,
      at: last === null ? '' : day(last.last),
      earliest: last === null ? '' : day(last.first),
      since: last === null ? from : Date.parse(day(last.last)) + DAY_MS,
      until,
    });
  }
  return { known, unseen };
}

/** From when on all its posts are known; `null` where none are. */
function knownFrom(activity: Activity, node: number): number | null {
  if (isWhole(activity, node)) return Date.parse(dateOfDay(activity, 0));
  const reachedAt = activity.feed[node]?.reachedAt ?? null;
  return reachedAt === null ? null : Date.parse(reachedAt);
}

function weekOf({ days }: Activity): string {
  return days < SILENT_DAYS ? `${days}d` : 'week';
}
