/** `entente roster grow`: accounts of seats that proofs give, and where none was found, as a patch that a person reads. */

import { type Context, type DefineCommand, EXIT, examples, say } from '../../cli/context.ts';
import { count } from '../../cli/count.ts';
import { givenOptions } from '../../cli/given-options.ts';
import { addOutOption, type OutOptions, writeOut } from '../../cli/out-file.ts';
import { startProgress } from '../../cli/progress.ts';
import { repeated } from '../../cli/repeated.ts';
import { writeMessage } from '../../cli/terminal.ts';
import { Interrupted } from '../../crawl/faults.ts';
import { createHttp } from '../../crawl/http.ts';
import { settle } from '../../crawl/network-option.ts';
import type { EvidenceRow } from '../../evidence/evidence-row.ts';
import type { Ground } from '../../evidence/grow/claim.ts';
import { judge } from '../../evidence/grow/judge.ts';
import { propose } from '../../evidence/grow/propose.ts';
import { describeTrouble, type Found, settleLines } from '../../evidence/grow/tell.ts';
import { renderEvidence } from '../../evidence/render-evidence.ts';
import { seatsOn } from '../../evidence/seats.ts';
import { askSources, planOf } from '../../grow/grow.ts';
import { type Journal, journalPath, openJournal } from '../../grow/journal.ts';
import { takeTurn } from '../../grow/one-run.ts';
import type { GrowTools } from '../../grow/sources.ts';
import { EVIDENCE_OPTION } from '../../jobs/evidence-file.ts';
import { isPaidFor, NETWORK_OPTIONS, sayingsFor } from '../../jobs/networks.ts';
import { FILE_ARGUMENT, today } from '../../jobs/roster-file.ts';
import { requireNetwork } from '../../jobs/roster-network.ts';
import { isSimulated } from '../../roster/handles.ts';
import { priceSource } from '../../roster/price-source.ts';
import { renderRoster } from '../../roster/render.ts';
import type { RosterRow } from '../../roster/row.ts';
import { unifiedDiff } from '../../roster/unified-diff.ts';
import { dollars } from '../../words/en/plain.ts';
import { addEndpointOption, endpointOf, openWikidata, type WikidataOptions } from './ask-wikidata.ts';
import { addLookUpOptions, approveLookUps, type LookUpOptions, withNetwork } from './look-up.ts';
import { readEvidenceForPatch, readForPatch } from './patch.ts';

interface GrowOptions extends LookUpOptions, OutOptions, WikidataOptions {
  network: string[];
  evidence?: string;
  plan?: boolean;
}

