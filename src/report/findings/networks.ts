/** Findings on the networks of an edition: how far their ties are the same, who is on several, and who moved. */
import { presenceOfAll } from '../../edition/presence.ts';
import { chanceVerdict } from '../../graph/chance.ts';
import type { EditionFacts, PairOfNetworks } from '../facts/edition-facts.ts';
import type { Facts } from '../facts/facts.ts';
import {
  changedNetworks,
  movedSentence,
  presenceSentence,
  sameTiesSentence,
} from '../sections/edition-in-short.ts';
import { chanceSentence } from '../sections/edition-overlap.ts';
import type { Finding } from './finding.ts';

export function networkFindings(facts: Facts): Finding[] {
  const { edition } = facts;
  if (edition === null) return [];
  return [
    ...edition.pairs.flatMap((pair) => sameTies(facts, pair)),
    ...onSeveral(facts, edition),
    ...moved(facts, edition),
  ];
}

/** Told where chance does not explain it. */
function sameTies(facts: Facts, pair: PairOfNetworks): Finding[] {
  const { overlap, chance } = pair;
  const verdict = chance === null ? null : chanceVerdict(chance.test);
  if (verdict === null || verdict === 'same') return [];
  const { p, draws } = chance!.test;
  return [
    {
      kind: 'same-ties',
      cases: 1 + draws.length,
      extreme: Math.round(p * (1 + draws.length)),
      about: [overlap.a, overlap.b],
      sure: false,
      lead: sameTiesSentence(facts, pair),
      doubt: chanceSentence(facts, chance),
    },
  ];
}

function onSeveral(facts: Facts, of: EditionFacts): Finding[] {
  const { actors, networks } = of.edition;
  const { several } = presenceOfAll(of.edition);
  if (several === 0) return [];
  return [
    {
      kind: 'several-networks',
      cases: actors.length,
      extreme: several,
      about: networks.map(({ network }) => network),
      sure: true,
      lead: presenceSentence(facts, of),
      doubt: '',
    },
  ];
}

function moved(facts: Facts, { moved: of }: EditionFacts): Finding[] {
  if (of === null) return [];
  const { actors, networks } = of.moves;
  const changed = changedNetworks(actors);
  if (changed.length === 0) return [];
  return [
    {
      kind: 'changed-networks',
      cases: actors.length,
      extreme: changed.length,
      about: networks,
      sure: true,
      lead: movedSentence(facts, of),
      doubt: '',
    },
  ];
}
