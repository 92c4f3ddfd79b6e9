/** `entente open`: the report of a snapshot, its method, its map, or the page of a country, in the browser. */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answerText, type DefineCommand, deskOf, examples, say } from '../cli/context.ts';
import { givenOptions } from '../cli/given-options.ts';
import { amongOption, type QuestionOptions } from '../cli/question-options.ts';
import { shellWord } from '../cli/shell-word.ts';
import { UserError } from '../errors.ts';
import { isLanguageCode, LANGUAGE_CODES } from '../language-codes.ts';
import { didYouMean } from '../nearest.ts';
import { openSealedSnapshot } from '../open/open-snapshot.ts';
import { refuseOtherGroup } from '../publish/same-group.ts';
import { readReportManifest } from '../report/files/write.ts';
import { countryByCode } from '../roster/countries.ts';
import { findCountry } from '../roster/country-names.ts';
import { reportDirectory } from '../study/places.ts';
import { placeOf } from '../study/report-layout.ts';
import { say as words } from '../words/say.ts';

interface OpenOptions extends QuestionOptions {
  lang?: string;
  print?: boolean;
}

const PAGES = ['report', 'method', 'map'] as const;

export const defineOpen: DefineCommand = (command, context) => {
  command
    .argument('[PAGE]', 'report, method, map, or a country by code or name', 'report')
    .option(
      '-s, --snapshot <NAME>',
      'whose report: a snapshot, or the folder of an archive (default: the newest)',
    )
    .addOption(amongOption('the report among these accounts alone'))
    .option('--lang <CODE>', 'in this language, where the report was made in several')
    .option('--print', 'print where the page is and open nothing')
    .addHelpText(
      'after',
      `
The browser is the one in BROWSER, or else the system's own. The path of the page goes to stdout.
A page is kept as PDF by the browser's own print; that of a country is made for paper.
${examples(
  'entente open --print -s sandbox-2026',
  'entente open map --print -s sandbox-2026',
  'entente open France --print -s sandbox-2026',
)}`,
    )
    .action(async (page: string) => {
      const options = givenOptions<OpenOptions>(command);
      const stems = pageStems(page);
      const { among, ...desk } = deskOf(context, options);
      const { snapshot } = openSealedSnapshot(desk, options.snapshot);
      const directory = reportDirectory(snapshot.name, 'account', options.among);
      const manifest = readReportManifest(directory);
      if (manifest === null) {
        throw new UserError(
          `there is no report of ${snapshot.name} in ${directory}; make it first: entente report ${[snapshot.name, ...(options.among ?? []).flatMap((text) => ['--among', text])].map(shellWord).join(' ')}`,
        );
      }
      refuseOtherGroup(directory, manifest, among);
      // The map is one page for all languages.
      const lang = page === 'map' ? undefined : options.lang;
      const file = findPage(directory, page, stems, lang === manifest.options.lang[0] ? undefined : lang);
      const { print } = options;
      answerText(context, options, `${file}\n`, { says: (of) => words.idle.openedPage(of, page) });
      if (print) return;
      if (!(await context.runtime.openPage(resolve(file)))) {
        say(context, options, 'no browser could be started; open the file in one, or name yours in BROWSER');
      }
    });
};

/** @throws UserError where the report has no such page, with those it has. */
function findPage(
  directory: string,
  page: string,
  stems: readonly string[],
  lang: string | undefined,
): string {
  if (lang !== undefined && !isLanguageCode(lang)) {
    throw new UserError(`no report is written in ${lang}; there are ${LANGUAGE_CODES.join(' and ')}`);
  }
  const endings = lang === undefined ? ['.html', '.md'] : [`.${lang}.html`, `.${lang}.md`];
  const names = stems.flatMap((stem) => endings.map((ending) => `${stem}${ending}`));
  // Reports of earlier versions have all pages where their names say.
  const paths = [...names.map(placeOf), ...names].map((path) => join(directory, path));
  const found = paths.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new UserError(
    lang === undefined
      ? `the report in ${directory} has no page of ${page}`
      : `the report in ${directory} has no page of ${page} in ${lang}; make it with --lang, or leave --lang out`,
  );
}

/** Where a page may be, without its ending: the map is one page for all languages. */
function pageStems(page: string): string[] {
  if ((PAGES as readonly string[]).includes(page)) return [page];
  const country = findCountry(page) ?? countryByCode(page.toUpperCase());
  if (country !== undefined) return [join('countries', country.code)];
  const all = 'there are report, method, map, and one for each country, by code or name';
  throw new UserError(`there is no page ${page}; ${didYouMean(page, PAGES, all, 1)}`);
}
