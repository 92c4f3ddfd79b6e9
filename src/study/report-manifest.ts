/** The manifest of a report, as it is read again. */

import { EQUAL_WEIGHTS, isWeights } from '../activity/influence.ts';
import { UserError } from '../errors.ts';
import { areTexts, isRecord, isText } from '../json-text.ts';
import { isLanguageCode, LANGUAGE_CODES } from '../language-codes.ts';
import { isDate } from '../roster/dates.ts';
import type { AskedGroup } from './group.ts';
import { isAddress, type Publication } from './publication.ts';
import type { EvidenceMention, PairsOptions, Peers, ReportOptions } from './report-options.ts';
import { UNITS, type Unit } from './study.ts';

export const FORMAT = 1;

export const MANIFEST_PATH = 'manifest.json';

/** What an existing report's manifest says of it, as far as checking and replacing it need. */
export interface ReportManifest {
  /** Name of the snapshot, and the hash of its content. */
  snapshot: string;
  contentHash: string;
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
  /** Of a report of an edition, with the earlier one whose moves it tells; `null` of one of a snapshot. */
  edition: { against: SnapshotMention | null } | null;
  /** The log whose spells it tells. */
  log: SnapshotMention | null;
  /** Title and headline as plain text, by code of the language; none of reports of earlier versions. */
  front: Readonly<Record<string, ReportFront>>;
  options: ReportOptions;
  /** Name and version of what drew its pictures; '' where it has none or does not say. */
  renderer: string;
  /** SHA-256 of every other file of the report by its path, prose not counted. */
  files: Readonly<Record<string, string>>;
}

/** A snapshot with the very content that was meant. */
export interface SnapshotMention {
  name: string;
  contentHash: string;
}

/** What the list of reports says of one in one of its languages. */
export interface ReportFront {
  title: string;
  /** '' where nothing stands out. */
  headline: string;
}

export interface ReportSize {
  accounts: number;
  observed: number;
  follows: number;
  mutual_pairs: number;
}

