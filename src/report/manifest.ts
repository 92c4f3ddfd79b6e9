/** `manifest.json`: what a report was made from and with, and the hash of each of its files. */
import { createHash } from 'node:crypto';
import { UserError } from '../errors.ts';
import type { Facts } from './facts.ts';
import { fileChunks, type ProseFile, type ReportFile, type ReportOptions } from './report-file.ts';

const FORMAT = 1;

export const MANIFEST_PATH = 'manifest.json';

/** What an existing report's manifest says of it, as far as checking and replacing it need. */
export interface Manifest {
  snapshot: string;
  options: ReportOptions;
  /** Paths of every other file of the report, prose not counted. */
  paths: string[];
}

/** The manifest over the files given; no clock, no machine, no runtime version. */
export function manifestFile(
  { study, options, measured }: Facts,
  files: readonly ReportFile[],
  prose: readonly ProseFile[],
): ReportFile {
  const { name, network, date, origin, meaning, simulated, contentHash } = study.snapshot;
  const manifest = {
    format: FORMAT,
    tool: 'entente',
    tool_version: options.toolVersion,
    snapshot: { name, network, date, origin, meaning, simulated, content_hash: contentHash },
    options: {
      by: options.by,
      runs: options.runs,
      clusters_of: options.clustersOf,
      draws: options.draws,
      seed: options.seed,
    },
    seeds: {
      cluster_runs: `1…${options.runs}`,
      published_clusters: measured.clusters.seed,
      null_models: options.seed,
    },
    prose: hashes(prose.map(({ path, text }) => ({ path, chunks: text }))),
    files: hashes(files),
  };
  return { path: MANIFEST_PATH, chunks: `${JSON.stringify(manifest, null, 2)}\n` };
}

function hashes(files: readonly ReportFile[]): Record<string, string> {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return Object.fromEntries(sorted.map((file) => [file.path, sha256(file)]));
}

function sha256(file: ReportFile): string {
  const hash = createHash('sha256');
  for (const chunk of fileChunks(file)) hash.update(chunk);
  return hash.digest('hex');
}

/** Reads a manifest that `manifestFile` wrote. @throws UserError where it is not one, saying what is wrong. */
export function parseManifest(text: string, file: string): Manifest {
  const fault = (what: string) =>
    new UserError(
      `${file} is not the manifest of a report (${what}); make the report again in an empty folder`,
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw fault('it is not readable as JSON');
  }
  if (!isRecord(value) || value.tool !== 'entente') throw fault('it does not name entente as its tool');
  if (value.format !== FORMAT) throw fault(`its format is ${String(value.format)}, not ${FORMAT}`);
  const { tool_version: toolVersion, snapshot, options, files } = value;
  if (typeof toolVersion !== 'string') throw fault('tool_version is not text');
  if (!isRecord(snapshot) || typeof snapshot.name !== 'string') throw fault('snapshot has no name');
  if (!isRecord(options)) throw fault('options are missing');
  const { by, runs, clusters_of: clustersOf, draws, seed } = options;
  if (!Array.isArray(by) || !by.every((column) => typeof column === 'string')) {
    throw fault('options.by is not a list of columns');
  }
  if (!isCount(runs) || !isCount(draws) || !isCount(seed)) {
    throw fault('options.runs, draws and seed are not all whole numbers');
  }
  if (clustersOf !== 'mutual' && clustersOf !== 'directed') {
    throw fault('options.clusters_of is neither mutual nor directed');
  }
  if (!isRecord(files)) throw fault('files are missing');
  const stray = Object.keys(files).find((path) => !/^(?:[^./\\][^/\\]*\/)*[^./\\][^/\\]*$/.test(path));
  if (stray !== undefined) throw fault(`it names ${stray}, which is no file of a report`);
  return {
    snapshot: snapshot.name,
    options: { by, runs, clustersOf, draws, seed, toolVersion },
    paths: Object.keys(files),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
