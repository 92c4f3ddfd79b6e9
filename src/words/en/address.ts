/** What is wrong with the address of a page of the console. */
import type { Likely } from '../../nearest.ts';
import { didYouMean } from './phrases.ts';

const itHas = ({ nearest, known }: Likely) => didYouMean(nearest, `it has ${known.join(', ')}`);

export const address = {
  noParameter: (name: string, likely: Likely) => `the page has no parameter ${name}; ${itHas(likely)}`,
  noPart: (name: string, likely: Likely) => `the page has no part ${name}; ${itHas(likely)}`,
  noChoice: (name: string, text: string, { nearest, known }: Likely) =>
    `${name} ${text}: there are ${known.join(', ')}${nearest.length === 0 ? '' : `; ${didYouMean(nearest, '')}`}`,
  yesOnly: (name: string, text: string) => `${name} ${text}: it is yes, or left out`,
  /** @param most `null` where there is no greatest. */
  noWhole: (name: string, text: string, least: number, most: number | null) =>
    `${name} ${text}: a whole number from ${least} ${most === null ? 'on' : `to ${most}`} is needed`,
  /** @param fields each with the nearest that there is, or `null`. */
  noFields: (fields: readonly { field: string; nearest: string | null }[], columns: readonly string[]) =>
    `--fields: the answer has no ${fields.map(({ field, nearest }) => (nearest === null ? field : `${field} (did you mean ${nearest}?)`)).join(', ')}; it has ${columns.join(', ')}`,
  severalTables: (tables: readonly string[]) =>
    `--fields chooses columns of one table, and this answer has several (${tables.join(', ')}); choose one with --show`,
  twoFormats: (path: string, ending: string, format: string) =>
    `--out ${path} ends as ${ending}, and --format says ${format}; leave one of them out`,
  noFormat: (path: string) =>
    `--out ${path}: name a file that ends in .csv, .json, .ndjson or .txt, or say --format`,
  tooLong: (name: string, most: number) => `${name} is longer than ${most} characters; shorten it`,
  controls: (name: string) => `${name} has control characters; leave them out`,
  tooOften: (name: string, given: number, times: number) =>
    `${name} is given ${given} times; ${times === 1 ? 'once' : `${times} times`} is what the page takes`,
};
