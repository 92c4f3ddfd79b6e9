/** What a report tells of an edition, beside what it tells of any network. */
import { type BestConnected, bestConnected } from '../../edition/best-connected.ts';
import { type ClusterAgreement, clusterAgreement } from '../../edition/cluster-agreement.ts';
import { type CountryPair, countryDifferences } from '../../edition/country-difference.ts';
import { type CountryPresence, countriesOf } from '../../edition/country-presence.ts';
import { type Apart, pairsApart } from '../../edition/difference.ts';
import type { Edition } from '../../edition/edition.ts';
import { type LeftTies, tiesOfMoves } from '../../edition/moved-ties.ts';
import { type Moves, movesBetween } from '../../edition/moves.ts';
import { type ActorMultiplex, multiplexOf } from '../../edition/multiplex.ts';
import { type GroupOverlap, type NetworkOverlap, overlapByGroup, overlapOf } from '../../edition/overlap.ts';
import { overlapChances, type PairedChance } from '../../edition/overlap-chance.ts';
import { type GroupPresence, presenceBy } from '../../edition/presence.ts';
import { countUnknownElsewhere } from '../../edition/unknown-elsewhere.ts';
import { type Voice, voicesOf } from '../../edition/voices.ts';
import { findClusters } from '../../graph/clusters.ts';
import type { Kernels } from '../../graph/kernels.ts';
import { hasCountries } from '../../study/country-presence.ts';
import type { ReportOptions } from '../../study/report-options.ts';
import { type NetworkSize, networkSizes } from './network-sizes.ts';

/** By what actors, and pairs whose ties are compared, are grouped. */
const ATTRIBUTES = ['region', 'office'];

const PERMUTATIONS = 2000;

export interface PairOfNetworks {
  overlap: NetworkOverlap;
  /** `null` where the report draws no chance. */
  chance: PairedChance | null;
  /** By the attributes that have two groups or more among the actors on both. */
  groups: { attribute: string; rows: GroupOverlap[] }[];
  /** Pairs close on the first network and apart on the second, and the other way round. */
  apart: readonly [Apart, Apart];
  /** Of countries with a tied pair on either. */
  countries: readonly CountryPair[];
  /** `null` likewise. */
  clusters: ClusterAgreement | null;
}

export interface EditionFacts {
  edition: Edition;
  sizes: readonly NetworkSize[];
  presence: { attribute: string; groups: GroupPresence[] }[];
  /** None where the edition does not compare countries. */
  countries: readonly CountryPresence[];
  voices: readonly Voice[];
  /** Every two networks, in the edition's order. */
  pairs: readonly PairOfNetworks[];
  /** Of each actor. */
  multiplex: readonly ActorMultiplex[];
  /** `null` where no mutual tie is known. */
  best: BestConnected | null;
  /** Ties that one network could not show and another does. */
  unknownElsewhere: number;
  /** Since an earlier edition; `null` without one. */
  moved: MovedFacts | null;
}

export interface MovedFacts {
  earlier: Edition;
  moves: Moves;
  ties: readonly LeftTies[];
}

export function gatherEdition(
  edition: Edition,
  earlier: Edition | null,
  { draws, seed, runs, clustersOf }: ReportOptions,
  kernels?: Kernels,
): EditionFacts {
  const { networks } = edition;
  const permuted = { permutations: PERMUTATIONS, seed };
  const chances = draws < 2 ? null : overlapChances(edition, permuted);
  const clusterOf =
    chances === null
      ? null
      : networks.map(
          ({ actors: { graph } }) =>
            findClusters(graph, { of: clustersOf, runs }, kernels?.prepareLeiden).cluster,
        );
  const places = networks.flatMap((_, a) => networks.slice(a + 1).map((_, k) => [a, a + 1 + k] as const));
  const moves = earlier === null ? null : movesBetween(earlier, edition);
  return {
    edition,
    sizes: networkSizes(edition),
    presence: ATTRIBUTES.map((attribute) => ({ attribute, groups: presenceBy(edition, attribute) })).filter(
      ({ groups }) => groups.length > 1,
    ),
    countries: hasCountries(edition.together) ? countriesOf(edition) : [],
    voices: voicesOf(edition),
    pairs: places.map(([a, b], k) => ({
      overlap: overlapOf(edition, a, b),
      chance: chances === null ? null : chances[k]!,
      groups: ATTRIBUTES.map((attribute) => ({
        attribute,
        rows: overlapByGroup(edition, a, b, attribute),
      })).filter(({ rows }) => rows.length > 1),
      apart: pairsApart(edition, a, b),
      countries: countryDifferences(edition, a, b),
      clusters: clusterOf === null ? null : clusterAgreement(edition, a, b, clusterOf, permuted),
    })),
    multiplex: multiplexOf(edition),
    best: bestConnected(edition),
    unknownElsewhere: countUnknownElsewhere(edition),
    moved: moves === null ? null : { earlier: earlier!, moves, ties: tiesOfMoves(earlier!, edition, moves) },
  };
}
