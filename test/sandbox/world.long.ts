import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { countryByCode } from '../../src/roster/countries.ts';
import { buildWorld } from '../../src/sandbox/build-world.ts';
import { worldDate, worldNow, YEARS, type Year } from '../../src/sandbox/calendar.ts';
import { followsOf, standsIn } from '../../src/sandbox/follows.ts';
import { FIRST_OUTSIDE } from '../../src/sandbox/outside.ts';
import { tenuresOn } from '../support/sandbox-truth.ts';

const world = buildWorld();
const { accounts, actors, follows } = world;

/** Ties among the roster's active accounts whose lists can be read, without those inside one actor. */
function network(year: Year) {
  const tenures = tenuresOn(world, worldDate(year));
  const actorOf = new Map(tenures.map((tenure) => [tenure.account, tenure.actor]));
  const active = [...actorOf.keys()].filter((number) => accounts[number]!.states[year].status === 'active');
  const nodes = new Set(active);
  const ties = new Set<string>();
  const inDegree = new Map(active.map((number) => [number, 0]));
  const outDegree = new Map(active.map((number) => [number, 0]));
  for (const source of active) {
    if (accounts[source]!.states[year].list !== 'open') continue;
    for (const k of followsOf(follows, source, worldNow(year))) {
      const target = follows.target[k]!;
      if (!nodes.has(target) || actorOf.get(source) === actorOf.get(target)) continue;
      ties.add(`${source} ${target}`);
      inDegree.set(target, inDegree.get(target)! + 1);
      outDegree.set(source, outDegree.get(source)! + 1);
    }
  }
  const returned = [...ties].filter((tie) => ties.has(tie.split(' ').reverse().join(' ')));
  return { tenures, active, ties, inDegree, outDegree, reciprocity: returned.length / ties.size };
}

test('every build gives the same world, to the bit', () => {
  expect(fingerprint(buildWorld())).toBe(fingerprint(world));
  expect(fingerprint(world)).toBe('5e7f2d3c12b2c090ab6b55f471517ad2cdec3f08906e0fbb7a7a59ae42817d08');
});

function fingerprint(built: ReturnType<typeof buildWorld>): string {
  const { follows, alliances, until, ...rest } = built;
  expect(until).toBe(worldNow(2026));
  const hash = createHash('sha256').update(JSON.stringify({ ...rest, alliances: [...alliances] }));
  for (const column of Object.values(follows)) hash.update(column);
  return hash.digest('hex');
}

