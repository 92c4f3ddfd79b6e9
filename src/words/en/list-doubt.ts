import { groupBy } from '../../group-by.ts';
import type { Unit } from '../../study/study.ts';
import { UNIT_WORDS } from '../../study/unit-words.ts';
import type { LeftOut, ListedMeasure, StaysFirst, Whom } from '../values.ts';
import { begun } from './articles.ts';
import { list, others, plain, share } from './numbers.ts';
import { called, where } from './phrases.ts';
import { count, country, units } from './plain.ts';
import { values } from './values.ts';

const BY: Partial<Record<ListedMeasure, string>> = {
  in_degree: 'followers',
  mutual: 'mutual ties',
  mutual_abroad: 'mutual ties abroad',
  accounts_following_abroad: 'accounts abroad that follow it',
  accounts_followed_abroad: 'accounts abroad that it follows',
};

const by = (measure: ListedMeasure) => BY[measure] ?? measure;

const whom = (who: Whom) => ('handle' in who ? called(who) : country(who.country));

const all = (who: readonly Whom[]) => list(who.map(whom));

/** "all 1,000 draws", "870 of 1,000 draws" */
const draws = (first: number, lists: number) =>
  first === lists
    ? `all ${count(lists)} draws`
    : `${first === 0 ? 'none' : count(first)} of ${count(lists)} draws`;

/** The same of as many others. */
const ofThose = (first: number, lists: number) =>
  first === lists ? 'all' : first === 0 ? 'none' : count(first);

const oneOf = (words: readonly string[]) => words.join(', ').replace(/, ([^,]*)$/, ' or $1');

export const listDoubt = {
  nobody: (measure: ListedMeasure) =>
    `No single one leads by ${by(measure)}: nobody has any, or too many share the first place to be looked at one by one.`,
  /** @param nodes of whom so small a share is nobody. */
  tooFew: (nodes: number, unit: Unit) => `10% of ${units(nodes, unit)} is nobody: no draw leaves anyone out.`,
  first: ({ who, measure, unit, where: conditions, stays }: StaysFirst) => {
    const among = `${by(measure)}${conditions.length === 0 ? '' : ` among those${where(conditions)}`}`;
    const [{ leftOut, lists, first }, less] = stays as [StaysFirst['stays'][0], StaysFirst['stays'][0]?];
    const of = `that leave out ${count(leftOut)} of the other ${UNIT_WORDS[unit][1]} at random`;
    if (first.length > 1) {
      const each = who.map((one, k) => `${whom(one)} in ${draws(first[k]!, lists)}`);
      const kept =
        who.length > 0
          ? list(each)
          : `each of the ${count(first.length)} in ${Math.min(...first) < lists ? 'at least ' : ''}${draws(Math.min(...first), lists)}`;
      return `First place by ${among} is shared, and kept by ${kept} ${of}.`;
    }
    const also =
      less === undefined
        ? ''
        : ` With ${count(less.leftOut)} left out, in ${ofThose(less.first[0]!, less.lists)}.`;
    return begun(`${whom(who[0]!)} is first by ${among} in ${draws(first[0]!, lists)} ${of}.`) + also;
  },
  /**
   * @param looked those of the first ten ranks, each spared in its turn.
   * @param tens the mean share of draws in which each stays there, the most left out first.
   */
  ten: (looked: number, [most, less]: readonly { leftOut: number; share: number }[]) =>
    `Each of the first ${count(looked)}, itself never left out, stays among the first ten in ${share(most!.share)} of these draws on average${less === undefined ? '' : `. With ${count(less.leftOut)} left out, in ${share(less.share)}`}.`,
  /** Columns of which no group decides who is first. */
  anyGroup: (columns: readonly string[]) =>
    `The same leads when all others of any one ${oneOf(columns.map(values.attribute))} are left out.`,
  /** @param changed the first of the groups without which another is first, of so many. */
  groups: (column: string, changed: readonly { group: string; leaders: readonly Whom[] }[], of: number) =>
    `Another is first where all others of one ${values.attribute(column)} are left out: ${[
      ...[...groupBy(changed, ({ leaders }) => all(leaders))].map(
        ([leaders, groups]) =>
          `without ${oneOf(groups.map(({ group }) => values.inSentence(column, group)))}, ${leaders}`,
      ),
      ...(of > changed.length ? [`and without ${others(of - changed.length)}`] : []),
    ].join('; ')}.`,
  about: (tested: Unit) =>
    `This is how far the ranking rests on the list, with ties as they are known, whatever the unknown ones are. The ${tested} being tested is never left out${tested === 'country' ? ', nor any of its accounts' : ''}; a first place that is shared counts as first.`,
  oneShare: (nodes: number, unit: Unit) => `5% of ${units(nodes, unit)} is nobody.`,
  missing: (missing: LeftOut) =>
    'percent' in missing
      ? `${missing.percent}% at random`
      : `${values.attribute(missing.by)}: ${values.value(missing.by, missing.group)}`,
  times: (first: number, lists: number) =>
    lists === 1 ? (first === 1 ? values.yes : values.no) : `${count(first)} of ${count(lists)}`,
  ranks: (low: number, high: number) => (low === high ? plain(low) : `${plain(low)}–${plain(high)}`),
  leaders: all,
  /** Beside the first of a front page. */
  front: (first: number, lists: number, percent: number) =>
    `Where ${percent}% of the others are left out at random, the first place stays the same in ${draws(first, lists)}.`,
  title: (measure: ListedMeasure) => `How far first place by ${by(measure)} rests on the list`,
  ofTies: (name: string) =>
    `--list-doubt is of measures of ties, and ${name} is none; leave it out, or name a measure such as mutual`,
  ofCountries: (name: string, measures: readonly string[]) =>
    `--list-doubt is of ${list(measures)}; leave it out, or name one of these in place of ${name}`,
  /** @param column that no node has a value of. */
  noGroups: (column: string) =>
    `--by ${column}: nobody has a value of it, so that no group can be left out; name another column, or leave --by out`,
  alone: '--list-doubt is of one ranking of one snapshot; leave out --unranked, --against and --panel',
  noTimeline: '--list-doubt is of all countries; leave out those that are named',
};
