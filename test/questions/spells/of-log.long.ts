/** The lines of ties that a log shows: by hand, and against the world that a watch was kept of. */
import { expect, test } from 'vitest';
import { openLog } from '../../../src/open/open-log.ts';
import { membersOfLog } from '../../../src/questions/spells/members-of-log.ts';
import { logLines } from '../../../src/questions/spells/of-log.ts';
import { worldNow } from '../../../src/sandbox/calendar.ts';
import { followBacks } from '../../../src/spells/follow-backs.ts';
import type { TieLine } from '../../../src/spells/tie-line.ts';
import { openStore } from '../../../src/store/store.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { BEGUN, type HandLog, handLog } from '../../support/hand-log.ts';
import { DAY, END, openWatchedYear, watchUntil, world } from '../../support/watch-year.ts';

const folder = temporaryFolder();
const id = (name: string) => `did:plc:${name}.test`;
const at = (day: number) => BEGUN + day * DAY;
const dayOf = (day: number) => new Date(at(day)).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** Lines of a log of three accounts that were seen for ten days. */
function linesOf(
  name: string,
  write: (log: HandLog) => void,
  isKeyed = true,
  among: readonly string[] | null = null,
) {
  const path = `${folder.path}/${name}.sqlite`;
  const store = openStore(path);
  const [a, b, c] = [{ handle: 'a.test' }, { handle: 'b.test' }, { handle: 'c.test' }];
  const rows = [
    { ...a, office: 'mission' },
    { ...b, office: 'ambassador', until: dayOf(3) },
    { ...b, office: 'mission', since: dayOf(3), until: dayOf(7) },
    { ...c, office: 'ambassador' },
  ];
  const log = handLog(store, rows, name, 'bluesky', isKeyed);
  for (const handle of ['a', 'b', 'c']) {
    log.state(id(handle), {
      cohort: 1,
      open: { from: BEGUN, proved: at(10), provedBy: 'reading', to: at(10) },
    });
  }
  write(log);
  log.sweep(at(10), 0, 0);
  store.close();
  const opened = openLog(path, name);
  const members = among && membersOfLog(opened, among).times;
  const { accountIds, pairs } = logLines(opened, [], members);
  opened.close();
  return (source: string, target: string): TieLine | null | undefined => {
    const ends = [source, target].map((handle) => accountIds.indexOf(id(handle)));
    const pair = pairs.find(({ one, other }) => one === Math.min(...ends) && other === Math.max(...ends));
    return pair && (ends[0] === pair.one ? pair.there : pair.back);
  };
}

/** Bounds of start and end in days of the log. */
const days = (line: TieLine | null | undefined) =>
  line!.spells.map(({ startLo, startHi, endLo, endHi }) =>
    [startLo, startHi, endLo, endHi].map((instant) => (instant - BEGUN) / DAY),
  );
const [BEFORE, STANDS] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

test('of a group a tie counts while both are members: b is one from the third day to the seventh', () => {
  const line = linesOf(
    'group',
    (log) => {
      const tie = (source: string, target: string, key: string, formed: number, ended: number | null) => {
        const ends = { source: id(source), target: id(target), key };
        log.tie({ kind: 'formed', ...ends, to: at(formed) });
        if (ended !== null) log.tie({ kind: 'ended', ...ends, to: at(ended) });
      };
      tie('a', 'b', 'before', 1, 2);
      tie('a', 'b', 'within', 4, 5);
      tie('a', 'b', 'later', 8, null);
      tie('b', 'a', 'into', 1, 6);
      tie('b', 'a', 'beyond', 6.5, 9);
      tie('a', 'c', 'never', 1, 9);
    },
    true,
    ['office=mission'],
  );
  expect(days(line('a', 'b'))).toEqual([[4, 4, 5, 5]]);
  expect(days(line('b', 'a'))).toEqual([
    [BEFORE, 3, 6, 6],
    [6.5, 6.5, 7, STANDS],
  ]);
  expect(line('a', 'c')).toBeUndefined();
});

test('witnessed, found by a reading, and there when its source was first read', () => {
  const line = linesOf('kinds', (log) => {
    log.tie({ kind: 'formed', source: id('a'), target: id('b'), key: 'k1', to: at(2) });
    log.tie({
      kind: 'ended',
      source: id('a'),
      target: id('b'),
      key: 'k1',
      to: at(5),
      from: at(4),
      how: 'reading',
    });
    log.tie({
      kind: 'formed',
      source: id('b'),
      target: id('a'),
      key: 'k2',
      to: at(0),
      from: null,
      how: 'reading',
    });
  });
  expect(days(line('a', 'b'))).toEqual([[2, 2, 4, 5]]);
  expect(line('a', 'b')!.spells[0]).toMatchObject({ startHow: 'stream', endHow: 'reading', key: 'k1' });
  expect(days(line('b', 'a'))).toEqual([[BEFORE, 0, 10, STANDS]]);
  expect(line('b', 'a')!.spells[0]).toMatchObject({ startHow: '', endHow: '' });
  expect([line('a', 'b')!.from, line('a', 'b')!.to]).toEqual([at(0), at(10)]);
  expect(line('a', 'c')).toBeUndefined();
});

