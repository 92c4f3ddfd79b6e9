/** `manifest.json`: what a report was made from and with, and the hash of each of its files. */
import { EQUAL_WEIGHTS, isWeights } from '../../activity/influence.ts';
import { UserError } from '../../errors.ts';
import { isLanguageCode, LANGUAGE_CODES } from '../../language-codes.ts';
import { claimText, readClaim } from '../../roster/read-basis.ts';
import { isObserved } from '../../roster/verdict.ts';
import { type Study, UNITS, type Unit } from '../../study/study.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import type { MapPage } from '../map/map-html.ts';
import { type HashedFile, hashedFile } from './hashed-file.ts';
import type { ProseFile, ReportFile, ReportOptions } from './report-file.ts';

const FORMAT = 1;

export const MANIFEST_PATH = 'manifest.json';

/** What an existing report's manifest says of it, as far as checking and replacing it need. */
export interface Manifest {
  snapshot: string;
  network: string;
  /** YYYY-MM-DD */
  date: string;
  simulated: boolean;
  /** Accounts, those of them whose follows were read; known follows and mutual pairs between nodes. */
  size: ReportSize;
  /** The earlier snapshot that the report is set against. */
  against: SnapshotMention | null;
  /** Earlier ones, newest first, from which its clusters have their numbers. */
  clusterChain: SnapshotMention[];
  options: ReportOptions;
  /** Paths of every other file of the report, prose not counted. */
  paths: string[];
}

/** A snapshot with the very content that was meant. */
export interface SnapshotMention {
  name: string;
  contentHash: string;
}

interface ReportSize {
  accounts: number;
  observed: number;
  follows: number;
  mutual_pairs: number;
}

/** The manifest over the files given, which are hashed when it is read; no clock, no machine, no runtime version. */
export function manifestFile(
  facts: Facts,
  files: readonly HashedFile[],
  prose: readonly ProseFile[],
  page: MapPage | null,
): ReportFile {
  const { study, options, measured, change, activity } = facts;
  const size: ReportSize = {
    accounts: study.accounts.length,
    observed: study.accounts.filter(({ verdict }) => isObserved(verdict)).length,
    follows: figureOf(facts, 'edges'),
    mutual_pairs: figureOf(facts, 'mutual_pairs'),
  };
  const manifest = () => ({
    format: FORMAT,
    tool: 'entente',
    tool_version: options.toolVersion,
    snapshot: described(study),
    size,
    against: change === null ? null : described(change.old),
    ...(change === null || change.chain.length === 0 ? {} : { cluster_chain: change.chain.map(described) }),
    options: {
      lang: options.lang,
      unit: options.unit,
      by: options.by,
      runs: options.runs,
      clusters_of: options.clustersOf,
      draws: options.draws,
      seed: options.seed,
      ...(activity === null ? {} : { weights: options.weights }),
      png: options.png,
    },
    seeds: {
      cluster_runs: `1…${options.runs}`,
      published_clusters: measured.clusters.seed,
      null_models: options.seed,
    },
    map_page:
      page === null
        ? null
        : hashes([
            hashedFile({ path: 'main.js', chunks: page.script }),
            hashedFile({ path: 'map.css', chunks: page.style }),
          ]),
    prose: hashes(prose.map(({ path, text }) => hashedFile({ path, chunks: text }))),
    files: hashes(files),
  });
  const chunks = {
    *[Symbol.iterator]() {
      yield `${JSON.stringify(manifest(), null, 2)}\n`;
    },
  };
  return { path: MANIFEST_PATH, chunks };
}

function described({ snapshot, entries }: Study): Record<string, unknown> {
  const read = claimText(readClaim(snapshot, entries));
  const { name, network, date, origin, meaning, simulated, contentHash, paid } = snapshot;
  const more = { ...(read === '' ? {} : { read }), ...(paid === undefined ? {} : { paid }) };
  return { name, network, date, origin, meaning, simulated, content_hash: contentHash, ...more };
}

function hashes(files: readonly HashedFile[]): Record<string, string> {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return Object.fromEntries(sorted.map((file) => [file.path, file.sha256()]));
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
  const { tool_version: toolVersion, snapshot, size, against, options, files } = value;
  const { cluster_chain: chain = [] } = value;
  if (typeof toolVersion !== 'string') throw fault('tool_version is not text');
  if (!isRecord(snapshot)) throw fault('snapshot is missing');
  const { name, network, date, simulated } = snapshot;
  if (typeof name !== 'string' || typeof network !== 'string' || typeof date !== 'string') {
    throw fault('snapshot has no name, network or date');
  }
  if (!isSize(size)) throw fault('size is missing');
  if (against !== null && !isSnapshotMention(against)) throw fault('against is neither null nor a snapshot');
  if (!Array.isArray(chain) || !chain.every(isSnapshotMention))
    throw fault('cluster_chain is not a list of snapshots');
  if (!isRecord(options)) throw fault('options are missing');
  const {
    lang = ['en'],
    unit = 'account',
    by,
    runs,
    clusters_of: clustersOf,
    draws,
    seed,
    weights = EQUAL_WEIGHTS,
    png = false,
  } = options;
  if (!isTexts(lang) || lang.length === 0 || !lang.every(isLanguageCode)) {
    throw fault(`options.lang is not a list of ${LANGUAGE_CODES.join(', ')}`);
  }
  if (!isUnit(unit)) throw fault(`options.unit is none of ${UNITS.join(', ')}`);
  if (!isTexts(by)) throw fault('options.by is not a list of columns');
  if (!isCount(runs) || !isCount(draws) || !isCount(seed)) {
    throw fault('options.runs, draws and seed are not all whole numbers');
  }
  if (clustersOf !== 'mutual' && clustersOf !== 'directed') {
    throw fault('options.clusters_of is neither mutual nor directed');
  }
  if (!isWeights(weights)) throw fault('options.weights are no weights of the parts of influence');
  if (typeof png !== 'boolean') throw fault('options.png is neither true nor false');
  if (!isRecord(files)) throw fault('files are missing');
  const stray = Object.keys(files).find((path) => !/^(?:[^./\\][^/\\]*\/)*[^./\\][^/\\]*$/.test(path));
  if (stray !== undefined) throw fault(`it names ${stray}, which is no file of a report`);
  return {
    snapshot: name,
    network,
    date,
    simulated: simulated === true,
    size,
    against: against === null ? null : mention(against),
    clusterChain: chain.map(mention),
    options: { lang, unit, by, runs, clustersOf, draws, seed, weights, png, toolVersion },
    paths: Object.keys(files),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSize(value: unknown): value is ReportSize {
  return (
    isRecord(value) &&
    [value.accounts, value.observed, value.follows, value.mutual_pairs].every((count) => isCount(count))
  );
}

function mention({
  name,
  content_hash: contentHash,
}: {
  name: string;
  content_hash: string;
}): SnapshotMention {
  return { name, contentHash };
}

function isSnapshotMention(value: unknown): value is { name: string; content_hash: string } {
  return isRecord(value) && typeof value.name === 'string' && typeof value.content_hash === 'string';
}

function isUnit(value: unknown): value is Unit {
  return (UNITS as readonly unknown[]).includes(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
