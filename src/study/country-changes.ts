/** What became of a country's ties with accounts abroad since an earlier snapshot: who made them, and who ended them. */

import type { ListedMutual, MutualChange } from '../changes/mutual-changes.ts';
import { isEndOfPerson } from '../changes/of-persons.ts';
import type { ComparedAccount } from '../changes/side.ts';
import type { TieChange } from '../changes/tie-changes.ts';
import type { ListedTie } from '../changes/tie-list.ts';
import { hasEdge } from '../graph/graph.ts';
import { groupBy } from '../group-by.ts';
import { byWeight } from './account-weight.ts';
import { nodesOfCountry } from './country-ties.ts';
import { isMinisterOf, isMinistryOf } from './ministry.ts';
import type { NodeGraph } from './study.ts';

/** An account of the country and one abroad, between which a follow formed or ended. */
export interface ChangedPair {
  own: number;
  other: number;
  /** Whose follow it was; of two that changed, both. */
  by: 'us' | 'them' | 'both';
  /** Whether a mutual tie was made, or broken, by it. */
  isMutual: boolean;
  /** Whether it is counted and may not be named: a person ended it between days of a log. */
  isSpared: boolean;
}

export interface CountryChanges {
  /** Pairs with accounts abroad by what became of them: kept ones are not counted. */
  mutual: Readonly<Partial<Record<MutualChange, number>>>;
  /** Follows between two accounts of the country that are known to have ended; none that may not be named. */
  home: readonly { source: number; target: number }[];
  /** How the number of accounts abroad that are known to follow it moved. */
  followers: FollowersMoved;
  /** Known to have formed, and to have ended: those of its ministry and minister first, then mutual ties, then the weightiest abroad. A tie that is there has not ended. */
  formed: readonly ChangedPair[];
  ended: readonly ChangedPair[];
  /** Follows from abroad that were there, and of which it is not known whether they are. */
  perhapsEnded: number;
  /** Accounts abroad that were tied to it and are gone or left the roster, by country, then handle. */
  departed: readonly DepartedAccount[];
  /** Follows that came with an account that was not listed before, as `source target`, by node. */
  joined: ReadonlySet<string>;
}

/** Accounts of both studies that began to follow and that follow no more; then what the list or the network changed, and what could be seen. */
export type FollowersMoved = Readonly<Record<'arrived' | 'departed' | 'listed' | 'seen', number>>;

/** A follow between accounts of both studies, the list or the network, or what could be seen. */
type WhyMoved = 'between' | 'listed' | 'seen';

interface DepartedAccount {
  account: ComparedAccount;
  /** `left`, of the roster, or what it has become. */
  event: string;
  /** Handles of the country's accounts that it followed, and that followed it. */
  followed: readonly string[];
  followedBy: readonly string[];
}

/**
 * Of every country with a node that has anything to tell.
 * @param ties every tie that was not kept. @param mutuals every mutual pair that was not.
 * @param spares whether persons who ended a follow are not named.
 */
export function countryChanges(
  study: NodeGraph,
  { ties, mutuals }: { ties: readonly ListedTie[]; mutuals: readonly ListedMutual[] },
  spares: boolean,
): (code: string) => CountryChanges {
  const nodeOf = new Map(study.nodes.map(({ accountId }, node) => [accountId, node]));
  const homeOf = groupBy(
    ties.filter(
      (tie) =>
        tie.change === 'ended' &&
        tie.source.country === tie.target.country &&
        !(spares && isEndOfPerson(tie)),
    ),
    ({ source }) => source.country,
  );
  const tiesOf = groupByCountry(ties, ({ source, target }) => [source, target]);
  const mutualsOf = groupByCountry(mutuals, ({ a, b }) => [a, b]);
  const weight = byWeight(study);
  return (code) => {
    const own = tiesOf.get(code) ?? [];
    const pairs = mutualsOf.get(code) ?? [];
    const mutual: Partial<Record<MutualChange, number>> = {};
    for (const { change } of pairs) mutual[change] = (mutual[change] ?? 0) + 1;
    const isForeignOffice = ({ own: node }: ChangedPair) =>
      isMinistryOf(study.nodes[node]!.row, code) || isMinisterOf(study.nodes[node]!.row, code);
    const changed = (tie: 'formed' | 'ended', pair: MutualChange) =>
      changedPairs(
        code,
        nodeOf,
        own.filter(({ change }) => change === tie),
        pairs.filter(({ change }) => change === pair),
        spares,
      ).sort(
        (a, b) =>
          Number(isForeignOffice(b)) - Number(isForeignOffice(a)) ||
          Number(b.isMutual) - Number(a.isMutual) ||
          weight(a.other, b.other) ||
          a.own - b.own,
      );
    return {
      mutual,
      home: (homeOf.get(code) ?? []).map(({ source, target }) => ({
        source: nodeOf.get(source.accountId)!,
        target: nodeOf.get(target.accountId)!,
      })),
      followers: followersMoved(study, code, nodeOf, own),
      formed: changed('formed', 'made'),
      ended: changed('ended', 'broken'),
      perhapsEnded: own.filter(
        ({ change, target }) => change === 'not-comparable-now' && target.country === code,
      ).length,
      departed: departedAccounts(own, code, nodeOf),
      joined: new Set(
        own
          .filter(({ change }) => change === 'joined' || change === 'entered-group')
          .map(({ source, target }) => `${nodeOf.get(source.accountId)} ${nodeOf.get(target.accountId)}`),
      ),
    };
  };
}

const CAME: Partial<Record<TieChange, WhyMoved>> = {
  formed: 'between',
  joined: 'listed',
  'entered-group': 'listed',
  'not-comparable-before': 'seen',
};
const WENT: Partial<Record<TieChange, WhyMoved>> = {
  ended: 'between',
  lost: 'listed',
  left: 'listed',
  'left-group': 'listed',
  'not-comparable-now': 'seen',
};
const WHY: readonly WhyMoved[] = ['between', 'listed', 'seen'];

