/** `entente roster discover`: accounts of governments that their own domains prove, as a patch that a person reads. */

import { type DefineCommand, EXIT, examples, say } from '../../cli/context.ts';
import { count } from '../../cli/count.ts';
import { givenOptions } from '../../cli/given-options.ts';
import { addOutOption, writeOut } from '../../cli/out-file.ts';
import { startProgress } from '../../cli/progress.ts';
import { UserError } from '../../errors.ts';
import { FILE_ARGUMENT, today } from '../../jobs/roster-file.ts';
import { findCountry } from '../../roster/country-names.ts';
import { foldHandle } from '../../roster/handles.ts';
import { renderRoster } from '../../roster/render.ts';
import { type RosterRow, rosterRow } from '../../roster/row.ts';
import { unifiedDiff } from '../../roster/unified-diff.ts';
import { addEndpointOption } from './ask-wikidata.ts';
import { discoverBluesky } from './discover-bluesky.ts';
import { discoverMastodon } from './discover-mastodon.ts';
import {
  type DiscoverOptions,
  type Discovery,
  findSites,
  type Proved,
  wantedCountries,
} from './discover-sources.ts';
import { addLookUpOptions, unlessInterrupted, withNetwork } from './look-up.ts';
import { readForPatch } from './patch.ts';

/** How accounts are discovered, by the network. */
const DISCOVERIES = new Map([
  ['bluesky', discoverBluesky],
  ['mastodon', discoverMastodon],
  ['sandbox', discoverBluesky],
]);

export const defineRosterDiscover: DefineCommand = (command, context) => {
  command
    .argument(...FILE_ARGUMENT)
    .option('--network <NETWORK>', 'bluesky, mastodon or sandbox', 'bluesky')
    .option('--country <COUNTRY>', 'look for accounts of this country only, a code or a name')
    .option(
      '-s, --snapshot <NAME>',
      'look among those whom the roster follows too: a crawl with --keep-outside',
    )
    .option('--plan', 'say what would be asked, and ask nothing');
  addEndpointOption(addLookUpOptions(addOutOption(command)))
    .addHelpText(
      'after',
      `
A government's domain is its own proof: whoever has a handle under gouv.fr or gov.uk has been given it there.
Bluesky: asks the DNS (_atproto) and the sites (/.well-known/atproto-did) of the official sites that the roster (a
column website) and Wikidata (P856, where ENTENTE_CONTACT is set) name, and of usual names under them; and the public
search for each government domain. Mastodon: rel="me" links of those sites, if the account links back, and the
directories of servers that governments run. Only what is proved both ways is proposed, with its proof in source.
Only public addresses are asked. Read the patch: a domain shows who vouches for an account, not which office it has.
Exit code 1 where there is anything to apply.
${examples(
  'echo eu.test | entente roster from-handles - --network sandbox --out few.csv',
  'entente roster discover few.csv --network sandbox --country France --out discover.patch',
)}`,
    )
    .action(async (file: string | undefined) => {
      const options = givenOptions<DiscoverOptions>(command);
      const discover = DISCOVERIES.get(options.network);
      if (discover === undefined) {
        throw new UserError(
          `accounts are discovered on ${[...DISCOVERIES.keys()].join(', ')}; --network ${options.network} has no proofs`,
        );
      }
      const later = [
        'country',
        ...(options.plan ? [] : ['out', 'endpoint']),
        ...(discover === discoverBluesky ? ['snapshot'] : []),
      ];
      const { text, path, roster } = readForPatch(file);
      const countries = wantedCountries(roster, options.country);
      await unlessInterrupted(context, options, 'interrupted; nothing is proposed', async () => {
        const found = await withNetwork(context, options.network, options, later, async (network) => {
          const progress = startProgress(context.runtime, options.quiet === true);
          const discovery: Discovery = { context, options, network, roster, countries, show: progress.show };
          try {
            const sites = await findSites(discovery);
            return await discover(discovery, sites);
          } finally {
            progress.end();
          }
        });
        if (options.plan) {
          say(context, options, `${options.network}: ${found.plan}; nothing is asked`);
          return;
        }
        const rows = newRows(roster.rows, found.proved);
        const proposed =
          rows.length === 0 ? text : renderRoster({ ...roster, rows: [...roster.rows, ...rows] });
        writeOut(context, options, unifiedDiff(text, proposed, path));
        if (rows.length > 0) context.exitCode = EXIT.findings;
        say(
          context,
          options,
          `${options.network}: ${found.plan}; ${count(found.requests, 'request')} sent; ${count(found.refused, 'account')} without a proof left out`,
        );
        say(
          context,
          options,
          rows.length === 0
            ? 'No account is proved that the roster does not have.'
            : `${count(rows.length, 'account')} proposed. Read the patch, then: git apply PATCH`,
        );
      });
    });

  /** Those that the roster does not have, each once, in the order of their handles. */
  function newRows(rows: readonly RosterRow[], proved: readonly Proved[]): RosterRow[] {
    const { network } = command.opts<DiscoverOptions>();
    const known = new Set(
      rows
        .filter((row) => row.network === network)
        .flatMap(({ handle, account_id: id }) => [foldHandle(handle), id])
        .filter((name) => name !== ''),
    );
    const fresh = new Map<string, RosterRow>();
    for (const { handle, accountId, name, country, proof, like } of proved) {
      if (known.has(foldHandle(handle)) || known.has(accountId)) continue;
      const whose =
        like === null
          ? { name, country: findCountry(country)?.code ?? '' }
          : {
              actor: like.actor,
              name: like.name,
              kind: like.kind,
              country: like.country,
              office: like.office,
              host: like.host,
              wikidata: like.wikidata,
            };
      fresh.set(
        foldHandle(handle),
        rosterRow({
          ...whose,
          network,
          handle,
          account_id: accountId,
          checked_at: today(context),
          source: proof,
        }),
      );
    }
    return [...fresh].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  }
};
