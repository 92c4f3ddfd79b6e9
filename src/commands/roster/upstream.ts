/** `entente roster upstream`: what Wikidata lacks of accounts that are proved, as a table or as QuickStatements. */

import { answerOptions } from '../../cli/answer-options.ts';
import { answer, type DefineCommand, examples } from '../../cli/context.ts';
import { count } from '../../cli/count.ts';
import { englishAnswer } from '../../cli/english-answer.ts';
import { givenOptions } from '../../cli/given-options.ts';
import { writeOut } from '../../cli/out-file.ts';
import { startProgress } from '../../cli/progress.ts';
import { seatsOn } from '../../evidence/seats.ts';
import { lackingAccounts, provedAccounts, quickStatements } from '../../evidence/upstream.ts';
import { findItems, itemOfRow } from '../../grow/wikidata-items.ts';
import { statementsOf } from '../../grow/wikidata-statements.ts';
import { EVIDENCE_OPTION, readEvidenceFile } from '../../jobs/evidence-file.ts';
import { FILE_ARGUMENT, readRosterText, today } from '../../jobs/roster-file.ts';
import { parseRoster } from '../../roster/parse.ts';
import { addEndpointOption, openWikidata, type WikidataOptions } from './ask-wikidata.ts';
import { unlessInterrupted } from './look-up.ts';

interface UpstreamOptions extends WikidataOptions {
  evidence?: string;
  quickstatements?: boolean;
}

export const defineRosterUpstream: DefineCommand = (command, context) => {
  command
    .argument(...FILE_ARGUMENT)
    .option(...EVIDENCE_OPTION)
    .option(
      '--quickstatements',
      'print what Wikidata takes at quickstatements.toolforge.org instead of a table',
    );
  addEndpointOption(command)
    .addHelpText(
      'after',
      `
Accounts of today whose evidence has a strong proof of its own (not Wikidata's word) at an address: what of them Wikidata
lacks, or states without a reference, by item and account. Asks Wikidata what it has; nothing is written there. Read each
line, and its address, before you put it in under your own name. ENTENTE_CONTACT, an address or page at which you can be
reached, goes into the User-Agent.
${examples(
  'ENTENTE_CONTACT=me@example.org entente roster upstream   # needs the network: it asks Wikidata',
  'ENTENTE_CONTACT=me@example.org entente roster upstream --quickstatements   # needs the network: it asks Wikidata',
)}`,
    )
    .action(async (asked: string | undefined) => {
      const options = givenOptions<UpstreamOptions>(command);
      const { file, text } = readRosterText(asked);
      const { rows } = parseRoster(text, file);
      const evidence = readEvidenceFile(options.evidence, file);
      const day = today(context);
      const proved = provedAccounts(rows, evidence, day);
      await unlessInterrupted(context, options, 'interrupted', async () => {
        const progress = startProgress(context.runtime, options.quiet === true);
        const { ask: wikidata } = openWikidata(context, options, (number, endpoint) =>
          progress.show(`question ${number} to ${endpoint}`),
        );
        const ask = <T>(_: string, make: () => Promise<T>) => make();
        const ground = { rows, day, seats: seatsOn(rows, evidence, day), ask };
        try {
          const items = proved.length === 0 ? [] : await findItems(wikidata, ground);
          const itemOf = itemOfRow(items, ground);
          const wanted = [...new Set(proved.map(({ row }) => itemOf(row)))]
            .filter((item) => item !== '')
            .sort();
          const lacking = lackingAccounts(proved, await statementsOf(wikidata, ground, wanted), itemOf);
          progress.end();
          if (options.quickstatements) {
            writeOut(context, options, quickStatements(lacking));
            return;
          }
          const lackOf = (what: string) => lacking.filter(({ lacks }) => lacks === what).length;
          const itemless = proved.filter(({ row }) => itemOf(row) === '').length;
          answer(
            context,
            options,
            englishAnswer({
              sentence:
                proved.length === 0
                  ? 'No account of today has a strong proof of its own in the evidence, at an address to refer to.'
                  : `Of ${count(proved.length, 'account')} with a strong proof of ${proved.length === 1 ? 'its' : 'their'} own Wikidata lacks ${count(lackOf('account'), 'statement')} and ${count(lackOf('reference'), 'reference')}.`,
              columns: [
                'item',
                'actor',
                'network',
                'handle',
                'account_id',
                'lacks',
                'proof',
                'address',
                'seen_on',
              ],
              rows: lacking.map((one) => [
                one.item,
                one.actor,
                one.network,
                one.handle,
                one.accountId,
                one.lacks,
                one.proof,
                one.address,
                one.seen_at,
              ]),
              notes:
                itemless === 0
                  ? []
                  : [`${count(itemless, 'account')} left out, whose actors have no item that is known.`],
            }),
          );
        } finally {
          progress.end();
        }
      });
    });
  answerOptions(command);
};
