/** A chapter on activity, and the tables that several of them have. */

import { rankNodes } from '../../graph/ranks.ts';
import type { ActivityFacts } from '../facts/activity-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { Figures } from '../figures/figures.ts';
import { accountText } from '../words/account-text.ts';
import type { ActivityText } from '../words/en/language.ts';
import { markdownTable, numberColumn, type TableColumn } from '../words/markdown.ts';
import { cutText, topRows } from '../words/ranked-text.ts';
import { countryCell, countryHead } from './account-columns.ts';
import type { Section } from './section.ts';

/** What a chapter on activity is written from. */
export interface Written {
  facts: Facts;
  posted: ActivityFacts;
  words: ActivityText;
  figures: Figures;
}

/** A chapter that has nothing to say where the study holds no posts. */
export function activitySection(
  id: string,
  heading: (words: ActivityText) => string,
  render: (written: Written) => string[],
): Section {
  return {
    id,
    heading: ({ activity }) => heading(activity),
    render: (facts, figures) => {
      const { activity: posted, language } = facts;
      return posted === null ? [] : render({ facts, posted, words: language.activity, figures });
    },
  };
}

/** A column of figures beside an account. */
export interface FigureColumn {
  head: string;
  cell: (node: number) => string;
}

/**
 * The first accounts of a ranking. A rank that too many share is left out, and said to be.
 * @param unit the value of such a rank in words.
 */
export function rankedTable(
  facts: Facts,
  values: Float64Array,
  figures: readonly FigureColumn[],
  unit: (value: number) => string,
  count: number,
): string {
  const { study, language } = facts;
  const top = topRows(rankNodes(values), count);
  if (top.rows.length === 0) return '';
  const columns: TableColumn[] = [
    numberColumn(language.head.rank),
    { head: language.head.account },
    ...countryHead(facts),
    ...figures.map(({ head }) => numberColumn(head)),
  ];
  const rows = top.rows.map(({ rank, node }) => [
    language.count(rank),
    accountText(study.nodes[node]!),
    ...countryCell(facts, node),
    ...figures.map(({ cell }) => cell(node)),
  ]);
  return [markdownTable(columns, rows), cutText(facts, top, unit)].filter((text) => text !== '').join('\n\n');
}
