/** What is counted of an edition, each part when it is first asked for. */
import { findClusters } from '../graph/clusters.ts';
import type { Kernels } from '../graph/kernels.ts';
import { once } from '../once.ts';
import { hasCountries } from '../study/country-presence.ts';
import { STUDY_DEFAULTS, type StudyOptions } from '../study/study-options.ts';
import { type BestConnected, bestConnected } from './best-connected.ts';
import { type ClusterAgreement, clusterAgreement } from './cluster-agreement.ts';
import { type CountryPair, countryDifferences } from './country-difference.ts';
import { type CountryPresence, countriesOf } from './country-presence.ts';
import { type Apart, pairsApart } from './difference.ts';
import type { Edition } from './edition.ts';
import { type ActorMultiplex, multiplexOf } from './multiplex.ts';
import { type NetworkSize, networkSizes } from './network-sizes.ts';
import { type GroupOverlap, type NetworkOverlap, overlapByGroup, overlapOf } from './overlap.ts';
import { overlapChances, type PairedChance } from './overlap-chance.ts';
import { countUnknownElsewhere } from './unknown-elsewhere.ts';
import { type Voice, voicesOf } from './voices.ts';

const PERMUTATIONS = 2000;

export interface PairOfNetworks {
  readonly overlap: NetworkOverlap;
  /** `null` where no chance is drawn. */
  readonly chance: PairedChance | null;
  /** Pairs close on the first network and apart on the second, and the other way round. */
  readonly apart: readonly [Apart, Apart];
  /** Of countries with a tied pair on either. */
  readonly countries: readonly CountryPair[];
  /** `null` likewise. */
  readonly clusters: ClusterAgreement | null;
  groups(attribute: string): GroupOverlap[];
}

export interface EditionFigures {
  readonly edition: Edition;
  readonly sizes: readonly NetworkSize[];
  /** None where the edition does not compare countries. */
  readonly countries: readonly CountryPresence[];
  readonly voices: readonly Voice[];
  /** Every two networks, in the edition's order. */
  readonly pairs: readonly PairOfNetworks[];
  /** Of each actor. */
  readonly multiplex: readonly ActorMultiplex[];
  /** `null` where no mutual tie is known. */
  readonly best: BestConnected | null;
  /** Ties that one network could not show and another does. */
  readonly unknownElsewhere: number;
}

type Parts<T> = { readonly [Name in keyof T]: () => T[Name] };

function eachOnce<T extends object>(parts: Parts<T>): T {
  const made = Object.entries<() => unknown>(parts).map(([name, make]) => [
    name,
    { get: once(make), enumerable: true },
  ]);
  return Object.defineProperties({}, Object.fromEntries(made)) as T;
}

/** @param options of chance and of clusters; without draws there is neither. */
export function editionFigures(
  edition: Edition,
  {
    draws,
    seed,
    runs,
    clustersOf,
  }: Pick<StudyOptions, 'draws' | 'seed' | 'runs' | 'clustersOf'> = STUDY_DEFAULTS,
  kernels?: Kernels,
): EditionFigures {
  const { networks } = edition;
  const permuted = { permutations: PERMUTATIONS, seed };
  const isTested = draws >= 2;
  const chances = once(() => overlapChances(edition, permuted));
  const clusterOf = once(() =>
    networks.map(
      ({ actors: { graph } }) =>
        findClusters(graph, { of: clustersOf, runs }, kernels?.prepareLeiden).cluster,
    ),
  );
  const places = networks.flatMap((_, a) => networks.slice(a + 1).map((_, k) => [a, a + 1 + k] as const));
  return eachOnce<EditionFigures>({
    edition: () => edition,
    sizes: () => networkSizes(edition),
    countries: () => (hasCountries(edition.together) ? countriesOf(edition) : []),
    voices: () => voicesOf(edition),
    pairs: () =>
      places.map(([a, b], k) =>
        eachOnce<PairOfNetworks>({
          overlap: () => overlapOf(edition, a, b),
          chance: () => (isTested ? chances()[k]! : null),
          apart: () => pairsApart(edition, a, b),
          countries: () => countryDifferences(edition, a, b),
          clusters: () => (isTested ? clusterAgreement(edition, a, b, clusterOf(), permuted) : null),
          groups: () => (attribute) => overlapByGroup(edition, a, b, attribute),
        }),
      ),
    multiplex: () => multiplexOf(edition),
    best: () => bestConnected(edition),
    unknownElsewhere: () => countUnknownElsewhere(edition),
  });
}
