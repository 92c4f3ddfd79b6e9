/** Figure: in which countries seats have an account, or accounts are where no seats are known, as a map. */
import type { Presence } from '../../study/country-presence.ts';
import type { StudyPresence } from '../../study/study-presence.ts';
import type { Language } from '../../words/en/report/language.ts';
import { type CountrySeats, countrySeats } from '../facts/country-seats.ts';
import type { Facts } from '../facts/facts.ts';
import type { WorldShapes } from '../facts/world-shapes.ts';
import { type Shade, shadedMap } from './shaded-map.ts';
import type { Figure, Room } from './svg.ts';

export const WORLD_PRESENCE = 'world-map';

/** Where a darker shade may begin; those nearest below the 40th, 70th and 90th percentile are used. */
const LIMITS = [1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 100, 200, 500, 1000, 2000, 5000];
const MOST_NAMED = 3;

/** `null` where the study does not compare countries, is of a group, or there are no shapes. */
export function worldPresenceFigure(facts: Facts, world: WorldShapes | null, room: Room): Figure | null {
  const { seats, presence, study } = facts;
  if (world === null || presence.length === 0 || study.group !== null) return null;
  return seats === null ? accountsFigure(facts, world, room) : seatsFigure(facts, seats, world, room);
}

function seatsFigure(facts: Facts, seats: StudyPresence, world: WorldShapes, room: Room): Figure {
  const { language } = facts;
  const { worldSeats: words } = language.figure;
  const countries = countrySeats(seats);
  const placed = countries.filter(({ code }) => Object.hasOwn(world.countries, code));
  const byCode = new Map(placed.map((one) => [one.code, one]));
  const members = countries.filter(({ country }) => country?.unMember === true);
  const within = (state: CountrySeats['state'], of = members) =>
    of.filter((one) => one.state === state).length;
  const most = Math.max(...placed.map(({ present }) => present));
  const houses = countries.filter((one) => !placed.includes(one) && one.country?.region === 'International');
  return shadedMap(
    facts,
    world,
    {
      id: WORLD_PRESENCE,
      words,
      alt: words.alt(within('present'), within('absent'), within('unknown')),
      country(code) {
        const one = byCode.get(code);
        if (one === undefined) return null;
        const title = words.country(language.country(code), one);
        return { shade: SHADE_OF[one.state] ?? one.present - 1, title };
      },
      legend: [
        ...Array.from({ length: most }, (_, k) => [k, words.seats(k + 1)] as const),
        ...(within('absent', placed) === 0 ? [] : [['absent', words.absent] as const]),
        ...(within('unknown', placed) === 0 ? [] : [['none', words.unknown] as const]),
        ['pale', language.figure.worldPresence.outside],
      ],
      none: 'unlooked',
      absent: 'looked',
      dashes: [1.5, 1],
      below: houses.length === 0 ? '' : words.elsewhere(within('present', houses), houses.length),
    },
    room,
  );
}

const SHADE_OF: Readonly<Record<CountrySeats['state'], Shade | null>> = {
  present: null,
  absent: 'absent',
  unknown: 'none',
};

function accountsFigure(facts: Facts, world: WorldShapes, room: Room): Figure | null {
  const { presence, language } = facts;
  const { worldPresence: words } = language.figure;
  const placed = presence.filter(({ code }) => Object.hasOwn(world.countries, code));
  const present = placed.filter(({ accounts }) => accounts > 0);
  if (present.length === 0) return null;
  const limits = shadeLimits(present.map(({ accounts }) => accounts));
  const byCode = new Map(placed.map((one) => [one.code, one]));
  const elsewhere = presence.filter((one) => one.accounts > 0 && !placed.includes(one));
  const accounts = elsewhere.reduce((sum, one) => sum + one.accounts, 0);
  const members = present.filter(({ country }) => country!.unMember).length;
  return shadedMap(
    facts,
    world,
    {
      id: WORLD_PRESENCE,
      words,
      alt: words.alt(members, mostNamed(language, present)),
      country(code) {
        const one = byCode.get(code);
        if (one === undefined) return null;
        const shade = limits.filter((limit) => limit <= one.accounts).length - 1;
        const title = words.country(language.country(code), one.accounts);
        return { shade: one.accounts === 0 ? 'none' : shade, title };
      },
      legend: legend(facts, limits, placed, present),
      none: 'none',
      dashes: [1.5, 1],
      below: accounts > 0 ? words.elsewhere(accounts, elsewhere.length) : '',
    },
    room,
  );
}

/** At most as many as there are shades, the first of them 1. */
function shadeLimits(counts: readonly number[]): number[] {
  const sorted = [...counts].sort((a, b) => a - b);
  const percentiles = [0.4, 0.7, 0.9].map((share) => sorted[Math.floor(share * sorted.length)]!);
  const nearest = percentiles.map((count) => LIMITS.filter((limit) => limit <= count).at(-1)!);
  return [...new Set([1, ...nearest])];
}

/** The first countries with their accounts, as long as no tie goes on beyond them; else the number that they share. */
function mostNamed({ country, count, list, figure }: Language, present: readonly Presence[]): string {
  const { worldPresence: words } = figure;
  const sorted = [...present].sort((a, b) => b.accounts - a.accounts || (a.code < b.code ? -1 : 1));
  const bar = sorted[MOST_NAMED]?.accounts ?? 0;
  const first = sorted.slice(0, MOST_NAMED).filter(({ accounts }) => accounts > bar);
  if (first.length === 0) return count(sorted[0]!.accounts);
  return list(first.map(({ code, accounts }) => words.most(country(code), accounts)));
}

function legend(
  { language }: Facts,
  limits: readonly number[],
  placed: readonly Presence[],
  present: readonly Presence[],
): (readonly [Shade, string])[] {
  const { worldPresence: words } = language.figure;
  const most = present.reduce((max, { accounts }) => Math.max(max, accounts), 0);
  return [
    ...limits.map((from, k) => {
      const last = (limits[k + 1] ?? most + 1) - 1;
      return [k, k === 0 ? words.first(from, last) : words.range(from, last)] as const;
    }),
    ...(placed.length > present.length ? [['none', words.none] as const] : []),
    ['pale', words.outside],
  ];
}
