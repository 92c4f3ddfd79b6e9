/** How accounts and countries are named in the report's sentences and tables. */
import type { ComparedAccount } from '../compare/side.ts';
import { countryByCode } from '../roster/countries.ts';
import { cleanText } from './clean-text.ts';
import { escapeMarkdown } from './markdown.ts';
import { joinSome, joinWords } from './number-text.ts';
import type { Study, StudyEntry } from './study.ts';

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
  const name = escapeMarkdown(text);
  return name === '' || name === at.slice(1) ? at : `${name} (${at})`;
}

/** The name alone, as plain text; the handle where there is none. */
export function nameText({ row, handle }: StudyEntry): string {
  return cleanText(row.name) || cleanText(`@${handle}`);
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

/** Networks whose names are not spelt as they are called at the prompt. */
export const NETWORK_NAMES: Readonly<Record<string, string>> = {
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  sandbox: 'the sandbox',
  x: 'X',
};

export function networkText(network: string): string {
  return NETWORK_NAMES[network] ?? escapeMarkdown(network);
}
