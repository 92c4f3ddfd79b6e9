/** What a question answers as text of the report: its lead, its tables, each with its files and its command, and its remarks. */
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { shellWord } from '../../cli/shell-word.ts';
import { commandLine, foldTable, markdownOnly, ROWS_SHOWN } from '../../doors/folded.ts';
import { type MarkdownPen, sentenceMarkdown, tableMarkdown } from '../../doors/markdown.ts';
import { joinTexts } from '../../doors/markdown-text.ts';
import { wordsOf } from '../../doors/page-words.ts';
import type { LanguageCode } from '../../language-codes.ts';
import { withTypes } from '../../questions/column-types.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { Said } from '../../words/said.ts';
import type { Named, Party } from '../../words/values.ts';
import type { Facts } from '../facts/facts.ts';
import { accountCell, accountText, countryLink } from './account-text.ts';

/** The words of a command after `entente`; the snapshot is named by itself. */
export type Command = readonly string[];

export interface AnswerText {
  lead: string;
  /** Its remarks in their order. */
  remarks: readonly string[];
  /**
   * One of its tables under its title; '' where it has no rows. Rows after the tenth are folded away where a file has all.
   * @param files the CSVs that have the table whole, together.
   * @param command what to type to get this table; by default that of the answer.
   */
  table(name: string, files?: readonly string[], command?: Command): string;
}

/** @param command what to type to get the answer. */
export function answerText(facts: Facts, answer: SectionedAnswer, command: Command): AnswerText {
  const pen = penOf(facts);
  const question = String(answer.facts?.question ?? '');
  return {
    lead: sentenceMarkdown(pen, answer.sentence),
    remarks: (answer.notes ?? []).map((note) => sentenceMarkdown(pen, note)),
    table(name, files = [], own = command) {
      const section = answer.sections.find((each) => each.name === name);
      return section === undefined ? '' : sectionText(facts, question, section, { files, command: own });
    },
  };
}

/** One table of a question under its title, or under a heading of the document where `titled` is false; '' where it has no rows. */
export function sectionText(
  facts: Facts,
  question: string,
  section: Section,
  { files = [], command, titled = true }: { files?: readonly string[]; command: Command; titled?: boolean },
): string {
  if (section.rows.length === 0) return '';
  const pen = penOf(facts);
  const { tables } = facts.language;
  const links = files.map((file) => `[${file.replaceAll('_', '\\_')}](${file})`);
  const title = `**${sentenceMarkdown(pen, section.title)}**${links.length === 0 ? '' : ` (${links.join(', ')})`}`;
  const shown = withTypes({ types: section.types ?? {}, ...(section.document ?? section) });
  const table = tableMarkdown(pen, shown, { question, table: section.name });
  const folds = section.rows.length > ROWS_SHOWN && links.length > 0;
  return joinTexts(
    [
      titled ? title : '',
      folds ? foldTable(table, tables.more) : table,
      folds ? markdownOnly(tables.first(ROWS_SHOWN, section.rows.length, links)) : '',
      commandLine(tables.command, commandOf(facts, command)),
    ],
    '\n\n',
  );
}

/** Sentences of an answer beside those of the chapter. */
export function saidText(facts: Facts, said: Said): string {
  return sentenceMarkdown(penOf(facts), said);
}

/** As it is typed. */
export function commandOf({ study: { snapshot } }: Pick<Facts, 'study'>, command: Command): string {
  return ['entente', ...command, '-s', snapshot.name].map(shellWord).join(' ');
}

function penOf(facts: Facts): MarkdownPen {
  const lang = facts.language.code as LanguageCode;
  const entryOf = (who: Named) => entryIn(facts, who);
  return {
    words: { ...wordsOf(lang), language: facts.language },
    inSentence: (who) => accountText(facts, entryOf(who)),
    inCell: (who) => accountCell(facts, entryOf(who)),
    country: (code) => countryLink(facts, code),
  };
}

/** The entry that is meant: of the study, of the earlier one, or as the sentence has it. */
function entryIn(facts: Facts, who: Named | Party): StudyEntry {
  const found = entriesOf(facts).get(who.key || who.accountId || `@${who.handle}`);
  if (found !== undefined) return found;
  const { kind = 'person', country = '', office = '', host = '' } = who as Partial<Party>;
  const row = { kind, country, office, host, name: who.name, actor: '' };
  return { handle: who.handle, accountId: who.accountId, row } as unknown as StudyEntry;
}

const known = new WeakMap<object, Map<string, StudyEntry>>();

/** Entries by id and by handle; those of the study before those of the earlier one. */
function entriesOf({ study, change }: Facts): Map<string, StudyEntry> {
  let entries = known.get(study);
  if (entries === undefined) {
    entries = new Map();
    for (const each of [study, ...(change === null ? [] : [change.old])]) {
      for (const entry of [...each.nodes, ...each.entries]) {
        for (const key of [entry.accountId, `@${entry.handle}`]) {
          if (key !== '' && key !== '@' && !entries.has(key)) entries.set(key, entry);
        }
      }
    }
    known.set(study, entries);
  }
  return entries;
}
