/** Reads what twecoll keeps: `NAME.dat`, the accounts, and `fdat/ID.f`, the ids that each of them follows. */
import { parseCsv } from '../csv.ts';
import { DataError, type Problem, UserError } from '../errors.ts';
import { because } from '../reasons/reasons.ts';
import { utf8Text } from '../utf8-text.ts';
import { collectTies, type ImportedGraph, type SourceReading } from './imported-graph.ts';
import type { TableNode } from './node-table.ts';
import type { SourceFiles } from './source-files.ts';

/** Above this many follows twecoll skips an account unless told otherwise. */
const FETCH_LIMIT = 5000;

/**
 * A file an account, one followed id a line. An account without its file was not read.
 * @throws UserError where the folder has no `.dat`, or several; DataError with every malformed line.
 */
export function readTwecoll(files: SourceFiles): ImportedGraph {
  const list = onlyDat(files);
  const folder = list.includes('/') ? list.slice(0, list.lastIndexOf('/') + 1) : '';
  const accounts = parseDat(utf8Text(files.read(list), files.shown(list)), files.shown(list));
  const present = new Set(files.names);
  const ties = collectTies();
  const readings = new Map<string, SourceReading>();
  const problems: Problem[] = [];
  for (const { node, declaredCount } of accounts) {
    const name = `${folder}fdat/${node.id}.f`;
    if (!present.has(name)) {
      readings.set(node.id, { listedCount: null, declaredCount, reason: notFetched(node.id, declaredCount) });
      continue;
    }
    const ids = utf8Text(files.read(name), files.shown(name)).split(/\r?\n/);
    let listedCount = 0;
    ids.forEach((text, k) => {
      const id = text.trim();
      if (id === '') return;
      if (!/^\d+$/.test(id)) {
        problems.push({
          file: files.shown(name),
          line: k + 1,
          message: `"${id.slice(0, 40)}" is no account id`,
        });
        return;
      }
      listedCount++;
      ties.add(node.id, id);
    });
    readings.set(node.id, { listedCount, declaredCount, reason: '' });
  }
  if (problems.length > 0) throw new DataError(problems.slice(0, 20));
  return {
    nodes: accounts.map(({ node }) => node),
    attributes: [],
    edges: ties.list(),
    readings,
    direction: 'In twecoll, the account of fdat/ID.f follows each id in the file.',
  };
}

function onlyDat({ path, names }: SourceFiles): string {
  const lists = names.filter((name) => name.endsWith('.dat'));
  if (lists.length === 1) return lists[0]!;
  throw new UserError(
    lists.length === 0
      ? `${path} has no .dat file; twecoll init writes it beside fdat/`
      : `${path} has several .dat files; name the one to import: ${lists.join(', ')}`,
  );
}

function notFetched(id: string, declaredCount: number | null): string {
  return declaredCount !== null && declaredCount > FETCH_LIMIT
    ? because('not-fetched-too-many', { id, declared: declaredCount, most: FETCH_LIMIT })
    : because('not-fetched', { id });
}

/** id, handle, then (since version 1.3) where it was found, and how many it follows. */
function parseDat(text: string, file: string): { node: TableNode; declaredCount: number | null }[] {
  const lines = text.split(/\r?\n/);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const accounts: { node: TableNode; declaredCount: number | null }[] = [];
  lines.forEach((line, k) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const cells = line.includes('"') ? parseCsv(`\n${line}`, file).header : line.split(',');
    const [id = '', handle = '', third = '', fourth = ''] = cells;
    if (!/^\d+$/.test(id) || handle === '') {
      problems.push({ file, line: k + 1, message: 'a line of .dat starts with an account id and a handle' });
      return;
    }
    if (seen.has(id)) return;
    seen.add(id);
    const declared = /^\d+$/.test(third) ? third : fourth;
    accounts.push({
      node: { id, handle, cells: {}, extra: {} },
      declaredCount: /^\d+$/.test(declared) ? Number(declared) : null,
    });
  });
  if (problems.length > 0) throw new DataError(problems.slice(0, 20));
  if (accounts.length === 0) throw new DataError({ file, message: 'the file names no account' });
  return accounts;
}
