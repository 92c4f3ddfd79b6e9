/** The second network is related to the first as real ones are: who is on which, whom they follow there, and who moves. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { countryByCode } from '../../../src/roster/countries.ts';
import { parseRoster } from '../../../src/roster/parse.ts';
import { renderRoster } from '../../../src/roster/render.ts';
import { buildWorld } from '../../../src/sandbox/build-world.ts';
import { startOfDay, worldDate, worldNow, YEARS, type Year } from '../../../src/sandbox/calendar.ts';
import { buildFediverse } from '../../../src/sandbox/fediverse/build-fediverse.ts';
import { SERVERS, serverOf } from '../../../src/sandbox/fediverse/servers.ts';
import { followsOf } from '../../../src/sandbox/follows.ts';
import { FIRST_OUTSIDE } from '../../../src/sandbox/outside.ts';
import type { World } from '../../../src/sandbox/world.ts';
import { worldRoster } from '../../../src/sandbox/world-roster.ts';
import { tenuresOn } from '../../support/sandbox-truth.ts';

const world = buildWorld();
const before = fingerprint(world);
const fediverse = buildFediverse(world);
const numbers = Object.keys(fediverse.accounts).map(Number);
const [FIRST_DAY, LAST_DAY] = [worldNow(2025), worldNow(2026)];

function fingerprint({ follows, accounts, actors, tenures, events }: World): string {
  const hash = createHash('sha256').update(
    JSON.stringify([Object.entries(accounts), actors, tenures, events]),
  );
  for (const column of Object.values(follows)) hash.update(column);
  return hash.digest('hex');
}

/** Ids of the actors that have an account in use in a year. */
function actorsOn({ accounts, actors, tenures }: World, year: Year): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const { actor, account } of tenuresOn({ accounts, actors, tenures } as World, worldDate(year))) {
    if (accounts[account]!.states[year].status !== 'active') continue;
    const { id } = actors[actor]!;
    found.set(id, [...(found.get(id) ?? []), account]);
  }
  return found;
}

test('every build gives the same network, and leaves the world as it was', () => {
  expect(fingerprint(buildFediverse(buildWorld()))).toBe(fingerprint(fediverse));
  expect(fingerprint(world)).toBe(before);
  expect(fingerprint(fediverse)).toBe('fe9acdc6dfa4b08f6d2210fab2e4dfc76b105e6357debc1ca34d6a69aa387ef8');
});

test('everybody is visibly simulated, under an address of a simulated server', () => {
  for (const { name } of fediverse.actors) expect(name).toMatch(/ \(simulated\)$/);
  const handles = numbers.map((number) => fediverse.accounts[number]!.states[2026].handle);
  for (const handle of handles) expect(handle).toMatch(/^[a-z][a-z0-9_]*@[a-z-]+\.test$/);
  expect(new Set(handles).size).toBe(handles.length);
  const servers = new Set(handles.map(serverOf));
  expect(servers).toEqual(new Set(SERVERS));
});

