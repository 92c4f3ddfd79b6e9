/** Measures as the last report of a snapshot has them: for archives, which have no database to keep them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolVersion } from '../cli/version.ts';
import { parseCsv } from '../csv.ts';
import { UserError } from '../errors.ts';
import { NODE_COLUMNS } from '../graph/measures.ts';
import { sha256 } from '../store/archive-text.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { reportDirectory } from '../study/places.ts';
import { keptColumn } from '../study/ranked-measures.ts';
import { placeOf } from '../study/report-layout.ts';
import { MANIFEST_PATH, parseReportManifest, type ReportManifest } from '../study/report-manifest.ts';
import { STUDY_DEFAULTS } from '../study/study-options.ts';
import type { MeasureTable } from '../values/measured.ts';

/**
 * The measures in `reports/NAME`, where this version made it from this very content with no other options than the usual
 * ones, and its tables are as they were written; else `null`.
 */
export function readReportMeasures(snapshot: SnapshotRecord): MeasureTable | null {
  const directory = reportDirectory(snapshot.name);
  const manifest = manifestIn(directory);
  if (manifest === null || !isOf(manifest, snapshot)) return null;
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

/** `null` where there is none, or it is no longer whole. */
function manifestIn(directory: string): ReportManifest | null {
  const file = join(directory, MANIFEST_PATH);
  if (!existsSync(file)) return null;
  try {
    return parseReportManifest(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

function isOf({ contentHash, options: made }: ReportManifest, snapshot: SnapshotRecord): boolean {
  const { runs, clustersOf, seed } = STUDY_DEFAULTS;
  return (
    made.toolVersion === toolVersion() &&
    contentHash === snapshot.contentHash &&
    made.unit === 'account' &&
    made.among === null &&
    made.runs === runs &&
    made.clustersOf === clustersOf &&
    made.seed === seed
  );
}

/** Columns of a table by name; `null` where the file is missing or is not the one the manifest names. */
function readTable(
  directory: string,
  name: string,
  { files }: ReportManifest,
): ReadonlyMap<string, string[]> | null {
  const path = placeOf(name);
  const file = join(directory, path);
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  if (sha256(text) !== files[path]) return null;
  const { header, rows } = parseCsv(text, file, { guarded: true });
  return new Map(header.map((column, k) => [column, rows.map((cells) => cells[k]!)]));
}
