/** Findings on clusters that split or merged. */
import { partedClusters } from '../../changes/parted-clusters.ts';
import { partedSentence } from '../../questions/diff/clusters.ts';
import { compared } from '../../questions/diff/compare-study.ts';
import { say } from '../../words/say.ts';
import { clusterNamer } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { saidText } from '../words/answer-text.ts';
import type { Finding } from './finding.ts';

export function clusterFindings(facts: Facts): Finding[] {
  const { change } = facts;
  if (change === null) return [];
  const { flows, undecided } = change.clusters;
  const all = partedClusters(change.clusters);
  const [greatest] = all;
  if (greatest === undefined) return [];
  const parted = partedSentence(change.diff, greatest, clusterNamer(facts, change));
  const doubt = undecided === 0 ? [] : [say.changes.notCounted(compared(change.diff), undecided)];
  return [
    {
      kind: 'cluster',
      cases: new Set(flows.flatMap(({ from, to }) => [`from ${from}`, `to ${to}`])).size,
      extreme: all.length,
      about: [greatest.id, ...greatest.parts.map(({ id }) => id)].map(String),
      sure: true,
      lead: saidText(facts, parted),
      doubt: saidText(facts, doubt),
      repeats: [saidText(facts, parted)],
    },
  ];
}
