/** `entente roster from-snapshot`: the roster that a snapshot keeps, with the account ids that were found. */
import { renderRoster } from '../roster/render.ts';
import type { RosterRow } from '../roster/row.ts';
import { readEntries } from '../store/content.ts';
import type { DefineCommand, SharedOptions } from './context.ts';
import { count, examples, say } from './context.ts';
import { openSnapshot } from './open-snapshot.ts';
import { addOutOption, type OutOptions, writeOut } from './out-file.ts';

export const defineRosterFromSnapshot: DefineCommand = (command, context) => {
  command.argument('<SNAPSHOT>', 'its name, or its archive');
  addOutOption(command)
    .addHelpText(
      'after',
      examples(
        'entente crawl eu.test president-fr.test --network sandbox --snapshot few --seal',
        'entente roster from-snapshot few --out few.csv',
      ),
    )
    .action((name: string) => {
      const options = command.optsWithGlobals<SharedOptions & OutOptions>();
      const { store, snapshot } = openSnapshot(context, options, name);
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
};

/** An actor that is the account itself need not be named. */
function unfilled(row: RosterRow): RosterRow {
  return row.actor === row.handle ? { ...row, actor: '' } : row;
}
