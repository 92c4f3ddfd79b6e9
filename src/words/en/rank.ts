import { BROKER_DEFINITIONS, type BrokerRole, isBrokerRole } from '../../graph/broker-roles.ts';
import { NODE_DEFINITIONS, type NodeColumn } from '../../graph/measures.ts';
import type { Unit } from '../../study/study.ts';
import { definitionFor, UNIT_WORDS } from '../../study/unit-words.ts';
import type { MeasureNote } from '../../values/measured.ts';
import type {
  Apart,
  Condition,
  First,
  Measure,
  Named,
  NamedGroups,
  Placed,
  Ranked,
  RankedGroups,
  Unranked,
  Unread,
} from '../values.ts';
import { unranked } from './activity.ts';
import { begun } from './articles.ts';
import { list, others, plain } from './numbers.ts';
import { called, calledOf, didYouMean, where, whyUnread } from './phrases.ts';
import { count, counted, form, units } from './plain.ts';
import { values } from './values.ts';

/** What `rank` ranks by, with what help says of it, in English. */
export interface DefinedName {
  name: string;
  definition: string;
}

const ranked = ({ nodes, unit, where: conditions, measure }: Ranked) =>
  `${units(nodes, unit)}${where(conditions)} ranked by ${measure}`;

const led = (first: First | null) =>
  first === null
    ? ''
    : `, led by ${first.named.length === 0 ? `${units(first.nodes, first.unit)} alike` : first.named.map(called).join(' and ')}`;

/** Who is first, before by how much. */
export const leads = ({ nodes, unit, where: conditions, first }: Ranked): string => {
  const { nodes: several, named } = first!;
  const who = named.length === 0 ? units(several, unit) : list(named.map(called));
  const of = conditions.length === 0 ? '' : `Of ${units(nodes, unit)}${where(conditions)}, `;
  return begun(`${of}${who} ${several === 1 ? 'leads' : 'share first place'}`);
};

const TENTH_BY = {
  bounds: { apart: '', open: 'these bounds touch' },
  intervals: { apart: ', and these 95% intervals do not meet', open: 'these 95% intervals overlap' },
};

const between = ({ least, most }: Placed) =>
  least === most ? plain(least) : `${plain(least)} to ${plain(most)}`;

const within = (groups: RankedGroups | null) =>
  groups === null ? '' : ` within ${counted(groups.groups, 'group')} of ${groups.column}`;

/** "2 groups by office: head of state, other" */
export const namedGroups = ({ column, groups, named }: NamedGroups): string => {
  const names = named.map((group) => values.value(column, group));
  const more = groups > named.length ? [others(groups - named.length)] : [];
  return `${counted(groups, 'group')} by ${column}: ${[...names, ...more].join(', ')}`;
};

/** Measures whose first place unknown ties may change. */
const FIRST_BY: Readonly<Record<string, string>> = {
  mutual: 'mutual ties',
  in_degree: 'followers',
  one_way_out: 'unreturned follows',
  one_way_in: 'followers not followed back',
};

/** Where those without a rank belong, or might. */
function placeOf(rivals: number, rows: number, sure: boolean): string {
  const verb = rows === 1 ? form(rivals, 'is', 'are') : form(rivals, 'belongs', 'belong');
  const where = rows === 1 ? 'first' : `among the first ${count(rows)}`;
  return sure ? `${verb} ${where} whatever is unknown` : `might ${rows === 1 ? 'be' : 'belong'} ${where}`;
}

const a = (unit: Unit) => (unit === 'country' ? 'a country' : 'an actor');

