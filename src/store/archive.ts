/** A snapshot as a directory of text that travels, for git: what its manifest says. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { areTexts, isRecord, isText, parseJson } from '../json-text.ts';
import type { PublicationTerms } from '../roster/network-record.ts';
import { PAID_ITEMS, type Payment } from '../values/payment.ts';
import { archiveText } from './archive-file.ts';
import { HASH_VERSION, WITHHOLDABLE } from './archive-text.ts';
import { requireKeys } from './manifest-keys.ts';
import type { Meaning, Origin } from './snapshot-record.ts';

/** The formats that are read: each is written as the version of the content hash of its number needs it. */
const FORMATS = [1, 2, 3, HASH_VERSION];

export interface ArchiveManifest {
  format: number;
  name: string;
  network: string;
  date: string;
  origin: Origin;
  meaning: Meaning;
  simulated: boolean;
  extra_columns: string[];
  options: Record<string, string | number | boolean>;
  counts: Record<string, number>;
  /** Where posts were read: the days of the window. */
  activity_days?: number;
  /** What the crawl has paid; absent where nothing. It is no part of the content: another crawl may pay another sum. */
  paid?: PaidLine[];
  started_at: string;
  sealed_at: string;
  content_hash: string;
  /** SHA-256 of each part; a part that is not `withheld` is the file of its name. */
  parts: Record<string, string>;
  /** From format 2 on: the parts that the terms of the network withheld when it was sealed. */
  withholdable?: string[];
  withheld: string[];
  /** What the network lets be published, in words. */
  terms: string;
}

/** A payment as a manifest states it. */
export interface PaidLine {
  item: string;
  /** US dollars. */
  price: number;
  count: number;
  answers: number;
  lost_count: number;
  lost_answers: number;
}

export function toPaidLine(payment: Payment): PaidLine {
  const { item, price, itemCount, answerCount, lostItemCount, lostAnswerCount } = payment;
  return {
    item,
    price,
    count: itemCount,
    answers: answerCount,
    lost_count: lostItemCount,
    lost_answers: lostAnswerCount,
  };
}

export function toPayment(line: PaidLine): Payment {
  return {
    item: line.item as Payment['item'],
    price: line.price,
    itemCount: line.count,
    answerCount: line.answers,
    lostItemCount: line.lost_count,
    lostAnswerCount: line.lost_answers,
  };
}

function isPaidLine(value: unknown): boolean {
  const { item, price, ...counts } = isRecord(value) ? value : {};
  return (
    PAID_ITEMS.includes(item as Payment['item']) &&
    typeof price === 'number' &&
    ['count', 'answers', 'lost_count', 'lost_answers'].every((key) => Number.isSafeInteger(counts[key]))
  );
}

/** The parts of a snapshot that the terms do not let be published. */
export function withheldBy({ profiles, posts }: PublicationTerms): string[] {
  return WITHHOLDABLE.filter((part) => !(part === 'profiles' ? profiles : posts));
}

/** Whether `dir` looks like a snapshot's archive; one that has lost a file is one still, so that the loss is told. */
export function isArchive(dir: string): boolean {
  const holds = (file: string) => existsSync(join(dir, file));
  return holds('manifest.json') && ['roster.csv', 'verdicts.csv', 'ties.csv'].some(holds);
}

/** What each key must hold. */
const KEYS: Readonly<Record<keyof ArchiveManifest, (value: unknown) => boolean>> = {
  format: (value) => FORMATS.includes(value as number),
  name: isText,
  network: isText,
  date: isText,
  origin: isText,
  meaning: isText,
  simulated: (value) => typeof value === 'boolean',
  extra_columns: areTexts,
  options: isRecord,
  counts: isRecord,
  activity_days: (value) => value === undefined || Number.isSafeInteger(value),
  paid: (value) => value === undefined || (Array.isArray(value) && value.every(isPaidLine)),
  started_at: isText,
  sealed_at: isText,
  content_hash: isText,
  parts: (value) => isRecord(value) && areTexts(Object.values(value)),
  withholdable: (value) => value === undefined || areTexts(value),
  withheld: areTexts,
  terms: isText,
};

/** @throws UserError where the directory is no archive of this format, DataError where its manifest is broken. */
export function readManifest(dir: string): ArchiveManifest {
  const file = join(dir, 'manifest.json');
  if (!existsSync(file)) {
    throw new UserError(
      `${dir} is no snapshot archive: it has no manifest.json; write one with: entente export NAME DIR/`,
    );
  }
  const read = parseJson(archiveText(file), file, 'copy the archive again');
  const manifest = isRecord(read) ? read : {};
  if (!FORMATS.includes(manifest.format as number)) {
    throw new UserError(
      `${file}: archive format ${String(manifest.format)} is not known to this version, which reads ${FORMATS.slice(0, -1).join(', ')} and ${HASH_VERSION}; is it a report's manifest, or a newer entente's?`,
    );
  }
  requireKeys(file, manifest, KEYS);
  return manifest as unknown as ArchiveManifest;
}
