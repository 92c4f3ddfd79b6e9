/** What a citation of a report says, read from the report's folder. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { languagePath } from '../report/files/language-path.ts';
import { readReportManifest } from '../report/files/write.ts';
import type { Cited } from '../report/words/plain-citation.ts';
import { sha256 } from '../store/archive-text.ts';
import { cleanText } from '../study/clean-text.ts';
import { askedTexts } from '../study/group.ts';
import { nameAmong } from '../study/places.ts';
import { MANIFEST_PATH, type ReportManifest } from '../study/report-manifest.ts';
import type { Source } from '../study/study.ts';
import { languageOf } from '../words/languages.ts';

export interface Citation extends Cited {
  /** What tells it from reports of other groups of the snapshot. */
  report: string;
  /** YYYY-MM-DD, of the snapshot. */
  date: string;
  /** SHA-256 of the report's manifest, which has that of every other file of it. */
  reportHash: string;
  /** Of its title. */
  lang: string;
  /** Whether it is of a snapshot or an edition. */
  source: Source;
}

/**
 * @param lang one of the report's; its first where absent.
 * @throws UserError where the folder holds no report, or none in that language.
 */
export function readCitation(directory: string, lang?: string): Citation {
  const manifest = readReportManifest(directory);
  if (manifest === null) {
    throw new UserError(`there is no report in ${directory}; make it first: entente report NAME`);
  }
  const { options, snapshot, date, simulated, contentHash } = manifest;
  const { toolVersion, publication, among } = options;
  const code = lang ?? options.lang[0]!;
  if (!options.lang.includes(code)) {
    throw new UserError(
      `the report in ${directory} is in ${options.lang.join(' and ')}, not in ${code}; make it with --lang ${[...options.lang, code].join()}, or leave --lang out`,
    );
  }
  return {
    title: manifest.front[code]?.title ?? readTitle(directory, manifest, code),
    snapshot: cleanText(snapshot),
    report: nameAmong(snapshot, askedTexts(among)),
    date,
    simulated,
    contentHash,
    reportHash: sha256(readFileSync(join(directory, MANIFEST_PATH))),
    toolVersion,
    publication,
    against: manifest.against ?? manifest.edition?.against ?? null,
    lang: code,
    source: manifest.edition === null ? 'roster' : 'edition',
  };
}

/** Of a report of 0.17.0 or before, whose manifest has no title. @throws UserError where the report is missing. */
function readTitle(directory: string, { snapshot, options }: ReportManifest, code: string): string {
  const file = join(
    directory,
    languagePath({ language: languageOf(code, options.unit), options }, 'report.md'),
  );
  if (!existsSync(file)) {
    throw new UserError(`${file} is missing; make the report again: entente report ${snapshot}`);
  }
  return titleOf(readFileSync(file, 'utf8'));
}

/** The first heading, without what Markdown needs beside its words. */
function titleOf(markdown: string): string {
  const [, heading = ''] = /^# (.*)$/m.exec(markdown) ?? [];
  const plain = heading
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return cleanText(plain, 300);
}
