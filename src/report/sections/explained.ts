/** What goes with ties: a model of pairs, its test, and the pairs beyond what it expects. */

import { COMPLETIONS } from '../../dyads/explain.ts';
import { type Extreme, isAlike, type Residual } from '../../dyads/residuals.ts';
import { decimalsOfP } from '../../graph/p-value.ts';
import type { Language } from '../../words/en/report/language.ts';
import { type ExplainedTies, type TermResult, termResults, unreachedOf } from '../facts/explained-ties.ts';
import type { Facts } from '../facts/facts.ts';
import { EXPLAINED_FIGURE, significantBelow } from '../figures/explained.ts';
import { type Figures, figureText } from '../figures/figures.ts';
import { escapeMarkdown, numberColumn } from '../words/markdown.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';

const PAIRS_SHOWN = 10;

export const EXPLAINED_SECTION: Section = {
  id: 'explained',
  heading: ({ explained }) => explained.heading,
  render: (facts, figures) => (facts.explained === null ? [] : chapter(facts, figures, facts.explained)),
};

function chapter(facts: Facts, figures: Figures, ties: ExplainedTies): string[] {
  const { language, options } = facts;
  const { explained: words } = language;
  const { unseen, withoutValue } = ties.explained.pairs;
  return [
    `${sentence(facts, ties)} ${words.association}`,
    termTable(facts, ties),
    figureText(facts, figures, EXPLAINED_FIGURE),
    ...(['most', 'least'] as const).flatMap((side) => pairTable(facts, ties, side)),
    [
      unseen + withoutValue === 0 ? '' : words.missing(unseen, withoutValue),
      unseen === 0 ? '' : words.range(COMPLETIONS),
      words.test(ties.permutations, options.seed),
      fileSentence(facts, ties),
    ]
      .filter((text) => text !== '')
      .join(' '),
  ];
}

function sentence({ language, options }: Facts, ties: ExplainedTies): string {
  const { explained: words } = language;
  const { model, explained } = ties;
  const results = termResults(ties);
  const told = (isBeyond: boolean) =>
    results
      .filter(({ p }) => significantBelow(p) === isBeyond)
      .map(({ term, standardised, p }) =>
        words.term(
          escapeMarkdown(term),
          signed(language, standardised),
          language.chance.p(p, unreachedOf(ties, p)),
        ),
      );
  const first = words.sentence(
    [explained.pairs.used, explained.pairs.all],
    [model.units.length, model.unit],
    words.subject(options.pairs!.of, model.unit),
    told(true),
    told(false),
  );
  const { r2 } = explained.fit;
  return `${first} ${words.share(model.logit ? language.decimal(r2, 3) : language.share(r2), model.logit)}`;
}

function signed({ decimal }: Language, value: number): string {
  return `${value > 0 ? '+' : ''}${decimal(value, 3)}`;
}

function termTable(facts: Facts, ties: ExplainedTies): string {
  const { language } = facts;
  const { explained: words } = language;
  const rows = termResults(ties);
  const hasRange = ties.explained.completed.length > 0;
  return reportTable(facts, [words.caption.terms, 'explain.csv'], rows, [
    { head: words.termHead, cell: ({ term }) => escapeMarkdown(term) },
    numberColumn(words.coefficient, ({ coefficient }) => fourDigits(language, coefficient)),
    ...(hasRange
      ? [
          numberColumn(words.rangeHead, ({ low, high }: TermResult) =>
            words.between(fourDigits(language, low), fourDigits(language, high)),
          ),
        ]
      : []),
    numberColumn(words.standardised, ({ standardised }) => signed(language, standardised)),
    numberColumn('p', ({ p }) => pCell(language, p, unreachedOf(ties, p) > 0)),
  ]);
}

/** @param isLeast whether it is the least that the permutations can give. */
function pCell({ decimal, leastP }: Language, p: number, isLeast: boolean): string {
  if (isLeast) return `≤ ${leastP(p)}`;
  return p < 0.001 ? `< ${decimal(0.001, 3)}` : decimal(p, decimalsOfP(p));
}

/** Terms have units of their own, from shares to millions. */
function fourDigits({ decimal }: Language, value: number): string {
  const size = Math.abs(value);
  let decimals = 3;
  for (let step = 1; size > 0 && size < step && decimals < 12; step /= 10) decimals++;
  return decimal(value, size >= 100 ? 0 : decimals);
}

function pairTable(facts: Facts, ties: ExplainedTies, side: 'most' | 'least'): string[] {
  const { language } = facts;
  const { explained: words, decimal, count } = language;
  const { model } = ties;
  const [one, other] = words.ends[model.outcome.kind === 'mutual' ? 'unordered' : 'ordered'];
  const nameOf = (unit: number) => {
    const { row, handle, accountId } = model.units[unit]!;
    const name = model.unit === 'country' ? language.country(row.country) : row.name || handle || accountId;
    return escapeMarkdown(name);
  };
  const first = ties[side].pairs.slice(0, PAIRS_SHOWN);
  const cut = alikeAtCut(ties[side], first.length);
  // Of pairs that are alike no few are named before the others.
  const shown = cut === null ? first : first.filter((pair) => !isAlike(pair, cut.of));
  const hasRange = ties.explained.completed.length > 0;
  return [
    reportTable(facts, [words.caption[side], 'explain-pairs.csv'], shown, [
      { head: one!, cell: (pair) => nameOf(pair.one) },
      { head: other!, cell: (pair) => nameOf(pair.other) },
      numberColumn(words.seen, ({ seen }) => count(seen)),
      numberColumn(words.expected, ({ expected }) => decimal(expected, 3)),
      numberColumn(words.residual, ({ residual }) => signed(language, residual)),
      ...(hasRange
        ? [
            numberColumn(words.rangeHead, ({ low, high }: Residual) =>
              words.between(decimal(low, 3), decimal(high, 3)),
            ),
          ]
        : []),
    ]),
    cut === null
      ? ''
      : words.alike(side, cut.count, cut.of.seen, decimal(cut.of.expected, 3), shown.length === 0),
  ];
}

/** The pairs as far out as the last of the first ones, where not all of them are among these. */
function alikeAtCut({ pairs, alike }: Extreme, first: number): { of: Residual; count: number } | null {
  const of = pairs[first - 1];
  if (of === undefined) return null;
  const beyond =
    pairs.slice(first).filter((pair) => isAlike(pair, of)).length + (isAlike(pairs.at(-1)!, of) ? alike : 0);
  if (beyond === 0) return null;
  return { of, count: beyond + pairs.slice(0, first).filter((pair) => isAlike(pair, of)).length };
}

function fileSentence({ language, options }: Facts, { published }: ExplainedTies): string {
  const { file } = options.pairs!;
  if (file === null) return '';
  return language.explained.file(
    escapeMarkdown(file.name),
    `\`${file.sha256}\``,
    published === null ? '' : 'dyads.csv',
    escapeMarkdown(file.licence),
  );
}
