/** From a sealed snapshot to what measures and reports are made from. */

import type { Graph } from '../graph/graph.ts';
import { once } from '../once.ts';
import { leavesOpen, parseShortList, type ShortList } from '../reasons/short-list.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import { readBasis } from '../roster/read-basis.ts';
import { isNode, isObserved } from '../roster/verdict.ts';
import { toPaidLine } from '../store/archive.ts';
import {
  type Entry,
  readEntries,
  readTies,
  readUnseen,
  type SnapshotEntries,
  type TieChoice,
  type TieDetail,
  type UnseenTies,
} from '../store/content.ts';
import type { Store } from '../store/driver.ts';
import type { TieColumns } from '../store/insert-ties.ts';
import { readPayments } from '../store/purchases.ts';
import { hasRowNumbers } from '../store/row-numbers.ts';
import { readSeats } from '../store/seats.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { buildNodeGraph, type TieEnds } from '../study/node-graph.ts';
import type { LoneStudy } from '../study/open-study.ts';
import type { Group, Study, StudyEntry } from '../study/study.ts';
import type { StudyTies } from '../study/tie-of.ts';
import { isMember, membershipIn } from './among.ts';
import { buildActivity, type KeyedNodes } from './build-activity.ts';
import { logsBeside } from './logs.ts';
import type { OpenSnapshot } from './open-snapshot.ts';

/** A study with what its nodes are in the database. */
export interface KeyedStudy {
  study: LoneStudy;
  readonly content: SnapshotEntries;
  /** Whether an entry is of the group that is asked, or of all of the roster where none is. */
  readonly belongs: (entry: StudyEntry) => boolean;
  /** Of each node, its key in the database. */
  readonly keys: readonly number[];
}

/**
 * The study of a sealed snapshot, each part of it read when it is first asked for. A derived one knows no absences, so none
 * of its accounts counts as observed.
 * @param isStated set for a comparison, which takes a derived snapshot's ties and their dates as they are.
 */
export function keyedStudy(opened: OpenSnapshot, isStated = false): KeyedStudy {
  const { store, snapshot, membership: asked } = opened;
  const terms = publicationTerms(snapshot.network);
  const content = once(() => readEntries(store, snapshot));
  const all = once(() =>
    nameVerifiers(
      content()
        .entries.map((entry) => toStudyEntry(entry, snapshot, content().accounts, terms.profiles))
        .map((entry) => (isStated ? entry : asSeen(entry, snapshot))),
    ),
  );
  const told = toldOf(store, snapshot);
  const group = once((): Group | null =>
    asked === undefined ? null : { ...membershipIn(told, all(), asked), all: all() },
  );
  const belongs = once(() => {
    const own = group();
    return own === null ? () => true : (entry: StudyEntry) => isMember(entry, own);
  });
  const entries = once(() => (group() === null ? all() : all().filter(belongs())));
  const chosen = once(() => chooseNodes(content(), all(), belongs()));
  const activity = once(() => (terms.posts ? buildActivity(opened, chosen()) : null));
  // Seats are those of the world.
  const seats = once(() => (group() === null ? readSeats(store, snapshot) : null));
  const byId = once(() => new Map(chosen().nodes.map((node) => [node.accountId, node])));
  const base: StudyBase = {
    snapshot: told,
    unit: 'account',
    collapsed: null,
    get entries() {
      return entries();
    },
    get accounts() {
      return chosen().nodes;
    },
    get nodes() {
      return chosen().nodes;
    },
    get activity() {
      return activity();
    },
    get group() {
      return group();
    },
    get seats() {
      return seats();
    },
  };
  const wholly = once((): TiesRead => ({ content: content(), ...chosen(), only: null }));
  const around = (ids: Iterable<string>): Study => {
    const keys = keysOf(content(), new Set(ids));
    return withTies(
      base,
      readTieParts(opened, () => ({ ...wholly(), only: { keys, ends: 'either' } })),
    );
  };
  const among = (ids: Iterable<string>): StudyTies => {
    const those = new Set(ids);
    const nodes = chosen().nodes.filter(({ accountId }) => those.has(accountId));
    const place = new Map(nodes.map((node, k) => [node, k]));
    const nodeOf = chosen().nodeOf.map((node) => place.get(chosen().nodes[node]!) ?? -1);
    const only: TieChoice = { keys: keysOf(content(), those), ends: 'both' };
    const ties = readTieParts(opened, () => ({ content: content(), nodes, nodeOf, only }));
    return Object.assign(ties, { nodes });
  };
  const study = Object.defineProperties(withTies(base, readTieParts(opened, wholly)) as LoneStudy, {
    byId: { get: byId, enumerable: true },
    logs: { value: logsBeside(opened), enumerable: true },
    around: { value: around, enumerable: true },
    among: { value: among, enumerable: true },
  });
  return {
    study,
    get content() {
      return content();
    },
    get belongs() {
      return belongs();
    },
    get keys() {
      return chosen().keys;
    },
  };
}