describe.each(YEARS)('in %i', (year) => {
  const here = actorsOn(fediverse, year);
  const there = actorsOn(world, year);

  test('some are on both, some on one, some of the rosters’ actors on none', () => {
    const ids = new Set([...world.actors, ...fediverse.actors].map(({ id }) => id));
    const both = [...here.keys()].filter((id) => there.has(id));
    expect(both.length).toBeGreaterThan(100);
    expect(here.size - both.length).toBeGreaterThanOrEqual(5);
    expect(there.size).toBeGreaterThan(3 * both.length);
    const rostered = (of: World) => tenuresOn(of, worldDate(year)).map(({ actor }) => of.actors[actor]!.id);
    const nowhere = [...new Set([...rostered(world), ...rostered(fediverse)])].filter(
      (id) => !here.has(id) && !there.has(id),
    );
    expect(nowhere.length).toBeGreaterThanOrEqual(2);
    expect([...here.keys()].every((id) => ids.has(id))).toBe(true);
  });

  test('one actor has two accounts', () => {
    const twice = [...here.values()].filter((accounts) => accounts.length > 1);
    const withoutMoved = twice.filter((accounts) => !accounts.some((number) => fediverse.moves.has(number)));
    expect(withoutMoved).toHaveLength(1);
  });

  test('European ministries are there more often than others, ambassadors hardly', () => {
    const share = (suits: (office: string, region: string | undefined) => boolean) => {
      const asked = tenuresOn(world, worldDate(year)).filter(({ office, actor }) =>
        suits(office, countryByCode(world.actors[actor]!.country)?.region),
      );
      const found = asked.filter(({ actor }) => here.has(world.actors[actor]!.id));
      return found.length / asked.length;
    };
    const isMinistry = (office: string) => office === 'foreign-ministry';
    const europe = share((office, region) => isMinistry(office) && region === 'Europe');
    const elsewhere = share((office, region) => isMinistry(office) && region !== 'Europe');
    expect(europe).toBeGreaterThan(0.5);
    expect(elsewhere).toBeLessThan(europe / 2);
    const ambassadors = share((office) => office === 'ambassador');
    expect(ambassadors).toBeGreaterThan(0);
    expect(ambassadors).toBeLessThan(0.2);
  });

  test('most ties of the second network stand on the first too, and some only here', () => {
    const behind = new Map([...fediverse.beside].map(([first, second]) => [second, first]));
    const ties = { both: 0, here: 0, there: 0 };
    for (const [first, second] of fediverse.beside) {
      const targets = (of: World, number: number) =>
        followsOf(of.follows, number, worldNow(year)).map((k) => of.follows.target[k]!);
      const onFirst = new Set(targets(world, first).map((number) => fediverse.beside.get(number)));
      const onSecond = targets(fediverse, second).filter((number) => behind.has(number));
      for (const target of onSecond) ties[onFirst.has(target) ? 'both' : 'here'] += 1;
      const isOpen = (number: number) => fediverse.accounts[number]!.states[year].status === 'active';
      for (const target of onFirst) {
        if (target === undefined || onSecond.includes(target)) continue;
        if (isOpen(second) && isOpen(target)) ties.there += 1;
      }
    }
    const share = ties.both / (ties.both + ties.here);
    expect(share).toBeGreaterThan(0.7);
    expect(share).toBeLessThan(0.9);
    expect(ties.both / (ties.both + ties.there)).toBeGreaterThan(0.5);
    expect(ties.there).toBeGreaterThan(100);
  });

  test('the roster passes every check, and knows no account that is not opened but a dead address', () => {
    const rows = worldRoster(fediverse, year, 'sandbox-mastodon');
    const roster = parseRoster(renderRoster({ columns: ['alliance'], rows, lines: [] }), 'roster.csv');
    expect(new Set(roster.rows.map((row) => JSON.stringify(row)))).toEqual(
      new Set(rows.map((row) => JSON.stringify(row))),
    );
    const stateOf = new Map(
      numbers.map((number) => [
        fediverse.accounts[number]!.states[year].handle,
        fediverse.accounts[number]!.states[year],
      ]),
    );
    expect(roster.rows.filter(({ handle }) => stateOf.get(handle)!.status === 'absent')).toHaveLength(1);
    const names = new Map(worldRoster(world, year).map(({ actor, name }) => [actor, name]));
    for (const { actor, name } of rows) expect(name).toBe(names.get(actor) ?? name);
  });
});

