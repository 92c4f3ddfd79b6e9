/** A snapshot's activity as the text of its archive's files, and back. Pure. */
import type { Cell, CsvTable } from '../csv.ts';
import { csvText, parseCsv } from '../csv.ts';
import { DataError } from '../errors.ts';
import { isPostKind } from '../roster/post-kind.ts';
import { isVerdict } from '../roster/verdict.ts';
import {
  type ActivityContent,
  type ActivityPart,
  type ActivityWindow,
  emptyPosts,
  type HashtagColumns,
  type LayerColumns,
  type PostColumns,
} from './activity-content.ts';

/** `feed` in the other tables is the place of an account's row in `feeds.csv`, from 1 on. */
const COLUMNS = {
  feeds: ['account_id', 'verdict', 'reason', 'reached_at', 'misdated_count'],
  posts: ['feed', 'at', 'kind', 'language', 'likes', 'replies', 'reposts', 'quotes'],
  hashtags: ['feed', 'day', 'tag', 'count'],
  mentions: ['source', 'target', 'count'],
  reposts: ['source', 'target', 'count'],
} as const satisfies Record<ActivityPart, readonly string[]>;

/** @param accounts ids in the order of the content's indices. */
export function activityTexts(
  { readings, posts, hashtags, mentions, reposts }: ActivityContent,
  accounts: readonly string[],
): Record<ActivityPart, string> {
  const feedOf = new Map(readings.map(({ account }, k) => [account, k + 1]));
  return {
    feeds: csvText(
      COLUMNS.feeds,
      readings.map(({ account, verdict, reason, reachedAt, misdatedCount }) => [
        accounts[account]!,
        verdict,
        reason,
        reachedAt ?? '',
        misdatedCount,
      ]),
    ),
    posts: csvText(COLUMNS.posts, postRows(posts, feedOf)),
    hashtags: csvText(
      COLUMNS.hashtags,
      hashtags.tag.map((tag, k) => [
        feedOf.get(hashtags.account[k]!)!,
        hashtags.day[k]!,
        tag,
        hashtags.count[k]!,
      ]),
    ),
    mentions: csvText(COLUMNS.mentions, layerRows(mentions, accounts)),
    reposts: csvText(COLUMNS.reposts, layerRows(reposts, accounts)),
  };
}

function* postRows(posts: PostColumns, feedOf: ReadonlyMap<number, number>): Iterable<Cell[]> {
  for (let k = 0; k < posts.at.length; k++) {
    yield [
      feedOf.get(posts.account[k]!)!,
      posts.at[k]!,
      posts.kind[k]!,
      posts.language[k]!,
      posts.likes[k]!,
      posts.replies[k]!,
      posts.reposts[k]!,
      posts.quotes[k]!,
    ];
  }
}

function* layerRows({ source, target, count }: LayerColumns, accounts: readonly string[]): Iterable<Cell[]> {
  for (let k = 0; k < source.length; k++) yield [accounts[source[k]!]!, accounts[target[k]!]!, count[k]!];
}

/**
 * The activity in an archive's files.
 * @param accounts ids in the order of the content's indices.
 * @param fileOf the path of a part's file, for messages.
 * @throws DataError where a file does not hold what the archive format says, with its line.
 */
export function parseActivity(
  texts: Readonly<Record<ActivityPart, string>>,
  accounts: readonly string[],
  window: ActivityWindow,
  fileOf: (part: ActivityPart) => string,
): ActivityContent {
  const indexOf = new Map(accounts.map((id, index) => [id, index]));
  const tables = new Map<ActivityPart, CsvTable>();
  for (const part of Object.keys(COLUMNS) as ActivityPart[]) {
    const table = parseCsv(texts[part], fileOf(part), { guarded: true });
    const columns = COLUMNS[part].join();
    if (table.header.join() !== columns) {
      throw new DataError([{ file: fileOf(part), line: 1, message: `the header must be ${columns}` }]);
    }
    tables.set(part, table);
  }
  const refuse = (part: ActivityPart, row: number, message: string) => {
    const line = tables.get(part)!.lines[row]!;
    return new DataError([{ file: fileOf(part), line, message }]);
  };
  const account = (part: ActivityPart, row: number, id: string): number => {
    const index = indexOf.get(id);
    if (index === undefined) throw refuse(part, row, `"${id}" is no account of the snapshot`);
    return index;
  };

  const feeds = tables.get('feeds')!.rows as [string, string, string, string, string][];
  const readings = feeds.map(([id, verdict, reason, reachedAt, misdatedCount], row) => {
    if (!isVerdict(verdict)) throw refuse('feeds', row, `"${verdict}" is no verdict`);
    return {
      account: account('feeds', row, id),
      verdict,
      reason,
      reachedAt: reachedAt || null,
      misdatedCount: Number(misdatedCount),
    };
  });
  const ofFeed = (part: ActivityPart, row: number, number: string): number => {
    const reading = readings[Number(number) - 1];
    if (reading === undefined) throw refuse(part, row, `"${number}" is no row of feeds.csv`);
    return reading.account;
  };
  return { ...window, readings, posts: parsePosts(), hashtags: parseHashtags(), ...layers() };

  function parsePosts(): PostColumns {
    const { rows } = tables.get('posts')!;
    const posts = emptyPosts(rows.length);
    for (const [row, cells] of rows.entries()) {
      const [feed, at, kind, language] = cells as [string, string, string, string];
      if (!isPostKind(kind)) throw refuse('posts', row, `"${kind}" is no kind of post`);
      posts.account[row] = ofFeed('posts', row, feed);
      posts.at[row] = at;
      posts.kind[row] = kind;
      posts.language[row] = language;
      posts.likes[row] = toCount(cells[4]!);
      posts.replies[row] = toCount(cells[5]!);
      posts.reposts[row] = toCount(cells[6]!);
      posts.quotes[row] = toCount(cells[7]!);
    }
    return posts;
  }

  function parseHashtags(): HashtagColumns {
    const rows = tables.get('hashtags')!.rows as [string, string, string, string][];
    return {
      account: Uint32Array.from(rows, ([feed], row) => ofFeed('hashtags', row, feed)),
      day: rows.map(([, day]) => day),
      tag: rows.map(([, , tag]) => tag),
      count: Uint32Array.from(rows, ([, , , count]) => Number(count)),
    };
  }

  function layers(): Pick<ActivityContent, 'mentions' | 'reposts'> {
    const layer = (part: 'mentions' | 'reposts'): LayerColumns => {
      const rows = tables.get(part)!.rows as [string, string, string][];
      return {
        source: Uint32Array.from(rows, ([source], row) => account(part, row, source)),
        target: Uint32Array.from(rows, ([, target], row) => account(part, row, target)),
        count: Uint32Array.from(rows, ([, , count]) => Number(count)),
      };
    };
    return { mentions: layer('mentions'), reposts: layer('reposts') };
  }
}

function toCount(cell: string): number {
  return cell === '' ? Number.NaN : Number(cell);
}
