/** How large a snapshot is, without building its graph: in the database, or as an archive. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv, unguardText } from '../csv.ts';
import { DataError } from '../errors.ts';
import { isNode, isObserved, isVerdict, type Verdict } from '../roster/verdict.ts';
import type { SnapshotCounts } from '../values/snapshot-counts.ts';
import { archiveText } from './archive-file.ts';
import { missingFile } from './archived-activity.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

interface CountedEntry<A> {
  account: A | null;
  actor: string;
  verdict: Verdict | null;
}

/** Of an open snapshot, as far as it has been read. */
export function countSnapshot(store: Store, snapshot: SnapshotRecord): SnapshotCounts {
  const entries = store
    .prepare<[number], CountedEntry<number>>(
      'SELECT account, actor, verdict FROM entry WHERE snapshot = ? ORDER BY number',
    )
    .all(snapshot.id);
  const ties = store
    .prepare<[number], [number, string]>(
      'SELECT source, json_group_array(target) FROM tie WHERE snapshot = ? GROUP BY source',
    )
    .raw()
    .all(snapshot.id);
  return countGraph(entries, (each) => {
    for (const [source, targets] of ties) for (const target of JSON.parse(targets)) each(source, target);
  });
}

/** Of the archive in `dir`. */
export function countArchive(dir: string): SnapshotCounts {
  const read = (part: string): [text: string, file: string] => {
    const file = join(dir, `${part}.csv`);
    if (!existsSync(file)) throw new DataError(missingFile(file));
    return [archiveText(file), file];
  };
  const table = (part: string) => {
    const { header, rows } = parseCsv(...read(part), { guarded: true });
    return { rows, column: (name: string) => header.indexOf(name) };
  };
  const [roster, verdicts, ties] = [table('roster'), table('verdicts'), read('ties')];
  const entries = verdicts.rows.map((cells, k): CountedEntry<string> => {
    const verdict = cells[verdicts.column('verdict')]!;
    return {
      account: cells[verdicts.column('account_id')] || null,
      actor: roster.rows[k]?.[roster.column('actor')] ?? '',
      verdict: isVerdict(verdict) ? verdict : null,
    };
  });
  return countGraph(entries, (each) => eachArchivedTie(...ties, each));
}

/** Of an archive's file of ties the ends alone; without a quote, a line is a tie. */
function eachArchivedTie(text: string, file: string, each: (source: string, target: string) => void): void {
  if (text.includes('"')) {
    for (const [source, target] of parseCsv(text, file, { guarded: true }).rows) each(source!, target!);
    return;
  }
  for (let start = text.indexOf('\n') + 1, end = 0; start > 0 && start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const first = text.indexOf(',', start);
    const second = text.indexOf(',', first + 1);
    if (first < 0 || second < 0 || second > end) {
      throw new DataError({ file, message: 'a line is no tie; copy the archive again' });
    }
    each(unguardText(text.slice(start, first)), unguardText(text.slice(first + 1, second)));
  }
}

function countGraph<A>(
  entries: readonly CountedEntry<A>[],
  eachTie: (each: (source: A, target: A) => void) => void,
): SnapshotCounts {
  const nodes = new Map<A, CountedEntry<A>>();
  for (const entry of entries) {
    const { account, verdict } = entry;
    if (account !== null && verdict !== null && isNode(verdict) && !nodes.has(account))
      nodes.set(account, entry);
  }
  let ties = 0;
  eachTie((source, target) => {
    const [one, other] = [nodes.get(source), nodes.get(target)];
    if (one === undefined || other === undefined || one === other) return;
    if (one.actor === '' || one.actor !== other.actor) ties++;
  });
  return {
    entries: entries.length,
    accounts: nodes.size,
    observed: [...nodes.values()].filter(({ verdict }) => verdict !== null && isObserved(verdict)).length,
    ties,
  };
}
