/** Countries, or groups of any column, side by side. */
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { foldText } from '../../fold-text.ts';
import { type GroupPairTests, testGroupPairs } from '../../graph/group-chance.ts';
import { nearestWords } from '../../nearest.ts';
import { countryByCode } from '../../roster/countries.ts';
import { findCountry } from '../../roster/country-names.ts';
import { countryStandings } from '../../study/country-standing.ts';
import { type CountryTies, countryTies } from '../../study/country-ties.ts';
import { askedName } from '../../study/group.ts';
import { countGroupTies, pickGroups } from '../../study/group-ties.ts';
import { attributeOf } from '../../study/grouping.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { NodeGraph, StudyEntry } from '../../study/study.ts';
import { STUDY_DEFAULTS } from '../../study/study-options.ts';
import { attributeColumn } from '../../study/where.ts';
import type { ChancePair } from '../../values/chance-pair.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { compareActivity } from '../activity/compare-activity.ts';
import { about } from '../ask.ts';
import { columnOfValue } from '../column-of-value.ts';
import { hasRanges, standingSection } from '../screens/standing.ts';
import { unreadSection } from '../screens/unread-of.ts';
import { withoutNote } from '../without-value.ts';
import { answerSection } from './answers.ts';
import { bridgeSection } from './bridges.ts';
import { groupSection, pairSection } from './group-sections.ts';

export interface CompareAsked {
  /** Two or more countries, or values of the column in `by`; all of them where none is named. */
  groups: readonly string[];
  by: string;
  /** How many accounts that bridge them. */
  top: number;
}

const { draws, seed } = STUDY_DEFAULTS;

export async function compare(
  study: OpenStudy,
  { groups: names, by: column, top }: CompareAsked,
): Promise<SectionedAnswer> {
  const by = attributeColumn(study, column);
  const groups =
    names.length === 0
      ? valuesOf([...study.byId.values()], by)
      : [...new Set(names.map((name) => toGroup(study, by, name)))];
  if (groups.length < 2) throw refusal(say.compare.tooFew());
  const groupOf = study.nodes.map((entry) => groups.indexOf(attributeOf(entry, by)));
  const countries = by === 'country' ? countryTies(study) : null;
  const ties =
    countries === null
      ? countGroupTies(study.graph, groupOf, groups.length)
      : pickGroups(
          countries.ties,
          groups.map((group) => countries.codes.indexOf(group)),
        );
  const compared = { groups, groupOf, ties };
  const tests = testPairs(groups, await study.chance(by, groups));
  const between = groups.flatMap((_, g) => groups.slice(g + 1).map((_, h) => g * groups.length + g + 1 + h));
  const observed = between.reduce((sum, cell) => sum + tests.observed[cell]!, 0);
  const expected = between.reduce((sum, cell) => sum + tests.expected[cell]!, 0);
  const perhaps = between.reduce((sum, cell) => sum + ties.perhapsMutual[cell]!, 0);
  const { active } = study;
  const posted = active === null ? { sections: [], notes: [] } : compareActivity(active, by, groups);
  return about(study, 'compare', {
    sentence: say.compare.between({ by, groups }, observed, expected, perhaps),
    sections: [
      groupSection(compared, tests, by),
      ...(countries === null ? [] : standingOf(study, countries, groups)),
      pairSection(compared, tests),
      bridgeSection(study, compared, top),
      ...(by === 'country' ? [answerSection(study, groups)] : []),
      ...posted.sections,
    ],
    main: 'groups',
    facts: {
      by,
      mutual_between: observed,
      mutual_between_max: observed + perhaps,
      expected_between: expected,
      draws,
      seed,
    },
    notes: [
      say.compare.chance(draws, seed),
      ...withoutNote(study.nodes.filter((entry) => attributeOf(entry, by) === '').length, by),
      ...(countries === null ? [] : [say.standing.figures()]),
      ...posted.notes,
    ],
  });
}

/** Each once, in their order; an account without one is in no group. */
export function valuesOf(entries: readonly StudyEntry[], by: string): string[] {
  return [...new Set(entries.map((entry) => attributeOf(entry, by)).filter((value) => value !== ''))].sort();
}

/** @throws UserError for a value that no account has, with the nearest. */
function toGroup(study: OpenStudy, by: string, name: string): string {
  const groups = [...new Set([...study.byId.values()].map((entry) => attributeOf(entry, by)))]
    .filter((group) => group !== '')
    .sort();
  const code = by === 'country' ? findCountry(name)?.code : undefined;
  const found = groups.find((group) => group === (code ?? name) || foldText(group) === foldText(name));
  if (found !== undefined) return found;
  const names = new Map(
    groups.map((group) => [by === 'country' ? (countryByCode(group)?.name ?? group) : group, group]),
  );
  const other = columnOfValue(study, name);
  if (other !== null && other.column !== by) {
    throw refusal(say.compare.noValue(askedName(study), by, name, other));
  }
  const known = groups.length <= 20 ? groups : [];
  const nearest = nearestWords(name, [...names.keys(), ...groups]);
  const more = groups.length - known.length;
  throw refusal(
    say.refusals.noValue(askedName(study), 'account', { column: by, value: name }, { nearest, known }, more),
    { given: name, instead: nearest },
  );
}

function standingOf(study: NodeGraph, countries: CountryTies, groups: readonly string[]): Section[] {
  const standings = countryStandings(study, countries);
  const asked = groups.flatMap((group) => standings.find(({ code }) => code === group) ?? []);
  return [
    standingSection(say.standing.amongAll(standings.length, hasRanges(asked)), asked, standings),
    ...unreadSection(study, groups),
  ];
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
  return testGroupPairs(observed, { mean, variance }, { draws, symmetric: true });
}