export const defineRosterGrow: DefineCommand = (command, context) => {
  command
    .argument(...FILE_ARGUMENT)
    .requiredOption(
      '--network <NETWORKS>',
      'which to look on, required: bluesky, mastodon, x or sandbox; several by commas',
      repeated,
    )
    .option(...EVIDENCE_OPTION)
    .option('--plan', 'say what would be asked, and ask nothing');
  addEndpointOption(addLookUpOptions(addOutOption(command)))
    .addHelpText(
      'after',
      `
Asks for each seat, its holder and every other actor of the roster: links of official sites, handles under domains of
governments, statements of Wikidata whose reference is a government's page (where ENTENTE_CONTACT is set), lists and verifications
that governments give, and the network's own search. An account is taken by its proofs, never by its name: one strong
proof, or two weak ones of different kind and origin. Prints one patch to the roster and to the evidence beside it, with
each proof, and with "none found" where the search was whole and left nothing open; neither file is written. What is
proved by halves, or against what they say, is listed on stderr for you to settle, and is in no file.
A run that is broken off keeps what it was told beside the evidence: the same command goes on from there.
Exit code 1 where there is anything to apply or to settle.
${examples(
  'entente roster grow data/snapshots/sandbox-2025/roster.csv --network sandbox --plan',
  'entente roster grow data/snapshots/sandbox-2025/roster.csv --network sandbox --out grow.patch',
  'entente roster grow --network bluesky,mastodon --out grow.patch   # needs the network: it asks official sites too',
)}`,
    )
    .action(async (file: string | undefined) => {
      const options = givenOptions<GrowOptions>(command);
      const networks = [...new Set(options.network.map(requireNetwork))];
      const { text, path, roster } = readForPatch(file);
      const evidence = readEvidenceForPatch(path, options.evidence);
      const start = { rows: roster.rows, evidence: evidence.rows };
      if (!context.runtime.env.ENTENTE_CONTACT && !networks.every(isSimulated)) {
        say(context, options, 'Wikidata is not asked: it wants a contact in ENTENTE_CONTACT');
      }
      if (options.plan) {
        await tellPlan(options, networks, start);
        return;
      }
      const kept = journalPath(evidence.path);
      context.leaving.push(takeTurn(kept.replace(/(?=\.grow)/, '.lock'), context.runtime));
      const journal = openJournal(kept, today(context), aboutOf(context, options, networks, path));
      if (journal.refused !== '') say(context, options, journal.refused);
      if (journal.answers > 0) {
        say(
          context,
          options,
          `going on with ${count(journal.answers, 'answer')} of the run of ${journal.day} that was broken off`,
        );
      }
      const found: Found[] = [];
      let { rows, evidence: proofs }: Start = start;
      try {
        for (const name of networks) {
          const grown = await growOn(options, networks, name, { rows, evidence: proofs }, journal);
          rows = grown.rows;
          proofs = grown.evidence;
          found.push(grown.found);
        }
      } catch (error) {
        if (!(error instanceof Interrupted)) throw error;
        context.exitCode = EXIT.interrupted;
        say(context, options, 'interrupted; what was told is kept, run the same command to go on');
        return;
      }
      const grownRoster = rows === roster.rows ? text : renderRoster({ ...roster, rows: [...rows] });
      const grownEvidence = proofs.length === evidence.rows.length ? evidence.text : renderEvidence(proofs);
      const patch =
        unifiedDiff(text, grownRoster, path) +
        (grownEvidence === null ? '' : unifiedDiff(evidence.text, grownEvidence, evidence.path));
      writeOut(context, options, patch);
      journal.end();
      tell(options, found, patch);
    });

  async function growOn(
    options: GrowOptions,
    networks: readonly string[],
    name: string,
    start: Start,
    journal: Journal,
  ): Promise<Start & { found: Found }> {
    return withTools(options, networks, name, async (tools) => {
      const begun = groundOf(start, name, journal.day, journal.ask);
      const { gathered, ground } = await askSources(begun, tools);
      const judgement = judge(gathered, ground);
      const { rows, evidence, questions } = propose(judgement, ground);
      const found: Found = {
        network: name,
        proved: judgement.proved.length - questions.length,
        absent: judgement.absent.length,
        questions: [...judgement.questions, ...questions],
        unplaced: judgement.unplaced,
        namesakes: judgement.namesakes,
        troubles: gathered.troubles ?? [],
        requests: tools.network.http.requests() + tools.http.requests(),
      };
      return { rows, evidence, found };
    });
  }

  async function tellPlan(options: GrowOptions, networks: readonly string[], start: Start): Promise<void> {
    for (const name of networks) {
      await withTools(options, networks, name, async (tools) => {
        const ground = groundOf(start, name, today(context), () =>
          Promise.reject(new Error('a plan asks nothing')),
        );
        for (const line of planOf(ground, tools)) say(context, options, `${name}: ${line}`);
        const { price } = tools.network;
        if (price === 0) return;
        say(
          context,
          options,
          `${name}: each account costs ${dollars(price)} (${priceSource(name, price)}), be it linked, stated or listed; how many there are is known once the sites are read, and you are asked then`,
        );
      });
    }
    say(context, options, 'nothing is asked');
  }

  async function withTools<T>(
    options: GrowOptions,
    networks: readonly string[],
    name: string,
    work: (tools: GrowTools) => Promise<T>,
  ): Promise<T> {
    const { runtime } = context;
    const others = networks.filter((other) => other !== name);
    const own = sayingsFor(name, options, others);
    const obeyed = options.plan
      ? []
      : [
          'out',
          ...(networks.every(isSimulated) ? [] : ['endpoint']),
          ...(networks.some(isPaidFor) ? ['yes'] : []),
        ];
    const later = [...obeyed, ...(others.length === 0 ? [] : Object.keys(NETWORK_OPTIONS))];
    return withNetwork(context, name, own, later, async (network) => {
      const progress = startProgress(runtime, options.quiet === true);
      const tools: GrowTools = {
        runtime,
        network,
        http: createHttp(runtime, { severalHosts: true }),
        wikidata: isSimulated(name) ? null : askerOf(options, progress.show),
        approve: (users) => approveLookUps(context, options, network, users),
        show: progress.show,
      };
      try {
        return await work(tools);
      } catch (error) {
        for (const http of [tools.http, network.http]) http.stop();
        throw error;
      } finally {
        progress.end();
      }
    });
  }

  /** Wikidata wants to know who asks. */
  function askerOf(options: GrowOptions, show: (text: string) => void): GrowTools['wikidata'] {
    if (!context.runtime.env.ENTENTE_CONTACT) return null;
    return openWikidata(context, options, (number, asked) => show(`question ${number} to ${asked}`)).ask;
  }

  function tell(options: GrowOptions, found: readonly Found[], patch: string): void {
    const lines = found.flatMap(settleLines);
    if (lines.length > 0) {
      const title = 'For you to settle, not in the patch:';
      writeMessage(context.runtime, `${[title, ...lines.map((line) => `  ${line}`)].join('\n')}\n`);
    }
    for (const { troubles } of found) {
      for (const trouble of troubles) say(context, options, describeTrouble(trouble));
    }
    for (const { network, proved, absent, requests } of found) {
      say(
        context,
        options,
        `${network}: ${count(proved, 'account')} proved, ${count(absent, 'seat')} where none was found; ${count(requests, 'request')} sent`,
      );
    }
    if (patch !== '' || lines.length > 0) context.exitCode = EXIT.findings;
    say(
      context,
      options,
      patch === ''
        ? 'Nothing is proved that roster and evidence do not have.'
        : 'Read the patch, then: git apply PATCH',
    );
  }
};

interface Start {
  rows: readonly RosterRow[];
  evidence: readonly EvidenceRow[];
}

function groundOf({ rows, evidence }: Start, network: string, day: string, ask: Ground['ask']): Ground {
  const seats = seatsOn(rows, evidence, day);
  return { seats, rows, evidence, day, network, sites: new Map(), proved: new Map(), ask };
}

/** Whom the questions are put to, however that was said. */
function aboutOf(
  { runtime: { env } }: Context,
  options: GrowOptions,
  networks: readonly string[],
  roster: string,
) {
  return {
    command: `entente roster grow ${roster} --network ${networks.join(',')}`,
    endpoint: endpointOf(options, env),
    servers: settle(NETWORK_OPTIONS, options, env, {}),
  };
}
