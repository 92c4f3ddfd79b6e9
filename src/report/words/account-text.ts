/** How accounts and countries are named in the report's sentences and tables. */

import type { ComparedAccount } from '../../compare/side.ts';
import { cleanText, plainName } from '../../study/clean-text.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { Facts } from '../facts/facts.ts';
import type { Language } from './en/language.ts';
import { escapeMarkdown } from './markdown.ts';

/** `Name (@handle)`, as Markdown. */
export function accountText({ row, handle, accountId }: StudyEntry): string {
  return namedAccount({ name: row.name, handle, accountId });
}

/** `Name (@handle)` of an account that is compared, as Markdown. */
export function namedAccount({
  name: text,
  handle,
  accountId,
}: Pick<ComparedAccount, 'name' | 'handle' | 'accountId'>): string {
  const at = handle === '' ? escapeMarkdown(accountId) : `@${escapeMarkdown(handle.replace(/^@/, ''))}`;
  const name = escapeMarkdown(plainName(text));
  return name === '' || name === at.slice(1) ? at : `${name} (${at})`;
}

/** The name alone, as plain text; the handle where there is none, and else the account id. */
export function nameText({ row, handle, accountId }: StudyEntry): string {
  return cleanText(plainName(row.name)) || (handle === '' ? accountId : cleanText(`@${handle}`));
}

/** Every account in words. */
export function allAccounts({ study, language }: Facts, chosen: readonly number[]): string {
  return language.list(chosen.map((node) => accountText(study.nodes[node]!)));
}

/** The first accounts in words, and how many more there are. */
export function someAccounts({ study, language }: Facts, chosen: readonly number[], most: number): string {
  return language.someOf(
    chosen.map((node) => accountText(study.nodes[node]!)),
    most,
  );
}

/** The country's name where its code is known, as Markdown; `–` where there is none. */
export function countryText(language: Language, code: string): string {
  return code === '' ? '–' : escapeMarkdown(language.country(code));
}

/** The value of a roster column in the words of the language, as Markdown. */
export function valueText(language: Language, attribute: string, value: string): string {
  return escapeMarkdown(valueName(language, attribute, value));
}

/** The value of a roster column in the words of the language, as it is. */
export function valueName(language: Language, attribute: string, value: string): string {
  return attribute === 'country' ? language.country(value) : language.value(attribute, value);
}
