/** `--show SECTION`: one table of an answer that has several. */
import type { Command } from 'commander';
import { likely } from '../nearest.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import type { Answer, SectionedAnswer } from './answer.ts';

export function sectionOption(command: Command): Command {
  return command.option(
    '--show <SECTION>',
    'one table of the answer alone, named as in --format json (default: all; CSV holds one)',
  );
}

/**
 * The table that is asked for, as an answer of its own; without one all of them.
 * @throws UserError for a table that the answer does not have, with those it has.
 */
export function chooseSection(
  answer: SectionedAnswer,
  { show }: { show?: string | undefined },
): Answer | SectionedAnswer {
  if (show === undefined) return answer;
  const { sections, main: _main, ...answered } = answer;
  const found = sections.find(({ name }) => name === show);
  if (found === undefined) {
    const names = sections.map(({ name }) => name);
    throw refusal(say.refusals.noTable(show, likely(show, names)));
  }
  // Its name stays: heads may be those of the table.
  const { title, matrix, ...table } = found;
  return {
    ...answered,
    ...table,
    ...(matrix === undefined ? {} : { matrix: { ...matrix, legend: [title, matrix.legend] } }),
  };
}
