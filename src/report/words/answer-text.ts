/** What a question answers as text of the report: its lead, its tables, each with its files and its command, and its remarks. */
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { shellWord } from '../../cli/shell-word.ts';
import { commandLine } from '../../doors/folded.ts';
import { type MarkdownPen, sentenceMarkdown, tableMarkdown } from '../../doors/markdown.ts';
import { joinTexts } from '../../doors/markdown-text.ts';
import { wordsOf } from '../../doors/page-words.ts';
import type { LanguageCode } from '../../language-codes.ts';
import { withTypes } from '../../questions/column-types.ts';
import { groupWords } from '../../study/group.ts';
import type { StudyEntry } from '../../study/study.ts';
import { STUDY_DEFAULTS } from '../../study/study-options.ts';
import { isSentence, type Said } from '../../words/said.ts';
import type { Named, Party } from '../../words/values.ts';
import type { Facts } from '../facts/facts.ts';
import { foldedRows, titleText } from '../sections/report-table.ts';
import { accountCell, accountLabel, accountText, countryLink, valueText } from './account-text.ts';

/** The words of a command after `entente`; the snapshot is named by itself, but where the command names it first. */
export type Command = readonly string[];

export interface AnswerText {
  lead: string;
  /** Its remarks in their order. */
  remarks: readonly string[];
  /**
   * One of its tables under its title; '' where it has no rows. Rows after the tenth are folded away where a file has all.
   * @param files the CSVs that have the table whole, together.
   * @param command what to type to get this table, by default that of the answer; `null` where the prompt cannot be asked.
   */
  table(name: string, files?: readonly string[], command?: Command | null): string;
}

/** @param command what to type to get the answer. */
export function answerText(facts: Facts, answer: SectionedAnswer, command: Command | null): AnswerText {
  const pen = penOf(facts);
  // The report says once of whom it is, and whom it lacks.
  const ofGroup = answer.facts?.among !== undefined;
  const said = answer.sentence as readonly Said[];
  const notes = (answer.notes ?? []).filter((note) => !isSentence(note) || note.say !== 'among.missing');
  const question = String(answer.facts?.question ?? '');
  return {
    lead: sentenceMarkdown(pen, ofGroup ? said[1]! : answer.sentence),
    remarks: notes.map((note) => sentenceMarkdown(pen, note)),
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
  {
    files = [],
    command,
    titled = true,
  }: { files?: readonly string[]; command: Command | null; titled?: boolean },
): string {
  if (section.rows.length === 0) return '';
  const pen = penOf(facts);
  const shown = withTypes({ types: section.types ?? {}, ...(section.document ?? section) });
  const table = tableMarkdown(pen, shown, { question, table: section.name });
  return joinTexts(
    [
      titled ? titleText(sentenceMarkdown(pen, section.title), files) : '',
      foldedRows(facts, table, shown.rows.length, files),
      command === null ? '' : commandLine(facts.language.tables.command, commandOf(facts, command)),
    ],
    '\n\n',
  );
}

/**
 * `null` where the report is of other units than the prompt, or has unusual options that the prompt does not take.
 * @param dependsOn the options that the table depends on.
 */
export function usualCommand(
  { study, edition, options }: Facts,
  command: Command,
  dependsOn: readonly (keyof typeof STUDY_DEFAULTS)[] = [],
): Command | null {
  const isUsual = dependsOn.every((option) => options[option] === STUDY_DEFAULTS[option]);
  return isUsual && study.unit === (edition === null ? 'account' : 'actor') ? command : null;
}

/** Those of these options that are not usual, as a command takes them. */
export function unusualOptions({ options }: Facts, names: readonly (keyof typeof FLAGS)[]): Command {
  return names
    .filter((name) => options[name] !== STUDY_DEFAULTS[name])
    .flatMap((name) => [FLAGS[name], String(options[name])]);
}

const FLAGS = { seed: '--seed', runs: '--runs', clustersOf: '--clusters-of' } as const;

/** Sentences of an answer beside those of the chapter. */
export function saidText(facts: Facts, said: Said): string {
  return sentenceMarkdown(penOf(facts), said);
}

/** Commands whose first words name what they are asked of. */
const NAMING: readonly string[] = ['edition', 'diff'];

/** As it is typed; one that names its snapshots by itself stays as it is. */
function commandOf({ study }: Pick<Facts, 'study'>, command: Command): string {
  const isNamed = NAMING.includes(command[0]!) || command.includes('-s');
  const snapshot = isNamed ? [] : ['-s', study.snapshot.name];
  return ['entente', ...command, ...snapshot, ...groupWords(study)].map(shellWord).join(' ');
}

function penOf(facts: Facts): MarkdownPen {
  const lang = facts.language.code as LanguageCode;
  const entryOf = (who: Named) => entryIn(facts, who);
  const { heads, ...words } = wordsOf(lang);
  const { account, followersInGroup } = facts.language.head;
  const ofGroup: Record<string, string> = facts.study.group === null ? {} : { in_degree: followersInGroup };
  return {
    // What is ranked may be actors or countries.
    words: { ...words, heads: { ...heads, account, ...ofGroup }, language: facts.language },
    inSentence: (who) =>
      accountText(who.home === undefined ? facts : { ...facts, home: who.home }, entryOf(who)),
    inLabel: (who) =>
      accountLabel(who.home === undefined ? facts : { ...facts, home: who.home }, entryOf(who)),
    inCell: (who) => accountCell(facts, entryOf(who)),
    inList: (who) => listed(facts, entryOf(who)),
    country: (code) => countryLink(facts, code),
  };
}

/** On the page of its country, an account in a list is told by its office, which says enough there. */
function listed(facts: Facts, entry: StudyEntry): string {
  const { office, country } = entry.row;
  const isOwn = facts.home !== undefined && country === facts.home && office !== '';
  return isOwn ? valueText(facts.language, 'office', office) : accountCell(facts, entry);
}

/** The entry that is meant: of the study, of the earlier one, or as the sentence has it. */
function entryIn(facts: Facts, who: Named | Party): StudyEntry {
  const known = entriesOf(facts).get(who.key || who.accountId || `@${who.handle}`) ?? [];
  const found = known.find(({ row }) => row.name === who.name) ?? known[0];
  if (found !== undefined) return facts.study.unit === 'account' ? { ...found, handle: who.handle } : found;
  const { kind = 'person', country = '', office = '', host = '' } = who as Partial<Party>;
  const row = { kind, country, office, host, name: who.name, actor: '' };
  return { handle: who.handle, accountId: who.accountId, row } as unknown as StudyEntry;
}

const entriesBy = new WeakMap<object, Map<string, StudyEntry[]>>();

/** Entries by id and by handle, which have had several holders; those of the study before those of the earlier one. */
function entriesOf({ study, change, edition }: Facts): Map<string, StudyEntry[]> {
  let entries = entriesBy.get(study);
  if (entries === undefined) {
    entries = new Map();
    const earlier = change?.old ?? edition?.moved?.earlier.together;
    for (const each of [study, ...(earlier === undefined ? [] : [earlier])]) {
      for (const entry of [...each.nodes, ...each.entries]) {
        for (const key of [entry.accountId, `@${entry.handle}`]) {
          if (key === '' || key === '@') continue;
          const those = entries.get(key);
          if (those === undefined) entries.set(key, [entry]);
          else those.push(entry);
        }
      }
    }
    entriesBy.set(study, entries);
  }
  return entries;
}
