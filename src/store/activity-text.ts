/** A snapshot's activity as the text of its archive's files, and back; in pieces, since there may be millions of posts. */
import { type Cell, csvChunks, csvText, formatNumber, parseCsv, unguardText } from '../csv.ts';
import { DataError } from '../errors.ts';
import { isoSeconds } from '../iso-instant.ts';
import { isPostKind } from '../roster/post-kind.ts';
import { isVerdict } from '../roster/verdict.ts';
import type {
  ActivityContent,
  ActivityPart,
  ActivityWindow,
  DatedPost,
  FeedReading,
  LayerTie,
} from './activity-content.ts';
import type { ReadReason } from './reason-cells.ts';

const ROWS_A_CHUNK = 256;

/** `feed` in the other tables is the place of an account's row in `feeds.csv`, from 1 on. */
const COLUMNS = {
  feeds: ['account_id', 'verdict', 'reason', 'reached_at', 'misdated_count'],
  posts: ['feed', 'at', 'kind', 'language', 'likes', 'replies', 'reposts', 'quotes'],
  hashtags: ['feed', 'day', 'tag', 'count'],
  mentions: ['source', 'target', 'count'],
  reposts: ['source', 'target', 'count'],
} as const satisfies Record<ActivityPart, readonly string[]>;

/** @param accounts ids in the order of the content's indices. @param reasonCell writes a reason. */
export function activityTexts(
  { readings, posts, hashtags, mentions, reposts }: ActivityContent,
  accounts: readonly string[],
  reasonCell: (text: string) => string,
): Record<ActivityPart, Iterable<string>> {
  const feedOf = new Map(readings.map(({ account }, k) => [account, k + 1]));
  const feeds = readings.map(({ account, verdict, reason, reachedAt, misdatedCount }) => [
    accounts[account]!,
    verdict,
    reasonCell(reason),
    reachedAt ?? '',
    misdatedCount,
  ]);
  const layer = (ties: Iterable<LayerTie>) =>
    mapRows(ties, ({ source, target, count }) => [accounts[source]!, accounts[target]!, count]);
  return {
    feeds: csvChunks(COLUMNS.feeds, feeds),
    posts: postChunks(posts, feedOf),
    hashtags: csvChunks(
      COLUMNS.hashtags,
      mapRows(hashtags, ({ account, day, tag, count }) => [feedOf.get(account)!, day, tag, count]),
    ),
    mentions: csvChunks(COLUMNS.mentions, layer(mentions)),
    reposts: csvChunks(COLUMNS.reposts, layer(reposts)),
  };
}

/**
 * Posts are the one table of millions of rows, of numbers and words that need neither quote nor guard: as a library writes
 * it, a seal takes a third more of time and half more of memory.
 */
function* postChunks(posts: Iterable<DatedPost>, feedOf: ReadonlyMap<number, number>): Generator<string> {
  let [text, rows] = [`${COLUMNS.posts.join()}\n`, 0];
  for (const { account, at, kind, language, likes, replies, reposts, quotes } of posts) {
    text += `${feedOf.get(account)!},${isoSeconds(at)},${kind},${wordCell(language)},`;
    text += `${formatNumber(likes)},${formatNumber(replies)},${formatNumber(reposts)},${formatNumber(quotes)}\n`;
    if (++rows % ROWS_A_CHUNK !== 0) continue;
    yield text;
    text = '';
  }
  yield text;
}

function wordCell(text: string): string {
  return /^[a-z-]*$/i.test(text) && !text.startsWith('-') ? text : csvText([text], []).trimEnd();
}

function* mapRows<T>(rows: Iterable<T>, toCells: (row: T) => Cell[]): Generator<Cell[]> {
  for (const row of rows) yield toCells(row);
}

/** The file of a part, in pieces of whole lines. */
export interface PartFile {
  path: string;
  pieces(): Iterable<string>;
}

/**
 * The activity in an archive's files.
 * @param accounts ids in the order of the content's indices.
 * @param readReason reads one of a file. @param of whose posts are wanted, by index; `null` for all.
 * @throws DataError where a file does not hold what the archive format says, with its line: in `feeds.csv` at once, in
 * another when that is gone through.
 */
