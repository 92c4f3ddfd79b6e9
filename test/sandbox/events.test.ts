import { expect, test } from 'vitest';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { worldDate, worldNow, YEARS } from '../../src/sandbox/calendar.ts';
import type { WorldEvent } from '../../src/sandbox/events.ts';
import { followsOf } from '../../src/sandbox/follows.ts';
import { tenuresOn } from '../support/sandbox-truth.ts';

const world = sandboxWorld();
const byDid = new Map(world.accounts.map((account, number) => [account.did, { account, number }]));
const [before, after] = YEARS.map((year) => tenuresOn(world, worldDate(year)));

function eventsOf<K extends WorldEvent['kind']>(kind: K) {
  return world.events.filter((event): event is Extract<WorldEvent, { kind: K }> => event.kind === kind);
}

function accountsOf(tenures: typeof before): Set<number> {
  return new Set(tenures!.map((tenure) => tenure.account));
}

test('each kind happens as often as it should', () => {
  const count = (kind: WorldEvent['kind']) => eventsOf(kind).length;
  expect(count('joined')).toBeGreaterThanOrEqual(15);
  expect(count('joined')).toBeLessThanOrEqual(25);
  expect(count('renamed')).toBe(6);
  expect(count('handed-over')).toBe(5);
  expect(count('left-office')).toBeGreaterThanOrEqual(5);
  expect(count('changed-office')).toBe(4);
  expect(count('suspended')).toBe(3);
  expect(count('deactivated')).toBe(3);
  expect(count('hidden')).toBe(1);
  expect(
    eventsOf('came-back')
      .map(({ from }) => from)
      .sort(),
  ).toEqual(['deactivated', 'hidden']);
});

test('the record is in the order of its dates, all between the world dates', () => {
  const dates = world.events.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort());
  expect(dates[0]! >= worldDate(2025) && dates[dates.length - 1]! < worldDate(2026)).toBe(true);
});

test('exactly the joined are new on the roster, and exactly those out of office are missing', () => {
  const [old, now] = [accountsOf(before), accountsOf(after)];
  const numbers = (events: readonly { account: string }[]) =>
    events.map(({ account }) => byDid.get(account)!.number).sort((a, b) => a - b);
  const sorted = (set: Set<number>) => [...set].sort((a, b) => a - b);
  expect(numbers(eventsOf('joined'))).toEqual(sorted(new Set([...now].filter((n) => !old.has(n)))));
  expect(numbers(eventsOf('left-office'))).toEqual(sorted(new Set([...old].filter((n) => !now.has(n)))));
});

test('some of the joined had their account for long, some opened it then', () => {
  const openings = eventsOf('joined').map(({ account }) => byDid.get(account)!.account.states[2025].status);
  expect(new Set(openings)).toEqual(new Set(['active', 'absent']));
});

test('an account handed over has the old holder before and the new one after', () => {
  const changed = new Map<string, [string, string]>();
  for (const tenure of before!) {
    const next = after!.find(({ account }) => account === tenure.account);
    if (!next || next.actor === tenure.actor) continue;
    const ids = [tenure, next].map(({ actor }) => world.actors[actor]!.id) as [string, string];
    changed.set(world.accounts[tenure.account]!.did, ids);
  }
  expect(new Map(eventsOf('handed-over').map(({ account, from, to }) => [account, [from, to]]))).toEqual(
    changed,
  );
});

test('a change of office keeps the account and the actor', () => {
  for (const { account, actor, from, to } of eventsOf('changed-office')) {
    const { number } = byDid.get(account)!;
    const held = [before, after].map((tenures) => tenures!.find((tenure) => tenure.account === number)!);
    expect(held.map((tenure) => tenure.office)).toEqual([from, to]);
    expect(held.map((tenure) => world.actors[tenure.actor]!.id)).toEqual([actor, actor]);
  }
});

test('exactly the renamed have another handle', () => {
  const changed = world.accounts
    .filter(({ states }) => states[2025].handle !== states[2026].handle)
    .map(({ did, states }) => [did, states[2025].handle, states[2026].handle]);
  const recorded = eventsOf('renamed').map(({ account, from, to }) => [account, from, to]);
  expect(changed.sort()).toEqual(recorded.sort());
});

test('whatever becomes readable or unreadable is on record, and nothing else', () => {
  const changed = world.accounts.flatMap(({ did, states }) => {
    const [was, is] = [states[2025], states[2026]].map(({ status, list }) =>
      status === 'active' ? list : status,
    );
    if (was === is || was === 'absent') return [];
    return [is === 'open' ? `${did} came-back from ${was}` : `${did} ${is}`];
  });
  const recorded = world.events.flatMap((event) => {
    if (event.kind === 'came-back') return [`${event.account} came-back from ${event.from}`];
    const isLoss = event.kind === 'suspended' || event.kind === 'deactivated' || event.kind === 'hidden';
    return isLoss ? [`${event.account} ${event.kind}`] : [];
  });
  expect(changed.sort()).toEqual(recorded.sort());
});

test('ties of the first year, changed as recorded, are those of the second', () => {
  const ties = (year: 2025 | 2026) =>
    new Set(
      world.accounts.flatMap(({ did }, source) =>
        followsOf(world.follows, source, worldNow(year)).flatMap((k) => {
          const target = world.accounts[world.follows.target[k]!];
          return target ? [`${did} ${target.did}`] : [];
        }),
      ),
    );
  const changed = ties(2025);
  for (const { source, target } of eventsOf('follow-ended')) {
    expect(changed.delete(`${source} ${target}`)).toBe(true);
  }
  for (const { source, target } of eventsOf('follow-formed')) changed.add(`${source} ${target}`);
  expect(changed).toEqual(ties(2026));
});
