/** Alerts of a watch of the sandbox, as its user has them. */
import { beforeAll, expect, test } from 'vitest';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { startOfDay, worldNow } from '../../src/sandbox/calendar.ts';
import { temporaryFolder } from '../support/folder.ts';
import { partOfSandbox } from '../support/part-of-sandbox.ts';
import { entente } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const here = { cwd: folder.path };
const RULES = [
  { name: 'Mutual ties', when: 'mutual formed * *' },
  { when: 'FR follows *' },
  { when: '* unfollows *' },
];
const WATCH = [
  'watch',
  'days',
  '--network',
  'sandbox',
  '--roster',
  'roster.csv',
  '--pace',
  '1000',
  '--every',
  '5d',
];
let told: string;
let records: { kind: string; rule: string; text: string; source: End; target: End; to: string }[];
type End = { account_id: string };

beforeAll(() => {
  folder.write('roster.csv', partOfSandbox());
  folder.write('watch.json', JSON.stringify({ version: 1, rules: RULES }));
  const first = entente([...WATCH, '--for', '10d', '--events'], here);
  expect(first.code).toBe(0);
  const again = entente([...WATCH, '--for', '2d', '--events'], here);
  told = first.stderr + again.stderr;
  records = `${first.stdout}${again.stdout}`
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ kind }) => kind === 'alert');
});

test('each is a line, and an object among the events', () => {
  expect(records.length).toBeGreaterThan(10);
  const lines = told.split('\n').filter((line) => /^days: (alert|Mutual ties): /.test(line));
  expect(lines.map((line) => line.replace(/^days: [^:]+: /, ''))).toEqual(records.map(({ text }) => text));
});

test('the ties that became mutual are those of the world', () => {
  const { accounts, follows } = sandboxWorld();
  const until = startOfDay('2025-06-11');
  const lives = new Map<string, { from: number; to: number }[]>();
  accounts.forEach(({ did }, source) => {
    for (let k = follows.start[source]!; k < follows.start[source + 1]!; k++) {
      const target = accounts[follows.target[k]!]?.did;
      if (target === undefined) continue;
      const life = { from: follows.formedAt[k]!, to: follows.endedAt[k]! || Number.POSITIVE_INFINITY };
      lives.set(`${did} ${target}`, [...(lives.get(`${did} ${target}`) ?? []), life]);
    }
  });
  const truth = new Set<string>();
  for (const [pair, all] of lives) {
    const [source, target] = pair.split(' ') as [string, string];
    for (const { from } of all) {
      const isBack = (lives.get(`${target} ${source}`) ?? []).some(
        (one) => one.from <= from && from < one.to,
      );
      if (isBack && from >= worldNow(2025) && from < until)
        truth.add(`${pair} ${new Date(from).toISOString().slice(0, 19)}Z`);
    }
  }
  const mutual = records
    .filter(({ rule, to }) => rule === 'mutual formed * *' && to < '2025-06-11')
    .map(({ source, target, to }) => `${source.account_id} ${target.account_id} ${to}`);
  // Ties of accounts that are hidden, or not on the roster by then, are not seen.
  for (const one of mutual) expect(truth).toContain(one);
  expect(mutual.length).toBeGreaterThan(0.8 * truth.size);
  expect(mutual.length).toBeGreaterThan(0);
});

test('tried over the log, the rules fire what they have fired, and say what they left out', async () => {
  const { stdout, stderr } = await runHere(
    ['events', 'days', '--alerts', 'watch.json', '--format', 'json'],
    here,
  );
  const { rows } = JSON.parse(stdout) as { rows: { alert: string; rule: string }[] };
  expect(rows.map(({ alert }) => alert).sort()).toEqual(records.map(({ text }) => text).sort());
  expect(stderr + stdout).toContain('of persons who ended a follow left out');
  const named = await runHere(
    ['events', 'days', '--alerts', 'watch.json', '--persons', '--format', 'json'],
    here,
  );
  expect(JSON.parse(named.stdout).rows.length).toBeGreaterThan(rows.length);
  const late = await runHere(
    ['events', 'days', '--alerts', 'watch.json', '--since', '2025-06-05', '--format', 'json'],
    here,
  );
  const times = (JSON.parse(late.stdout).rows as { time: string }[]).map(({ time }) => time);
  expect(times.length).toBeLessThan(rows.length);
  expect(times.every((time) => time >= '2025-06-05')).toBe(true);
});

test('status tells the rules in force and what fired last', async () => {
  const { stderr } = await runHere(['status', 'days'], here);
  expect(stderr).toContain(
    `3 rules of alerts in force (* unfollows *; FR follows *; mutual formed * *); ${records.length} alerts fired`,
  );
  expect(stderr).toContain(records.at(-1)!.text);
});

test.each([
  [['events', 'days', '--alerts', 'none.json'], '--alerts none.json: there is no such file'],
  [['events', 'days', '--alerts', 'wrong.json'], 'wrong.json:1: rule 1: "FR folows *": "folows" is no verb'],
  [
    ['events', 'days', '--alerts', 'watch.json', '--kind', 'formed'],
    '--kind has no effect in entente events --alerts',
  ],
  [[...WATCH, '--alerts', 'wrong.json'], 'did you mean follows?'],
])('%j says what to do', async (words, said) => {
  folder.write('silent.json', JSON.stringify({ version: 1, rules: [{ when: 'FR silent 14d' }] }));
  folder.write('wrong.json', JSON.stringify({ version: 1, rules: [{ when: 'FR folows *' }] }));
  expect(await runHere(words, here)).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
});