/** Reads a manifest that `manifestFile` wrote. @throws UserError where it is not one, saying what is wrong. */
export function parseReportManifest(text: string, file: string): ReportManifest {
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
  const { cluster_chain: chain = [], publication = {}, log = null, edition = null, front = {} } = value;
  const { png_renderer: renderer = '' } = value;
  if (!isText(toolVersion)) throw fault('tool_version is not text');
  if (!isRecord(snapshot)) throw fault('snapshot is missing');
  const { name, network, date, simulated, content_hash: contentHash } = snapshot;
  if (!isText(name) || !isText(network) || !isText(date) || !isText(contentHash)) {
    throw fault('snapshot has no name, network, date or content_hash');
  }
  if (!isDate(date)) throw fault('the date of its snapshot is no day');
  if (!isSize(size)) throw fault('size is missing');
  if (against !== null && !isSnapshotMention(against)) throw fault('against is neither null nor a snapshot');
  if (log !== null && !isSnapshotMention(log)) throw fault('log is neither missing nor a log');
  if (edition !== null && !isEdition(edition)) throw fault('edition names no earlier edition, and not null');
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
    peers = {},
    persons = false,
    pairs = null,
    evidence = null,
    among = null,
  } = options;
  if (!areTexts(lang) || lang.length === 0 || !lang.every(isLanguageCode)) {
    throw fault(`options.lang is not a list of ${LANGUAGE_CODES.join(', ')}`);
  }
  if (!isUnit(unit)) throw fault(`options.unit is none of ${UNITS.join(', ')}`);
  if (!areTexts(by)) throw fault('options.by is not a list of columns');
  if (!isCount(runs) || !isCount(draws) || !isCount(seed)) {
    throw fault('options.runs, draws and seed are not all whole numbers');
  }
  if (clustersOf !== 'mutual' && clustersOf !== 'directed') {
    throw fault('options.clusters_of is neither mutual nor directed');
  }
  if (!isWeights(weights)) throw fault('options.weights are no weights of the parts of influence');
  if (typeof png !== 'boolean') throw fault('options.png is neither true nor false');
  if (typeof persons !== 'boolean') throw fault('options.persons is neither true nor false');
  if (pairs !== null && !isPairs(pairs)) throw fault('options.pairs name no file, terms and ties');
  if (evidence !== null && !isEvidence(evidence)) throw fault('options.evidence names no file with its hash');
  if (among !== null && !isGroup(among)) throw fault('options.among names no conditions and files');
  if (!isRecord(peers) || !Object.values(peers).every(areTexts)) {
    throw fault('options.peers are no lists of countries');
  }
  if (!isRecord(publication) || !areTexts(Object.values(publication))) {
    throw fault('publication is no author, licence and url');
  }
  const { author = '', licence = '', url = '', site = '' } = publication as Partial<Publication>;
  if (url !== '' && !isAddress(url)) throw fault('publication.url does not begin with https://');
  if (typeof renderer !== 'string') throw fault('png_renderer is not text');
  if (site !== '' && !isAddress(site)) throw fault('publication.site does not begin with https://');
  if (!isRecord(front) || !Object.values(front).every(isFront))
    throw fault('front has no titles and headlines');
  if (!isRecord(files) || !areTexts(Object.values(files))) throw fault('files are missing');
  const stray = Object.keys(files).find((path) => !/^(?:[^./\\][^/\\]*\/)*[^./\\][^/\\]*$/.test(path));
  if (stray !== undefined) throw fault(`it names ${stray}, which is no file of a report`);
  return {
    snapshot: name,
    contentHash,
    network,
    date,
    simulated: simulated === true,
    size,
    against: against === null ? null : mention(against),
    clusterChain: chain.map(mention),
    edition:
      edition === null ? null : { against: edition.against === null ? null : mention(edition.against) },
    log: log === null ? null : mention(log),
    front: front as Record<string, ReportFront>,
    options: {
      lang,
      unit,
      by,
      runs,
      clustersOf,
      draws,
      seed,
      weights,
      png,
      peers: peers as Peers,
      persons,
      pairs,
      evidence,
      among,
      publication: { author, licence, url, site },
      toolVersion,
    },
    renderer,
    files: files as Record<string, string>,
  };
}

function isEdition(value: unknown): value is { against: { name: string; content_hash: string } | null } {
  return isRecord(value) && (value.against === null || isSnapshotMention(value.against));
}

function isFront(value: unknown): value is ReportFront {
  return isRecord(value) && isText(value.title) && typeof value.headline === 'string';
}

function isPairs(value: unknown): value is PairsOptions {
  if (!isRecord(value) || typeof value.logit !== 'boolean' || !areTexts(value.with)) return false;
  if (value.of !== 'any' && value.of !== 'follows' && value.of !== 'mutual') return false;
  const { file, countries = null } = value;
  return [file, countries].every(
    (one) =>
      one === null ||
      (isRecord(one) && isText(one.name) && isText(one.sha256) && typeof one.licence === 'string'),
  );
}

function isEvidence(value: unknown): value is EvidenceMention {
  return isRecord(value) && isText(value.file) && isText(value.sha256);
}

function isGroup(value: unknown): value is AskedGroup {
  return (
    isRecord(value) &&
    Array.isArray(value.where) &&
    value.where.every((one) => isRecord(one) && isText(one.column) && areTexts(one.values)) &&
    Array.isArray(value.files) &&
    value.files.every(
      (one) =>
        isRecord(one) &&
        isText(one.name) &&
        isText(one.sha256) &&
        areTexts(one.members) &&
        areTexts(one.missing),
    )
  );
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
  return isRecord(value) && isText(value.name) && isText(value.content_hash);
}

function isUnit(value: unknown): value is Unit {
  return (UNITS as readonly unknown[]).includes(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
