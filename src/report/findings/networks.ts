/** Findings on the networks of an edition: how far their ties are the same, who is on several, and who moved. */

import type { PairOfNetworks } from '../../edition/edition-figures.ts';
import { presenceOfAll } from '../../edition/presence.ts';
import { chanceVerdict } from '../../graph/chance.ts';
import { changedNetworks, changedSentence } from '../../questions/edition/diff-editions.ts';
import { sameDoubt, sameTies as sameTiesSaid } from '../../questions/edition/overlap-in-edition.ts';
import { notFoundSentence, presenceSentence } from '../../questions/edition/presence-in-edition.ts';
import type { EditionFacts } from '../facts/edition-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { saidText } from '../words/answer-text.ts';
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
      lead: saidText(facts, sameTiesSaid(pair)),
      doubt: saidText(facts, sameDoubt(pair)),
      repeats: [sameTiesSaid(pair), sameDoubt(pair)].map((said) => saidText(facts, said)),
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
      lead: saidText(facts, presenceSentence(of.edition)),
      doubt: saidText(facts, notFoundSentence(of.edition)),
      repeats: [saidText(facts, presenceSentence(of.edition))],
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
      lead: saidText(facts, changedSentence(of.earlier, of.moves)),
      doubt: '',
      repeats: [saidText(facts, changedSentence(of.earlier, of.moves))],
    },
  ];
}
