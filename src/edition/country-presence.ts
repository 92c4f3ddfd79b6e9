/** Which countries and organisations are on which network of an edition. */
import { groupBy } from '../group-by.ts';
import { COUNTRIES } from '../roster/countries.ts';
import { isNode } from '../roster/verdict.ts';
import type { StudyEntry } from '../study/study.ts';
import type { Edition } from './edition.ts';

interface CountryOnNetwork {
  /** A place in `edition.networks`. */
  network: number;
  /** Actors with an account that exists there, and those of them whose follows there were all read to the end. */
  actors: number;
  observed: number;
  accounts: number;
  /** Of those actors, in code-unit order; '' is left out. */
  offices: readonly string[];
  /** Entries of this network's roster that stand for no account. */
  gone: readonly StudyEntry[];
}

export interface CountryPresence {
  code: string;
  /** Actors with an account on any network. */
  actors: number;
  /** One a network, in the edition's order. */
  on: readonly CountryOnNetwork[];
}

/** Every member of the United Nations, of a group none but its own, and whatever else a roster names a country of; in the order of their codes. */
export function countriesOf(edition: Edition): CountryPresence[] {
  const { networks, actors, together } = edition;
  const actorsOf = groupBy([...actors.keys()], (actor): string => actors[actor]!.row.country);
  const goneOf = networks.map(({ accounts }) =>
    groupBy(
      accounts.entries.filter(({ verdict }) => !isNode(verdict)),
      ({ row }): string => row.country,
    ),
  );
  const codes = new Set<string>([
    ...COUNTRIES.flatMap(({ code, unMember }) => (unMember && together.group === null ? [code] : [])),
    ...actorsOf.keys(),
    ...goneOf.flatMap((gone) => [...gone.keys()]),
  ]);
  codes.delete('');
  return [...codes].sort().map((code) => {
    const of = actorsOf.get(code) ?? [];
    return {
      code,
      actors: of.length,
      on: networks.map((_, network) => onNetwork(edition, network, of, goneOf[network]!.get(code) ?? [])),
    };
  });
}

function onNetwork(
  { networks, actors }: Edition,
  network: number,
  of: readonly number[],
  gone: readonly StudyEntry[],
): CountryOnNetwork {
  const { nodeOf, actors: study } = networks[network]!;
  const there = of.filter((actor) => nodeOf[actor]! >= 0);
  const offices = new Set<string>(there.map((actor) => actors[actor]!.row.office));
  offices.delete('');
  return {
    network,
    actors: there.length,
    observed: there.filter((actor) => study.graph.observed[nodeOf[actor]!] === 1).length,
    accounts: there.reduce((sum, actor) => sum + actors[actor]!.accounts[network]!.length, 0),
    offices: [...offices].sort(),
    gone,
  };
}