test('a gap widens bounds and ends nothing; what formed and ended in it is a life', () => {
  const line = linesOf('gap', (log) => {
    log.spans(id('a'), [{ from: at(0), to: at(3) }]);
    log.state(id('a'), { open: { from: at(6), proved: at(10), provedBy: 'reading', to: at(10) } });
    log.tie({ kind: 'formed', source: id('a'), target: id('b'), key: 'k1', to: at(1) });
    log.tie({
      kind: 'formed',
      source: id('a'),
      target: id('c'),
      key: 'k2',
      from: at(3),
      to: at(6),
      how: 'reading',
    });
    log.tie({
      kind: 'ended',
      source: id('a'),
      target: id('c'),
      key: 'k2',
      from: at(3),
      to: at(6),
      how: 'reading',
    });
  });
  expect(days(line('a', 'b'))).toEqual([[1, 1, 10, STANDS]]);
  expect(days(line('a', 'c'))).toEqual([[3, 6, 3, 6]]);
  // The same record stood before and after it.
  expect(line('a', 'b')!.blind).toEqual([]);
  expect(line('a', 'c')!.blind).toEqual([{ from: at(3), to: at(6) }]);
});

test('of lists that are read again, a time is unseen where a reading was left out', () => {
  const line = linesOf(
    'lists',
    (log) => {
      for (const day of [0, 2, 4, 6, 8]) log.sweep(at(day), 0, 0);
      const readings = (days: readonly number[]) =>
        days.map((day) => ({ from: at(day) + 1, to: at(day) + 1 }));
      log.spans(id('a'), readings([0, 2, 6]));
      const last = { from: at(8) + 1, proved: at(8) + 1, provedBy: 'reading' as const, to: at(8) + 1 };
      log.state(id('a'), { open: last });
      log.tie({ kind: 'formed', source: id('a'), target: id('b'), key: id('b'), to: at(0) + 1, from: null });
    },
    false,
  );
  expect(line('a', 'b')!.blind).toEqual([{ from: at(2) + 1, to: at(6) + 1 }]);
});

test('a tie is lost to view when one of its accounts is gone, and has not ended with it', () => {
  const line = linesOf('gone', (log) => {
    log.tie({ kind: 'formed', source: id('a'), target: id('b'), key: 'k1', to: at(1) });
    log.account({ kind: 'deactivated', accountId: id('b'), to: at(4) });
    log.tie({ kind: 'ended', source: id('a'), target: id('b'), key: 'k1', to: at(7) });
  });
  expect(days(line('a', 'b'))).toEqual([[1, 1, 4, STANDS]]);
  expect(line('a', 'b')!.to).toBe(at(4));
});

test('every bound of a log that was cut and lost frames holds what the world did', async () => {
  const year = await openWatchedYear({ loses: (seq) => seq % 11 === 0 });
  await watchUntil(year, worldNow(2025) + 20 * DAY, 15 * DAY, worldNow(2025) + 10 * DAY);
  await watchUntil(year, END, 15 * DAY, null);
  const log = openLog(year.db, 'year');
  const { accountIds, pairs } = logLines(log);
  log.close();
  const { accounts, follows } = world;
  const numberOf = new Map(accounts.map(({ did }, number) => [did, number]));
  const lives = (source: number, target: number) => {
    const [i, j] = [source, target].map((number) => numberOf.get(accountIds[number]!)!);
    const found: { from: number; to: number }[] = [];
    for (let k = follows.start[i!]!; k < follows.start[i! + 1]!; k++) {
      if (follows.target[k] !== j) continue;
      const endedAt = follows.endedAt[k]!;
      found.push({ from: follows.formedAt[k]!, to: endedAt === 0 ? Number.POSITIVE_INFINITY : endedAt });
    }
    return found;
  };
  // A revision is told to the second in which it was made.
  const SECOND = 1000;
  let checked = 0;
  for (const { one, other, there, back } of pairs) {
    for (const [source, target, line] of [
      [one, other, there],
      [other, one, back],
    ] as const) {
      for (const { startLo, startHi, endLo, endHi } of line?.spells ?? []) {
        checked++;
        const isWithin = lives(source, target).some(
          ({ from, to }) =>
            from > startLo - SECOND &&
            from <= startHi + SECOND &&
            to >= endLo - SECOND &&
            (endHi === Number.POSITIVE_INFINITY || to <= endHi + SECOND),
        );
        expect({ source: accountIds[source], target: accountIds[target], isWithin }).toMatchObject({
          isWithin: true,
        });
      }
    }
  }
  expect(checked).toBeGreaterThan(1000);
  const { follows: newFollows } = followBacks(pairs);
  for (const { source, target, isOrderKnown, lo, hi } of newFollows) {
    if (!isOrderKnown) continue;
    const times = lives(source, target).map(({ from, to }) => {
      const answers = lives(target, source).filter((answer) => answer.from >= from && answer.from <= to);
      return Math.min(...answers.map((answer) => answer.from - from));
    });
    expect(times.some((time) => time >= lo - 2 * SECOND && time <= hi + 2 * SECOND)).toBe(true);
  }
  expect(newFollows.length).toBeGreaterThan(2);
});
