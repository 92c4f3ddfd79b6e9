/** A snapshot's content as text: the files of its archive, and the hashes that prove it. Pure. */
import { createHash } from 'node:crypto';
import { type Cell, csvCells, csvChunks, csvLine } from '../csv.ts';
import { EVIDENCE_COLUMNS } from '../evidence/evidence-row.ts';
import { SEAT_COLUMNS, type SealedSeats, seatRows } from '../evidence/sealed-seats.ts';
import { ROSTER_COLUMNS } from '../roster/row.ts';
import { ACTIVITY_PARTS, type ActivityContent, type ActivityPart } from './activity-content.ts';
import { activityTexts } from './activity-text.ts';
import type { StreamedContent } from './content.ts';
import { reasonWriter } from './reason-cells.ts';
import { SEATS_SINCE } from './seats.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

export const VERDICT_COLUMNS = [
  'entry',
  'account_id',
  'verdict',
  'reason',
  'reading',
  'listed_count',
  'outside_count',
] as const;
const FIRST_TIE_COLUMNS = ['source', 'target', 'followed_at', 'doubt'] as const;
const TIE_COLUMNS = [...FIRST_TIE_COLUMNS, 'record_key', 'cid'] as const;
export const UNSEEN_COLUMNS = ['source', 'target', 'reason'] as const;
const FIRST_PROFILE_COLUMNS = [
  'account_id',
  'handle',
  'display_name',
  'audience_count',
  'declared_count',
  'post_count',
  'created_at',
] as const;
const PROFILE_COLUMNS = [...FIRST_PROFILE_COLUMNS, 'verified_by', 'verified_at'] as const;

/**
 * How a snapshot's content is written and hashed: 1 knew neither keys of records nor what may be withheld, 2 had reasons
 * in English words where 3 has codes; 4 has seats and evidence, and who verified an account. What was sealed under a version
 * stays under it.
 */
export const HASH_VERSION = 4;

const LINES_A_CHUNK = 1024;

/** The parts that the terms of some network do not let be published. */
export const WITHHOLDABLE: readonly string[] = ['profiles', ...ACTIVITY_PARTS];

/** What the content hash needs of a snapshot beyond what its rows hold. */
type Facts = Pick<
  SnapshotRecord,
  | 'network'
  | 'date'
  | 'origin'
  | 'meaning'
  | 'simulated'
  | 'options'
  | 'counts'
  | 'activityDays'
  | 'hashVersion'
  | 'withholdable'
>;

export function profileColumns(hashVersion: number): readonly string[] {
  return hashVersion < SEATS_SINCE ? FIRST_PROFILE_COLUMNS : PROFILE_COLUMNS;
}

export function tieColumns(hashVersion: number): readonly string[] {
  return hashVersion === 1 ? FIRST_TIE_COLUMNS : TIE_COLUMNS;
}

/** The parts of a snapshot, each a CSV file of the archive but for `facts`, which the manifest carries. */
export type Part = 'facts' | 'roster' | 'verdicts' | 'ties' | 'unseen' | 'profiles';

/** From version 4 on. */
const SEAT_PARTS = ['seats', 'evidence'] as const;
type SeatPart = (typeof SEAT_PARTS)[number];

/** Which of its parts that are always there are files: all but those of its activity. */
export function fileParts(hashVersion: number): string[] {
  const first = ['roster', 'verdicts', 'ties', 'unseen', 'profiles'];
  return hashVersion < SEATS_SINCE ? first : [...first, ...SEAT_PARTS];
}

/**
 * Text of every part in pieces, each to be gone through once; those of its activity only where posts were read. The texts
 * are a pure function of the content: no name, no time of day, no request count. Of a reading, the counts of pages and of what was left out, and
 * the mark of its repository, are not part of it: they differ between crawls that saw the same, and what they have led
 * to stands in the verdict and its reason.
 */
