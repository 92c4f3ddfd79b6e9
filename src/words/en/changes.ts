import type { AccountEvent } from '../../changes/account-events.ts';
import type { Fate } from '../../changes/fates.ts';
import type { TieChange } from '../../changes/tie-changes.ts';
import type { Verdict } from '../../roster/verdict.ts';
import { rosterOf } from '../../study/study.ts';
import type { RankBounds } from '../../values/bounded.ts';
import { capital } from '../capital.ts';
import type { Compared, Dated, Named } from '../values.ts';
import { clusterName } from './cluster-names.ts';
import { momentsOf } from './moments.ts';
import { NUMBERS, ordinal } from './numbers.ts';
import { officeOf } from './offices.ts';
import { called } from './phrases.ts';
import { studied, terms } from './terms.ts';
import { verdicts } from './verdicts.ts';

const { count, counted, date, decimal, form, list, share } = NUMBERS;

/** A cluster with how many of those who sit there for sure. */
interface ClusterPart {
  name: string;
  accounts: number;
}

/** How many ties, or mutual ties, there are of each change. */
export type Totals<Change extends string> = Readonly<Record<Change, number>>;

const about = ({ old, new: fresh, unit, source }: Compared) => ({
  ...terms(unit, source),
  roster: studied(rosterOf(source)),
  ...momentsOf(old, fresh),
});

const dayed = ({ name, date: day }: Dated) => `${name} (${date(day)})`;

const more = (value: number) => `${count(Math.abs(value))} ${value < 0 ? 'fewer' : 'more'}`;

/** A part for each number that is not 0. */
const parts = (...all: readonly (readonly [number, (value: number) => string])[]) =>
  all.filter(([value]) => value > 0).map(([value, say]) => say(value));

const became = (of: Compared): Record<TieChange, string> => {
  const { article, one, roster, inEarlier, inLater } = about(of);
  return {
    kept: 'kept',
    remade: 'remade: ended and made again',
    ended: 'ended',
    lost: `lost with ${article} ${one} that is gone`,
    left: `left ${roster} with ${article} ${one}`,
    'left-group': `left the group with ${article} ${one}`,
    'not-comparable-now': `not comparable: unknown ${inLater}`,
    formed: 'formed',
    joined: `joined ${roster} with ${article} ${one}`,
    'entered-group': `entered the group with ${article} ${one}`,
    'not-comparable-before': `not comparable: unknown ${inEarlier}`,
  };
};

const happened = (of: Compared): Record<AccountEvent['kind'], string> => {
  const { roster, inEarlier, inLater } = about(of);
  return {
    joined: `joined ${roster}`,
    left: `left ${roster}`,
    'entered-group': 'entered the group, and was in the roster before',
    'left-group': 'left the group, and is still in the roster',
    'left-office': 'left office',
    'changed-office': 'changed office',
    'handed-over': 'handed over to another holder',
    renamed: 'renamed',
    'gone-unobservable': `readable ${inEarlier}, no longer readable`,
    'came-back': `absent or unreadable ${inEarlier}, readable ${inLater}`,
  };
};

