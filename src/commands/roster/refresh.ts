/** `entente roster refresh`: what Wikidata would change in a roster, as a patch that a person reads and applies. */

import { type DefineCommand, EXIT, examples, say } from '../../cli/context.ts';
import { count } from '../../cli/count.ts';
import { givenOptions, refuseUnread } from '../../cli/given-options.ts';
import { addOutOption, type OutOptions, writeOut } from '../../cli/out-file.ts';
import { startProgress } from '../../cli/progress.ts';
import { writeMessage } from '../../cli/terminal.ts';
import { askTerms } from '../../grow/ask-terms.ts';
import { FILE_ARGUMENT, today } from '../../jobs/roster-file.ts';
import type { Finding, FindingKind } from '../../roster/finding.ts';
import type { Roster } from '../../roster/parse.ts';
import { countriesToAsk, proposeRefresh } from '../../roster/refresh.ts';
import { officesToAsk } from '../../roster/refresh-holders.ts';
import type { TermOfOffice } from '../../roster/wikidata.ts';
import { addEndpointOption, openWikidata, type WikidataOptions } from './ask-wikidata.ts';
import { unlessInterrupted } from './look-up.ts';
import { readForPatch } from './patch.ts';

/** What the patch proposes; every other kind is for a person to settle. */
const PROPOSED: readonly FindingKind[] = ['new-holder', 'ended', 'item'];

export const defineRosterRefresh: DefineCommand = (command, context) => {
  addEndpointOption(addOutOption(command))
    .argument(...FILE_ARGUMENT)
    .addHelpText(
      'after',
      `
Asks for current holders of the offices that the roster has persons in. Prints a patch; the roster itself is never
written. What contradicts itself or the roster is listed on stderr for a person to settle; accounts are found by
roster grow. ENTENTE_CONTACT, an address or page at which you can be reached, goes into the User-Agent.
Exit code 1 where there is anything to apply or to settle.
${examples(
  'ENTENTE_CONTACT=me@example.org entente roster refresh --out refresh.patch   # needs the network: it asks Wikidata',
  'git apply refresh.patch && entente roster check   # needs the patch above, which is read first',
)}`,
    )
    .action(async (asked: string | undefined) => {
      const options = givenOptions<WikidataOptions & OutOptions>(command);
      refuseUnread(options, { later: ['endpoint', 'out'] });
      const { text, path, roster } = readForPatch(asked);
      const day = today(context);
      await unlessInterrupted(context, options, 'interrupted; nothing is proposed', async () => {
        const terms = await askWikidata(options, roster, day);
        const { diff, findings } = proposeRefresh(text, path, terms, day);
        writeOut(context, options, diff);
        tell(options, diff, findings);
      });
    });

  async function askWikidata(options: WikidataOptions, roster: Roster, day: string): Promise<TermOfOffice[]> {
    const progress = startProgress(context.runtime, options.quiet === true);
    const { endpoint, ask } = openWikidata(context, options, (number, asked) =>
      progress.show(`question ${number} to ${asked}`),
    );
    try {
      const countries = countriesToAsk(roster).filter((code) => code.length === 2);
      return await askTerms(ask, countries, day, endpoint, officesToAsk(roster.rows));
    } finally {
      progress.end();
    }
  }

  function tell(options: WikidataOptions, diff: string, findings: readonly Finding[]): void {
    const proposed = findings.filter(({ kind }) => PROPOSED.includes(kind));
    const renamed = findings.filter(({ kind }) => kind === 'renamed');
    const open = findings.filter((finding) => !proposed.includes(finding) && !renamed.includes(finding));
    list('In the patch:', proposed);
    list('For you to settle, not in the patch:', open);
    list('Names that have changed, which may be vandalism; not in the patch:', renamed);
    if (diff !== '' || findings.length > 0) context.exitCode = EXIT.findings;
    say(
      context,
      options,
      findings.length === 0
        ? 'Wikidata has nothing to add to the roster.'
        : `${count(proposed.length, 'proposal')}, ${open.length + renamed.length} for you to settle.${diff === '' ? '' : ' Read the patch, then: git apply PATCH'}`,
    );

    function list(title: string, some: readonly Finding[]): void {
      if (some.length === 0) return;
      const lines = some.map(
        ({ country, office, actor, message }) => `  ${country} ${office}, ${actor}: ${message}`,
      );
      writeMessage(context.runtime, `${[title, ...lines].join('\n')}\n`);
    }
  }
};
