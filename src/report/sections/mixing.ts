/** Mixing: how much accounts follow within their own group, for every attribute of the report. */

import { escapeMarkdown, joinTexts, numberColumn } from '../../doors/markdown-text.ts';
import type { ChanceTest } from '../../graph/chance.ts';
import { SIGNIFICANT_BELOW } from '../../graph/p-value.ts';
import { comparableColumns, type Grouping, isCompared } from '../../study/grouping.ts';
import { attributeChance, type Facts, figureOf } from '../facts/facts.ts';
import { type Figures, figureText } from '../figures/figures.ts';
import { mixingFigureId } from '../figures/mixing.ts';
import { WORLD_TIES } from '../figures/world-ties.ts';
import { mixingPath } from '../tables/mixing.ts';
import { groupText, valueText } from '../words/account-text.ts';
import { chanceFigures, chanceVerdict, unreached } from './chance-text.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';

const GROUPS_SHOWN = 10;
const PAIRS_NAMED = 3;
/** Below this many expected follows, a ratio is noise. */
const LEAST_EXPECTED = 5;

export const MIXING_SECTION: Section = {
  id: 'mixing',
  heading: ({ mixing }) => mixing.heading,
  render: (facts, figures) =>
    facts.groupings.length === 0
      ? [couldCompare(facts)]
      : [
          facts.groupings.some(isCompared) ? aboutTests(facts) : '',
          ...facts.groupings.flatMap((grouping) => attributePart(facts, figures, grouping)),
        ],
};

/** What all parts of the chapter share. */
function aboutTests({ chance, language: { mixing } }: Facts): string {
  return chance === null ? mixing.indices : `${mixing.held} ${mixing.indices}`;
}

/** The columns that could be asked for. */
function couldCompare({ study, language }: Facts): string {
  const columns = comparableColumns(study);
  if (columns.length === 0) return '';
  const names = columns.map((column) => `\`${escapeMarkdown(column)}\``);
  return language.mixing.couldCompare(names, `--by ${columns[0]}`);
}

function attributePart(facts: Facts, figures: Figures, grouping: Grouping): string[] {
  const { language } = facts;
  const { mixing: words } = language;
  const { attribute, mixing } = grouping;
  const name = escapeMarkdown(language.attribute(attribute));
  const title = `### ${words.by(name)}`;
  const [first] = mixing.groups;
  if (first === undefined) return [title, words.noValue(name)];
  const { accounts, edges } = mixing.without;
  const leftOut = accounts === 0 ? '' : words.leftOut(accounts, edges, name);
  if (!isCompared(grouping)) {
    return [
      title,
      joinTexts([leftOut, words.oneGroup(groupText(language, attribute, first), accounts > 0)], ' '),
    ];
  }
  return [
    title,
    joinTexts([leftOut, mixingSentence(facts, grouping)], ' '),
    indexSentence(facts, grouping),
    matrix(facts, grouping),
    remarkablePairs(facts, grouping),
    figureText(facts, figures, mixingFigureId(grouping)),
    attribute === 'region' ? figureText(facts, figures, WORLD_TIES) : '',
  ];
}

/** How many follows stay within groups, and what chance would give. */
function mixingSentence(facts: Facts, { attribute, mixing }: Grouping): string {
  const { language } = facts;
  const { mixing: words } = language;
  const size = mixing.groups.length;
  const total = mixing.edges.reduce((sum, count) => sum + count, 0);
  if (total === 0) return words.noFollow;
  const isRest = mixing.without.edges > 0;
  const within = mixing.groups.reduce((sum, _, g) => sum + mixing.edges[g * size + g]!, 0);
  const stay = words.stay(total, within, escapeMarkdown(language.attribute(attribute)), isRest);
  const test = attributeChance(facts, attribute)?.within;
  const verdict = test === undefined ? null : chanceVerdict(test);
  if (test === undefined || verdict === null) return `${stay}.`;
  return words.chance(stay, verdict, chanceFigures(language, test, language.mean));
}

