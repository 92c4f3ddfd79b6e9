/** Columns that describe an account in the tables of the report's text. */
import { countryText } from './account-text.ts';
import type { Facts } from './facts.ts';
import type { TableColumn } from './markdown.ts';

/** The column of countries, where the study compares them. */
export function countryHead({ presence }: Facts): TableColumn[] {
  return presence.length > 0 ? [{ head: 'Country' }] : [];
}

export function countryCell({ study, presence }: Facts, node: number): string[] {
  return presence.length > 0 ? [countryText(study.nodes[node]!.row.country)] : [];
}
