/** `entente roster from-snapshot`: the roster that a snapshot keeps, with the account ids that were found. */
import { renderRoster } from '../roster/render.ts';
import type { RosterRow } from '../roster/row.ts';
import { readEntries } from '../store/content.ts';
import type { DefineCommand, SharedOptions } from './context.ts';
import { count, examples, say } from './context.ts';
import { openSnapshot } from './open-snapshot.ts';
import { addOutOption, type OutOptions, writeOut } from './out-file.ts';
import { type PositionalOptions, requiredSnapshot, sameAsFirst } from './positional-snapshot.ts';

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
      const options = command.optsWithGlobals<SharedOptions & OutOptions & PositionalOptions>();
      const name = requiredSnapshot(positional, options);
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
  sameAsFirst(command);
};

/** An actor that is the account itself need not be named. */
function unfilled(row: RosterRow): RosterRow {
  return row.actor === row.handle ? { ...row, actor: '' } : row;
}
