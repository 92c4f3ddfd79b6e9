/** Overlap: how far the ties on two networks of an edition are the same ones. */

import { escapeMarkdown, joinTexts, numberColumn } from '../../doors/markdown-text.ts';
import type { Bounded } from '../../edition/bounds.ts';
import { type GroupOverlap, type TieOverlap, unknownPairs } from '../../edition/overlap.ts';
import { capital } from '../../words/capital.ts';
import type { PairOfNetworks } from '../facts/edition-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { type Figures, figureText } from '../figures/figures.ts';
import { OVERLAP_FIGURE } from '../figures/network-overlap.ts';
import { valueText } from '../words/account-text.ts';
import { chanceVerdict, unreached } from './chance-text.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';

export const OVERLAP_SECTION: Section = {
  id: 'overlap',
  heading: ({ edition }) => edition.overlap.heading,
  render: (facts, figures) => (facts.edition === null ? [] : chapter(facts, facts.edition.pairs, figures)),
};

interface Compared {
  of: PairOfNetworks;
  ties: 'follows' | 'mutual';
  overlap: TieOverlap;
}

function chapter(facts: Facts, pairs: readonly PairOfNetworks[], figures: Figures): string[] {
  const compared = pairs.flatMap((of) =>
    (['follows', 'mutual'] as const).map((ties): Compared => ({ of, ties, overlap: of.overlap[ties] })),
  );
  return [
    ...pairs.map((pair) => pairSentences(facts, pair)),
    figureText(facts, figures, OVERLAP_FIGURE),
    table(facts, compared),
    ...pairs.flatMap((pair) =>
      pair.groups.map(({ attribute, rows }) => groupTable(facts, pair, attribute, rows)),
    ),
    facts.language.edition.overlap.everyTie(
      '[network-ties.csv](network-ties.csv)',
      '[unknown.csv](unknown.csv)',
    ),
  ];
}

/** Known on both, and there on either. */
export function knownOnEither({ states: { yes, no } }: TieOverlap): number {
  return yes.yes + yes.no + no.yes;
}

function pairSentences(facts: Facts, { overlap, chance }: PairOfNetworks): string {
  const { language } = facts;
  const { overlap: words, share } = language.edition;
  const [a, b] = [overlap.a, overlap.b].map((network) => escapeMarkdown(language.network(network))) as [
    string,
    string,
  ];
  const { follows, actors } = overlap;
  const either = knownOnEither(follows);
  if (either === 0) return words.none(a, b, actors);
  const { jaccard, bGivenA, aGivenB } = follows;
  const [low, high] = [share(jaccard.low), share(jaccard.high)];
  return joinTexts(
    [
      words.sentence(a, b, actors, follows.states.yes.yes, either, share(jaccard.value)),
      chanceSentence(facts, chance),
      low === high ? '' : words.bounds(low, high),
      words.given(a, b, boundedText(facts, bGivenA), boundedText(facts, aGivenB)),
    ],
    ' ',
  );
}

function boundedText({ language }: Facts, { value, low, high }: Bounded): string {
  const { overlap: words, share, between } = language.edition;
  return words.bounded(share(value), between(low, high));
}

export function chanceSentence({ language }: Facts, chance: PairOfNetworks['chance']): string {
  const verdict = chance === null ? null : chanceVerdict(chance.test);
  if (chance === null || verdict === null) return '';
  const { test, known } = chance;
  const p = language.chance.p(test.p, unreached(test));
  const expected = `${language.mean(test.mean * known)} ± ${language.mean(test.sd * known)}`;
  return language.edition.overlap.chance(verdict, expected, p);
}

function table(facts: Facts, compared: readonly Compared[]): string {
  const { language } = facts;
  const { count } = language;
  const { overlap: words, share, between } = language.edition;
  const several = new Set(compared.map(({ of }) => of)).size > 1;
  return reportTable(facts, [words.table, 'overlap.csv'], compared, [
    ...(several ? [{ head: words.networks, cell: ({ of }: Compared) => networkPair(facts, of) }] : []),
    { head: words.ties, cell: ({ ties }) => words.kinds[ties] },
    numberColumn(words.both, ({ overlap }) => count(overlap.states.yes.yes)),
    numberColumn(words.onlyA, ({ overlap }) => count(overlap.states.yes.no)),
    numberColumn(words.onlyB, ({ overlap }) => count(overlap.states.no.yes)),
    numberColumn(words.neither, ({ overlap }) => count(overlap.states.no.no)),
    numberColumn(words.unknown, ({ overlap }) => count(unknownPairs(overlap))),
    numberColumn(words.jaccard, ({ overlap }) => share(overlap.jaccard.value)),
    numberColumn(words.range, ({ overlap }) => between(overlap.jaccard.low, overlap.jaccard.high)),
  ]);
}

export function networkPair({ language }: Facts, { overlap }: PairOfNetworks): string {
  return language.edition.overlap.pair(
    escapeMarkdown(language.network(overlap.a)),
    escapeMarkdown(language.network(overlap.b)),
  );
}

function groupTable(
  facts: Facts,
  pair: PairOfNetworks,
  attribute: string,
  rows: readonly GroupOverlap[],
): string {
  const { language } = facts;
  const { count } = language;
  const { overlap: words, networks, share, between } = language.edition;
  const shown = [...rows].sort((x, y) => y.actors - x.actors || (x.group < y.group ? -1 : 1));
  const caption = words.groups(escapeMarkdown(language.attribute(attribute)), networkPair(facts, pair));
  return reportTable(facts, [caption, 'overlap.csv'], shown, [
    {
      head: capital(escapeMarkdown(language.attribute(attribute))),
      cell: ({ group }) => valueText(language, attribute, group),
    },
    numberColumn(networks.actors, ({ actors }) => count(actors)),
    numberColumn(words.both, ({ follows }) => count(follows.states.yes.yes)),
    numberColumn(words.onlyA, ({ follows }) => count(follows.states.yes.no)),
    numberColumn(words.onlyB, ({ follows }) => count(follows.states.no.yes)),
    numberColumn(words.jaccard, ({ follows }) => share(follows.jaccard.value)),
    numberColumn(words.range, ({ follows }) => between(follows.jaccard.low, follows.jaccard.high)),
  ]);
}
