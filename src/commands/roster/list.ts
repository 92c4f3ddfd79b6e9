/** `entente roster list`: who is in a roster on a day. */

import { answerOptions } from '../../cli/answer-options.ts';
import { answer, type DefineCommand, examples, type SharedOptions } from '../../cli/context.ts';
import { besides, givenOptions } from '../../cli/given-options.ts';
import { FILE_ARGUMENT, readRosterText, today } from '../../jobs/roster-file.ts';
import { rosterList } from '../../questions/roster-list.ts';
import type { RowFilter } from '../../questions/select-rows.ts';
import { parseRoster } from '../../roster/parse.ts';

type ListOptions = SharedOptions & RowFilter;

export const defineRosterList: DefineCommand = (command, context) => {
  command
    .argument(...FILE_ARGUMENT)
    .option('--country <COUNTRY>', 'a code or a name')
    .option('--region <REGION>', 'an M49 region or subregion, such as Africa or "Western Europe"')
    .option('--office <OFFICE>', 'such as head-of-state or foreign-ministry')
    .option('--kind <KIND>', 'person or institution')
    .option('--network <NETWORK>', 'only accounts on it')
    .option('--on <DATE>', 'who held the office then (default: today)')
    .option('--missing <NETWORK>', 'actors without a known account on it')
    .addHelpText(
      'after',
      examples(
        'entente roster list --country France --on 2016-01-01',
        'entente roster list --office foreign-ministry --missing x',
        'entente roster list --network bluesky --format csv',
      ),
    )
    .action((asked: string | undefined) => {
      const options = givenOptions<ListOptions>(command);
      const { file, text } = readRosterText(asked);
      const question = besides(options, { on: options.on ?? today(context) });
      answer(context, options, rosterList(parseRoster(text, file), question));
    });
  answerOptions(command);
};
