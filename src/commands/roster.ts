/** `entente roster`: the hand-kept list of accounts, and what keeps it true. */
import { type DefineCommand, examples } from '../cli/context.ts';
import { defineRosterCheck } from './roster/check.ts';
import { defineRosterComplete } from './roster/complete.ts';
import { defineRosterCoverage } from './roster/coverage.ts';
import { defineRosterFromHandles } from './roster/from-handles.ts';
import { defineRosterFromList } from './roster/from-list.ts';
import { defineRosterFromSnapshot } from './roster/from-snapshot.ts';
import { defineRosterGrow } from './roster/grow.ts';
import { defineRosterList } from './roster/list.ts';
import { defineRosterRefresh } from './roster/refresh.ts';
import { defineRosterSeats } from './roster/seats.ts';
import { defineRosterSuggest } from './roster/suggest.ts';
import { defineRosterUpstream } from './roster/upstream.ts';

const COMMANDS: readonly { name: string; summary: string; define: DefineCommand }[] = [
  { name: 'check', summary: 'find everything that is wrong with a roster', define: defineRosterCheck },
  { name: 'list', summary: 'show who is in a roster', define: defineRosterList },
  {
    name: 'seats',
    summary: 'who holds each seat, and what is known of it on each network',
    define: defineRosterSeats,
  },
  {
    name: 'coverage',
    summary: 'how many seats are present, absent and unknown on each network',
    define: defineRosterCoverage,
  },
  {
    name: 'refresh',
    summary: 'ask Wikidata who holds the offices today, and print a patch to apply',
    define: defineRosterRefresh,
  },
  {
    name: 'grow',
    summary: 'find accounts of seats by proofs, and print a patch',
    define: defineRosterGrow,
  },
  {
    name: 'upstream',
    summary: 'what Wikidata lacks of accounts that are proved, as a table or QuickStatements',
    define: defineRosterUpstream,
  },
  {
    name: 'complete',
    summary: 'fill in names, account ids and languages from the network, as a patch to apply',
    define: defineRosterComplete,
  },
  {
    name: 'suggest',
    summary: 'accounts outside a roster that many of its accounts follow',
    define: defineRosterSuggest,
  },
  {
    name: 'from-snapshot',
    summary: 'write out the roster that a snapshot keeps, with the account ids found',
    define: defineRosterFromSnapshot,
  },
  {
    name: 'from-list',
    summary: 'make a roster of the members of a public list or starter pack',
    define: defineRosterFromList,
  },
  {
    name: 'from-handles',
    summary: 'make a roster to complete from a plain list of handles',
    define: defineRosterFromHandles,
  },
];

export const defineRoster: DefineCommand = (command, context) => {
  for (const { name, summary, define } of COMMANDS) {
    define(command.command(name).description(summary), context);
  }
  command
    .helpCommand(false)
    .addHelpText(
      'after',
      examples('entente roster check', 'entente roster list --country France', 'entente roster list --help'),
    );
};
