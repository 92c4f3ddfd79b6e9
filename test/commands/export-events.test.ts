/** The events of a log, with the pairs at risk at each of them counted by hand. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { openStore } from '../../src/store/store.ts';
import { AT_RISK, eventsLog } from '../support/events-log.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BEGUN, handLog } from '../support/hand-log.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const db = join(folder.path, 'log.sqlite');
const at = (name: string) => join(folder.path, name);
const exporting = (...words: string[]) => runHere(['export', ...words, '--db', db]);
const rowsOf = (file: string) => parseCsv(readFileSync(at(file), 'utf8'), file).rows;
const hours = (seconds: string) => (seconds === '' ? '' : Number(seconds) / 3600);

beforeAll(async () => {
  const store = openStore(db);
  eventsLog(store);
  store.close();
  expect(await exporting('log', at('all/'), '--events', '--persons')).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('written'),
  });
});

/** The pairs at risk at an hour: after the start of a stretch, and up to its end. */
function atRisk(dir: string, type: string, hour: number): number {
  return rowsOf(`${dir}/risk.csv`).filter(
    ([, , of, start, stop]) => of === type && Number(start) < hour * 3600 && hour * 3600 <= Number(stop),
  ).length;
}

const counted = (dir: string) =>
  Object.fromEntries(
    Object.entries(AT_RISK).map(([type, sets]) => [
      type,
      Object.fromEntries(Object.keys(sets).map((hour) => [hour, atRisk(dir, type, Number(hour))])),
    ]),
  );

test('at each event as many pairs are at risk as are counted by hand', () => {
  expect(counted('all')).toEqual(AT_RISK);
});

test('events have both bounds, and a time where the pair was at risk and all between the bounds was seen', () => {
  const events = rowsOf('all/events.csv').map(([event, sender, receiver, time, , , risk]) => [
    event,
    `${sender} ${receiver}`,
    hours(time!),
    risk,
  ]);
  expect(events).toEqual([
    ['formed', '4 1', 15, 'yes'],
    ['formed', '2 1', 20, 'yes'],
    ['formed', '3 2', 20, 'yes'],
    ['ended', '3 2', 27, 'yes'],
    ['ended', '2 1', 30, 'yes'],
    ['formed', '5 1', '', 'no'],
    ['ended', '1 2', 45, 'yes'],
    ['formed', '1 3', 50, 'yes'],
    ['ended', '1 3', 55, 'yes'],
    ['ended', '2 3', '', 'no'],
    ['ended', '3 5', '', 'no'],
    ['formed', '6 3', 89, 'yes'],
    ['formed', '5 2', '', 'no'],
    ['ended', '5 2', '', 'no'],
  ]);
  expect(rowsOf('all/events.csv')[3]!.slice(4, 6)).toEqual([
    '2026-06-02T01:00:00.000Z',
    '2026-06-02T05:00:00.000Z',
  ]);
});

test('ties that stood when they were first looked for are given, and who was there when is told', () => {
  expect(rowsOf('all/given.csv').map(([time, ...pair]) => [hours(time!), pair.join(' ')])).toEqual(
    [
      [0, '1 2'],
      [12, '2 4'],
      [0, '2 3'],
      [0, '3 1'],
      [0, '3 5'],
      [10, '4 2'],
    ].sort((a, b) => String(a[1]).localeCompare(String(b[1]))),
  );
  expect(
    rowsOf('all/presence.csv').map(([account, state, ...of]) => [account, state, ...of.map(hours)]),
  ).toEqual([
    ['1', 'there', 0, 100],
    ['2', 'there', 0, 100],
    ['2', 'gap', 40, 60],
    ['3', 'there', 0, 70],
    ['3', 'there', 80, 100],
    ['3', 'gone', 70, 80],
    ['4', 'there', 10, 100],
    ['5', 'there', 0, 100],
    ['5', 'gap', 31, 31.5],
    ['5', 'gap', 31.5 + 2 / 3_600_000, 32],
    ['6', 'there', 0, 100],
    ['6', 'gap', 90, 92],
  ]);
});

