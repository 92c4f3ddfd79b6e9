/** Figure: on how many networks of an edition each country has an account, as a map. */
import { groupBy } from '../../group-by.ts';
import { countryByCode } from '../../roster/countries.ts';
import { countrySeats } from '../facts/country-seats.ts';
import type { Facts } from '../facts/facts.ts';
import type { WorldShapes } from '../facts/world-shapes.ts';
import { SHADES, type Shade, shadedMap } from './shaded-map.ts';
import type { Figure, Room } from './svg.ts';

export const NETWORKS_MAP = 'networks-map';

/** `null` where the study is of one network or compares no countries, or there are no shapes. */
export function networksMapFigure(facts: Facts, world: WorldShapes | null, room: Room): Figure | null {
  const { edition: of, language, presence, seats, study } = facts;
  if (of === null || world === null || presence.length === 0 || study.group !== null) return null;
  const { edition } = of;
  const { figure: words } = language.edition.presence;
  const named = groupBy([...edition.actors, ...edition.absent], ({ row }): string => row.country);
  const countOf = (code: string) =>
    edition.networks.filter((_, network) =>
      (named.get(code) ?? []).some(({ accounts }) => accounts[network]!.length > 0),
    ).length;
  // Rosters also name seats that have no account.
  const seated = new Map((seats === null ? [] : countrySeats(seats)).map((one) => [one.code, one]));
  const isNamed = (code: string) => {
    const { present = 0, absent = 0, unknown = 0 } = seated.get(code) ?? {};
    return named.has(code) || present + absent + unknown > 0;
  };
  const isAbsent = (code: string) => countOf(code) === 0 && seated.get(code)?.state === 'absent';
  const most = edition.networks.length;
  const shadeOf = (networks: number): Shade =>
    networks === 0 ? 'none' : Math.ceil((networks * SHADES.length) / most) - 1;
  const members = new Array<number>(most + 1).fill(0);
  for (const code of Object.keys(world.countries)) {
    if (isNamed(code) && countryByCode(code)?.unMember === true) members[countOf(code)]!++;
  }
  return shadedMap(
    facts,
    world,
    {
      id: NETWORKS_MAP,
      words,
      alt: words.alt(members.slice(1).map((count, k) => words.members(count, k + 1, most))),
      country(code) {
        if (!isNamed(code)) return null;
        const networks = countOf(code);
        return {
          shade: isAbsent(code) ? 'absent' : shadeOf(networks),
          title: words.country(language.country(code), networks, isAbsent(code)),
        };
      },
      legend: [
        ...edition.networks.map((_, k) => [shadeOf(k + 1), words.on(k + 1, most)] as const),
        ...(Object.keys(world.countries).some(isAbsent) ? [['absent', words.absent] as const] : []),
        ['none', words.nowhere],
        ['pale', words.unnamed],
      ],
      none: 'nowhere',
      absent: 'nowhere-found',
    },
    room,
  );
}
