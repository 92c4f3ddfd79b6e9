/**
 * A running watch, and streams that lie to it, in all the ways of the table: it does not die of any, no tie that it tells is
 * false, and an account that it can follow no longer is a gap. HOSTILE_ONLY chooses scenarios by a pattern of their names,
 * HOSTILE_TABLE is a file that gets the table, ENTENTE_PROGRAM another build of the program.
 */
import { appendFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Judged, judge } from './judge.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';
import { type Ended, openStage, type StreamKind } from './stage.ts';

const MOST_MEGABYTES = 400;
const AT_ONCE = Number(process.env.HOSTILE_AT_ONCE ?? 3);
const only = new RegExp(process.env.HOSTILE_ONLY ?? '');

interface Result extends Ended, Judged {
  name: string;
  fault: string;
  isUnseeable: boolean;
}

const cases = SCENARIOS.flatMap((scenario) =>
  (['repos', 'jetstream'] as const)
    .filter((kind) => scenario.on === undefined || scenario.on === kind)
    .map((kind) => ({ kind, scenario, name: `${kind}: ${scenario.name}` })),
).filter(({ name }) => only.test(name));

async function run(name: string, kind: StreamKind, scenario: Scenario): Promise<Result> {
  const stage = await openStage(kind, { activity: scenario.activity ?? false });
  let fault = '';
  const from = stage.clock.now();
  try {
    stage.start();
    await stage.listening();
    await stage.sweeps(1);
    stage.live(0);
    await stage.sweeps(1);
    await scenario.act(stage);
    stage.live(1);
    await stage.sweeps(2);
    stage.live(2);
    await stage.sweeps(2);
  } catch (error) {
    fault = `the harness: ${(error as Error).stack}`;
  }
  const ended = await stage.end();
  const judged = await judge(stage, from);
  await stage.close();
  // What no watch follows any more is not frozen by it.
  const isDead = ended.isStuck || ended.code === null;
  const isUnseeable = scenario.isUnseeable === kind;
  return { name, fault, isUnseeable, ...ended, ...judged, ...(isDead ? { frozen: [] } : {}) };
}

const COLUMNS = [
  'scenario',
  'crash',
  'end',
  'false yes',
  'false no',
  'unknown %',
  'false events',
  'frozen',
  'MB',
];

function line(result: Result): string {
  const {
    name,
    crashes,
    isStuck,
    code,
    falseYes,
    falseNo,
    unknown,
    asked,
    falseEvents,
    falseWords,
    frozen,
    peakMegabytes,
  } = result;
  const share = asked === 0 ? '-' : ((100 * unknown) / asked).toFixed(0);
  const end = isStuck ? 'stuck' : String(code ?? 'gone');
  return [
    name.padEnd(76),
    (crashes.length === 0 ? '-' : String(crashes.length)).padStart(5),
    end.padStart(5),
    ...[falseYes, falseNo, share, falseEvents, falseWords].map((cell) => String(cell).padStart(10)),
    (frozen.join(',') || '-').padStart(16),
    String(peakMegabytes).padStart(5),
  ].join(' ');
}

test('whatever a stream tells, no watch dies of it, nothing false is told, and nobody is frozen unseen', async () => {
  const results: Result[] = [];
  const waiting = [...cases];
  const write = (text: string) => {
    process.stdout.write(`${text}\n`);
    if (process.env.HOSTILE_TABLE) appendFileSync(process.env.HOSTILE_TABLE, `${text}\n`);
  };
  write(COLUMNS.join(' | '));
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const result = await run(next.name, next.kind, next.scenario);
        results.push(result);
        write(
          [
            line(result),
            ...[...result.crashes, ...result.examples, ...(result.fault ? [result.fault] : [])].map(
              (text) => `      ${text}`,
            ),
          ].join('\n'),
        );
      }
    }),
  );
  const sum = (of: (result: Result) => number) => results.reduce((total, result) => total + of(result), 0);
  const asked = sum((result) => result.asked);
  write(
    `${results.length} scenarios: ${sum(({ crashes }) => (crashes.length > 0 ? 1 : 0))} with a crash, ${sum(({ isStuck }) => (isStuck ? 1 : 0))} stuck; ${sum(({ falseYes }) => falseYes)} false yes and ${sum(({ falseNo }) => falseNo)} false no of ${asked} answers in ${sum(({ falseYes, falseNo }) => (falseYes + falseNo > 0 ? 1 : 0))} scenarios, ${((100 * sum(({ unknown }) => unknown)) / asked).toFixed(1)} % unknown; ${sum(({ falseEvents }) => falseEvents)} false events, ${sum(({ falseWords }) => falseWords)} false sentences; ${sum(({ frozen }) => frozen.length)} accounts frozen without a gap; at most ${Math.max(...results.map(({ peakMegabytes }) => peakMegabytes))} MB`,
  );
  const bad = results.filter(
    ({ fault, crashes, isStuck, code, falseYes, falseNo, frozen, peakMegabytes, isUnseeable }) =>
      fault !== '' ||
      crashes.length > 0 ||
      isStuck ||
      ![0, 130].includes(code ?? -1) ||
      (falseYes + falseNo > 0 && !isUnseeable) ||
      frozen.length > 0 ||
      peakMegabytes >= MOST_MEGABYTES,
  );
  expect(bad.map(line)).toEqual([]);
});