function keysOf({ indexOf, accounts }: SnapshotEntries, ids: ReadonlySet<string>): Set<number> {
  return new Set([...indexOf].filter(([, index]) => ids.has(accounts[index]!)).map(([key]) => key));
}

/** @param isStated as of `keyedStudy`. */
export function loadStudy(opened: OpenSnapshot, isStated = false): LoneStudy {
  return keyedStudy(opened, isStated).study;
}

type StudyBase = Omit<Study, keyof TieParts>;
type TieParts = Pick<Study, 'graph' | 'leftOut' | 'followedAt' | 'doubt' | 'recordKey' | 'unseenReason'>;

function withTies(base: StudyBase, ties: TieParts): Study {
  return Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(base),
      ...Object.getOwnPropertyDescriptors(ties),
    },
  ) as Study;
}

interface TiesRead {
  content: SnapshotEntries;
  nodes: readonly StudyEntry[];
  /** By index into the accounts. */
  nodeOf: Int32Array;
  /** Which ties are read; `null` for all. */
  only: TieChoice | null;
}

/** What a study has of ties: their ends, their dates and the keys of their records are read apart. */
function readTieParts({ store, snapshot }: OpenSnapshot, read: () => TiesRead): TieParts {
  let last: TieColumns | undefined;
  const ties = (wanted: readonly TieDetail[]) => {
    last = readTies(store, snapshot, read().content, wanted, read().only);
    return last;
  };
  const unseen = once(() => readUnseen(store, snapshot, read().content, read().only));
  // To find the ties of some accounts takes longer than to read all that these ties have.
  const found = once(() => ties(['followedAt', 'doubt', 'recordKey']));
  const details = (wanted: readonly TieDetail[]) =>
    once(() => (read().only?.ends === 'either' ? found() : ties(wanted)));
  // They are in all that was read before.
  const ends = once(() => last ?? details([])());
  const built = once(() => {
    const { nodes, nodeOf, only } = read();
    const [known, open] = [ends(), unseen()].map((ends) => betweenNodes(ends, nodeOf));
    return buildNodeGraph(nodes, known!, open!, only?.ends === 'both');
  });
  const dated = details(['followedAt', 'doubt']);
  const keyed = details(['recordKey']);
  const ofEdges = (columns: () => TieColumns, detail: TieDetail) =>
    once(() => {
      const along = columns();
      const { outStart, outTarget } = built().graph;
      return along[detail] && alongEdges(outStart, outTarget, along, read().nodeOf, along[detail]);
    });
  const followedAt = ofEdges(dated, 'followedAt');
  const doubt = ofEdges(dated, 'doubt');
  const recordKey = ofEdges(keyed, 'recordKey');
  const unseenReason = once(() => {
    const { unseenStart, unseenTarget } = built().graph;
    return alongEdges(unseenStart, unseenTarget, unseen(), read().nodeOf, unseen().reason);
  });
  return {
    get graph() {
      return built().graph;
    },
    get leftOut() {
      return built().left;
    },
    get followedAt() {
      return followedAt();
    },
    get doubt() {
      return doubt();
    },
    get recordKey() {
      return recordKey();
    },
    get unseenReason() {
      return unseenReason();
    },
  };
}

/** In a scope of its own: its hash is computed when it is asked for, and until then nothing read beside it stays in memory. */
function toldOf(store: Store, snapshot: SnapshotRecord): Study['snapshot'] {
  const terms = publicationTerms(snapshot.network);
  const paid = readPayments(store, snapshot).map(toPaidLine);
  return {
    name: snapshot.name,
    network: snapshot.network,
    date: snapshot.date,
    origin: snapshot.origin,
    meaning: snapshot.meaning,
    simulated: snapshot.simulated,
    get contentHash() {
      return snapshot.contentHash!;
    },
    options: snapshot.options,
    counts: snapshot.counts,
    ...(paid.length === 0 ? {} : { paid }),
    terms: terms.statement,
    postsWithheld: snapshot.activityDays !== null && !terms.posts,
    extraColumns: snapshot.extraColumns,
    ...(hasRowNumbers(store, snapshot) ? { isNumbered: true } : {}),
  };
}

