/** Findings on clusters that split or merged, by the accounts that sit in them for sure in both years. */
import { SURE_FROM } from '../../changes/cluster-changes.ts';
import { escapeMarkdown } from '../../doors/markdown-text.ts';
import { type ChangeFacts, clusterNamer } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { momentsOf } from '../words/moments-of.ts';
import type { Finding } from './finding.ts';

/** A part of a split, or of a merger, has at least this share of the accounts, and this many of them. */
export const LEAST_SHARE = 0.25;
export const LEAST_ACCOUNTS = 5;

interface Flow {
  from: number;
  to: number;
  accounts: number;
}

/** A cluster whose accounts come from, or went to, at least two. */
interface Parted {
  way: 'split' | 'merged';
  cluster: number;
  accounts: number;
  /** Greatest first. */
  parts: Flow[];
}

export function clusterFindings(facts: Facts): Finding[] {
  const { change } = facts;
  if (change === null) return [];
  const flows = sureFlows(facts, change);
  const parted = [...partsOf(flows, 'split'), ...partsOf(flows, 'merged')];
  const clusters = new Set(flows.flatMap(({ from, to }) => [`from ${from}`, `to ${to}`])).size;
  const greatest = parted.toSorted(
    (a, b) => partShare(b) - partShare(a) || b.accounts - a.accounts || a.cluster - b.cluster,
  )[0];
  if (greatest === undefined) return [];
  const { language } = facts;
  const nameOf = clusterNamer(facts, change);
  const name = (id: number) => escapeMarkdown(language.clusters.name(nameOf(id)));
  const other = ({ from, to }: Flow) => name(greatest.way === 'split' ? to : from);
  return [
    {
      kind: 'cluster',
      cases: clusters,
      extreme: parted.length,
      about: [
        greatest.cluster,
        ...greatest.parts.map(({ from, to }) => (greatest.way === 'split' ? to : from)),
      ].map(String),
      sure: true,
      lead: language.front.cluster[greatest.way](
        name(greatest.cluster),
        greatest.accounts,
        greatest.parts.map((part) => [other(part), part.accounts] as const),
        momentsOf(facts, change),
      ),
      doubt: change.clusters.undecided === 0 ? '' : language.front.cluster.doubt(change.clusters.undecided),
    },
  ];
}

function sureFlows({ measured }: Facts, { comparison, olderClusters }: ChangeFacts): Flow[] {
  const { panel } = comparison;
  const newer = measured.clusters;
  const flows = new Map<string, Flow>();
  for (const [k, node] of panel.new.entries()) {
    const old = panel.old[k]!;
    const [from, to] = [olderClusters.cluster[old]!, newer.cluster[node]!];
    const isSure = olderClusters.stability[old]! >= SURE_FROM && newer.stability[node]! >= SURE_FROM;
    if (from === 0 || to === 0 || !isSure) continue;
    const flow = flows.get(`${from} ${to}`) ?? { from, to, accounts: 0 };
    flow.accounts++;
    flows.set(`${from} ${to}`, flow);
  }
  return [...flows.values()].sort((a, b) => b.accounts - a.accounts || a.from - b.from || a.to - b.to);
}

function partsOf(flows: readonly Flow[], way: Parted['way']): Parted[] {
  const end = way === 'split' ? 'from' : 'to';
  return [...new Set(flows.map((flow) => flow[end]))].flatMap((cluster) => {
    const own = flows.filter((flow) => flow[end] === cluster);
    const accounts = own.reduce((sum, flow) => sum + flow.accounts, 0);
    const parts = own.filter(
      (flow) => flow.accounts >= LEAST_ACCOUNTS && flow.accounts >= LEAST_SHARE * accounts,
    );
    return parts.length < 2 ? [] : [{ way, cluster, accounts, parts }];
  });
}

/** Share of the second part: at most a half, where it parted evenly. */
function partShare({ accounts, parts }: Parted): number {
  return parts[1]!.accounts / accounts;
}
