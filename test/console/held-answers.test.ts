/** What is asked of days of a log is asked again only where one of them is not what it was. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { holdAnswers } from '../../src/console/held-answers.ts';
import { diff } from '../../src/questions/diff/diff.ts';
import type { Desk, OpenSnapshot } from '../../src/questions/open-snapshot.ts';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BEGIN, DAYS, dayText, drawLog, goOn } from '../support/random-log.ts';
import { smallSnapshot, THREE } from '../support/snapshots.ts';

const folder = temporaryFolder();
const DAY = 86_400_000;

function asking(name: string) {
  const database = join(folder.path, `${name}.sqlite`);
  const store = openStore(database);
  const leaving: (() => void)[] = [];
  const said: string[] = [];
  const opened: OpenSnapshot[] = [];
  const desk: Desk = { database, say: (text) => void said.push(text), kept: null, leaving };
  const held = holdAnswers(desk);
  const leave = () => {
    for (const work of leaving.splice(0)) work();
  };
  let times = 0;
  const ask = (old: string, fresh: string) => {
    const answer = held([old, fresh], (given) => {
      times += 1;
      const opening = (one: OpenSnapshot) => {
        opened.push(one);
        given.opening!(one);
      };
      return diff({ ...given, opening }, { old, new: fresh });
    });
    leave();
    return answer;
  };
  const anew = (old: string, fresh: string) => {
    const answer = diff(desk, { old, new: fresh });
    leave();
    return answer;
  };
  return { store, said, opened, ask, anew, leave, times: () => times };
}

test('days of a log are compared once, and again when one of them has changed', () => {
  const { store, said, ask, anew, times } = asking('log');
  const log = drawLog(store, 'held');
  const [old, last] = [`drawn@${dayText(BEGIN + 20 * DAY)}`, 'drawn'];
  const first = ask(old, last);
  expect(ask(old, last)).toEqual(first);
  expect(times()).toBe(1);
  expect(said).toHaveLength(4);
  expect(said.slice(2)).toEqual(said.slice(0, 2));

  // The last day is that of the last sweep: it is another one now.
  goOn(store, log, 'held', BEGIN + DAYS * DAY, 3);
  const later = ask(old, last);
  expect(times()).toBe(2);
  expect(later).not.toEqual(first);
  expect(later).toEqual(anew(old, last));
});

test('a comparison that is refused leaves no day open', () => {
  const { store, ask, opened, leave } = asking('refused');
  drawLog(store, 'held');
  const snapshot = smallSnapshot(store, 'elsewhere', THREE, [[0, 1]], '2026-06-01');
  sealSnapshot(store, snapshot, { sealedAt: '2026-06-01T12:00:00.000Z' });
  expect(() => ask('elsewhere', 'drawn')).toThrow('different networks');
  leave();
  expect(opened.map((one) => one.store.open)).toEqual([false, false]);
});

test('sealed snapshots are compared each time: another of the name may come in the place of one', () => {
  const { store, ask, times } = asking('snapshots');
  for (const [name, date] of [
    ['old', '2025-06-01'],
    ['new', '2026-06-01'],
  ] as const) {
    const snapshot = smallSnapshot(store, name, THREE, [[0, 1]], date);
    sealSnapshot(store, snapshot, { sealedAt: `${date}T12:00:00.000Z` });
  }
  ask('old', 'new');
  ask('old', 'new');
  expect(times()).toBe(2);
});
