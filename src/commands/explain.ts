/** `entente explain`: what goes with ties, over pairs of countries, actors or accounts. */

import { Option } from 'commander';
import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { besides, givenOptions } from '../cli/given-options.ts';
import { type QuestionOptions, snapshotOption } from '../cli/question-options.ts';
import { repeated } from '../cli/repeated.ts';
import { chooseSection, sectionOption } from '../cli/section-option.ts';
import { MOST, whole } from '../cli/whole-number.ts';
import { OUTCOMES, type OutcomeKind } from '../dyads/outcome.ts';
import { readText } from '../jobs/roster-file.ts';
import { openStudy } from '../open/open-study.ts';
import { explain } from '../questions/explain/explain.ts';
import { UNITS, type Unit } from '../study/study.ts';
import { NAME_IT } from './report/pairs-text.ts';

interface ExplainOptions extends QuestionOptions {
  dyads?: string;
  countries?: string;
  unit?: Unit;
  of: OutcomeKind;
  with?: string[];
  logit?: boolean;
  permutations: number;
  seed: number;
  top: number;
}

export const defineExplain: DefineCommand = (command, context) => {
  command
    .option('--dyads <FILE>', 'a CSV file of pairs, such as iso3_o,iso3_d,distance, or - for standard input')
    .option(
      '--countries <FILE>',
      'a CSV file with a row for each country, such as country,gdp,population, whose columns --with may name',
    )
    .addOption(
      new Option(
        '--unit <UNIT>',
        'whose pairs: countries, actors or accounts (default: country, or account where there are too few)',
      ).choices(UNITS),
    )
    .addOption(
      new Option(
        '--of <TIES>',
        'which ties: whether there is any, how many follows, or how many mutual ties of unordered pairs',
      )
        .choices(OUTCOMES)
        .default('any'),
    )
    .option(
      '--with <TERMS>',
      'columns of the file of pairs (default: all), terms as below, and products such as same:region::back; by commas, or repeated',
      repeated,
    )
    .option('--logit', 'a logistic model, of log-odds, in place of least squares')
    .option('--permutations <N>', 'permutations of the units', whole('--permutations', 1, MOST.draws), 2000)
    .option('--seed <N>', 'of the permutations and the completions', whole('--seed', 0), 1)
    .option('--top <N>', 'pairs that are listed on either side', whole('--top', 1), 10)
    .addHelpText(
      'after',
      `
The file has a row for each pair: two columns that name it (iso3_o,iso3_d with ISO 3166 codes of two or three letters;
ccode_o,ccode_d of Correlates of War; gwno_o,gwno_d of Gleditsch & Ward; source,target with handles or actors), a year,
if there are several, and columns of numbers. The last year up to the snapshot's counts. A file that lists each pair
once is taken for both directions. A pair with a tie that could not be seen, or without a value, is left out, and counted.
Ties go with terms, or do not: nothing here says why. --show pairs lists all pairs, the furthest above the model first.

Terms: of a column of the roster or of --countries, same:COLUMN, diff:COLUMN (how far apart two numbers are), sum:COLUMN,
minus:COLUMN (the sender’s less the receiver’s), sender:COLUMN, receiver:COLUMN, the last two also with =VALUE; back, the tie
the other way; shared:follows, shared:followers and shared:mutual, how many others two have in common, neither of
the two and no tie between them among it. ONE::OTHER is the product of two terms, which are in the model beside it. Of unordered pairs
(--of mutual) there is no back, minus, sender or receiver.
${examples(
  'entente explain --with same:subregion,same:alliance -s sandbox-2026',
  'entente explain --dyads data/sandbox-dyads.csv --permutations 200 -s sandbox-2026',
  'entente explain --dyads data/sandbox-dyads.csv --of mutual --with alliance,diff:audience --permutations 200 -s sandbox-2026',
  'entente explain --with same:region::back,shared:followers --permutations 200 -s sandbox-2026',
  'entente explain --with same:region --unit account --logit --permutations 20 --show coefficients -s sandbox-2026',
)}`,
    )
    .action(async (_: unknown) => {
      const options = givenOptions<ExplainOptions>(command);
      const { dyads, countries } = options;
      const given = (name: string | undefined, remedy: string) =>
        name === undefined ? null : { name, text: readText(name, remedy) };
      const question = {
        with: options.with ?? [],
        logit: options.logit === true,
        file: given(dyads, NAME_IT.dyads),
        countries: given(countries, NAME_IT.countries),
      };
      const asked = await openStudy(deskOf(context, options), options.snapshot);
      answer(context, options, chooseSection(explain(asked, besides(options, question)), options));
    });
  sectionOption(snapshotOption(command, 'an edition, '));
};
