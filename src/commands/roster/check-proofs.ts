/** The part of `entente roster check` that asks whether the proofs of today's accounts still stand. */
import { type Context, say } from '../../cli/context.ts';
import { count } from '../../cli/count.ts';
import { startProgress } from '../../cli/progress.ts';
import { createHttp } from '../../crawl/http.ts';
import type { EvidenceRow } from '../../evidence/evidence-row.ts';
import { heldProofs } from '../../evidence/held-proofs.ts';
import type { Evidence } from '../../evidence/parse-evidence.ts';
import { type Standing, standingOf } from '../../grow/still-proved.ts';
import { NETWORK_OPTIONS, sayingsFor } from '../../jobs/networks.ts';
import { today } from '../../jobs/roster-file.ts';
import type { Roster } from '../../roster/parse.ts';
import { type CheckOptions, OBEYED } from './check-options.ts';
import { withNetwork } from './look-up.ts';

interface ProofFinding {
  line: number;
  finding: 'withdrawn' | 'advice';
  message: string;
}

/** Of X sites alone are asked: what the network itself says costs money. */
const NOT_ASKED = ['x'];

/** Of each account that the roster has today, its proofs, once each. @throws NetworkError, Interrupted. */
export async function checkProofs(
  context: Context,
  options: CheckOptions,
  roster: Roster,
  evidence: Evidence,
): Promise<ProofFinding[]> {
  const proofs = [...heldProofs(roster.rows, evidence, today(context))];
  const networks = proofs.map(([network]) => network).filter((network) => !NOT_ASKED.includes(network));
  const http = createHttp(context.runtime, { severalHosts: true });
  const progress = startProgress(context.runtime, options.quiet === true);
  const findings: ProofFinding[] = [];
  let unasked = 0;
  let asked = 0;
  try {
    for (const [name, of] of proofs) {
      const ask = async (network: Parameters<typeof standingOf>[0]['network']) => {
        for (const { row, line, handle } of of) {
          progress.show(`proofs on ${name}: ${asked + unasked}`);
          const standing = await standingOf({ runtime: context.runtime, http, network }, row, handle);
          if (standing.is === 'unasked') unasked++;
          else asked++;
          findings.push(...findingOf(standing, row, line));
        }
      };
      if (NOT_ASKED.includes(name)) await ask(null);
      else {
        const others = networks.filter((other) => other !== name);
        const later = [...OBEYED, ...(others.length === 0 ? [] : Object.keys(NETWORK_OPTIONS))];
        await withNetwork(context, name, sayingsFor(name, options, others), later, ask);
      }
    }
  } finally {
    http.stop();
    progress.end();
  }
  say(
    context,
    options,
    `${count(asked, 'proof')} asked again${unasked === 0 ? '' : `; ${unasked} of kinds that cannot be asked by themselves, see entente roster grow`}`,
  );
  return findings;
}

function findingOf(
  standing: Standing,
  { handle, proof, seen_at }: EvidenceRow,
  line: number,
): ProofFinding[] {
  if (!('why' in standing)) return [];
  const { is, why } = standing;
  return is === 'withdrawn'
    ? [
        {
          line,
          finding: 'withdrawn',
          message: `withdrawn: @${handle} had the proof ${proof} on ${seen_at}, and ${why} — find out whose it is, then end the row of the roster (until) or give another proof`,
        },
      ]
    : [
        {
          line,
          finding: 'advice',
          message: `the proof ${proof} of @${handle} could not be asked again: ${why} — run the check again later`,
        },
      ];
}
