/** What the screen and the page of a country open with: its three ranks with their ranges, and what stands out. */
import type { AccountTies } from '../../study/account-ties.ts';
import type { StandingName } from '../../study/country-reach.ts';
import {
  countRanked,
  rankInRegion,
  rankRange,
  regionMedian,
  returnedOf,
  returnedShare,
  type Standing,
} from '../../study/country-standing.ts';
import type { SoleLink } from '../../study/sole-links.ts';
import type { NodeGraph } from '../../study/study.ts';
import type { Bounds, Rank, RankBounds } from '../../values/bounded.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { party } from '../ask.ts';

/** Of the countries, the part of them that lies between two ranks that differ much. */
const FAR = 1 / 4;
/** Of the ranks by influence, a range that spans more says nothing. */
const WIDE = 1 / 3;
/** Of follows from abroad, so many must be known for a share of them to be told. */
const FEW = 10;

export interface CountryAmong {
  standings: readonly Standing[];
  sole: readonly SoleLink[];
  /** Of its own accounts. */
  ties: readonly AccountTies[];
  /** Possible ranks by influence, by code, of those that have a rank; empty without posts. */
  influence: ReadonlyMap<string, RankBounds>;
}

export function ranksOfCountry({ standings, influence }: CountryAmong, own: Standing): Sentence[] {
  const rank = (name: StandingName) => {
    const range = rankRange(standings, name, own);
    return Number.isNaN(range.rank) ? null : range;
  };
  const possible = influence.get(own.code);
  return [
    say.standing.ranks(own.code, rank('following')!, rank('followed'), rank('mutual')),
    ...(possible === undefined || 1 + possible.worst - possible.best > WIDE * influence.size
      ? []
      : [say.standing.influence(possible, influence.size)]),
  ];
}

const bounds = ({ known, most }: Standing['following']): Bounds => ({ least: known, most });

/** At most two sentences, and its place in its region. */
export function whatStandsOut(
  { nodes }: NodeGraph,
  { standings, sole, ties }: CountryAmong,
  own: Standing,
): Sentence[] {
  const followers = own.following.known;
  const [first] = sole.toSorted((a, b) => b.following.accounts.length - a.following.accounts.length);
  const alone = first?.following.accounts.length ?? 0;
  const behind = own.mutual.rank - own.following.rank;
  const ahead = own.following.rank - own.followed.rank;
  const far = FAR * countRanked(standings, 'mutual');
  const shares = standings.filter((one) => returnedOf(one) >= FEW).map(returnedShare);
  const told = [
    ...(first !== undefined && 2 * alone > followers
      ? [say.standing.alone({ ...party(nodes[first.node]!), home: own.code }, alone, bounds(own.following))]
      : []),
    ...(behind > far && returnedOf(own) >= FEW
      ? [
          say.standing.returnsLittle(
            { yes: own.returned.yes, of: returnedOf(own) },
            {
              more: shares.filter((share) => share > returnedShare(own)).length,
              countries: shares.length,
            },
            apart(nodes, ties, own),
          ),
        ]
      : []),
    ...(ahead > far ? [say.standing.followsMore(bounds(own.followed), bounds(own.following))] : []),
  ];
  return [...told.slice(0, 2), ...inRegion(standings, own)];
}

/** The one account that receives most of the follows from abroad, where the others return at least twice the share of all. */
function apart(nodes: NodeGraph['nodes'], ties: readonly AccountTies[], own: Standing) {
  const all = { yes: own.returned.yes, of: returnedOf(own) };
  const each = ties.map(({ node, mutual, oneWayIn }) => ({
    node,
    its: { yes: mutual.length, of: mutual.length + oneWayIn.length },
  }));
  const found = each.find(({ its }) => 2 * its.of > all.of);
  if (found === undefined) return null;
  const others = { yes: all.yes - found.its.yes, of: all.of - found.its.of };
  const isFar = others.of >= FEW && others.yes * all.of >= 2 * all.yes * others.of;
  return isFar ? { who: { ...party(nodes[found.node]!), home: own.code }, its: found.its, others } : null;
}

function inRegion(standings: readonly Standing[], own: Standing): Sentence[] {
  const median = regionMedian(standings, 'mutual', own.region);
  if (own.region === '' || Number.isNaN(median) || Number.isNaN(own.mutual.rank)) return [];
  const [following, mutual] = (['following', 'mutual'] as const).map((name) =>
    rankInRegion(standings, name, own),
  ) as [Rank, Rank];
  return [say.standing.inRegion(own.region, following, mutual, median)];
}
