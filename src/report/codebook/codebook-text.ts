/** `codebook.md`: what every column of every table of a package means, for people. */

import { countsNodes, type FileColumn, REASONS } from '../../columns/column.ts';
import { dataTypeOf } from '../../columns/column-type.ts';
import { columnOf, type FileKey } from '../../columns/columns.ts';
import { escapeMarkup } from '../../doors/html/html.ts';
import { escapeMarkdown, joinTexts, tableOf } from '../../doors/markdown-text.ts';
import { placeLinks } from '../../study/report-layout.ts';
import type { Language } from '../../words/en/report/language.ts';
import type { ReportFile } from '../files/report-file.ts';
import { sourceOfMeasure } from '../sections/sources.ts';
import type { DescribedTable } from './describe.ts';
import type { Package } from './package.ts';
import { pandasLoader } from './pandas-loader.ts';
import { reasonsText } from './reasons-text.ts';

/** What is written once the tables are, as it has their headers. @param path in the language. */
export function codebookFile(
  given: Package,
  tables: () => readonly DescribedTable[],
  language: Language,
  path: string,
): ReportFile {
  const chunks = {
    *[Symbol.iterator]() {
      yield codebookText(given, tables(), language, path);
    },
  };
  return { path, chunks };
}

function codebookText(
  given: Package,
  tables: readonly DescribedTable[],
  language: Language,
  path: string,
): string {
  const { codebook, method } = language;
  const { snapshot, among } = given;
  const name = escapeMarkdown(
    among.length === 0 ? snapshot.name : language.front.nameAmong(snapshot.name, among.join(', ')),
  );
  const used = new Set(tables.flatMap(({ columns }) => columns.flatMap(({ key }) => key ?? [])));
  const reasons = new Set([...used].flatMap((key) => columnOf(key).empty));
  const blocks = [
    `# ${codebook.heading(name)}`,
    codebook.intro(tables.length),
    given.kind === 'report' ? codebook.cite(path.replace(/^codebook/, 'method')) : '',
    method.readAs,
    ...codebook.conventions,
    `${codebook.loading}\n\n\`\`\`python\n${pandasLoader(given.place(tables[0]!.path))}\`\`\``,
    `## ${codebook.emptyHeading}`,
    reasons.size === 0
      ? codebook.emptyNowhere
      : given.kind === 'report'
        ? codebook.empty(used.has('feed'))
        : codebook.emptyOfArchive,
    REASONS.filter((reason) => reasons.has(reason))
      .map((reason) => `- ${codebook.reasons[reason]}`)
      .join('\n'),
    ...tableBlocks(tables, language),
  ];
  const text = `${joinTexts(blocks, '\n\n')}\n`;
  return given.kind === 'report' ? placeLinks(path, text) : text;
}

/** A column that a table before has, with the same meaning, is only named again. */
function tableBlocks(tables: readonly DescribedTable[], language: Language): string[] {
  const { codebook } = language;
  const firstIn = new Map<FileKey, string>();
  return tables.flatMap(({ path, columns, primaryKey }) => {
    const own = columns.filter(({ key }) => key === null || key === 'roster/extra' || !firstIn.has(key));
    const before = new Map<string, string[]>();
    for (const { name, key } of columns) {
      const table = key === null || key === 'roster/extra' ? undefined : firstIn.get(key);
      if (table !== undefined) before.set(table, [...(before.get(table) ?? []), name]);
    }
    for (const { key } of own) if (key !== null) firstIn.set(key, path);
    return [
      `## ${path}`,
      primaryKey.length === 0 ? '' : codebook.key(codeList(primaryKey)),
      own.length === 0 ? '' : columnTable(own, language),
      ...[...before].map(([table, names]) => codebook.sameAs(table, codeList(names))),
    ];
  });
}

function codeList(names: readonly string[]): string {
  return names.map(code).join(', ');
}

/** A name of the roster's own may hold anything. */
function code(name: string): string {
  return /^[\w -]+$/.test(name) ? `\`${name}\`` : escapeMarkdown(name);
}

function columnTable(columns: DescribedTable['columns'], language: Language): string {
  const { codebook, columns: definitions } = language;
  const { head } = codebook;
  const of =
    (cell: (column: FileColumn, key: FileKey, name: string) => string) =>
    ({ name, key }: DescribedTable['columns'][number]) =>
      key === null ? '' : cell(columnOf(key), key, name);
  return tableOf(columns, [
    { head: head.column, cell: ({ name }) => code(name) },
    { head: head.definition, cell: of((_, key) => codeText(definitions[key])) },
    { head: head.unit, cell: of((column) => unitText(column, language)) },
    { head: head.type, cell: of(({ type }) => codebook.types[dataTypeOf(type)]) },
    {
      head: head.empty,
      cell: of(({ empty }) => (empty.length === 0 ? codebook.neverEmpty : reasonsText(empty, language))),
    },
    { head: head.source, cell: of((column, _, name) => sourceText(column, name, language)) },
  ]);
}

function unitText(column: FileColumn, { codebook }: Language): string {
  if (countsNodes(column)) return codebook.nodes;
  return column.unit === undefined ? '' : codebook.units[column.unit];
}

function sourceText({ from }: FileColumn, name: string, { codebook }: Language): string {
  const work = sourceOfMeasure(name);
  return work === '–' ? codebook.origins[from] : `${codebook.origins[from]}${codebook.apart}${work}`;
}

/** Escaped but for what stands between backticks, as names of columns do that have several words. */
function codeText(text: string): string {
  return text
    .split('`')
    .map((part, k) => (k % 2 === 0 ? withNames(part) : `\`${part}\``))
    .join('');
}

function withNames(text: string): string {
  return text.replace(/[a-z]+(?:_[a-z]+)+|[\\*_{}[\]|~#$!<>&]/g, (found) =>
    found.length > 1 ? `\`${found}\`` : /[&<>]/.test(found) ? escapeMarkup(found) : `\\${found}`,
  );
}
