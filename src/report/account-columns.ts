/** Columns that describe an account in the tables of the report's text. */
import { countryText } from './account-text.ts';
import type { Facts } from './facts.ts';
import type { TableColumn } from './markdown.ts';

/** The column of countries, where the study compares them and its nodes are something else. */
export function countryHead({ study, presence, language }: Facts): TableColumn[] {
  return presence.length > 0 && study.unit !== 'country' ? [{ head: language.head.country }] : [];
}

export function countryCell({ study, presence, language }: Facts, node: number): string[] {
  return presence.length > 0 && study.unit !== 'country'
    ? [countryText(language, study.nodes[node]!.row.country)]
    : [];
}