export const rank = {
  /** @param isTogether whether over all networks of an edition. */
  ranked: (of: Ranked, groups: RankedGroups | null, isTogether: boolean) =>
    `${ranked(of)}${isTogether ? ' on all networks together' : ''}${within(groups)}${led(of.first)}.`,
  certain: (single: boolean, unit: Unit, isOfSome: boolean, measure: string) =>
    `Unknown ties cannot change who is first by ${FIRST_BY[measure] ?? measure}: no other ${isOfSome ? 'of them' : UNIT_WORDS[unit][0]} could overtake ${single ? 'it' : 'them'}.`,
  /** Where several are first, and of one of them more may be unknown. */
  openBetween: 'No other could overtake them, but unknown ties may decide which of them is first.',
  rivals: (rivals: number, unit: Unit, named: readonly Named[]) =>
    `Were all unknown ties there, ${count(rivals)} other ${form(rivals, ...UNIT_WORDS[unit])} could have more: ${calledOf(named, rivals)}.`,
  tenth: (verdict: Apart, tenth: Placed, next: Placed, by: keyof typeof TENTH_BY) => {
    const [one, other] = [called(tenth.account), called(next.account)];
    if (verdict === 'equal')
      return `The tenth and the eleventh are equal: ${one} and ${other} have ${between(tenth)} each.`;
    return verdict === 'apart'
      ? `The tenth and the eleventh can be told apart: ${one} has ${between(tenth)}, ${other} ${between(next)}${TENTH_BY[by].apart}.`
      : `The order of the tenth and the eleventh is not sure: ${one} has ${between(tenth)}, ${other} ${between(next)}, and ${TENTH_BY[by].open}.`;
  },
  /** @param sure whether they belong there, whatever is unknown. */
  unrankedRivals: (rivals: number, unit: Unit, named: readonly Placed[], rows: number, sure: boolean) => {
    const names = named.map(
      ({ account, least, most }) =>
        `${called(account)}, ${least === 0 ? '' : `at least ${count(least)} and `}at most ${count(most)}`,
    );
    const rest = rivals - named.length;
    return `${units(rivals, unit)} without a rank, since ${form(rivals, 'its', 'their')} follows were not read to the end, ${placeOf(rivals, rows, sure)}: ${names.join('; ')}${rest === 0 ? '' : `; and ${others(rest)}`}.`;
  },
  unrankedGroups: (groups: NamedGroups) => `Nobody has a rank in ${namedGroups(groups)}.`,
  /** @param unranked whose follows were not read to the end. */
  ranges: (unranked: number, unit: Unit) =>
    `A range of ranks holds in 95% of the ways in which the unknown ties may turn out, drawn at the usual rates. It contains the rank beside it. The bounds of a number hold in all ways, and can be wider.${unranked === 0 ? '' : ` Ranges of ranks count the ${units(unranked, unit)} whose follows were not read to the end as well, which ${form(unranked, 'has', 'have')} no rank of ${form(unranked, 'its', 'their')} own.`}`,
  brokers: (of: Ranked, column: string) => `${ranked(of)} between groups by ${column}${led(of.first)}.`,
  summed: (of: Ranked) => `${ranked(of)}, summed over their accounts.`,
  noneOfTheirs: (nodes: number) => `${count(nodes)} have no value: none of their accounts has one.`,
  /** @param isListed whether --unranked lists them. */
  noValue: (nodes: number, unit: Unit, isListed: boolean) =>
    `${units(nodes, unit)} ${form(nodes, 'has', 'have')} no value: it is unknown or undefined${isListed ? ` (--unranked lists ${form(nodes, 'it', 'them')})` : ''}.`,
  notRead: (nodes: number, unit: Unit, isListed: boolean) =>
    `${units(nodes, unit)} ${form(nodes, 'has', 'have')} no value: whom they follow was not read${isListed ? ' (--unranked lists them)' : ''}.`,
  without: (nodes: number, unit: Unit, conditions: readonly Condition[], measure: Measure) =>
    `${units(nodes, unit)}${where(conditions)} ${form(nodes, 'has', 'have')} no ${measure}.`,
  /** Why a node has no value. */
  notDefined: (measure: NodeColumn | BrokerRole, unit: Unit) =>
    `undefined for it: ${definitionFor(unit, isBrokerRole(measure) ? BROKER_DEFINITIONS[measure] : NODE_DEFINITIONS[measure])}`,
  unread: (unread: Unread) => whyUnread(unread),
  unranked,
  /** @param more how many others are not named. */
  unrankedAre: (accounts: readonly { account: Named; reason: Unranked }[], more: number) =>
    `Not ranked: ${accounts.map(({ account, reason }) => `${called(account)} (${unranked(reason)})`).join('; ')}${more > 0 ? `; and ${counted(more, 'other')}, listed with --unranked` : ''}.`,
  /** @param panel how many accounts are in both, where it is computed on these. */
  beside: (name: string, date: string, panel: number | null) =>
    `Beside them ${name} (${date})${panel === null ? '' : `, both computed on the ${counted(panel, 'account')} in both`}; rank_change is positive for a rise.`,
  countsGrow: (measure: NodeColumn, then: number, now: number) =>
    `${measure} is a count, and counts grow with the number of accounts (${count(then)} then, ${count(now)} now): shares, as of rank mutual_share, or --panel compare the years.`,
  /** What a reader of a measure must know, as it is kept. */
  measuring: (note: MeasureNote) =>
    note.is === 'unconverged'
      ? `${note.columns.join(', ')}: the iteration did not converge on this graph; the values are left empty`
      : `betweenness: estimated from ${count(note.pivots)} of ${counted(note.accounts, 'account')}, drawn with seed ${note.seed}`,
  noneRead:
    'None of them was read to the end: these figures are of the known ties alone, and 0 only says that nothing is known.',
  someUnread: (unread: number) =>
    `${count(unread)} of them ${form(unread, 'was', 'were')} not read to the end: where 0 stands for ${form(unread, 'it', 'them')}, nothing is known.`,
  collapsed: (unit: Unit, follows: number, accounts: number) =>
    `The accounts of ${a(unit)} are taken together: it follows another where any of its accounts follows any of the other's${follows === 0 ? '' : `; ${counted(follows, 'follow')} within ${a(unit)} left out`}${accounts === 0 ? '' : `; ${counted(accounts, 'account')} without ${a(unit)} left out`}.`,
  role: (role: BrokerRole, unit: Unit, column: string) =>
    `${role}: ${definitionFor(unit, BROKER_DEFINITIONS[role])}. The groups are those of ${column}.`,
  byChance: (role: BrokerRole, draws: number) =>
    `${role}_max is the greatest it can be, however unknown ties turn out; expected is the mean over ${counted(draws, 'random network')} in which each keeps its numbers of follows and followers.`,
  measures: 'Measures, with the rank among the accounts that have one',

  /** In place of an answer. */
  weightless: (measure: string) => `--weights is for influence; ${measure} is no weighted mean`,
  weights: '--weights is for entente rank influence',
  noWeight: (text: string, item: string, parts: readonly string[], example: string) =>
    `--weights ${text}: ${item} is no weight of ${parts.join(', ')}; write for example ${example}`,
  weightTwice: (text: string, part: string) => `--weights ${text}: ${part} is named twice`,
  weighsNothing: (text: string, example: string) =>
    `--weights ${text}: nothing has a weight; write for example ${example}`,
  tagsAreNone: (unit: Unit) => `--unit ${unit} adds up amounts, and hashtags are none; leave it out`,
  oneSum: (unit: Unit) => `--unit ${unit} adds up one ranking of amounts; leave out --by`,
  notAdded: (measure: Measure, unit: Unit, added: readonly Measure[]) =>
    `${measure} is not added up over the accounts of ${a(unit)}; ${added.join(', ')} are${measure === 'influence' ? ', and entente countries --measure influence tells how influential each country may be' : ''}`,
  unrankedOfOne: '--unranked lists accounts without a rank; ask it of one ranking of accounts',
  unrankedOfSnapshot:
    '--unranked lists accounts of one snapshot without a rank; leave out --unit and --against',
  unrankedOwn: (unit: Unit) => `--unranked lists ${UNIT_WORDS[unit][1]}; leave out --unit`,
  growthNeedsEarlier: 'growth is from one snapshot to a later one: name the earlier with --against',
  postsAreOfOne:
    '--against and --panel compare measures of follows; of what is posted, audience_growth alone is of two snapshots',
  /** @param options that ask for the other. */
  ofWhole: (options: string) =>
    `The figures are those of the whole network, and these accounts are shown; ${options} studies them alone, with the ties among them.`,
  panelNeedsEarlier: '--panel is the accounts in both years: it goes with --against SNAPSHOT, without --unit',
  brokersOfOne: (role: BrokerRole) =>
    `--against and --panel do not go with ${role}; ask each snapshot, with -s`,
  noRegions: (role: BrokerRole) =>
    `${role} is a role between groups, and there are no regions here; name them with --by COLUMN`,
  tooFewGroups: (column: string, groups: number) =>
    `${column} has ${groups === 0 ? 'no value' : 'one value'} here, and nobody stands between groups; name others with --by COLUMN`,
  noAmount: (name: string) =>
    `${name} is no amount and ranks nobody; entente show A says the cluster of an account`,
  noMeasure: (name: string, nearest: readonly string[], perhaps: readonly DefinedName[]) => {
    const lines = perhaps.map((each) => `\n  ${each.name}  ${each.definition}`);
    const otherwise =
      lines.length === 0 ? 'entente rank --help lists them all' : `perhaps one of these:${lines.join('')}`;
    return `there is no measure ${name}; ${didYouMean(nearest, otherwise)}`;
  },
};