export function contentTexts(
  content: StreamedContent,
  activity: ActivityContent | null,
): Record<Part, Iterable<string>> & Partial<Record<ActivityPart | SeatPart, Iterable<string>>> {
  const { snapshot, entries, accounts, unseen, seats } = content;
  const reasonCell = reasonWriter(snapshot.hashVersion);
  return {
    ...(activity === null ? {} : activityTexts(activity, accounts, reasonCell)),
    facts: [factsText(snapshot)],
    roster: csvChunks(
      [...ROSTER_COLUMNS, ...snapshot.extraColumns],
      entries.map(({ row }) => [
        ...ROSTER_COLUMNS.map((column) => row[column]),
        ...snapshot.extraColumns.map((column) => row.extra[column] ?? ''),
      ]),
    ),
    verdicts: csvChunks(
      VERDICT_COLUMNS,
      entries.map((entry) => [
        entry.number,
        entry.account === null ? '' : accounts[entry.account]!,
        entry.verdict ?? '',
        reasonCell(entry.reason),
        entry.reading?.way ?? '',
        entry.reading?.listedCount ?? null,
        entry.reading?.outsideCount ?? null,
      ]),
    ),
    ties: tieChunks(content),
    unseen: csvChunks(
      UNSEEN_COLUMNS,
      unseen.reason.map((reason, k) => [
        accounts[unseen.source[k]!]!,
        accounts[unseen.target[k]!]!,
        reasonCell(reason),
      ]),
    ),
    profiles: csvChunks(profileColumns(snapshot.hashVersion), profileRows(content)),
    ...(snapshot.hashVersion < SEATS_SINCE ? {} : seatTexts(seats ?? { seats: [], evidence: [] })),
  };
}

function seatTexts({ seats, evidence }: SealedSeats): Record<SeatPart, Iterable<string>> {
  return {
    seats: csvChunks(
      SEAT_COLUMNS,
      seatRows(seats).map((row) => SEAT_COLUMNS.map((column) => row[column])),
    ),
    evidence: csvChunks(
      EVIDENCE_COLUMNS,
      evidence.map((row) => EVIDENCE_COLUMNS.map((column) => row[column])),
    ),
  };
}

/** Lines of ties are written by the million: most have nothing but their ends, which are written once for all of them. */
function* tieChunks({ snapshot, accounts, ties }: StreamedContent): Iterable<string> {
  const columns = tieColumns(snapshot.hashVersion);
  const ends = accounts.map((accountId) => csvCells([accountId]));
  const bare = `${','.repeat(columns.length - 2)}\n`;
  let chunk = csvLine(columns);
  let lines = 1;
  for (const { source, target, followedAt, doubt, recordKey, cid } of ties) {
    const isBare = followedAt === null && doubt === null && recordKey === null && cid === null;
    const details = isBare ? null : [followedAt, doubt, recordKey, cid].slice(0, columns.length - 2);
    chunk += `${ends[source]!},${ends[target]!}${details === null ? bare : `,${csvLine(details)}`}`;
    if (++lines % LINES_A_CHUNK > 0) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

/** One row an account with a profile, in account-id order; entries that share an account share its profile. */
function profileRows({ snapshot, entries, accounts }: StreamedContent): Cell[][] {
  const profiles = new Map(
    entries.flatMap(({ account, profile }) =>
      account === null || profile === null ? [] : [[account, profile] as const],
    ),
  );
  return [...profiles.keys()]
    .sort((a, b) => a - b)
    .map((account) => {
      const profile = profiles.get(account)!;
      return [
        accounts[account]!,
        profile.handle,
        profile.displayName,
        profile.audienceCount,
        profile.declaredCount,
        profile.postCount,
        profile.createdAt ?? '',
        ...(snapshot.hashVersion < SEATS_SINCE
          ? []
          : [profile.verified?.by ?? '', profile.verified?.at ?? '']),
      ];
    });
}

/** What a snapshot is, apart from its rows. */
export function factsText(snapshot: Facts): string {
  const facts = {
    network: snapshot.network,
    date: snapshot.date,
    origin: snapshot.origin,
    meaning: snapshot.meaning,
    simulated: snapshot.simulated,
    options: sortedKeys(snapshot.options),
    counts: sortedKeys(snapshot.counts),
    ...(snapshot.activityDays === null ? {} : { activity_days: snapshot.activityDays }),
    ...(snapshot.hashVersion === 1
      ? {}
      : { hash_version: snapshot.hashVersion, withholdable: [...snapshot.withholdable].sort() }),
  };
  return `${JSON.stringify(facts)}\n`;
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** SHA-256 of each part, in hexadecimal. */
export function contentParts(
  content: StreamedContent,
  activity: ActivityContent | null,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(contentTexts(content, activity)).map(([part, pieces]) => [part, sha256Of(pieces)]),
  );
}

/** Of pieces that are gone through once. */
export function sha256Of(pieces: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** The content hash: SHA-256 over the parts' names and hashes, so that a withheld part keeps its place. */
export function hashParts(parts: Readonly<Record<string, string>>): string {
  return sha256(
    Object.keys(parts)
      .sort()
      .map((part) => `${part} ${parts[part]}\n`)
      .join(''),
  );
}

function sortedKeys<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