/** Who follows any account of the country at one time alone. A follow of both studies decides before the list, and that before what was seen. */
function followersMoved(
  study: NodeGraph,
  code: string,
  nodeOf: ReadonlyMap<string, number>,
  ties: readonly ListedTie[],
): FollowersMoved {
  const ours = nodesOfCountry(study, code);
  const moved = { arrived: 0, departed: 0, listed: 0, seen: 0 };
  const received = ties.filter(({ target }) => target.country === code);
  for (const [accountId, those] of groupBy(received, ({ source }) => source.accountId)) {
    const node = nodeOf.get(accountId);
    const now = node === undefined ? 0 : ours.filter((own) => hasEdge(study.graph, node, own)).length;
    const came = those.flatMap(({ change }) => CAME[change] ?? []);
    const went = those.flatMap(({ change }) => WENT[change] ?? []);
    const then = now - came.length + went.length;
    if (now > 0 === then > 0) continue;
    const why = WHY.find((one) => (now > 0 ? came : went).includes(one))!;
    if (why === 'between') moved[now > 0 ? 'arrived' : 'departed']++;
    else moved[why] += now > 0 ? 1 : -1;
  }
  return moved;
}

/** Whether an account abroad is known to have begun to follow one of these since then, or was not listed before; '' is neither. */
export function sinceOf(
  { formed, joined }: CountryChanges,
  other: number,
  own: readonly number[],
): 'new' | 'newly-listed' | '' {
  if (formed.some((pair) => pair.other === other && pair.by !== 'us' && own.includes(pair.own))) return 'new';
  return own.some((node) => joined.has(`${other} ${node}`)) ? 'newly-listed' : '';
}

/** The accounts of the country that one abroad is known to have stopped following, and may be told to have. */
export function droppedBy({ ended }: CountryChanges, other: number): number[] {
  return ended
    .filter((pair) => pair.other === other && pair.by !== 'us' && !pair.isSpared)
    .map(({ own }) => own);
}

/** Nodes abroad that an account of the country stopped following, those by persons too. */
export function droppedByUs(changes: Pick<CountryChanges, 'ended'> | null): ReadonlySet<number> {
  return new Set((changes?.ended ?? []).flatMap(({ by, other }) => (by === 'them' ? [] : [other])));
}

/** Of what the country broke off itself, so many are among the first: that it can mend by itself. */
const OF_OURS = 2;

/** The first of those who stopped on both sides, in the order given. */
export function firstOfBothSides(pairs: readonly ChangedPair[], shown: number): ChangedPair[] {
  const ours = pairs.filter(({ by }) => by === 'us');
  const theirs = pairs.filter(({ by }) => by !== 'us');
  const ownShare = Math.min(ours.length, Math.max(Math.min(OF_OURS, shown), shown - theirs.length));
  const first = new Set([...theirs.slice(0, shown - ownShare), ...ours.slice(0, ownShare)]);
  return pairs.filter((pair) => first.has(pair));
}

/** By the code of each end, where the other end is not of it. */
function groupByCountry<T>(
  items: readonly T[],
  ends: (item: T) => readonly [ComparedAccount, ComparedAccount],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const [a, b] = ends(item);
    if (a.country === b.country) continue;
    for (const { country } of [a, b]) {
      const known = groups.get(country);
      if (known === undefined) groups.set(country, [item]);
      else known.push(item);
    }
  }
  return groups;
}

/** Those that are no accounts of the study any more. */
function departedAccounts(
  ties: readonly ListedTie[],
  code: string,
  nodeOf: ReadonlyMap<string, number>,
): DepartedAccount[] {
  const found = new Map<string, DepartedAccount & { followed: string[]; followedBy: string[] }>();
  for (const { change, reason, source, target } of ties) {
    if (change !== 'lost' && change !== 'left' && change !== 'left-group') continue;
    const [ours, account] = source.country === code ? [source, target] : [target, source];
    if (nodeOf.has(account.accountId)) continue;
    const event = change !== 'lost' ? change : reason.slice(reason.lastIndexOf(' ') + 1);
    const one = found.get(account.accountId) ?? { account, event, followed: [], followedBy: [] };
    (account === source ? one.followed : one.followedBy).push(ours.handle || ours.rosterHandle);
    found.set(account.accountId, one);
  }
  const placeOf = ({ account }: DepartedAccount) =>
    `${account.country} ${account.handle || account.rosterHandle}`;
  return [...found.values()].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

function changedPairs(
  code: string,
  nodeOf: ReadonlyMap<string, number>,
  ties: readonly ListedTie[],
  mutuals: readonly ListedMutual[],
  spares: boolean,
): ChangedPair[] {
  const mutual = new Set(
    mutuals.flatMap(({ a, b }) => [`${a.accountId} ${b.accountId}`, `${b.accountId} ${a.accountId}`]),
  );
  const found = new Map<string, ChangedPair>();
  for (const tie of ties) {
    const { source, target } = tie;
    const isOurs = source.country === code;
    const [own, other] = isOurs ? [source, target] : [target, source];
    const key = `${own.accountId} ${other.accountId}`;
    const by = isOurs ? 'us' : 'them';
    const known = found.get(key);
    found.set(key, {
      own: nodeOf.get(own.accountId)!,
      other: nodeOf.get(other.accountId)!,
      by: known === undefined ? by : 'both',
      isMutual: mutual.has(key),
      isSpared: (known?.isSpared ?? false) || (spares && isEndOfPerson(tie)),
    });
  }
  return [...found.values()];
}