test('each pair has its stretches: one that joined, one whose end lies in a gap, one of bounds that touch a gap', () => {
  const of = (pair: string) =>
    rowsOf('all/risk.csv').flatMap(([sender, receiver, type, start, stop, event]) =>
      `${sender} ${receiver}` === pair ? [[type, hours(start!), hours(stop!), event]] : [],
    );
  expect(of('4 1')).toEqual([
    ['formed', 10, 15, '1'],
    ['ended', 15, 100, '0'],
  ]);
  expect(of('1 4')).toEqual([['formed', 12, 100, '0']]);
  expect(of('2 3')).toEqual([
    ['ended', 0, 40, '0'],
    ['formed', 60, 70, '0'],
    ['formed', 80, 100, '0'],
  ]);
  expect(of('5 1')).toEqual([
    ['formed', 0, 30, '0'],
    ['ended', 33, 100, '0'],
  ]);
  expect(of('6 3')).toEqual([
    ['formed', 0, 70, '0'],
    ['formed', 80, 89, '1'],
    ['ended', 89, 90, '0'],
    ['ended', 92, 100, '0'],
  ]);
  expect(of('5 6')).toEqual([]);
  // A reading within a gap sees a moment.
  expect(of('5 3')).toEqual([
    ['formed', 0, 31, '0'],
    ['formed', 32, 70, '0'],
    ['formed', 80, 100, '0'],
  ]);
});

test('without --persons nothing tells which follows a person has ended', async () => {
  const { code, stderr } = await exporting('log', at('some/'), '--events');
  expect(code).toBe(0);
  expect(stderr).toContain('2 follows ended by persons are left out');
  const ofAnn = (file: string) => rowsOf(file).filter(([one]) => one === '1');
  expect(ofAnn('some/risk.csv').filter(([, to]) => to === '2' || to === '3')).toEqual([
    ['1', '3', 'formed', '0', String(50 * 3600), '1'],
  ]);
  expect(rowsOf('some/events.csv').filter(([event, sender]) => event === 'ended' && sender === '1')).toEqual(
    [],
  );
  const { formed, ended } = AT_RISK;
  expect(counted('some')).toEqual({
    formed: { ...formed, 50: formed[50] - 1, 89: formed[89] - 2 },
    ended: { 27: ended[27] - 1, 30: ended[30] - 1, 45: ended[45] - 1, 55: ended[55] - 1 },
  });
});

test('that ties of persons are cut is said of every log of persons, also where none has ended', async () => {
  const cut = at('cut.sqlite');
  const store = openStore(cut);
  for (const [name, kind] of [
    ['some', 'person'],
    ['none', 'institution'],
  ] as const) {
    const log = handLog(store, [{ handle: 'one.test', kind }, { handle: 'two.test' }], name);
    const to = BEGUN + 1000;
    log.state('did:plc:one.test', {
      open: { from: BEGUN, proved: to, provedBy: 'chain', to },
      provedAt: to,
    });
  }
  store.close();
  const told = async (name: string, ...more: string[]) => {
    const dir = at(`cut-${name}${more.length}/`);
    const { stderr } = await runHere(['export', name, dir, '--events', ...more, '--db', cut]);
    const files = ['README.md', 'survival.R', 'remify.R', 'goldfish.R'];
    return [stderr, ...files.map((file) => readFileSync(join(dir, file), 'utf8'))].map((text) =>
      text.includes('ies of persons are told until they first form'),
    );
  };
  expect(await told('some')).toEqual([true, true, true, true, true]);
  expect(await told('some', '--persons')).toEqual([false, false, false, false, false]);
  expect(await told('none')).toEqual([false, false, false, false, false]);
  expect(readFileSync(at('cut-some0/README.md'), 'utf8')).toContain('beside a GEXF or a sealed day');
});

