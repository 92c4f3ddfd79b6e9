/** Measures as the last report of a snapshot has them: for archives, which have no database to keep them. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolVersion } from '../../cli/version.ts';
import { parseCsv } from '../../csv.ts';
import { NODE_COLUMNS } from '../../graph/measures.ts';
import type { KeptMeasures } from '../../store/measures.ts';
import type { SnapshotRecord } from '../../store/snapshot-record.ts';
import { reportDirectory } from '../places.ts';
import type { MeasuringOptions } from './measure-study.ts';
import { keptColumn } from './ranked-measures.ts';

/** What of a report's manifest must be as expected for its figures to be those of the snapshot. */
interface ReportManifest {
  tool_version?: string;
  snapshot?: { content_hash?: string };
  options?: { unit?: string; runs?: number; clusters_of?: string; seed?: number };
  files?: Record<string, string>;
}

/**
 * The measures in `reports/NAME`, where this version made it from this very content with these options, and its
 * tables are as they were written; else `null`.
 */
export function readReportMeasures(
  snapshot: SnapshotRecord,
  options: MeasuringOptions,
): Omit<KeptMeasures, 'engine' | 'options'> | null {
  const directory = reportDirectory(snapshot.name);
  const manifest = readManifest(join(directory, 'manifest.json'));
  if (manifest === null || !isOf(manifest, snapshot, options)) return null;
  const [nodes, clusters] = ['nodes.csv', 'clusters.csv'].map((name) => readTable(directory, name, manifest));
  if (!nodes || !clusters || NODE_COLUMNS.some((column) => !nodes.has(column))) return null;
  const ids = clusters.get('cluster')!;
  return {
    accountIds: nodes.get('account_id')!,
    columns: NODE_COLUMNS.map((measure) =>
      keptColumn(
        measure,
        nodes.get(measure)!.map((cell) => (cell === '' ? Number.NaN : Number(cell))),
      ),
    ),
    clusters: ids.map((id, k) => ({
      cluster: Number(id),
      name: clusters.get('name')![k]!,
      accounts: Number(clusters.get('accounts')![k]!),
    })),
    notes: [],
  };
}

function readManifest(file: string): ReportManifest | null {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function isOf(manifest: ReportManifest, snapshot: SnapshotRecord, options: MeasuringOptions): boolean {
  return (
    manifest.tool_version === toolVersion() &&
    manifest.snapshot?.content_hash === snapshot.contentHash &&
    (manifest.options?.unit ?? 'account') === 'account' &&
    manifest.options?.runs === options.runs &&
    manifest.options.clusters_of === options.clustersOf &&
    manifest.options.seed === options.seed
  );
}

/** Columns of a table by name; `null` where the file is missing or is not the one the manifest names. */
function readTable(
  directory: string,
  name: string,
  { files }: ReportManifest,
): ReadonlyMap<string, string[]> | null {
  const file = join(directory, name);
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  if (createHash('sha256').update(text).digest('hex') !== files?.[name]) return null;
  const { header, rows } = parseCsv(text, file, { guarded: true });
  return new Map(header.map((column, k) => [column, rows.map((cells) => cells[k]!)]));
}
