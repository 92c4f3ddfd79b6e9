/** Mixing: how much accounts follow within their own group, for every attribute of the report. */
import { MATRIX_GROUPS, mixingMethod, mixingOf } from '../../questions/mixing.ts';
import { comparableColumns, type Grouping, isCompared } from '../../study/grouping.ts';
import { say } from '../../words/say.ts';
import { attributeChance, type Facts } from '../facts/facts.ts';
import { type Figures, figureText } from '../figures/figures.ts';
import { mixingFigureId } from '../figures/mixing.ts';
import { WORLD_TIES } from '../figures/world-ties.ts';
import type { Section } from '../sections/section.ts';
import { answerText, saidText, usualCommand } from '../words/answer-text.ts';

export const MIXING_SECTION: Section = {
  id: 'mixing',
  heading: ({ headings }) => headings.mixing,
  render: (facts, figures) =>
    facts.groupings.length === 0
      ? [couldCompare(facts)]
      : [
          facts.groupings.some(isCompared)
            ? saidText(facts, mixingMethod(facts.study.unit, facts.chance !== null))
            : '',
          ...facts.groupings.flatMap((grouping) => attributePart(facts, figures, grouping)),
        ],
};

/** The columns that could be asked for. */
function couldCompare(facts: Facts): string {
  const columns = comparableColumns(facts.study);
  return columns.length === 0 ? '' : saidText(facts, say.mixing.wouldAllow(columns, facts.study.unit));
}

function attributePart(facts: Facts, figures: Figures, grouping: Grouping): string[] {
  const { attribute, mixing } = grouping;
  const chance = attributeChance(facts, attribute);
  const command = (...show: string[]) =>
    usualCommand(facts, ['mixing', '--by', attribute, ...show], ['draws', 'seed']);
  const text = answerText(facts, mixingOf(facts.study, grouping, chance), command());
  const title = `### ${saidText(facts, say.mixing.by(attribute))}`;
  if (!isCompared(grouping)) return [title, text.lead];
  const files = [mixingPath(grouping)];
  const rest = mixing.groups.length - MATRIX_GROUPS;
  return [
    title,
    text.lead,
    text.table('pairs', files, command('--show', 'pairs')),
    saidText(facts, [
      say.mixing.cells(chance !== null),
      ...(rest > 0 ? [say.mixing.largest(MATRIX_GROUPS, rest)] : []),
    ]),
    text.table('groups', files, command('--show', 'groups')),
    text.remarks[0] ?? '',
    figureText(facts, figures, mixingFigureId(grouping)),
    attribute === 'region' ? figureText(facts, figures, WORLD_TIES) : '',
  ];
}

export function mixingPath({ slug }: Grouping): string {
  return `mixing-${slug}.csv`;
}
