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

interface ExplainOptions extends QuestionOptions {
  dyads?: string;
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
    .addOption(
      new Option(
        '--unit <UNIT>',
        'whose pairs: countries, actors or accounts (default: country, or account where there are too few)',
      ).choices(UNITS),
    )
    .addOption(
      new Option(
        '--of <TIES>',
        'what is explained: whether there is any tie, how many follows, or how many mutual ties of unordered pairs',
      )
        .choices(OUTCOMES)
        .default('any'),
    )
    .option(
      '--with <TERMS>',
      'columns of the file (default: all), and same:COLUMN, diff:COLUMN, sender:COLUMN, receiver:COLUMN of the roster, the last two also with =VALUE; by commas, or repeated',
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
Ties go with terms, or do not: nothing here says why. --show pairs lists what the model leaves of every pair.
${examples(
  'entente explain --with same:subregion,same:alliance -s sandbox-2026',
  'entente explain --dyads data/sandbox-dyads.csv --permutations 200 -s sandbox-2026',
  'entente explain --dyads data/sandbox-dyads.csv --of mutual --with alliance,diff:audience --permutations 200 -s sandbox-2026',
  'entente explain --with same:region --unit account --logit --permutations 20 --show coefficients -s sandbox-2026',
)}`,
    )
    .action(async (_: unknown) => {
      const options = givenOptions<ExplainOptions>(command);
      const { dyads } = options;
      const file =
        dyads === undefined
          ? null
          : { name: dyads, text: readText(dyads, 'name a file of pairs with --dyads FILE') };
      const asked = await openStudy(deskOf(context, options), options.snapshot);
      const question = { with: options.with ?? [], logit: options.logit === true, file };
      answer(context, options, chooseSection(explain(asked, besides(options, question)), options));
    });
  sectionOption(snapshotOption(command, 'an edition, '));
};
