/** How accounts and countries are named in the report's sentences and tables. */
import { countryByCode } from '../roster/countries.ts';
import { escapeMarkdown } from './markdown.ts';
import { joinSome, joinWords } from './number-text.ts';
import type { Study, StudyEntry } from './study.ts';

/** `Name (@handle)`, as Markdown. */
export function accountText({ row, handle, accountId }: StudyEntry): string {
  const at = handle === '' ? escapeMarkdown(accountId) : `@${escapeMarkdown(handle.replace(/^@/, ''))}`;
  const name = escapeMarkdown(row.name);
  return name === '' || name === at.slice(1) ? at : `${name} (${at})`;
}

/** Every account in words. */
export function allAccounts({ nodes }: Study, chosen: readonly number[]): string {
  return joinWords(chosen.map((node) => accountText(nodes[node]!)));
}

/** The first accounts in words, and how many more there are. */
export function someAccounts({ nodes }: Study, chosen: readonly number[], most: number): string {
  return joinSome(
    chosen.map((node) => accountText(nodes[node]!)),
    most,
  );
}

/** The country's name where its code is known, as Markdown; `–` where there is none. */
export function countryText(code: string): string {
  return code === '' ? '–' : escapeMarkdown(countryByCode(code)?.name ?? code);
}
