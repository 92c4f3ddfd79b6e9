/** The files of a package that describe the others: as a Data Package, as an RO-Crate, and for people. */
import { once } from '../../once.ts';
import type { Language } from '../../words/en/report/language.ts';
import { type HashedFile, hashedFile } from '../files/hashed-file.ts';
import { codebookFile } from './codebook-text.ts';
import { dataPackageFile } from './data-package.ts';
import { describeTables } from './describe.ts';
import type { Package } from './package.ts';
import { crateFile } from './ro-crate.ts';

interface Descriptions {
  /** A codebook in each language. */
  codebooks: readonly { language: Language; path: string }[];
  english: Language;
  /** The file that has the hashes of all others. */
  manifest: { path: string; holds: string };
}

/** In the order in which they can be made: once the others are, whose headers and hashes they have. */
export function descriptionFiles(
  given: Package,
  files: readonly HashedFile[],
  { codebooks, english, manifest }: Descriptions,
): HashedFile[] {
  const tables = once(() => describeTables(given, files));
  const own = [
    ...codebooks.map(({ language, path }) => codebookFile(given, tables, language, path)),
    dataPackageFile(given, files, tables, english),
  ].map(hashedFile);
  return [...own, hashedFile(crateFile(given, [...files, ...own], manifest))];
}
