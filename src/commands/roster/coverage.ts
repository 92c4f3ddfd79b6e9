/** `entente roster coverage`: how many seats are present, absent and unknown on each network. */
import { answerOptions } from '../../cli/answer-options.ts';
import { answer, type DefineCommand, examples } from '../../cli/context.ts';
import { givenOptions } from '../../cli/given-options.ts';
import { repeated } from '../../cli/repeated.ts';
import { chooseSection, sectionOption } from '../../cli/section-option.ts';
import { coverage } from '../../questions/roster/coverage.ts';
import { formOf, knownSeats, type SeatsOptions, seatsOptions } from './seats-options.ts';

interface Options extends SeatsOptions {
  by?: string[];
}

export const defineRosterCoverage: DefineCommand = (command, context) => {
  answerOptions(
    sectionOption(seatsOptions(command))
      .option(
        '--by <COLUMNS>',
        'counted by office, region, subregion, country, category or columns of your own; by commas, or repeated',
        repeated,
      )
      .addHelpText(
        'after',
        `
Of the seats and of the members of the United Nations: present with an account, absent where somebody looked and found
none, unknown else. A share lies between two ends: present, and present with all that is unknown. A search counts up
to the horizon, and for the holder whom it was for. Accounts of governments, missions, ambassadors and others are no seat's.
Tables: coverage, bases (the proofs and searches that it rests on), places (of several networks, how many seats are on which), apart.
${examples(
  'entente roster coverage',
  'entente roster coverage --by office,region --network bluesky',
  'entente roster coverage --show bases',
  'entente roster coverage -s sandbox-2026 --by office --format csv',
)}`,
      ),
  ).action(async (asked: string | undefined) => {
    const options = givenOptions<Options>(command);
    const known = await knownSeats(context, options, asked);
    answer(context, options, chooseSection(coverage(known, options), options), formOf(options));
  });
};
