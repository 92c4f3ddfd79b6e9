/** What a report is asked for. */

import type { AskedGroup } from './group.ts';
import type { Publication } from './publication.ts';
import type { StudyOptions } from './study-options.ts';

/** Codes of countries by the code of the country on whose page they stand beside it. */
export type Peers = Readonly<Record<string, readonly string[]>>;

/** What the files of these options are called in a report that holds them. */
export const GIVEN_FILES = { dyads: 'dyads.csv', countries: 'given-countries.csv' } as const;

/** A file that is given by its name, with its hash, and the licence under which the report holds it; '' where it does not. */
export interface GivenMention {
  name: string;
  sha256: string;
  licence: string;
}

/** What may go with ties, in a chapter of its own. */
export interface PairsOptions {
  /** A file of pairs. */
  file: GivenMention | null;
  /** A file of countries. */
  countries?: GivenMention | null | undefined;
  of: 'any' | 'follows' | 'mutual';
  /** Columns of the file and attributes of the units. */
  with: readonly string[];
  logit: boolean;
}

/** A file of evidence by its path, with its hash. */
export interface EvidenceMention {
  file: string;
  sha256: string;
}

/** Everything the reader of a report could have asked for otherwise; written into its manifest whole. */
export interface ReportOptions extends StudyOptions {
  /** Codes of the languages it is written in; the files of the first have no code in their names. */
  lang: readonly string[];
  /** Whether the figures are there as PNG too. */
  png: boolean;
  /** Beside whom the reader wants to see a country. */
  peers: Peers;
  /** Whether persons who ended a follow between days of a log are listed; else they are counted. */
  persons: boolean;
  /** `null` where nothing may go with the ties. */
  pairs: PairsOptions | null;
  /** In place of the evidence that was sealed; `null` where that is taken. */
  evidence: EvidenceMention | null;
  /** The group that is studied by itself; `null` where all accounts are. */
  among: AskedGroup | null;
  publication: Publication;
  /** Version of entente that the report is, or was, made with. */
  toolVersion: string;
}

/** Whether any figure is there as PNG: where they are asked for, and where links to a site have a card. */
export function drawsPixels({ png, publication }: ReportOptions): boolean {
  return png || publication.site !== '';
}