/** @param profiles whether the network lets profiles be published; otherwise only our own roster speaks. */
export function toStudyEntry(
  entry: Entry,
  snapshot: SnapshotRecord,
  accounts: readonly string[],
  profiles: boolean,
): StudyEntry {
  const profile = profiles ? entry.profile : null;
  const sealed = parseShortList(entry.reason);
  const short = sealed ?? (snapshot.simulated ? null : shortByCounts(entry, profile));
  return {
    number: entry.number,
    row: profile === null || entry.row.name !== '' ? entry.row : { ...entry.row, name: profile.displayName },
    accountId: entry.account === null ? '' : accounts[entry.account]!,
    handle: profile?.handle || entry.row.handle,
    verdict: entry.verdict!,
    reason: entry.reason,
    basis: readBasis(snapshot, entry.reason),
    declaredCount: profile?.declaredCount ?? null,
    listedCount: entry.reading?.listedCount ?? null,
    outsideCount: entry.reading?.outsideCount ?? null,
    shortfall: short?.lacks ?? shortfallOf(entry.reading, profile),
    short,
    mostUnseen: sealed !== null && leavesOpen(sealed) ? sealed.lacks + entry.otherwiseUnseen : null,
    audienceCount: profile?.audienceCount ?? null,
    postCount: profile?.postCount ?? null,
    createdAt: profile?.createdAt ?? null,
    verifiedBy: profile?.verified?.by ?? '',
  };
}

function nameVerifiers(entries: readonly StudyEntry[]): readonly StudyEntry[] {
  if (entries.every(({ verifiedBy }) => verifiedBy === '')) return entries;
  const handles = new Map(entries.map(({ accountId, handle }) => [accountId, handle]));
  return entries.map((entry) => ({
    ...entry,
    verifiedBy: handles.get(entry.verifiedBy) || entry.verifiedBy,
  }));
}

/** Where pairs were asked about, there is no list to compare. */
function shortfallOf(reading: Entry['reading'], profile: Entry['profile']): number | null {
  if (reading === null || reading.way === 'pairs' || profile === null || profile.declaredCount === null) {
    return null;
  }
  return Math.max(0, profile.declaredCount - reading.listedCount);
}

/** Of a list that was sealed before it was told what it lacks: whom it does not show counts as not followed there. */
function shortByCounts({ verdict, reading }: Entry, profile: Entry['profile']): ShortList | null {
  const lacks = shortfallOf(reading, profile) ?? 0;
  if (lacks === 0 || reading!.way === 'records' || !isObserved(verdict!)) return null;
  return { lacks, declared: profile!.declaredCount!, isSettled: false };
}

/** A derived snapshot shows the ties that still stood when its source was read, and none that had ended by then. */
export function asSeen(entry: StudyEntry, { origin, options }: SnapshotRecord): StudyEntry {
  if (origin !== 'derived' || !isObserved(entry.verdict)) return entry;
  const reason = `derived: ties that had ended before ${options.source} was read are invisible`;
  return { ...entry, verdict: 'partial', reason };
}

/**
 * The accounts that exist on the snapshot's day, in account-id order; the first of two entries stands for both.
 * @param entries as many as it has, in its order.
 */
export function chooseNodes(
  content: SnapshotEntries,
  entries: readonly StudyEntry[],
  belongs: (entry: StudyEntry) => boolean,
): KeyedNodes & { nodeOf: Int32Array } {
  const entryOf = new Array<StudyEntry | undefined>(content.accounts.length);
  content.entries.forEach(({ account }, k) => {
    const entry = entries[k]!;
    if (account !== null && isNode(entry.verdict) && belongs(entry)) entryOf[account] ??= entry;
  });
  const nodes: StudyEntry[] = [];
  const nodeOf = new Int32Array(entryOf.length).fill(-1);
  entryOf.forEach((entry, account) => {
    if (entry !== undefined) nodeOf[account] = nodes.push(entry) - 1;
  });
  const keys: number[] = [];
  for (const [key, account] of content.indexOf) {
    const node = nodeOf[account]!;
    if (node >= 0) keys[node] = key;
  }
  return { nodes, keys, nodeOf };
}

function betweenNodes({ source, target }: TieEnds, nodeOf: Int32Array): TieEnds {
  const between = { source: new Uint32Array(source.length), target: new Uint32Array(source.length) };
  let count = 0;
  for (let k = 0; k < source.length; k++) {
    const from = nodeOf[source[k]!]!;
    const to = nodeOf[target[k]!]!;
    if (from < 0 || to < 0) continue;
    between.source[count] = from;
    between.target[count++] = to;
  }
  return { source: between.source.subarray(0, count), target: between.target.subarray(0, count) };
}

/** A column of ties in the order of a graph's rows; both are sorted by source and target. */
function alongEdges<T>(
  start: Graph['outStart'],
  targets: Graph['outTarget'],
  ties: Pick<TieColumns | UnseenTies, 'source' | 'target'>,
  nodeOf: Int32Array,
  column: readonly T[],
): readonly T[] {
  // All of them are edges.
  if (column.length === targets.length) return column;
  const along = new Array<T>(targets.length);
  let node = 0;
  let found = 0;
  for (let k = 0; k < column.length && found < targets.length; k++) {
    while (start[node + 1]! <= found) node++;
    if (nodeOf[ties.source[k]!] === node && nodeOf[ties.target[k]!] === targets[found]) {
      along[found++] = column[k]!;
    }
  }
  return along;
}
