/** A question as CONTRIBUTING has one added: who follows nobody, as far as is known. */
import type { Answer } from '../../src/cli/answer.ts';
import { about } from '../../src/questions/ask.ts';
import { DESCRIBED } from '../../src/questions/described.ts';
import type { OpenStudy } from '../../src/study/open-study.ts';
import type { Sentence } from '../../src/words/said.ts';

/** What the compiler knows of a sentence once its file is a line of `words.ts`. */
const say = (name: string, ...values: readonly unknown[]): Sentence => ({
  say: `silent.${name}`,
  with: values,
});

export function silent(asked: OpenStudy): Answer {
  const { graph, nodes, unit } = asked;
  const { columns, cells } = DESCRIBED[unit];
  const found = nodes.filter(
    (_, k) => graph.observed[k] === 1 && graph.outStart[k] === graph.outStart[k + 1],
  );
  const unknown = nodes.length - graph.observed.reduce((sum, one) => sum + one, 0);
  return about(asked, 'silent', {
    sentence: say('list', found.length),
    columns: [...columns],
    rows: found.map(cells),
    notes: unknown === 0 ? [] : [say('unknown', unknown)],
  });
}
