import { count } from '../numbers.ts';
import type { Terms } from '../terms.ts';

/** What is told, which cases are comparable, and which of them are as extreme. */
type FindingRule = readonly [told: string, cases: string, extreme: string];

export function findings({ many }: Terms) {
  return {
    heading: 'How the findings are chosen',
    rule: (shown: number, file: string) =>
      `What stands out on the front page is chosen by one rule. Each kind of finding that the study allows gives the candidates below, and each candidate is measured by the share of comparable cases that are as extreme as it is, itself included: the smaller that share, the rarer it is. That share orders the findings; it is no test of significance. At most ${count(shown)} are shown, one of a kind where kinds are enough, the rarest first; what is said of the whole network is always among them, and last. The headline is the rarest that neither unknown ties nor chance can undo; where there is none, the rarest of all. ${file} has every candidate with both numbers; its column sure says whether neither unknown ties nor chance can undo it, which a test against chance never says of a pair, and its column shown the place on the front page.`,
    told: 'What is said',
    cases: 'Comparable cases',
    extreme: 'As extreme',
    first: [
      'who is first by mutual ties, by followers and by unreturned follows, where at most two share the place; with an earlier snapshot, where the last one went',
      `${many} with a rank`,
      'those in first place, where that changed hands; otherwise those with at least half as much',
    ] as FindingRule,
    moves: (first: number): FindingRule => [
      `who rose and who fell furthest by mutual ties, of those among the first ${count(first)} of either year, whoever was first left out: by change of rank ÷ the better rank. Told only where the ranks of both years differ whatever the unknown ties are`,
      `${many} that are among the first ${count(first)} in either year and first in neither`,
      'those that rose, or fell, at least half as far',
    ],
    governments: [
      'a mutual tie made, or broken, between accounts of two governments (head of state, head of government, foreign minister or ministry, government), at least one of them of a permanent member of the Security Council or of a state of the Group of Twenty',
      'pairs of governments between which a mutual tie was made, or broken',
      'those of powers at least as great (permanent members, then the other states of the Group of Twenty, then all others); among equals those that made their first tie, or broke their last, and then those with as many ties made or broken',
    ] as FindingRule,
    pairs: (groups: string, least: number, significant: string): FindingRule => [
      `the two ${groups} of which one follows the other furthest above, and furthest below, the mean of the random networks, in standard deviations, with an adjusted p < ${significant}; below it were all unknown ties from the one to the other there`,
      `ordered pairs of ${groups} with at least ${count(least)} expected follow from the one to the other`,
      'those at least half as far above, or below',
    ],
    countries: 'countries',
    groups: (attribute: string) => `groups of ${attribute}`,
    clusters: (share: number, least: number): FindingRule => [
      `a cluster that split, or that is a merger: two or more parts, each with at least ${count(100 * share)}% and at least ${count(least)} of the ${many} that sit in it for sure in both years`,
      'clusters of both years',
      'those that split or merged',
    ],
    effective: [
      'whose posts bring most interactions in, on average',
      `${many} ranked by it`,
      'those with at least half as many',
    ] as FindingRule,
    sameTies: [
      'how many of the follows between the actors of two networks are on both, where permuting the actors of one gives so many, or so few, with p < 0.05',
      'the permutations, and the networks as they are',
      'those that go as far',
    ] as FindingRule,
    severalNetworks: [
      'on how many networks actors are',
      'actors of the edition',
      'those on several networks',
    ] as FindingRule,
    changedNetworks: [
      'who is on other networks than in the earlier edition',
      'actors that the rosters of both editions name',
      'those on other networks',
    ] as FindingRule,
    whole: [
      `mutual ties that ${many} of both years made and broke; without an earlier snapshot how many there are, where chance gives others`,
      'the network',
      'itself',
    ] as FindingRule,
    silence: [
      `${many} that had posted before, by their profile, and did not in the window`,
      `${many} whose posts were read`,
      'those',
    ] as FindingRule,
  };
}

export type FindingsWords = ReturnType<typeof findings>;