/** The two indices of mixing, with their permutation tests. */
function indexSentence(facts: Facts, { attribute }: Grouping): string {
  const { mixing: words, chance, decimal } = facts.language;
  const ei = figureOf(facts, `ei_index_${attribute}`);
  const r = figureOf(facts, `assortativity_${attribute}`);
  if (Number.isNaN(ei)) return '';
  const tests = attributeChance(facts, attribute);
  const tested = (test: ChanceTest | undefined) =>
    test === undefined || Number.isNaN(test.p)
      ? ''
      : words.dealt(decimal(test.mean, 3), decimal(test.sd, 3), chance.p(test.p, unreached(test)));
  const assorted = Number.isNaN(r) ? '' : words.assortativity(decimal(r, 3), tested(tests?.assortativity));
  return `${words.ei(decimal(ei, 3), tested(tests?.eiIndex))} ${assorted}`.trim();
}

/** The pairs of different groups whose follows are furthest from what chance would give. */
function remarkablePairs(facts: Facts, grouping: Grouping): string {
  const { attribute, mixing } = grouping;
  const tests = attributeChance(facts, attribute)?.edges;
  if (tests === undefined) return '';
  const size = mixing.groups.length;
  const expected = Array.from({ length: size * size }, (_, cell) => cell).filter(
    (cell) => Math.floor(cell / size) !== cell % size && tests.expected[cell]! >= LEAST_EXPECTED,
  );
  const cells = expected.filter((cell) => tests.adjusted[cell]! < SIGNIFICANT_BELOW);
  const { language } = facts;
  const { mixing: words } = language;
  const group = (g: number) => groupText(language, attribute, mixing.groups[g]!);
  const text = (cell: number) =>
    words.pair(
      group(Math.floor(cell / size)),
      group(cell % size),
      tests.observed[cell]!,
      language.mean(tests.expected[cell]!),
    );
  const order = [...cells].sort((a, b) => tests.ratio[b]! - tests.ratio[a]! || a - b);
  const more = order.filter((cell) => tests.ratio[cell]! > 1).slice(0, PAIRS_NAMED);
  const fewer = order
    .filter((cell) => tests.ratio[cell]! < 1)
    .slice(-PAIRS_NAMED)
    .reverse();
  if (expected.length === 0) return words.tooFew(LEAST_EXPECTED);
  const rule = words.rule(String(SIGNIFICANT_BELOW), LEAST_EXPECTED);
  if (cells.length === 0) return words.noPair(rule);
  return words.pairs(cells.length, size * (size - 1), rule, more.map(text), fewer.map(text));
}

/** Follows between the largest groups; the row is the source's. */
function matrix(facts: Facts, grouping: Grouping): string {
  const { language } = facts;
  const { count, head, mixing: words, tables } = language;
  const { attribute, mixing } = grouping;
  const size = mixing.groups.length;
  const bySize = mixing.groups
    .map((_, g) => g)
    .sort((a, b) => mixing.accounts[b]! - mixing.accounts[a]! || a - b);
  const shown = bySize.slice(0, GROUPS_SHOWN).sort((a, b) => a - b);
  const group = (g: number) => valueText(language, attribute, mixing.groups[g]!);
  const follows = (g: number, h: number) => mixing.edges[g * size + h]!;
  const all = (g: number) =>
    mixing.edges.subarray(g * size, (g + 1) * size).reduce((sum, ties) => sum + ties, 0);
  const file = mixingPath(grouping);
  const expected = attributeChance(facts, attribute)?.edges.expected;
  const title = tables.caption.mixing(escapeMarkdown(language.attribute(attribute)), expected !== undefined);
  const cell = (g: number, h: number) =>
    expected === undefined
      ? count(follows(g, h))
      : // Pages set it on a line of its own.
        `${count(follows(g, h))} *(${language.mean(expected[g * size + h]!)})*`;
  const table = reportTable(facts, [title, file], shown, [
    { head: words.fromTo, cell: group },
    numberColumn(head.accounts, (g) => count(mixing.accounts[g]!)),
    ...shown.map((h) => numberColumn(group(h), (g: number) => cell(g, h))),
    numberColumn(words.allFollows, (g) => count(all(g))),
    numberColumn(words.ownGroup, (g) => language.share(follows(g, g) / all(g))),
  ]);
  const rest = size - shown.length;
  if (rest === 0) return table;
  const more = words.rest(
    GROUPS_SHOWN,
    escapeMarkdown(language.attribute(attribute)),
    rest,
    escapeMarkdown(file),
  );
  return `${table}\n\n${more}`;
}
