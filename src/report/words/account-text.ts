/** How accounts and countries are named in the report's sentences and tables. */

import type { ComparedAccount } from '../../changes/side.ts';
import { escapeMarkdown, joinTexts } from '../../doors/markdown-text.ts';
import { namedValue } from '../../graph/cluster-names.ts';
import { countryByCode } from '../../roster/countries.ts';
import { profileAt } from '../../roster/pages-on-network.ts';
import { isUntold, saysCountry, saysOffice } from '../../roster/said-in-name.ts';
import { plainName } from '../../roster/simulated-name.ts';
import { cleanText } from '../../study/clean-text.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { Institution } from '../../words/en/institutions.ts';
import type { Language } from '../../words/en/report/language.ts';
import type { Facts } from '../facts/facts.ts';

/** A row of the roster with what became of it, or one of the two sides of a comparison. */
type Account = StudyEntry | ComparedAccount;
type Named = Pick<Facts, 'study' | 'language' | 'countryPage' | 'home' | 'inNews'>;

/** `Name (@handle)`, as Markdown, the handle with a link to its profile where there is one. */
export function accountName(facts: Named, account: Account): string {
  const { name, handle } = nameParts(facts, account);
  return name === '' ? handle : `${name} (${handle})`;
}

/** `Name (foreign minister of Syria, @handle)`, as Markdown: for sentences; an actor without the id that the roster gives it. */
export function accountText(facts: Named, account: Account): string {
  if (facts.inNews) return newsText(facts, account);
  return textOf(nameParts(facts, account, facts.language.nameInSentence));
}

/** As `accountText`, for cells and labels, in which no sentence goes on. */
export function accountLabel(facts: Named, account: Account): string {
  return textOf(nameParts(facts, account));
}

/** `Syria’s foreign minister, Samza Karrani,`, as Markdown: who holds an office by both, an institution by its name. */
function newsText(facts: Named, account: Account): string {
  const { name, handle, standing } = nameParts(facts, account, facts.language.nameInSentence);
  const { kind, country, office, host } = rosterRow(account);
  if (facts.study.unit === 'country' || kind !== 'person') {
    const called = name === '' ? handle : name;
    return standing === '' ? called : `${called}, ${standing},`;
  }
  const called = name === '' && (isUntold(office) || country === '') ? handle : name;
  const of = isUntold(office) ? '' : office;
  return withCountryLink(facts, facts.language.personInNews(called, of, country, host), country);
}

/** The name alone, as Markdown; the handle of who has none. */
export function nameAlone(facts: Named, account: Account): string {
  const { name, handle } = nameParts(
    { ...facts, countryPage: () => '' },
    account,
    facts.language.nameInSentence,
  );
  return name === '' ? handle : name;
}

function textOf({ name, handle, standing, isOfRoster }: NameParts): string {
  if (name === '') return standing === '' ? handle : `${handle} (${standing})`;
  const beside = joinTexts([standing, isOfRoster ? '' : handle], ', ');
  return beside === '' ? name : `${name} (${beside})`;
}

/** `Name (@handle) *foreign minister of Syria*`, as Markdown: for tables, whose pages set the office on its own line. */
export function accountCell(facts: Named, account: Account): string {
  const { standing } = nameParts(facts, account);
  return `${accountName(facts, account)}${standing === '' ? '' : ` *${standing}*`}`;
}

interface NameParts {
  name: string;
  handle: string;
  standing: string;
  /** Whether the handle is none, but the id of an actor. */
  isOfRoster: boolean;
}

/** All as Markdown. @param called how the name stands there. @returns name '' where the handle says it. */
function nameParts(
  facts: Named,
  account: Account,
  called = ({ name }: Institution): string => name,
): NameParts {
  const { accountId, handle } = account;
  const own = ownName(facts, account);
  const at = handle === '' ? escapeMarkdown(accountId) : `@${escapeMarkdown(handle.replace(/^@/, ''))}`;
  const row = { ...rosterRow(account), name: own };
  const kind = facts.study.unit === 'country' ? 'institution' : row.kind;
  const name = escapeMarkdown(plainName(called({ ...row, kind })));
  const page = profilePage(facts, account);
  // On the page of a country, its lists alone lead to others.
  const leading = facts.home === undefined ? facts : { language: facts.language };
  const standing = withCountryLink(leading, escapeMarkdown(standingText(facts, row)), row.country);
  const isPlaced = standing.includes('](') || row.kind === 'person';
  return {
    name:
      name === at.slice(1) || name === at
        ? ''
        : isPlaced
          ? name
          : withCountryLink(leading, name, row.country),
    handle: page === '' ? at : `[${at}](${page})`,
    standing,
    isOfRoster: facts.study.unit === 'actor' && handle === '',
  };
}

