/** `entente compare`: countries, or groups of any column, side by side. */
import type { SectionedAnswer } from '../cli/answer.ts';
import type { DefineCommand } from '../cli/context.ts';
import { examples } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { chooseSection, type SectionOptions, sectionOption } from '../cli/section-option.ts';
import { wholeNumber } from '../cli/whole-number.ts';
import { UserError } from '../errors.ts';
import { foldText } from '../fold-text.ts';
import { GROUP_PAIR_MODEL, type GroupPairTests, testGroupPairs } from '../graph/group-chance.ts';
import { DIRECTED_NULL_MODEL } from '../graph/null-directed.ts';
import { nearestWords } from '../nearest.ts';
import { compareActivity } from '../questions/activity/compare-activity.ts';
import { findActivity } from '../questions/activity/load-activity.ts';
import type { Asked, QuestionOptions } from '../questions/ask.ts';
import { answerQuestion, openQuestion, snapshotOption } from '../questions/ask.ts';
import { columnOfValue } from '../questions/column-of-value.ts';
import { bridgeSection } from '../questions/compare/bridges.ts';
import { type ComparedGroups, groupSection, pairSection } from '../questions/compare/group-sections.ts';
import { loadNodeGraph } from '../questions/load-graph.ts';
import { DRAWS, ensureChance, SEED } from '../questions/measures/kept-chance.ts';
import { attributeColumn } from '../questions/where.ts';
import { countryByCode } from '../roster/countries.ts';
import { findCountry } from '../roster/country-names.ts';
import type { ChancePair } from '../store/chance.ts';
import { countGroupTies } from '../study/group-ties.ts';
import { attributeOf, NO_VALUE } from '../study/grouping.ts';
import type { NodeGraph } from '../study/study.ts';

interface CompareOptions extends QuestionOptions, SectionOptions {
  by: string;
  top: string;
}

const USUAL_WIDTH = 100;

export const defineCompare: DefineCommand = (command, context) => {
  command
    .argument('<GROUP...>', 'two or more countries, or values of the column in --by')
    .option('--by <COLUMN>', 'what the groups are values of: region, subregion or a roster column', 'country')
    .option('--top <N>', 'how many accounts that bridge them', '10')
    .addHelpText(
      'after',
      `
A cell of the matrix is the number of mutual ties, and in brackets what chance would give.
${examples(
  'entente compare FR DE GB -s sandbox-2026',
  'entente compare Europe Africa --by region -s sandbox-2026',
  'entente compare FR DE GB --show pairs --format csv -s sandbox-2026',
)}`,
    )
    .action((names: string[]) => {
      const options = command.optsWithGlobals<CompareOptions>();
      const top = wholeNumber('--top', options.top, 1);
      const asked = openQuestion(context, options);
      const by = attributeColumn(asked, options.by);
      const groups = [...new Set(names.map((name) => toGroup(asked, by, name)))];
      if (groups.length < 2) throw new UserError('name two groups or more, such as: entente compare FR DE');
      const study = { ...loadNodeGraph(asked), unit: 'account' as const, snapshot: asked.snapshot };
      const groupOf = study.nodes.map((entry) => groups.indexOf(attributeOf(entry, by) || NO_VALUE));
      const compared = { groups, groupOf, ties: countGroupTies(study.graph, groupOf, groups.length) };
      const chance = ensureChance(context, options, asked, study, by, groups);
      const tests = testPairs(groups, chance);
      answerCompare(asked, study, compared, tests, by, top, options);
    });
  sectionOption(snapshotOption(command));

  function answerCompare(
    asked: Asked,
    study: NodeGraph,
    compared: ComparedGroups,
    tests: GroupPairTests,
    by: string,
    top: number,
    options: CompareOptions,
  ): void {
    const { groups, ties } = compared;
    const name = (group: string) => (by === 'country' ? (countryByCode(group)?.name ?? group) : group);
    const between = groups.flatMap((_, g) =>
      groups.slice(g + 1).map((_, h) => g * groups.length + g + 1 + h),
    );
    const observed = between.reduce((sum, cell) => sum + tests.observed[cell]!, 0);
    const expected = between.reduce((sum, cell) => sum + tests.expected[cell]!, 0);
    const perhaps = between.reduce((sum, cell) => sum + ties.perhapsMutual[cell]!, 0);
    const active = findActivity(asked);
    const posted =
      active === null ? { sections: [], notes: [] } : compareActivity(active, by, groups, NO_VALUE);
    const answer: SectionedAnswer = {
      sentence: `${groups.map(name).join(', ')}: ${count(observed, 'mutual tie')} between ${groups.length === 2 ? 'the two' : 'them'}, where chance would give ${expected.toFixed(1)}${perhaps > 0 ? `; for ${count(perhaps, 'pair')} it is unknown` : ''}.`,
      sections: [
        groupSection(compared, tests, by),
        pairSection(compared, tests, context.runtime.stdout.columns || USUAL_WIDTH),
        bridgeSection(study, compared, top),
        ...posted.sections,
      ],
      facts: {
        by,
        mutual_between: observed,
        mutual_between_max: observed + perhaps,
        expected_between: expected,
        draws: DRAWS,
        seed: SEED,
      },
      notes: [`Chance: ${DRAWS} ${DIRECTED_NULL_MODEL}; seed ${SEED}. ${GROUP_PAIR_MODEL}.`, ...posted.notes],
    };
    answerQuestion(context, options, 'compare', asked, chooseSection(answer, options, 'groups'));
  }
};

/** @throws UserError for a value that no account has, with the nearest. */
function toGroup(asked: Asked, by: string, name: string): string {
  const groups = [
    ...new Set([...asked.nodes.values()].map((entry) => attributeOf(entry, by) || NO_VALUE)),
  ].sort();
  const code = by === 'country' ? findCountry(name)?.code : undefined;
  const found = groups.find((group) => group === (code ?? name) || foldText(group) === foldText(name));
  if (found !== undefined) return found;
  const names = new Map(
    groups.map((group) => [by === 'country' ? (countryByCode(group)?.name ?? group) : group, group]),
  );
  const nearest = nearestWords(name, [...names.keys(), ...groups]);
  const other = columnOfValue(asked, name);
  if (other !== null && other.column !== by) {
    throw new UserError(
      `no account of ${asked.snapshot.name} has ${by} ${name}: it is a value of ${other.column}; groups are values of one column, as in: entente compare ${quoted(other.value)} … --by ${other.column}`,
    );
  }
  const known =
    groups.length <= 20 ? `there are ${groups.join(', ')}` : `there are ${count(groups.length, 'value')}`;
  throw new UserError(
    `no account of ${asked.snapshot.name} has ${by} ${name}; ${nearest.length > 0 ? `did you mean ${nearest.join(', ')}?` : known}`,
  );
}

function quoted(value: string): string {
  return value.includes(' ') ? `"${value}"` : value;
}

/** The kept pairs as tables of the groups, tested together. */
function testPairs(groups: readonly string[], chance: readonly ChancePair[]): GroupPairTests {
  const k = groups.length;
  const table = () => new Float64Array(k * k);
  const [observed, mean, variance] = [table(), table(), table()];
  for (const pair of chance) {
    const [one, other] = [groups.indexOf(pair.one), groups.indexOf(pair.other)];
    for (const cell of new Set([one * k + other, other * k + one])) {
      observed[cell] = pair.observed;
      mean[cell] = pair.mean;
      variance[cell] = pair.variance;
    }
  }
  return testGroupPairs(observed, { mean, variance }, { draws: DRAWS, symmetric: true });
}
