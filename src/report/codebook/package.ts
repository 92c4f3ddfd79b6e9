/** A folder of files as it is published, a report or an archive: what its descriptions are made from. */
import type { Publication } from '../../study/publication.ts';
import type { Unit } from '../../study/study.ts';
import { capital } from '../../words/capital.ts';
import type { HashedFile } from '../files/hashed-file.ts';
import type { TableRule } from './tables.ts';

/** A sealed snapshot, or an edition. */
export interface PackagedSnapshot {
  name: string;
  /** Of an edition, all of them. */
  network: string;
  /** YYYY-MM-DD; of an edition, that of the last snapshot. */
  date: string;
  contentHash: string;
  simulated: boolean;
  /** The snapshots that an edition joins by actor; none of a snapshot. */
  joins: readonly PackagedSnapshot[];
}

/** A file or a log that a report was made from besides. */
export interface PackagedSource {
  /** The name of a file of the package; else it begins with `#`, and only its hash is known here. */
  id: string;
  name: string;
  /** What it is, in a sentence. */
  description: string;
  sha256: string;
  /** Under which it is published, where that is another than the package's; '' where it is not. */
  licence: string;
}

/** What a file of the package holds, in English, and from what other files of it that comes. */
interface Holding {
  holds: string;
  basedOn: readonly string[];
}

export interface Package {
  kind: 'report' | 'archive';
  title: string;
  /** What it is, in a sentence or two, of plain text. */
  description: string;
  snapshot: PackagedSnapshot;
  /** Of a group of its accounts, as the option says it; empty where it is of all. */
  among: readonly string[];
  /** Earlier ones that it draws on, newest first. */
  earlier: readonly PackagedSnapshot[];
  /** What else it was made from. */
  sources: readonly PackagedSource[];
  publication: Publication;
  /** How to cite it, in a sentence of plain text; '' where that is for others to say. */
  citation: string;
  /** What readers may do, in words, where no licence is stated. */
  terms: string;
  /** Moments at which the snapshot was begun and sealed; `null` where that is another package's to say. */
  read: { from: string; to: string } | null;
  toolVersion: string;
  unit: Unit;
  tables: Readonly<Record<string, TableRule>>;
  /** Columns of the roster beyond the standard ones. */
  extraColumns: readonly string[];
  /** Where a file lies below the package's folder, by its name in it. */
  place(path: string): string;
  /** What each file holds, by its name. */
  holding(path: string): Holding;
  /** Folders with many files of one kind, which are described as one. */
  folders: readonly { path: string; holds: string }[];
}

export const CODEBOOK_PATH = 'codebook.md';
export const DATA_PACKAGE_PATH = 'datapackage.json';
export const CRATE_PATH = 'ro-crate-metadata.json';

export const isTable = ({ path }: Pick<HashedFile, 'path'>): boolean => /^[^/]+\.csv$/.test(path);

export const isEdition = ({ joins }: Pick<PackagedSnapshot, 'joins'>): boolean => joins.length > 0;

/** `Snapshot` or `Edition`, simulated or not. */
export function wordFor(snapshot: PackagedSnapshot, simulated = snapshot.simulated): string {
  const word = isEdition(snapshot) ? 'edition' : 'snapshot';
  return simulated ? `Simulated ${word}` : capital(word);
}

/** A sentence to stand after others; '' where nothing is simulated. */
export function simulatedText({ simulated }: Pick<PackagedSnapshot, 'simulated'>): string {
  return simulated ? ' The data are simulated: accounts and ties are invented.' : '';
}

/** By which the package calls a snapshot or an edition that it was made from. */
export function snapshotId(snapshot: Pick<PackagedSnapshot, 'contentHash' | 'joins'>): string {
  return `#${isEdition(snapshot) ? 'edition' : 'snapshot'}-${snapshot.contentHash.slice(0, 12)}`;
}

/** All of them, and what the editions among them join, each once. */
export function withJoined(snapshots: readonly PackagedSnapshot[]): PackagedSnapshot[] {
  const all = snapshots.flatMap((one) => [one, ...one.joins]);
  return [...new Map(all.map((one) => [snapshotId(one), one])).values()];
}
