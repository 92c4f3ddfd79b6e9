/** Reads follows that twarc collected: pages of `twarc2 following` as JSON lines, or ids of `twarc friends`. */
import { DataError, type Problem, UserError } from '../errors.ts';
import { isJson } from '../json-text.ts';
import { because } from '../reasons/reasons.ts';
import { utf8Text } from '../utf8-text.ts';
import { collectTies, type ImportedGraph, type SourceReading, type TieCollector } from './imported-graph.ts';
import type { SourceFiles } from './source-files.ts';

const SHOWN_PROBLEMS = 20;

interface User {
  handle: string;
  name: string;
  declaredCount: number | null;
}

/** What the lines of all files have said so far. */
interface Gathered {
  ties: TieCollector;
  readings: Map<string, SourceReading>;
  users: Map<string, User>;
  problems: Problem[];
}

/**
 * The account of a page is in the address that was asked (`__twarc.url`); of a file of ids, it is the file's
 * name. Accounts that are only followed are outside. A list that has a next page and ends is not whole.
 * @throws UserError where the pages list followers, or no account's follows; DataError for lines that are no JSON.
 */
export function readTwarc(files: SourceFiles): ImportedGraph {
  const gathered: Gathered = { ties: collectTies(), readings: new Map(), users: new Map(), problems: [] };
  for (const name of files.names) {
    const text = utf8Text(files.read(name), files.shown(name)).replace(/^\uFEFF/, '');
    if (/^\s*[{[]/.test(text)) readPages(text, files.shown(name), gathered);
    else if (/^[\d\s]*$/.test(text)) readIds(text, name, gathered);
    else if (!files.folder) {
      throw new DataError({ file: files.shown(name), line: 1, message: 'neither JSON lines nor ids' });
    }
  }
  const { ties, readings, users, problems } = gathered;
  if (problems.length > 0) throw new DataError(problems.slice(0, SHOWN_PROBLEMS));
  if (readings.size === 0) {
    throw new UserError(
      `${files.path} lists no account's follows; twarc2 following and twarc friends write them`,
    );
  }
  return {
    nodes: [...readings.keys()].map((id) => ({
      id,
      handle: users.get(id)?.handle ?? '',
      cells: { name: users.get(id)?.name ?? '' },
      extra: {},
    })),
    attributes: [],
    edges: ties.list(),
    readings: new Map(
      [...readings].map(([id, reading]) => [
        id,
        { ...reading, declaredCount: users.get(id)?.declaredCount ?? null },
      ]),
    ),
    direction: 'In twarc, the account that was asked for follows each account listed.',
  };
}

/** `NAME.txt`, one followed id a line: NAME is the handle or id that was asked for. */
function readIds(text: string, file: string, { ties, readings }: Gathered): void {
  const account = file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.[^.]*$/, '')
    .replace(/^@/, '');
  const ids = text.split(/\s+/).filter((id) => id !== '');
  for (const id of ids) ties.add(account, id);
  readings.set(account, { listedCount: ids.length, declaredCount: null, reason: '' });
}

function readPages(text: string, file: string, gathered: Gathered): void {
  if (isOneDocument(text)) {
    throw new DataError({
      file,
      message: `one JSON document over ${text.trimEnd().split('\n').length} lines, and twarc writes one object a line; write it so with: jq -c '.[]?' FILE for a list of pages, or jq -c . FILE for one page`,
    });
  }
  text.split('\n').forEach((line, k) => {
    if (line.trim() === '') return;
    let page: unknown;
    try {
      page = JSON.parse(line);
    } catch {
      gathered.problems.push({
        file,
        line: k + 1,
        message: 'the line is not JSON; twarc writes one object a line',
      });
      return;
    }
    if (page !== null && typeof page === 'object') readPage(page as Page, file, k + 1, gathered);
  });
}

/** Printed for people to read, or saved by another program. */
function isOneDocument(text: string): boolean {
  const [first = ''] = text.trimStart().split('\n', 1);
  return !isJson(first) && isJson(text);
}

interface Page {
  data?: unknown;
  meta?: { next_token?: unknown };
  __twarc?: { url?: unknown };
}

function readPage(page: Page, file: string, line: number, gathered: Gathered): void {
  const { ties, readings, users } = gathered;
  const asked = /\/users\/(\d+)\/(following|followers)\b/.exec(String(page.__twarc?.url ?? ''));
  const flat = page.data === undefined && 'id' in page && 'username' in page;
  const listed = (flat ? [page] : Array.isArray(page.data) ? page.data : [page.data]).filter(isUser);
  for (const user of listed) noteUser(users, user);
  if (asked === null) return;
  if (asked[2] === 'followers') {
    throw new UserError(
      `${file}:${line}: the page lists followers; entente reads whom accounts follow, as twarc2 following writes it`,
    );
  }
  const account = asked[1]!;
  for (const { id } of listed) ties.add(account, id);
  const goesOn = !flat && typeof page.meta?.next_token === 'string';
  readings.set(account, {
    listedCount: (readings.get(account)?.listedCount ?? 0) + listed.length,
    declaredCount: null,
    reason: goesOn ? because('pages-missing') : '',
  });
}

interface ListedUser {
  id: string;
  username?: unknown;
  name?: unknown;
  public_metrics?: { following_count?: unknown };
}

function isUser(value: unknown): value is ListedUser {
  return value !== null && typeof value === 'object' && typeof (value as ListedUser).id === 'string';
}

function noteUser(users: Map<string, User>, { id, username, name, public_metrics }: ListedUser): void {
  if (typeof username !== 'string') return;
  const count = public_metrics?.following_count;
  users.set(id, {
    handle: username,
    name: typeof name === 'string' ? name : '',
    declaredCount: typeof count === 'number' ? count : null,
  });
}
