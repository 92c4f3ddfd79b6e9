/** Reads the follows that minet writes: one row a followed account, behind the columns of the account that was read. */
import { parseCsv } from '../csv.ts';
import { UserError } from '../errors.ts';
import { collectTies, type ImportedGraph, type SourceReading } from './imported-graph.ts';

/** What minet adds: an id on X, a profile that starts with its DID on Bluesky. */
const FOLLOWED = ['friend_id', 'friends_id', 'did'];
const FOLLOWERS = ['follower_id', 'followers_id'];
/** Columns that may name the account that was read, first choice first. */
const READ = ['user', 'profile', 'account_id', 'user_id', 'did', 'id', 'handle', 'screen_name', 'username'];

/** The first column that minet added, or -1. */
export function minetColumn(header: readonly string[]): number {
  return Math.max(...FOLLOWED.map((name) => header.lastIndexOf(name)));
}

/** Whether the rows are of followers, the other way round from what is imported. */
export function isMinetFollowers(header: readonly string[]): boolean {
  return FOLLOWERS.some((name) => header.includes(name));
}

/**
 * Accounts are those with a row; one that was not found, is protected or follows nobody has none, and minet
 * does not say which. A followed account goes by its id; on Bluesky its handle is known too.
 * @throws UserError where the file lists followers, or does not show which column was read.
 */
export function readMinet(text: string, file: string): ImportedGraph {
  const { header, rows } = parseCsv(text, file);
  if (isMinetFollowers(header)) {
    throw new UserError(
      `${file} lists followers; entente reads whom accounts follow, as minet twitter friends and minet bluesky profile-follows write it`,
    );
  }
  const followed = minetColumn(header);
  const before = header.slice(0, Math.max(followed, 0));
  const read =
    READ.map((name) => before.indexOf(name)).find((at) => at >= 0) ?? (before.length === 1 ? 0 : -1);
  if (followed < 0 || read < 0) {
    throw new UserError(
      followed < 0
        ? `${file} has no column ${FOLLOWED.join(', ')}, which minet adds for the accounts followed`
        : `${file}: which of the columns ${before.join(', ') || '(none)'} was read does not show; keep that one alone (minet's -s), or name it user`,
    );
  }
  const handle = header.indexOf('handle', followed + 1);
  const handleOf = new Map<string, string>();
  const idOf = new Map<string, string>();
  for (const row of rows) {
    if (handle < 0 || row[handle] === '') continue;
    handleOf.set(row[followed]!, row[handle]!);
    idOf.set(row[handle]!.toLowerCase(), row[followed]!);
  }
  const ties = collectTies();
  const readings = new Map<string, SourceReading>();
  for (const row of rows) {
    const name = row[read]!.replace(/^@/, '');
    const account = idOf.get(name.toLowerCase()) ?? name;
    if (account === '') continue;
    const listed = row[followed] === '' ? 0 : 1;
    if (listed > 0) ties.add(account, row[followed]!);
    if (!handleOf.has(account) && account === name) handleOf.set(account, name);
    readings.set(account, {
      listedCount: (readings.get(account)?.listedCount ?? 0) + listed,
      declaredCount: null,
      reason: '',
    });
  }
  return {
    nodes: [...readings.keys()].map((id) => ({ id, handle: handleOf.get(id) ?? '', cells: {}, extra: {} })),
    attributes: [],
    edges: ties.list(),
    readings,
    direction: `In minet, the account in column ${header[read]} follows the one in column ${header[followed]}.`,
  };
}
