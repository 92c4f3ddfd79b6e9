/** Columns that describe an account in the tables of the report's text. */

import type { Facts } from '../facts/facts.ts';
import { countryText } from '../words/account-text.ts';
import type { TableColumn } from '../words/markdown.ts';

/** The column of countries, where the study compares them and its nodes are something else. */
export function countryHead({ study, presence, language }: Facts): TableColumn[] {
  return presence.length > 0 && study.unit !== 'country' ? [{ head: language.head.country }] : [];
}

export function countryCell({ study, presence, language }: Facts, node: number): string[] {
  return presence.length > 0 && study.unit !== 'country'
    ? [countryText(language, study.nodes[node]!.row.country)]
    : [];
}