test('who gave up the first network between the years has come here, with a part of the ties', () => {
  const left = world.events.flatMap((event) => (event.kind === 'deactivated' ? [event] : []));
  expect(left.length).toBeGreaterThanOrEqual(3);
  const ties = { possible: 0, carried: 0 };
  for (const { account: did, date } of left) {
    const first = world.accounts.findIndex((account) => account.did === did);
    const second = fediverse.beside.get(first)!;
    const { createdAt, states } = fediverse.accounts[second]!;
    expect([states[2025].status, states[2026].status]).toEqual(['absent', 'active']);
    const days = (startOfDay(date) - createdAt) / 86_400_000;
    expect(days >= 0 && days <= 41).toBe(true);
    const there = followsOf(world.follows, first, FIRST_DAY).map((k) => world.follows.target[k]!);
    const possible = there.flatMap((number) => fediverse.beside.get(number) ?? []);
    const here = followsOf(fediverse.follows, second, LAST_DAY).map((k) => fediverse.follows.target[k]!);
    ties.possible += possible.length;
    ties.carried += possible.filter((number) => here.includes(number)).length;
  }
  expect(ties.carried).toBeGreaterThan(0);
  expect(ties.carried).toBeLessThan(ties.possible);
});

test('a move takes followers along, and the roster knows of it, of both addresses, or of the old one alone', () => {
  const known = [...fediverse.moves].map(([old, { to, at }]) => {
    expect(fediverse.accounts[to]!.createdAt).toBe(at);
    const followers = (number: number, now: number) =>
      numbers.filter((source) =>
        followsOf(fediverse.follows, source, now).some((k) => fediverse.follows.target[k] === number),
      );
    const [had, kept] = [followers(old, at), followers(to, LAST_DAY)];
    expect(kept.length).toBeGreaterThan(0.6 * had.length);
    const rows = tenuresOn(fediverse, worldDate(2026)).filter(
      ({ account }) => account === old || account === to,
    );
    return rows
      .map(({ account }) => (account === old ? 'old' : 'new'))
      .sort()
      .join(' ');
  });
  expect(known.sort()).toEqual(['new', 'new old', 'old']);
});

test('a follow begins after both accounts exist and ends, if ever, between the world dates', () => {
  const { follows, accounts } = fediverse;
  for (const source of numbers) {
    const standing = new Map<number, number>();
    for (let k = follows.start[source]!; k < follows.start[source + 1]!; k += 1) {
      const [target, formedAt, endedAt] = [follows.target[k]!, follows.formedAt[k]!, follows.endedAt[k]!];
      expect(formedAt >= accounts[source]!.createdAt && formedAt < LAST_DAY).toBe(true);
      if (target < FIRST_OUTSIDE) expect(formedAt >= accounts[target]!.createdAt).toBe(true);
      if (endedAt > 0) expect(formedAt < FIRST_DAY && endedAt >= FIRST_DAY && endedAt < LAST_DAY).toBe(true);
      standing.set(target, (standing.get(target) ?? 0) + 1);
    }
    expect(standing.has(source)).toBe(false);
    expect([...standing.values()].every((times) => times === 1)).toBe(true);
  }
});

test('between the years ties form and end, accounts come and go, and lists are hidden and opened', () => {
  const { follows, accounts } = fediverse;
  const among = (year: Year) =>
    new Set(
      numbers.flatMap((source) =>
        followsOf(follows, source, worldNow(year))
          .filter((k) => follows.target[k]! < FIRST_OUTSIDE)
          .map((k) => `${source} ${follows.target[k]}`),
      ),
    );
  const [then, now] = [among(2025), among(2026)];
  const ended = [...then].filter((tie) => !now.has(tie)).length;
  expect(ended / then.size).toBeGreaterThan(0.02);
  expect(ended / then.size).toBeLessThan(0.2);
  expect([...now].filter((tie) => !then.has(tie)).length).toBeGreaterThan(0.1 * then.size);
  const changes = numbers.map((number) => {
    const { 2025: first, 2026: second } = accounts[number]!.states;
    return `${first.status} ${first.list} → ${second.status} ${second.list}`;
  });
  for (const change of [
    'absent open → active open',
    'active open → suspended open',
    'active open → deactivated open',
    'active open → active hidden',
    'active hidden → active open',
    'active hidden → active hidden',
    'active cut → active cut',
  ]) {
    expect(changes).toContain(change);
  }
});
