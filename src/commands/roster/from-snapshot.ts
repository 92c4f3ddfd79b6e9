/** `entente roster from-snapshot`: the roster that a snapshot keeps, with the account ids that were found. */

import { type DefineCommand, deskOf, examples, type SharedOptions, say } from '../../cli/context.ts';
import { count } from '../../cli/count.ts';
import { givenOptions } from '../../cli/given-options.ts';
import { addOutOption, type OutOptions, writeOut } from '../../cli/out-file.ts';
import { type PositionalOptions, requiredSnapshot, sameAsFirst } from '../../cli/positional-snapshot.ts';
import { openSnapshot } from '../../open/open-snapshot.ts';
import { renderRoster } from '../../roster/render.ts';
import type { RosterRow } from '../../roster/row.ts';
import { readEntries } from '../../store/content.ts';

export const defineRosterFromSnapshot: DefineCommand = (command, context) => {
  command.argument('[SNAPSHOT]', 'its name, or its archive');
  addOutOption(command)
    .addHelpText(
      'after',
      examples(
        'entente crawl eu.test president-fr.test --network sandbox --snapshot pair --seal',
        'entente roster from-snapshot pair --out pair.csv',
      ),
    )
    .action((positional: string | undefined) => {
      const options = givenOptions<SharedOptions & OutOptions & PositionalOptions>(command);
      const name = requiredSnapshot(positional, options);
      const { store, snapshot } = openSnapshot(deskOf(context, options), name);
      const { entries, accounts } = readEntries(store, snapshot);
      const rows = entries.map(({ row, account }) =>
        unfilled({ ...row, account_id: row.account_id || (account === null ? '' : accounts[account]!) }),
      );
      writeOut(context, options, renderRoster({ columns: snapshot.extraColumns, rows, lines: [] }));
      say(
        context,
        options,
        `${count(rows.length, 'row')} of ${snapshot.name}, as it was on ${snapshot.date}`,
      );
    });
  sameAsFirst(command);
};

/** An actor that is the account itself need not be named. */
function unfilled(row: RosterRow): RosterRow {
  return row.actor === row.handle ? { ...row, actor: '' } : row;
}