export function parseActivity(
  files: Readonly<Record<ActivityPart, PartFile>>,
  accounts: readonly string[],
  window: ActivityWindow,
  readReason: ReadReason,
  of: ReadonlySet<number> | null = null,
): ActivityContent {
  const indexOf = new Map(accounts.map((id, index) => [id, index]));
  const readings: FeedReading[] = [];
  const account = (id: string): number => indexOf.get(id) ?? refuse(`"${id}" is no account of the snapshot`);
  const ofFeed = (number: string): number =>
    readings[Number(number) - 1]?.account ?? refuse(`"${number}" is no row of feeds.csv`);
  const read = <T>(
    part: ActivityPart,
    toRow: (cells: readonly string[]) => T,
    first: ReadonlySet<string> | null = null,
  ): Iterable<T> => ({
    [Symbol.iterator]: () => readPart(files[part], COLUMNS[part], toRow, first),
  });
  const layer = (part: 'mentions' | 'reposts') =>
    read(part, ([source, target, count]) => ({
      source: account(source!),
      target: account(target!),
      count: Number(count),
    }));
  const feeds = read('feeds', ([id, verdict, reason, reachedAt, misdatedCount]) => ({
    account: account(id!),
    verdict: isVerdict(verdict!) ? verdict : refuse(`"${verdict}" is no verdict`),
    reason: readReason(reason!, refuse),
    reachedAt: reachedAt || null,
    misdatedCount: Number(misdatedCount),
  }));
  for (const reading of feeds) readings.push(reading);
  const wantedFeeds =
    of && new Set(readings.flatMap(({ account }, k) => (of.has(account) ? [String(k + 1)] : [])));
  return {
    ...window,
    readings,
    posts: read(
      'posts',
      ([feed, at, kind, language, likes, replies, reposts, quotes]) => ({
        account: ofFeed(feed!),
        at: Date.parse(at!) / 1000,
        kind: isPostKind(kind!) ? kind : refuse(`"${kind}" is no kind of post`),
        language: language!,
        likes: toNumber(likes!),
        replies: toNumber(replies!),
        reposts: toNumber(reposts!),
        quotes: toNumber(quotes!),
      }),
      wantedFeeds,
    ),
    hashtags: read('hashtags', ([feed, day, tag, count]) => ({
      account: ofFeed(feed!),
      day: day!,
      tag: tag!,
      count: Number(count),
    })),
    mentions: layer('mentions'),
    reposts: layer('reposts'),
  };
}

/** A row that is not what it must be; its line is added where that is known. */
class WrongRow extends Error {}

function refuse(message: string): never {
  throw new WrongRow(message);
}

function* readPart<T>(
  { path, pieces }: PartFile,
  columns: readonly string[],
  toRow: (cells: readonly string[]) => T,
  first: ReadonlySet<string> | null,
): Generator<T> {
  const head = `${columns.join()}\n`;
  const wanted = first && new RegExp(`^(?:${[...first].join('|')}),.*`, 'gm');
  let before = 0;
  for (const piece of pieces()) {
    if (before === 0 && !piece.startsWith(head)) break;
    const text = before === 0 ? piece : head + piece;
    const { rows, lineOf } =
      wanted === null || text.includes('"') ? allRows(text, path) : rowsLike(wanted, text);
    // The header stands before every piece, but in the first it has a line of its own.
    const added = Math.max(0, before - 1);
    for (const [k, cells] of rows.entries()) {
      try {
        if (cells.length !== columns.length)
          refuse(`${cells.length} cells where the header has ${columns.length}`);
        yield toRow(cells);
      } catch (error) {
        if (!(error instanceof WrongRow)) throw error;
        throw new DataError({ file: path, line: lineOf(k) + added, message: error.message });
      }
    }
    before += newlines(piece);
  }
  if (before === 0) {
    throw new DataError({ file: path, line: 1, message: `the header must be ${columns.join()}` });
  }
}

interface Rows {
  rows: string[][];
  /** The 1-based line of a row. */
  lineOf(k: number): number;
}

function allRows(text: string, path: string): Rows {
  const { rows, lines } = parseCsv(text, path, { guarded: true });
  return { rows, lineOf: (k) => lines[k]! };
}

/** The rows that are wanted, of a text without a quote: to read the others would take many times longer. */
function rowsLike(wanted: RegExp, text: string): Rows {
  const found = [...text.matchAll(wanted)];
  return {
    rows: found.map(([line]) => line.split(',').map(unguardText)),
    lineOf: (k) => newlines(text.slice(0, found[k]!.index)) + 1,
  };
}

export function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function toNumber(cell: string): number {
  return cell === '' ? Number.NaN : Number(cell);
}
