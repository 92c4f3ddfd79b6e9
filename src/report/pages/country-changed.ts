/** What became of a country's ties since the earlier snapshot: who broke off with whom, and what was made. */
import { canTellEnds } from '../../changes/tie-changes.ts';
import { hasEdge } from '../../graph/graph.ts';
import { changeSection } from '../../questions/screens/country-changes.ts';
import type { ChangedPair } from '../../study/country-changes.ts';
import { nodesOfCountry } from '../../study/country-ties.ts';
import type { CountryFacts } from '../facts/country-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { accountText, countryText, valueText } from '../words/account-text.ts';
import { sectionText } from '../words/answer-text.ts';
import { showOf } from './shown.ts';

const SHOWN = 2;
const NAMED = 2;

/** Nothing where the report is set against no earlier snapshot; what ended is not told where absences are unknown. */
export function changedBlocks(facts: Facts, code: string, { changes }: CountryFacts): string[] {
  const { change, language } = facts;
  if (change === null || changes === null) return [];
  const { page } = language;
  const { formed, ended, perhapsEnded } = changes;
  const since = language.date(change.old.snapshot.date);
  const named = ended.filter(({ isSpared }) => !isSpared);
  const spared = ended.length - named.length;
  const counted = (pairs: readonly ChangedPair[]) => ({
    mutual: pairs.filter(({ isMutual }) => isMutual).length,
    mutualByUs: pairs.filter(({ isMutual, by }) => isMutual && by === 'us').length,
    from: pairs.filter(({ by }) => by !== 'us').length,
    to: pairs.filter(({ by }) => by !== 'them').length,
  });
  const made = formed.filter(({ isMutual }) => isMutual);
  const names = language.someOf(
    made.map((pair) =>
      page.tieWith(accountText(facts, facts.study.nodes[pair.other]!), ownText(facts, pair.own)),
    ),
    NAMED,
  );
  return [
    ...(canTellEnds(change.comparison.old, change.comparison.new)
      ? [
          page.ended(since, counted(ended), perhapsEnded),
          endedByOrganisations(facts, code, named),
          spared === 0 ? '' : page.spared(spared),
        ]
      : []),
    page.formed(since, counted(formed), names),
    page.byAccount(changes.followers),
    sectionText(facts, 'show', changeSection(facts.study, { ...change.old.snapshot, changes }, SHOWN), {
      command: showOf(facts, code, 'changes'),
      titled: false,
    }),
    page.moreChanged([named, formed].reduce((sum, those) => sum + Math.max(0, those.length - SHOWN), 0)),
  ];
}

/** Organisations that stopped following an account, all by name, apart from those that still follow another: none of them is among many. */
function endedByOrganisations(
  { study: { nodes, graph }, language }: Facts,
  code: string,
  ended: readonly ChangedPair[],
): string {
  const stopped = new Set(
    ended
      .filter(({ by, other }) => by !== 'us' && nodes[other]!.row.office === 'international-organisation')
      .map(({ other }) => other),
  );
  const ours = nodesOfCountry({ nodes }, code);
  const follows = (node: number) => ours.some((own) => hasEdge(graph, node, own));
  const names = (those: readonly number[]) =>
    those.map((node) => countryText(language, nodes[node]!.row.country));
  return language.page.endedByOrganisations(
    names([...stopped].filter((node) => !follows(node))),
    names([...stopped].filter(follows)),
  );
}

/** An account of the country by its office, which says enough on its own page. */
function ownText(facts: Facts, node: number): string {
  const { study, language } = facts;
  const entry = study.nodes[node]!;
  return valueText(language, 'office', entry.row.office) || accountText(facts, entry);
}
