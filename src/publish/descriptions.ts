/** What describes the tables of an archive. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toolVersion } from '../cli/version.ts';
import { UserError } from '../errors.ts';
import { LANGUAGE_CODES } from '../language-codes.ts';
import { descriptionFiles } from '../report/codebook/description-files.ts';
import { CODEBOOK_PATH, CRATE_PATH, type Package } from '../report/codebook/package.ts';
import type { HashedFile } from '../report/files/hashed-file.ts';
import { fileChunks } from '../report/files/report-file.ts';
import { archiveText } from '../store/archive-file.ts';
import { isDescription } from '../store/write-archive.ts';
import { UNSTATED } from '../study/publication.ts';
import { languageOf } from '../words/languages.ts';

/** What the package of an archive says of itself. It names no author: an archive is what networks were read to say, whoever passes it on. */
export function archivePackage(
  own: Pick<Package, 'title' | 'description' | 'snapshot' | 'terms' | 'read' | 'tables' | 'extraColumns'>,
): Package {
  const { codebook, data } = languageOf('en', 'account');
  return {
    ...own,
    kind: 'archive',
    among: [],
    earlier: [],
    sources: [],
    publication: UNSTATED,
    citation: '',
    toolVersion: toolVersion(),
    unit: 'account',
    place: (path) => path,
    holding: (path) => ({
      holds:
        codebook.archive[path.replace(/\.csv$/, '')] ??
        data.files.find(([pattern]) => pattern.test(path.replace(/\.[a-z]+(?=\.md$)/, '')))?.[1] ??
        path,
      basedOn: [],
    }),
    folders: [],
  };
}

/** @param manifest the file that has the hashes of what they describe. */
export function descriptionsOf(
  given: Package,
  files: readonly HashedFile[],
  manifest: { path: string; holds: string },
): HashedFile[] {
  return descriptionFiles(given, files, {
    codebooks: LANGUAGE_CODES.map((code) => ({
      language: languageOf(code, 'account'),
      path: code === 'en' ? CODEBOOK_PATH : CODEBOOK_PATH.replace('.md', `.${code}.md`),
    })),
    english: languageOf('en', 'account'),
    manifest,
  });
}

/**
 * What is wrong with the files of an archive that describe the others; empty where they are what this version writes, or
 * another version wrote them, or there are none, as before there were any.
 */
export function faultsOfDescriptions(dir: string, describe: () => readonly HashedFile[]): string[] {
  if (!readdirSync(dir).some(isDescription)) return [];
  if (writtenBy(join(dir, CRATE_PATH)) !== toolVersion()) return [];
  return describe().flatMap((file) => {
    const path = join(dir, file.path);
    if (!existsSync(path)) return [`${path} is missing`];
    return archiveText(path) === [...fileChunks(file)].join('')
      ? []
      : [`${path} does not describe the archive`];
  });
}

/** The version that a crate says it was made with; '' where it does not say. */
function writtenBy(path: string): string {
  try {
    const { '@graph': graph } = JSON.parse(archiveText(path));
    return graph.find((entity: Record<string, string>) => entity['@id'] === '#entente').version;
  } catch (error) {
    if (error instanceof UserError) throw error;
    return '';
  }
}
