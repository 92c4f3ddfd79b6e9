/** The simulated network of any roster: what a day shows follows from the handles and the day, and from nothing else. */
import { expect, test } from 'vitest';
import { startOfDay } from '../../src/sandbox/calendar.ts';
import { followsOf } from '../../src/sandbox/follows.ts';
import { buildRehearsal, type Member } from '../../src/sandbox/rehearsal.ts';
import type { World } from '../../src/sandbox/world.ts';
import type { WorldAccount } from '../../src/sandbox/world-account.ts';

const HANDLES = Array.from({ length: 24 }, (_, k) => `member-${k}.example.net`);

function worldOf(handles: readonly string[], date: string): World {
  const members = handles.map((handle): Member => ({ handle, name: '', country: '', type: 'personal' }));
  return buildRehearsal(members, date);
}

/** Each follow among the members that stands on a day, with its instant. */
function tiesOn({ accounts, follows }: World, now: number): Set<string> {
  const ties = new Set<string>();
  for (const [source, { did }] of Object.entries(accounts)) {
    for (const k of followsOf(follows, Number(source), now)) {
      const target = accounts[follows.target[k]!];
      if (target) ties.add(`${did} ${target.did} ${follows.formedAt[k]}`);
    }
  }
  return ties;
}

function ties(handles: readonly string[], date: string): Set<string> {
  return tiesOn(worldOf(handles, date), startOfDay(date));
}

function accountsOf(world: World): WorldAccount[] {
  return Object.values(world.accounts);
}

test('what was there on an earlier day is told alike on a later one', () => {
  const later = worldOf(HANDLES, '2029-10-15');
  for (const date of ['2024-03-01', '2026-06-01', '2028-02-29']) {
    expect(tiesOn(later, startOfDay(date))).toEqual(ties(HANDLES, date));
  }
});

test('a year ends some ties and forms others, and most stay', () => {
  for (const year of [2025, 2026, 2027]) {
    const [before, after] = [ties(HANDLES, `${year}-06-01`), ties(HANDLES, `${year + 1}-06-01`)];
    const ended = [...before].filter((tie) => !after.has(tie)).length;
    const formed = [...after].filter((tie) => !before.has(tie)).length;
    expect(ended).toBeGreaterThan(0);
    expect(formed).toBeGreaterThan(0);
    expect(ended + formed).toBeLessThan(before.size / 2);
  }
});

test('an account more on the roster, or another order of rows, leaves the ties of the others as they were', () => {
  const few = HANDLES.slice(0, 10);
  const before = ties(few, '2026-06-01');
  const dids = new Set(accountsOf(worldOf(few, '2026-06-01')).map(({ did }) => did));
  const among = [...ties([...HANDLES].reverse(), '2026-06-01')].filter((tie) => {
    const [source, target] = tie.split(' ');
    return dids.has(source!) && dids.has(target!);
  });
  expect(dids.size).toBe(10);
  expect(new Set(among)).toEqual(before);
});

test('nothing is told from before an account was there, or from after the day', () => {
  const { accounts, follows, until } = worldOf(HANDLES, '2026-06-01');
  for (const [source, { createdAt }] of Object.entries(accounts)) {
    for (let k = follows.start[Number(source)]!; k < follows.start[Number(source) + 1]!; k += 1) {
      const target = accounts[follows.target[k]!];
      expect(follows.formedAt[k]).toBeGreaterThanOrEqual(Math.max(createdAt, target?.createdAt ?? 0));
      expect(Math.max(follows.formedAt[k]!, follows.endedAt[k]!)).toBeLessThan(until);
    }
  }
});

test.each([2024, 2026, 2031])(
  'of two dozen accounts one is hidden, suspended, deactivated and renamed in %i, and of a handful none',
  (year) => {
    const date = `${year}-06-01`;
    const states = accountsOf(worldOf(HANDLES, date)).map((account) => account.states[2026]);
    expect(states.filter(({ list }) => list === 'hidden')).toHaveLength(1);
    expect(states.filter(({ status }) => status === 'suspended')).toHaveLength(1);
    expect(states.filter(({ status }) => status === 'deactivated')).toHaveLength(1);
    expect(states.filter(({ handle }) => !HANDLES.includes(handle))).toHaveLength(1);
    for (const { states } of accountsOf(worldOf(HANDLES.slice(0, 12), date))) {
      expect(states[2026]).toMatchObject({ status: 'active', list: 'open' });
      expect(HANDLES).toContain(states[2026].handle);
    }
  },
);

test('a roster that has taken over a new handle names the same account', () => {
  const date = '2026-06-01';
  const now = accountsOf(worldOf(HANDLES, date)).map(({ states }) => states[2026].handle);
  const renamed = now.find((handle) => !HANDLES.includes(handle))!;
  const updated = HANDLES.map((handle) => (renamed.endsWith(handle) ? renamed : handle));
  expect(updated).toContain(renamed);
  expect(ties(updated, '2027-06-01')).toEqual(ties(HANDLES, '2027-06-01'));
});
