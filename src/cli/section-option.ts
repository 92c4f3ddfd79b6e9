/** `--show SECTION`: one table of an answer that has several. */
import type { Command } from 'commander';
import { UserError } from '../errors.ts';
import { didYouMean } from '../nearest.ts';
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
    const hint = didYouMean(show, names, `it has ${names.join(', ')}`, 1);
    throw new UserError(`the answer has no table ${show}; ${hint}`);
  }
  const { name: _, title, matrix, ...table } = found;
  return {
    ...answered,
    ...table,
    ...(matrix === undefined ? {} : { matrix: { ...matrix, legend: [title, matrix.legend] } }),
  };
}
