/** What goes with ties: a model of pairs, its test, and the pairs beyond what it expects. */
import { escapeMarkdown, joinTexts } from '../../doors/markdown-text.ts';
import { explainedAnswer } from '../../questions/explain/explain.ts';
import type { ExplainedTies } from '../facts/explained-ties.ts';
import type { Facts } from '../facts/facts.ts';
import { EXPLAINED_FIGURE } from '../figures/explained.ts';
import { figureText } from '../figures/figures.ts';
import type { Section } from '../sections/section.ts';
import { answerText, type Command, unusualOptions } from '../words/answer-text.ts';

const PAIRS_SHOWN = 10;

export const EXPLAINED_SECTION: Section = {
  id: 'explained',
  heading: ({ explained }) => explained.heading,
  render(facts, figures) {
    const { explained: ties, options } = facts;
    if (ties === null) return [];
    const question = {
      of: options.pairs!.of,
      permutations: ties.permutations,
      seed: options.seed,
      top: PAIRS_SHOWN,
    };
    const text = answerText(facts, explainedAnswer(facts.study, ties, question), commandOf(facts, ties));
    return [
      text.lead,
      text.table('coefficients', ['explain.csv']),
      figureText(facts, figures, EXPLAINED_FIGURE),
      text.table('most', ['explain-pairs.csv']),
      text.table('least', ['explain-pairs.csv']),
      joinTexts([...text.remarks, fileSentence(facts, ties)], ' '),
    ];
  },
};

/** The file of pairs is that of the report's folder, where it has it. */
function commandOf(facts: Facts, { model, published }: ExplainedTies): Command {
  const { file, of, with: terms, logit } = facts.options.pairs!;
  return [
    'explain',
    ...(file === null ? [] : ['--dyads', published === null ? file.name : 'dyads.csv']),
    ...(terms.length === 0 ? [] : ['--with', terms.join(',')]),
    ...(of === 'any' ? [] : ['--of', of]),
    ...(logit ? ['--logit'] : []),
    '--unit',
    model.unit,
    ...unusualOptions(facts, ['seed']),
  ];
}

function fileSentence({ language, options }: Facts, { published }: ExplainedTies): string {
  const { file } = options.pairs!;
  if (file === null) return '';
  return language.explained.file(
    escapeMarkdown(file.name),
    `\`${file.sha256}\``,
    published === null ? '' : 'dyads.csv',
    escapeMarkdown(file.licence),
  );
}
