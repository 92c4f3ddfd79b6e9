/** `entente cite`: how to cite a report, as a sentence, for BibTeX, or as a CITATION.cff. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Option } from 'commander';
import {
  amongPart,
  answerText,
  type DefineCommand,
  examples,
  type SharedOptions,
  say,
} from '../cli/context.ts';
import { type Form, givenOptions, isUnread } from '../cli/given-options.ts';
import { givenSnapshot, type PositionalOptions, sameAsFirst } from '../cli/positional-snapshot.ts';
import { amongOption, unitOption } from '../cli/question-options.ts';
import { UserError } from '../errors.ts';
import { LANGUAGE_CODES } from '../language-codes.ts';
import { readCitation } from '../publish/citation.ts';
import { CITATION_STYLES, type CitationStyle, citationText } from '../publish/citation-text.ts';
import { refuseOtherGroup } from '../publish/same-group.ts';
import type { ListedReport } from '../report/files/report-index.ts';
import { listReports, readReportManifest } from '../report/files/write.ts';
import { isArchive } from '../store/archive.ts';
import { isEditionArchive } from '../store/edition-archive.ts';
import { REPORTS, reportDirectory } from '../study/places.ts';
import { MANIFEST_PATH } from '../study/report-manifest.ts';
import { UNITS, type Unit } from '../study/study.ts';
import { say as words } from '../words/say.ts';

const AS_STYLE: Form = { says: (of) => words.idle.citation(of, CITATION_STYLES) };

interface CiteOptions extends SharedOptions {
  as: CitationStyle;
  lang?: string;
  unit?: Unit;
}

export const defineCite: DefineCommand = (command, context) => {
  command
    .argument(
      '[SNAPSHOT]',
      'whose report: a snapshot or an edition by name, or the folder of the report; default the newest',
    )
    .addOption(
      new Option('--as <STYLE>', 'as a sentence, for BibTeX, or as a CITATION.cff')
        .choices(CITATION_STYLES)
        .default('text'),
    )
    .addOption(
      new Option('--lang <CODE>', 'in this language of the report (default: its first)').choices(
        LANGUAGE_CODES,
      ),
    )
    .addOption(unitOption(UNITS))
    .addOption(amongOption('the report among these accounts alone'))
    .addHelpText(
      'after',
      `
Author, licence and address are those that the report was made with: "author", "licence" and "url" in study.json, or
--author, --licence and --url to entente report. The date is that of the snapshot, of an edition that of its last.
${examples('entente cite sandbox-2026', 'entente cite sandbox-2026 --as bibtex', 'entente cite sandbox-2026 --as cff')}`,
    )
    .action((positional: string | undefined) => {
      const options = givenOptions<CiteOptions & PositionalOptions>(command);
      const directory = directoryOf(givenSnapshot(positional, options), options);
      const text = citationText(readCitation(directory, options.lang), options.as);
      answerText(context, options, text, isUnread(options, 'format') ? AS_STYLE : {});
    });
  sameAsFirst(command);

  function directoryOf(name: string | undefined, options: CiteOptions): string {
    if (name !== undefined) {
      const isFolder = name.includes('/') || existsSync(join(name, MANIFEST_PATH));
      const archived = isArchive(name) ? 'a snapshot' : isEditionArchive(name) ? 'an edition' : null;
      if (isFolder && archived !== null) {
        throw new UserError(
          `${name} is the archive of ${archived}, and what is cited is a report; make one with: entente report NAME`,
        );
      }
      return isFolder ? name : ofGroup(reportDirectory(name, options.unit, options.among), options);
    }
    const { among } = options;
    const reports = listReports(REPORTS).filter(
      ({ folder, manifest }) =>
        manifest.options.unit === (options.unit ?? 'account') &&
        (among === undefined ||
          join(REPORTS, folder) === reportDirectory(manifest.snapshot, options.unit, among)),
    );
    // One of all accounts, if there is one.
    const isOfGroup = ({ manifest }: ListedReport) => Number(manifest.options.among !== null);
    const newest = reports.sort(
      (a, b) => isOfGroup(a) - isOfGroup(b) || (a.manifest.date < b.manifest.date ? 1 : -1),
    )[0];
    if (newest === undefined) {
      throw new UserError(`there is no report under ${REPORTS}; make one with: entente report SNAPSHOT`);
    }
    say(context, options, `The newest report: ${newest.folder}.`);
    return ofGroup(join(REPORTS, newest.folder), options);
  }
};

/** Files of the group may be gone by now. @throws UserError where they are other ones than those of the report. */
function ofGroup(directory: string, { among }: CiteOptions): string {
  const manifest = readReportManifest(directory);
  const isThere = among?.every((text) => text.includes('=') || existsSync(text));
  if (manifest !== null && isThere) refuseOtherGroup(directory, manifest, among?.map(amongPart));
  return directory;
}