/** The text, its country's name leading to the country's page, but on that page. @param text Markdown without links. */
export function withCountryLink(
  { language, countryPage, home }: Omit<Named, 'study'>,
  text: string,
  code: string,
): string {
  const path = code === '' || code === home ? '' : (countryPage?.(code) ?? '');
  const name = escapeMarkdown(language.country(code));
  return path === '' ? text : text.replace(name, () => `[${name}](${path})`);
}

/** The country's name where its code is known, as Markdown, leading to its page; `–` where there is none. */
export function countryLink(facts: Omit<Named, 'study'>, code: string): string {
  return withCountryLink(facts, countryText(facts.language, code), code);
}

function rosterRow(account: Account): Institution {
  return 'row' in account ? account.row : account;
}

/** The entries of a study are called what the language calls them already; those of a comparison are not yet. */
function ownName({ study, language }: Named, account: Account): string {
  if ('row' in account) return account.row.name;
  return study.unit === 'country' ? language.country(account.accountId) : language.institutionName(account);
}

/** Office and country in words, as plain text, as far as the name does not say them: `foreign minister of Syria`. */
function standingText({ language, home }: Pick<Named, 'language' | 'home'>, row: Institution): string {
  const { country, office, host } = row;
  const place = hasCountry(language, row) || country === home ? '' : country;
  if (saysOffice(row)) return place === '' ? '' : language.country(place);
  return language.officeOf(office, place, host);
}

function hasCountry(language: Language, row: Institution): boolean {
  return saysCountry(row, [language.country(row.country), countryByCode(row.country)?.name ?? '']);
}

/** Where the account's page is on its network; '' where that is not known, or it is nobody's. */
function profilePage({ study: { snapshot, unit } }: Named, account: Account): string {
  return unit === 'account' && snapshot.isNumbered !== true ? (profileAt(snapshot, account) ?? '') : '';
}

/** The name alone, as plain text; the handle where there is none, and else the account id. */
function nameText({ row, handle, accountId }: StudyEntry): string {
  return cleanText(plainName(row.name)) || (handle === '' ? accountId : cleanText(`@${handle}`));
}

/** The name with the country as far as it does not say it, as plain text: `Samza Karrani (Syria)`, for figures. */
export function placedName(
  { study, language }: Pick<Facts, 'study' | 'language'>,
  entry: StudyEntry,
): string {
  const { row } = entry;
  const isSaid = row.country === '' || study.unit === 'country' || hasCountry(language, row);
  return isSaid ? nameText(entry) : `${nameText(entry)} (${cleanText(language.country(row.country))})`;
}

/** Every account in words. */
export function allAccounts(facts: Facts, chosen: readonly number[]): string {
  return facts.language.list(chosen.map((node) => accountText(facts, facts.study.nodes[node]!)));
}

/** The first accounts in words, and how many more there are. */
export function someAccounts(facts: Facts, chosen: readonly number[], most: number): string {
  return facts.language.someOf(
    chosen.map((node) => accountText(facts, facts.study.nodes[node]!)),
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

/** As `valueText`, for sentences: a value that says nothing without its column, such as TRUE or 3, comes with it. */
export function groupText(language: Language, attribute: string, value: string): string {
  const named = namedValue(attribute, value);
  return named === value
    ? valueText(language, attribute, value)
    : escapeMarkdown(language.clusterName(named));
}

/** The value of a roster column in the words of the language, as it is. */
export function valueName(language: Language, attribute: string, value: string): string {
  return attribute === 'country' ? language.country(value) : language.value(attribute, value);
}
