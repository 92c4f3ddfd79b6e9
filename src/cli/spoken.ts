/** An answer in one language: its sentences, titles, remarks and the sentences in its cells as text. */
import type { Cell } from '../csv.ts';
import { once } from '../once.ts';
import { isSentence, type Sentence } from '../words/said.ts';
import type { Place, Speaker } from '../words/speaker.ts';
import type { Answer, Facts, Matrix, Section, SectionedAnswer } from './answer.ts';
import type { Table } from './table.ts';

type Row = readonly (Cell | Sentence)[];

export function spoken(
  answer: Answer | SectionedAnswer,
  speaker: Speaker,
): Answer<string, Cell> | SectionedAnswer<string, Cell> {
  const { sentence, notes = [], facts = {} } = answer;
  const question = String(facts.question ?? '');
  const said = {
    sentence: speaker.say(sentence),
    notes: notes.map(speaker.say),
    facts: spokenFacts(facts, speaker),
  };
  if (!('sections' in answer))
    return Object.assign(spokenTable(answer, speaker, { question, table: '' }), said) as object as Answer<
      string,
      Cell
    >;
  const sections = answer.sections.map((section): Section<string, Cell> => {
    const place = { question, table: section.name };
    const table = spokenTable(section, speaker, place);
    return Object.defineProperty(table, 'title', {
      value: speaker.say(section.title),
      enumerable: true,
    }) as Section<string, Cell>;
  });
  return { ...answer, ...said, sections };
}

/** What is only worked out when it is read stays so. */
function spokenFacts(facts: Facts, speaker: Speaker): Facts<never> {
  const described = Object.entries(Object.getOwnPropertyDescriptors(facts)).map(([name, one]) => [
    name,
    isSentence(one.value) ? { ...one, value: speaker.say(one.value) } : one,
  ]);
  return Object.defineProperties({}, Object.fromEntries(described)) as Facts<never>;
}

function spokenTable<T extends Table & { shown?: Table; matrix?: Matrix }>(
  table: T,
  speaker: Speaker,
  place: Place,
): object {
  const { matrix } = table;
  const rows = once(() => spokenRows(table.rows, speaker));
  const parts = {
    rows: { get: rows, enumerable: true },
    ...('shown' in table && {
      shown: { get: once(() => table.shown && spokenTable(table.shown, speaker, place)), enumerable: true },
    }),
    ...(matrix !== undefined && {
      matrix: { value: { ...matrix, legend: speaker.say(matrix.legend) }, enumerable: true },
    }),
  };
  return Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(table), ...parts });
}

/** Rows without a sentence are passed on as they are. */
export function spokenRows(rows: readonly Row[], speaker: Pick<Speaker, 'say'>): (readonly Cell[])[] {
  return rows.map((row) =>
    row.some(isSentence)
      ? row.map((cell) => (isSentence(cell) ? speaker.say(cell) : cell))
      : (row as readonly Cell[]),
  );
}
