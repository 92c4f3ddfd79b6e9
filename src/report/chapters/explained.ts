/** What goes with ties: a model of pairs, its test, and the pairs beyond what it expects. */
import { escapeMarkdown, joinTexts } from '../../doors/markdown-text.ts';
import { explainedAnswer } from '../../questions/explain/explain.ts';
import { placeOf } from '../../study/report-layout.ts';
import { GIVEN_FILES, type GivenMention } from '../../study/report-options.ts';
import type { ExplainedTies } from '../facts/explained-ties.ts';
import type { Facts } from '../facts/facts.ts';
import type { Section } from '../sections/section.ts';
import { answerText, type Command, unusualOptions } from '../words/answer-text.ts';

const PAIRS_SHOWN = 10;

export const EXPLAINED_SECTION: Section = {
  id: 'explained',
  heading: ({ explained }) => explained.heading,
  render(facts) {
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
      text.table('most', ['explain-pairs.csv']),
      text.table('least', ['explain-pairs.csv']),
      joinTexts([...text.remarks, ...fileSentences(facts, ties)], ' '),
    ];
  },
};

/** The files are those of the report's folder, where it has them. */
function commandOf(facts: Facts, { model, published, publishedCountries }: ExplainedTies): Command {
  const { file, countries, of, with: terms, logit } = facts.options.pairs!;
  return [
    'explain',
    ...(file === null ? [] : ['--dyads', published === null ? file.name : placeOf(GIVEN_FILES.dyads)]),
    ...(countries == null
      ? []
      : ['--countries', publishedCountries === null ? countries.name : placeOf(GIVEN_FILES.countries)]),
    ...(terms.length === 0 ? [] : ['--with', terms.join(',')]),
    ...(of === 'any' ? [] : ['--of', of]),
    ...(logit ? ['--logit'] : []),
    '--unit',
    model.unit,
    ...unusualOptions(facts, ['seed']),
  ];
}

function fileSentences({ language, options }: Facts, ties: ExplainedTies): string[] {
  const { file, countries = null } = options.pairs!;
  const sentence = (
    given: GivenMention | null,
    published: string | null,
    of: keyof typeof GIVEN_FILES,
  ): string[] =>
    given === null
      ? []
      : [
          language.explained.file(
            of === 'countries',
            escapeMarkdown(given.name),
            `\`${given.sha256}\``,
            published === null ? '' : GIVEN_FILES[of],
            escapeMarkdown(given.licence),
          ),
        ];
  return [
    ...sentence(file, ties.published, 'dyads'),
    ...sentence(countries, ties.publishedCountries, 'countries'),
  ];
}