describe.each(YEARS)('the network of %i looks like the studied ones', (year) => {
  const { tenures, active, ties, inDegree, outDegree, reciprocity } = network(year);

  test('about 600 accounts from most of the United Nations, persons and institutions', () => {
    expect(tenures.length).toBeGreaterThan(580);
    expect(tenures.length).toBeLessThan(630);
    const countries = new Set(tenures.map(({ actor }) => actors[actor]!.country));
    const members = [...countries].filter((code) => countryByCode(code)?.unMember);
    expect(members.length).toBeGreaterThan(170);
    expect(members.length).toBeLessThan(193);
    expect(countries).toEqual(new Set([...countries, 'EU', 'UN', 'NATO', 'AFU']));
    const offices = new Set(tenures.map(({ office }) => office));
    expect([...offices].sort()).toEqual([
      'ambassador',
      'foreign-minister',
      'foreign-ministry',
      'government',
      'head-of-government',
      'head-of-state',
      'international-organisation',
      'mission',
    ]);
  });

  test('18,000 to 26,000 ties, of which 40 to 50 % are returned', () => {
    expect(ties.size).toBeGreaterThan(18_000);
    expect(ties.size).toBeLessThan(26_000);
    expect(reciprocity).toBeGreaterThan(0.4);
    expect(reciprocity).toBeLessThan(0.5);
  });

  test('a few are followed by more than half of their peers, most by few', () => {
    const shares = [...inDegree.values()].map((degree) => degree / (active.length - 1)).sort((a, b) => b - a);
    const famous = shares.filter((share) => share > 0.5).length;
    expect(famous).toBeGreaterThanOrEqual(3);
    expect(famous).toBeLessThan(15);
    expect(shares[0]).toBeLessThan(0.75);
    expect(shares[Math.floor(shares.length / 2)]).toBeLessThan(0.08);
  });

  test('big names who ignore their followers, ministries that court everyone, the silent, the alone', () => {
    const bigNames = active.filter((n) => inDegree.get(n)! > 200 && outDegree.get(n)! < 20);
    const courting = active.filter((n) => outDegree.get(n)! > 0.6 * active.length);
    const alone = active.filter(
      (n) => accounts[n]!.temper.appeal === 0 && inDegree.get(n)! + outDegree.get(n)! === 0,
    );
    const silent = active.filter((n) => followsOf(follows, n, worldNow(year)).length === 0);
    expect(bigNames.length).toBeGreaterThanOrEqual(5);
    expect(courting.length).toBeGreaterThanOrEqual(4);
    expect(courting.every((n) => accounts[n]!.states[2025].handle.includes('mfa-'))).toBe(true);
    expect(alone.length).toBeGreaterThanOrEqual(3);
    expect(silent.length).toBeGreaterThan(15);
  });

  test('ties keep to the region and the alliance', () => {
    const share = (group: (number: number) => string) => {
      const code = active.map((number) => group(number));
      const sizes = new Map<string, number>();
      for (const name of code) sizes.set(name, (sizes.get(name) ?? 0) + 1);
      const chance = active.reduce((sum, n) => sum + (sizes.get(group(n))! - 1) / (active.length - 1), 0);
      const within = [...ties].filter((tie) => {
        const [source, target] = tie.split(' ').map(Number);
        return group(source!) === group(target!);
      });
      return within.length / ties.size / (chance / active.length);
    };
    expect(share((n) => countryByCode(accounts[n]!.country)!.region)).toBeGreaterThan(1.5);
    expect(share((n) => world.alliances.get(accounts[n]!.country) ?? '')).toBeGreaterThan(1.5);
  });

  test('lists are mostly of 50 to 400 follows, a few above 1,000: about 1,800 pages of 100', () => {
    const lengths = active.map((n) => followsOf(follows, n, worldNow(year)).length);
    expect(lengths.filter((n) => n >= 50 && n <= 400).length).toBeGreaterThan(0.7 * lengths.length);
    expect(lengths.filter((n) => n > 1000).length).toBeGreaterThanOrEqual(3);
    const pages = lengths.reduce((sum, n) => sum + Math.max(1, Math.ceil(n / 100)), 0);
    expect(pages).toBeGreaterThan(1600);
    expect(pages).toBeLessThan(2000);
  });
});

test('a follow begins after both accounts exist and ends, if ever, between the world dates', () => {
  accounts.forEach((account, source) => {
    const times = new Set<number>();
    const targets = new Set<number>();
    for (let k = follows.start[source]!; k < follows.start[source + 1]!; k += 1) {
      const [target, formedAt, endedAt] = [follows.target[k]!, follows.formedAt[k]!, follows.endedAt[k]!];
      expect(formedAt >= account.createdAt && formedAt < worldNow(2026)).toBe(true);
      if (target < FIRST_OUTSIDE) expect(formedAt >= accounts[target]!.createdAt).toBe(true);
      if (endedAt > 0) {
        expect(formedAt < worldNow(2025) && endedAt >= worldNow(2025) && endedAt < worldNow(2026)).toBe(true);
      }
      times.add(formedAt);
      targets.add(target);
    }
    const count = follows.start[source + 1]! - follows.start[source]!;
    expect([times.size, targets.size]).toEqual([count, count]);
    expect(targets.has(source)).toBe(false);
  });
});

test('5 to 10 % of the ties form, and as many end, between the years', () => {
  const before = network(2025).ties.size;
  for (const kind of ['follow-formed', 'follow-ended'] as const) {
    const share = world.events.filter((event) => event.kind === kind).length / before;
    expect(share).toBeGreaterThan(0.04);
    expect(share).toBeLessThan(0.1);
  }
});

test('whatever is gone in the second year neither forms nor ends a tie', () => {
  accounts.forEach(({ states }, number) => {
    if (states[2026].status !== 'suspended' && states[2026].status !== 'deactivated') return;
    for (let k = 0; k < follows.target.length; k += 1) {
      const isIts =
        follows.target[k] === number || (k >= follows.start[number]! && k < follows.start[number + 1]!);
      if (isIts) expect(standsIn(follows, k, 2025)).toBe(standsIn(follows, k, 2026));
    }
  });
});

test('everybody is visibly simulated', () => {
  for (const { name } of actors) expect(name).toMatch(/^\p{L}.* \(simulated\)$/u);
  for (const year of YEARS) {
    const handles = accounts.map(({ states }) => states[year].handle);
    for (const handle of handles) expect(handle).toMatch(/^[a-z0-9-]+\.test$/);
    expect(new Set(handles).size).toBe(handles.length);
  }
  for (const { displayName } of accounts) expect(displayName).toMatch(/ \(simulated\)$/);
});