test('a receiver that left the roster and came back was at risk in each of its stays', async () => {
  const back = at('back.sqlite');
  const store = openStore(back);
  const log = handLog(
    store,
    ['ann', 'bo', 'cy'].map((name) => ({ handle: `${name}.test` })),
    'back',
  );
  const hour = (one: number) => BEGUN + one * 3_600_000;
  const id = (name: string) => `did:plc:${name}.test`;
  for (const name of ['ann', 'bo', 'cy']) {
    log.spans(id(name), [{ from: hour(0), to: hour(20), cohort: 1 }]);
    const open = { from: hour(22), proved: hour(40), provedBy: 'chain' as const, to: hour(40) };
    log.state(id(name), { cohort: 2, open, provedAt: hour(40) }, { cohort: name === 'ann' ? 1 : 2 });
  }
  log.tie({ kind: 'formed', source: id('ann'), target: id('bo'), from: hour(5), to: hour(5) });
  for (const name of ['bo', 'cy']) {
    log.account({ kind: 'unwatched', accountId: id(name), to: hour(10) });
    log.account({ kind: 'watched', accountId: id(name), to: hour(20) });
  }
  // Found standing as it is looked for anew.
  log.tie({ kind: 'formed', source: id('ann'), target: id('cy'), from: null, to: hour(22) });
  store.close();
  expect((await runHere(['export', 'back', at('back/'), '--events', '--db', back])).code).toBe(0);
  const ofAnn = rowsOf('back/risk.csv').flatMap(([sender, receiver, type, start, stop, event]) =>
    sender === '1' ? [[receiver, type, hours(start!), hours(stop!), event]] : [],
  );
  expect(ofAnn).toEqual([
    ['2', 'formed', 0, 5, '1'],
    ['2', 'ended', 5, 10, '0'],
    ['2', 'ended', 22, 40, '0'],
    ['3', 'formed', 0, 10, '0'],
    ['3', 'ended', 22, 40, '0'],
  ]);
  expect(rowsOf('back/given.csv')).toEqual([[String(22 * 3600), '1', '3']]);
});

test('a log of one account, and one of which nothing was seen for any time, have no pair at risk', async () => {
  const small = at('small.sqlite');
  const store = openStore(small);
  handLog(store, [{ handle: 'one.test' }], 'one');
  handLog(store, [{ handle: 'one.test' }, { handle: 'two.test' }], 'two');
  store.close();
  for (const name of ['one', 'two']) {
    const { code, stderr } = await runHere(['export', name, at(`${name}/`), '--events', '--db', small]);
    expect(code).toBe(0);
    expect(stderr).toContain('no pair was seen from one moment to another');
    expect(rowsOf(`${name}/risk.csv`)).toEqual([]);
    expect(rowsOf(`${name}/events.csv`)).toEqual([]);
  }
});

test('it is written again over its own files, and over no others', async () => {
  const again = await exporting('log', at('all/'), '--events', '--persons');
  expect(again.code).toBe(0);
  const cut = await exporting('log', at('all/'), '--events');
  expect(cut).toMatchObject({ code: 2, stderr: expect.stringContaining('files of another event table') });
  const elsewhere = at('elsewhere.sqlite');
  const store = openStore(elsewhere);
  handLog(store, [{ handle: 'one.test' }], 'log', 'sandbox');
  store.close();
  const other = await runHere(['export', 'log', at('all/'), '--events', '--persons', '--db', elsewhere]);
  expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining('files of another event table') });
  writeFileSync(at('all/notes.txt'), '');
  const { code, stderr } = await exporting('log', at('all/'), '--events');
  expect(code).toBe(2);
  expect(stderr).toContain('notes.txt');
  for (const names of [[], ['log'], ['nobody']]) {
    const gexf = await exporting('log', ...names, at('log.gexf'), '--events');
    expect(gexf.code).toBe(2);
    expect(gexf.stderr).toContain('--events writes one log into a folder');
  }
  expect(existsSync(at('log.gexf'))).toBe(false);
});

test('a log that is not there is told with its nearest', async () => {
  const { code, stderr } = await exporting('lgo', at('typo/'), '--events');
  expect(code).toBe(2);
  expect(stderr).toContain('there is no log lgo');
  expect(stderr).toContain('did you mean log?');
});
