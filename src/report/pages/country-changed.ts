/** What became of a country's ties since the earlier snapshot: who broke off with whom, and what was made. */
import { canTellEnds } from '../../changes/tie-changes.ts';
import { tableOf } from '../../doors/markdown-text.ts';
import { hasEdge } from '../../graph/graph.ts';
import { type ChangedPair, firstOfBothSides } from '../../study/country-changes.ts';
import type { CountryFacts } from '../facts/country-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { accountCell, accountText, valueText } from '../words/account-text.ts';

const SHOWN = 5;
const NAMED = 2;

/** Nothing where the report is set against no earlier snapshot; what ended is not told where absences are unknown. */
export function changedBlocks(facts: Facts, { changes }: CountryFacts): string[] {
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
          spared === 0 ? '' : page.spared(spared),
          named.length === 0 ? '' : endedTable(facts, firstOfBothSides(named, SHOWN)),
          named.length > SHOWN ? page.moreEnded(named.length - SHOWN) : '',
        ]
      : []),
    page.formed(since, counted(formed), names),
  ];
}

function endedTable(facts: Facts, pairs: readonly ChangedPair[]): string {
  const { page } = facts.language;
  return tableOf(pairs, [
    { head: page.abroadAccount, cell: ({ other }) => accountCell(facts, facts.study.nodes[other]!) },
    { head: page.oursAccount, cell: ({ own }) => ownText(facts, own) },
    { head: page.endedBy, cell: (pair) => page.whoEnded(pair.by, pair.isMutual, isStillThere(facts, pair)) },
  ]);
}

/** Whether the follow of the side that did not stop is there. */
function isStillThere({ study: { graph } }: Facts, { own, other, by }: ChangedPair): boolean {
  if (by === 'both') return false;
  return by === 'us' ? hasEdge(graph, other, own) : hasEdge(graph, own, other);
}

/** An account of the country by its office, which says enough on its own page. */
export function ownText(facts: Facts, node: number): string {
  const { study, language } = facts;
  const entry = study.nodes[node]!;
  return valueText(language, 'office', entry.row.office) || accountText(facts, entry);
}
