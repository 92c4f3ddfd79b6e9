/** `entente countries`: the ranking of countries, and the time line of those that are named. */

import { Option } from 'commander';
import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { besides, givenOptions } from '../cli/given-options.ts';
import { pastOption, type QuestionOptions, snapshotOption, whereOption } from '../cli/question-options.ts';
import { joined } from '../cli/repeated.ts';
import { chooseSection, sectionOption } from '../cli/section-option.ts';
import { shownTop, type TopOption, topOption } from '../cli/top.ts';
import { openQuestion } from '../open/ask.ts';
import { deskBefore } from '../open/open-snapshot.ts';
import { openStudy } from '../open/open-study.ts';
import { COUNTRY_MEASURES, type CountryMeasure, countries } from '../questions/countries/countries.ts';

interface CountriesOptions extends QuestionOptions, TopOption {
  measure: CountryMeasure;
  weights?: string;
  listDoubt?: boolean;
  by?: string;
  against?: string;
}

/** Rows on a terminal. */
const USUAL = 20;

export const defineCountries: DefineCommand = (command, context) => {
  command
    .argument('[COUNTRIES...]', 'countries whose time line over the snapshots is told too, by code or name')
    .addOption(
      new Option('--measure <MEASURE>', 'what they are ranked by')
        .choices(COUNTRY_MEASURES)
        .default('mutual_abroad'),
    )
    .option(
      '--list-doubt',
      'in place of the ranking how far its first ten rest on the list: where 5 or 10% of the accounts are left out at random, or all of one office or region (or value of --by)',
    )
    .option('--by <COLUMN>', 'with --list-doubt: the column whose values are left out')
    .option(
      '--weights <WEIGHTS>',
      'of the parts of influence, such as popularity=2,engagement=1,trust=1; by commas, or repeated (default: 1 each)',
      joined,
    )
    .option('--against <SNAPSHOT>', 'an earlier snapshot: the rank that each country had in it')
    .addHelpText(
      'after',
      `
How a country stands: distinct accounts abroad that follow it, that it follows, and mutual ties, with bounds where
follows could not be seen. Its influence: the mean of its best account in each office, by the weights, ranked where at
least three of its offices have one, with the interval that the others leave. The time line is of every sealed
snapshot of the network, and of days of a log that are named: --also LOG@2025-06-03,LOG@2025-06-10.
${examples(
  'entente countries --top 5 -s sandbox-2026',
  'entente countries --measure influence --weights popularity=2,engagement=1,trust=1 --top 5 -s sandbox-2026',
  'entente countries FR DE --show timeline -s sandbox-2026',
  'entente countries --list-doubt -s sandbox-2026',
  'entente countries --where region=Africa --top 5 --format csv -s sandbox-2026',
)}`,
    )
    .action(async (names: string[]) => {
      const options = givenOptions<CountriesOptions>(command);
      const desk = deskOf(context, options);
      const asked = await openStudy(desk, options.snapshot);
      const { against: name } = options;
      const against = name === undefined ? undefined : () => openQuestion(deskBefore(desk, asked), name);
      const top = shownTop(context, options, options.listDoubt ? 1 : USUAL);
      answer(
        context,
        options,
        chooseSection(countries(asked, besides(options, { countries: names, top, against })), options),
      );
    });
  pastOption(whereOption(sectionOption(snapshotOption(topOption(command, 'how many countries', USUAL)))));
};