export const changes = {
  scope: (of: Compared, then: number, now: number, both: number) => {
    const { nodes, inEarlier, inLater } = about(of);
    return `${dayed(of.new)} is set against ${dayed(of.old)}: ${nodes(then)} ${inEarlier}, ${count(now)} ${inLater}, ${count(both)} in both.`;
  },

  /** What became of every old tie, and where every new one comes from. @param tellsEnds whether a tie that is missing can be called ended. */
  ties: (of: Compared, then: number, totals: Totals<TieChange>, tellsEnds: boolean, now: number) => {
    const { article, one, roster, inEarlier, inLater } = about(of);
    const fates = parts(
      [totals.remade, (n) => `${count(n)} ended and ${form(n, 'was', 'were')} made again in between`],
      [tellsEnds ? totals.ended : 0, (n) => `${count(n)} ended`],
      [totals.lost, (n) => `${count(n)} ${form(n, 'was', 'were')} lost with ${article} ${one} that is gone`],
      [totals.left, (n) => `${count(n)} left ${roster} with ${article} ${one}`],
      [totals['left-group'], (n) => `${count(n)} left the group with ${article} ${one}`],
      [totals['not-comparable-now'], (n) => `${count(n)} cannot be compared`],
    );
    const fresh = parts(
      [totals.formed, (n) => `${count(n)} formed`],
      [totals.joined, (n) => `${count(n)} joined ${roster} with ${article} ${one}`],
      [totals['entered-group'], (n) => `${count(n)} entered the group with ${article} ${one}`],
      [totals['not-comparable-before'], (n) => `${count(n)} cannot be compared with what was there before`],
    );
    const { kept } = totals;
    const stand = `${kept === 0 ? 'none' : count(kept)} ${form(kept, 'remains', 'remain')}`;
    const besides = totals.remade > 0 ? 'are there in both' : 'remain';
    return `Of ${counted(then, 'follow')} ${inEarlier}, ${list([stand, ...fates])}. ${fresh.length === 0 ? 'None is new' : `Besides those that ${besides}, ${list(fresh)}`}: ${counted(now, 'follow')} ${inLater}.`;
  },
  /** What the change of a total is made of, of two things or more. */
  sum: (of: Compared, all: number, among: number, withAccounts: number, unknown: number) => {
    const { many } = about(of);
    return `In all, ${all === 0 ? 'as many' : more(all)}: ${list([
      ...(among === 0
        ? []
        : [`${more(among)}${unknown === 0 ? '' : ' that can be compared'} between ${many} of both years`]),
      ...(withAccounts === 0 ? [] : [`${more(withAccounts)} with ${many} that came or went`]),
      ...(unknown === 0 ? [] : [`${more(unknown)} that cannot be compared`]),
    ])}.`;
  },
  survival: (of: Compared, followed: number, kept: number) => {
    const { ofEarlier, later } = about(of);
    return `Of the ${counted(followed, 'follow')} ${ofEarlier} that can be traced to ${later}, ${share(kept / followed)} ${form(kept, 'remains', 'remain')}.`;
  },
  /** What the keys of records show of the ties that are in both. */
  keys: (stood: number, remade: number, unknown: number) =>
    `By the keys of their records, ${counted(stood, 'follow')} stood throughout${remade > 0 ? ` and ${count(remade)} ended and ${form(remade, 'was', 'were')} made again in between` : ''}${unknown > 0 ? `; of ${count(unknown)} that ${form(unknown, 'is', 'are')} in both it is not known` : ''}.`,
  became: (of: Compared, change: TieChange) => became(of)[change],

  /** What became of the pairs that follow each other. @property broken 0 where that cannot be told. */
  pairs: (
    of: Compared,
    totals: Totals<
      | 'kept'
      | 'broken'
      | 'made'
      | 'lost'
      | 'left'
      | 'joined'
      | 'left-group'
      | 'entered-group'
      | 'notComparable'
    >,
  ) => {
    const { article, one, roster } = about(of);
    const { kept } = totals;
    const stand = `${kept === 0 ? 'none' : count(kept)} ${form(kept, 'remains', 'remain')}`;
    const fates = parts(
      [totals.broken, (n) => `${count(n)} broke`],
      [totals.made, (n) => `${count(n)} ${form(n, 'was', 'were')} made`],
    );
    const others = parts(
      [totals.lost, (n) => `${count(n)} ${form(n, 'was', 'were')} lost with ${article} ${one}`],
      [totals.left, (n) => `${count(n)} left ${roster}`],
      [totals.joined, (n) => `${count(n)} joined ${totals.left > 0 ? 'it' : roster}`],
      [totals['left-group'], (n) => `${count(n)} left the group`],
      [totals['entered-group'], (n) => `${count(n)} entered the group`],
      [totals.notComparable, (n) => `${count(n)} cannot be compared`],
    );
    return `Of pairs that follow each other, ${list([stand, ...fates])}.${others.length === 0 ? '' : ` Of the others, ${list(others)}.`}`;
  },
  pairBecame: (of: Compared, change: string) =>
    ({ ...became(of), made: 'made', broken: 'broken' })[change] ?? change,

  untold: (of: Compared) =>
    `Of ${about(of).many} nothing is told, as one of the snapshots is derived from another.`,
  same: (of: Compared) => `The same ${about(of).many}, under the same handles and in the same offices.`,
  events: (of: Compared, totals: readonly (readonly [AccountEvent['kind'], number])[]) => {
    const { roster, nodes, inEarlier, inLater } = about(of);
    const verbs: Record<AccountEvent['kind'], (n: number) => string> = {
      joined: () => `joined ${roster}`,
      left: () => `left ${roster}`,
      'entered-group': () => 'entered the group',
      'left-group': () => 'left the group',
      'left-office': () => 'left office',
      'changed-office': () => 'changed office',
      'handed-over': (n) => `${form(n, 'was', 'were')} handed over to another holder`,
      renamed: (n) => `${form(n, 'was', 'were')} renamed`,
      'gone-unobservable': (n) =>
        `${form(n, 'was', 'were')} readable ${inEarlier} and ${form(n, 'is', 'are')} no longer`,
      'came-back': (n) =>
        `${form(n, 'was', 'were')} absent or unreadable ${inEarlier} and ${form(n, 'is', 'are')} readable ${inLater}`,
    };
    return `${list(totals.map(([kind, n], k) => `${k === 0 ? nodes(n) : count(n)} ${verbs[kind](n)}`))}.`;
  },
  event: (of: Compared, kind: AccountEvent['kind']) => happened(of)[kind],
  /** An office, abroad with where: "mission to France". */
  office: (office: string, host: string) => officeOf(office, '', host),
  verdict: (verdict: string) => verdicts.verdict(verdict as Verdict),

  figure: (of: Compared, measure: string) => {
    const { article, one, many } = about(of);
    const figures: Readonly<Record<string, string>> = {
      mutual_share_mean: `Mean share of the others with whom ${article} ${one} has a mutual tie`,
      density: 'Density: share of the possible follows that are there',
      reciprocity: 'Reciprocity: share of the follows that are returned',
      mutual_tie_share: `Share of ${many} with at least one mutual tie`,
      nodes: capital(many),
      edges: 'Follows',
      mutual_pairs: 'Pairs that follow each other',
    };
    return figures[measure] ?? measure;
  },
  share: (value: number) => share(value),
  count: (value: number) => count(value),

  notComparable: (of: Compared, now: number, before: number) => {
    const { ofEarlier, ofLater, inEarlier, inLater } = about(of);
    return `${list(
      parts(
        [
          now,
          (n) =>
            `${counted(n, 'follow')} ${ofEarlier} cannot be compared because what became of ${form(n, 'it', 'them')} is unknown ${inLater}`,
        ],
        [
          before,
          (n) =>
            `${counted(n, 'follow')} ${ofLater} cannot${now === 0 ? ' be compared' : ''} because ${form(n, 'it was', 'they were')} unknown ${inEarlier}`,
        ],
      ),
    )}. None of them counts as ended or formed.`;
  },
  /** @param open pairs of which no tie is known, and unknown in a year whether there is one. */
  comparable: (of: Compared, open: number) => {
    const but = `but for those of ${about(of).many} in one snapshot only.`;
    return open === 0
      ? `Every tie could be compared, ${but}`
      : `Every known follow could be compared, ${but} Whether there is a follow is unknown, in one of the two or in both, for ${counted(open, 'more ordered pair')}.`;
  },
  /** @param away of as many that are gone from the network, or from what was studied. */
  goneUnread: (of: Compared, gone: number, away: number) => {
    const { nodes, inEarlier, inLater } = about(of);
    const unknown = `${form(gone, 'its', 'their')} follows are unknown, not ended.`;
    return away > 0
      ? `Of the ${nodes(gone + away)} that could be read to the end ${inEarlier} and no longer ${inLater}, ${count(away)} ${form(away, 'is', 'are')} gone from the network, and the ties with ${form(away, 'it', 'them')} count as lost. ${count(gone)} ${form(gone, 'is', 'are')} still there: ${unknown}`
      : `${nodes(gone)} could be read to the end ${inEarlier} and ${form(gone, 'is', 'are')} no longer readable ${inLater}: ${unknown}`;
  },

  fate: (of: Compared, fate: Fate) =>
    ({
      'left-office': 'left office',
      'left-group': 'no longer in the group',
      'left-roster': `no longer in ${about(of).roster}`,
      'left-network': 'no longer on the platform',
      unreadable: 'no longer readable',
    })[fate],
  noRanks: (of: Compared) => `No ${about(of).one} is known to have a mutual tie ${about(of).inLater}.`,
  /** @property old NaN where it had as many, and nothing changed. */
  moved: (
    of: Compared,
    who: Named,
    way: 'climbed' | 'fell',
    rank: Readonly<Record<'old' | 'new', number>>,
    mutual: Readonly<Record<'old' | 'new', number>>,
  ) => {
    const { inEarlier } = about(of);
    const before = Number.isNaN(mutual.old) ? '' : ` after ${count(mutual.old)}`;
    return `${called(who)} ${way === 'climbed' ? 'rose' : 'fell'} from ${ordinal(rank.old)} ${inEarlier} to ${ordinal(rank.new)} among the best connected, with ${mutual.new === 0 ? 'no mutual tie' : counted(mutual.new, 'mutual tie')}${before}.`;
  },
  rankBetween: ({ best, worst }: RankBounds) =>
    best === worst
      ? 'Unknown ties cannot change the rank.'
      : `${capital(ordinal(best))} ${worst - best === 1 ? 'or' : 'to'} ${ordinal(worst)}, whatever is unknown.`,
  climbed: 'climbed',
  fell: 'fell',
  moversNote: (of: Compared, first: number) => {
    const { many } = about(of);
    return `The order is by change of rank ÷ the better rank, among the first ${count(first)} of either year; those who were first are left out. Mutual ties made and broken are those between ${many} of both years that can be compared. The rest of a change came or went with ${many}. A rank can rise while ties fall, where others lose more.`;
  },
  withoutRank: (of: Compared) => {
    const { article, one, studied, inEarlier } = about(of);
    return `– marks ${article} ${one} that was not in ${studied} ${inEarlier}, or not read.`;
  },

  clusters: (of: Compared, ties: 'mutual' | 'directed', then: number, now: number, persist: number) => {
    const { inEarlier, inLater } = about(of);
    return `${counted(then, 'cluster')} of ${ties === 'mutual' ? 'mutual ties' : 'follows'} ${inEarlier}, ${count(now)} ${inLater}; ${persist === 0 ? 'none persists for sure' : `${count(persist)} ${form(persist, 'persists and keeps its number and name', 'persist and keep their numbers and names')}`}.`;
  },
  agreement: (of: Compared, nodes: number, rand: number) =>
    `Over the ${about(of).nodes(nodes)} that sit in a cluster both times, undecided ones included, the two divisions agree to ${decimal(rand, 3)} (adjusted Rand index: 0 random, 1 the same).`,
  /** Clusters that go on, but with no member for sure. */
  unsure: (of: Compared, names: readonly string[]) => {
    const n = names.length;
    return `${list(names.map((name) => clusterName(name, of.unit)))} ${form(n, 'keeps its number and name', 'keep their numbers and names')} by overlap alone. No ${about(of).one} sits there for sure in both years, so it is not certain that ${form(n, 'it persists', 'they persist')}.`;
  },
  cluster: (of: Compared, name: string) => clusterName(name, of.unit),
  moves: (of: Compared, moved: number) =>
    `${moved === 0 ? `No ${about(of).one}` : about(of).nodes(moved)} moved from one to another for sure.`,
  undecided: (of: Compared, undecided: number, sureFrom: number) => {
    const { nodes, inEarlier, inLater } = about(of);
    return `${nodes(undecided)} cannot be compared, as ${form(undecided, 'it sits with its cluster', 'they sit with their cluster')} in fewer than ${count(Math.round(sureFrom * 100))}% of the runs ${inEarlier} or ${inLater}.`;
  },
  /** Into which clusters one fell, or of which it was made. */
  parted: (of: Compared, way: 'split' | 'merged', whole: ClusterPart, parts: readonly ClusterPart[]) => {
    const { nodes, earlier, inEarlier } = about(of);
    const name = (one: ClusterPart) => `“${clusterName(one.name, of.unit)}”`;
    const sure = `of ${nodes(whole.accounts)} that sit in it for sure`;
    return way === 'split'
      ? `Cluster ${name(whole)} of ${earlier} has split: ${sure}, ${list(parts.map((part) => `${count(part.accounts)} are now in ${name(part)}`))}.`
      : `Cluster ${name(whole)} is a merger: ${sure}, ${list(parts.map((part) => `${count(part.accounts)} were in ${name(part)} ${inEarlier}`))}.`;
  },
  notCounted: (of: Compared, undecided: number) =>
    `${capital(about(of).nodes(undecided))} ${form(undecided, 'is', 'are')} not counted, as ${form(undecided, 'its', 'their')} cluster is unsure in one of the years.`,
  sureAlone: (of: Compared) =>
    `Stayed, moved in and moved out count ${about(of).many} that sit with their cluster for sure in both years, and no others.`,

  tieTable: 'What became of the ties, and why',
  pairTable: 'What became of the mutual ties, and why',
  /** @param panel who is in both. */
  figureTable: (of: Compared, panel: number) =>
    `${capital(about(of).whole)}, shares first, as counts grow with ${about(of).studied}; the panel is the ${about(of).nodes(panel)} in both, with the ties among them alone`,
  eventTable: (of: Compared) => `What happened to ${about(of).many}`,
  rankTable: (of: Compared) =>
    `The best connected ${about(of).many} ${about(of).inLater}, with their ranks ${about(of).inEarlier}`,
  formerTable: (of: Compared) =>
    `The best connected ${about(of).many} ${about(of).inEarlier}, and what became of them`,
  moverTable: 'Who climbed and who fell furthest by mutual ties',
  busiestTable: (of: Compared) => `The ${about(of).many} with most mutual ties made and broken together`,
  clusterTable: 'Clusters of both years by their number; new ones after those of the earlier year',
  moveTable: (of: Compared) => `${capital(about(of).many)} that moved from one cluster to another for sure`,
};
