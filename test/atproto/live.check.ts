/**
 * The protocol's reference implementation, a watch of it and a console over its log, in a browser: what is done there stands on open
 * pages as it was done; of a time in which no watch ran, and of which its stream tells nothing later, what happened is between two
 * bounds, and nothing is lost or invented.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderRoster } from '../../src/roster/render.ts';
import { temporaryFolder } from '../support/folder.ts';
import { patientPage } from '../support/patient-page.ts';
import { PROGRAM, startEntente } from '../support/program.ts';
import { rosterRow } from '../support/snapshots.ts';
import { startWithholdingProxy, type WithholdingProxy } from '../support/withholding-proxy.ts';

interface Seeded {
  appview: string;
  plc: string;
  pds: string;
  people: { did: string; handle: string }[];
}

const COUNTRIES = ['FR', 'DE', 'IT', 'ES', 'PL', 'SE'];
const folder = temporaryFolder();
const db = join(folder.path, 'live.sqlite');
let reference: ChildProcess;
let lines: Interface;
let seeded: Seeded;
let browser: Browser;
let served: ChildProcess;
let url: string;
let proxy: WithholdingProxy;
/** Set while nothing comes through to a watch. */
let isOut = false;

/** Does something there. Milliseconds since 1970, when it was begun and when it had been done. */
async function done(deed: string): Promise<{ begun: number; ended: number }> {
  const begun = Date.now();
  const answer = once(lines, 'line');
  reference.stdin!.write(`${deed}\n`);
  const [line] = await answer;
  return { begun, ended: JSON.parse(line) };
}

beforeAll(async () => {
  reference = spawn(process.execPath, [resolve(import.meta.dirname, 'live.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  lines = createInterface({ input: reference.stdout! });
  const [line] = await once(lines, 'line');
  seeded = JSON.parse(line);
  proxy = await startWithholdingProxy(seeded.pds, () => isOut);
  const rows = seeded.people.map(({ did, handle }, k) =>
    rosterRow({ network: 'bluesky', handle, account_id: did, kind: 'institution', country: COUNTRIES[k]! }),
  );
  folder.write('roster.csv', renderRoster({ columns: [], rows, lines: [] }));
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
});

afterAll(async () => {
  await browser?.close();
  await proxy.close();
  for (const child of [served, reference]) {
    if (child === undefined) continue;
    const ended = once(child, 'exit');
    if (child === reference) child.stdin!.end();
    else child.kill('SIGINT');
    await ended;
  }
});

function watch(...more: string[]) {
  const { appview, plc, pds } = seeded;
  return startEntente(
    [
      ...['watch', 'log', '--network', 'bluesky', '--roster', join(folder.path, 'roster.csv'), '--db', db],
      ...['--appview', appview, '--plc', plc, '--pds', pds, '--stream', `repos=${proxy.url}`, '--activity'],
      ...more,
    ],
    folder.path,
  );
}

async function openConsole(): Promise<string> {
  served = spawn(PROGRAM[0], [...PROGRAM.slice(1), 'console', '--db', db], {
    cwd: folder.path,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: served.stdout! }), 'line');
  return line;
}

async function json(path: string) {
  const answer = await fetch(new URL(path, url));
  return answer.json() as Promise<{
    rows: Record<string, string | number | null>[];
    facts: Record<string, unknown>;
  }>;
}

test('a follow, its end, a new handle, a post and an outage appear as what they were', async () => {
  const first = watch('--for', '5s');
  expect(await first.ended).toMatchObject({ code: 0 });
  url = await openConsole();
  let running = watch();
  const page = await patientPage(browser);
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(String(fault)));
  await page.goto(new URL('/feeds?last=day', url).href);
  await page.locator('#live.on').waitFor();
  // The table lies folded below the sentences.
  const row = (...texts: string[]) =>
    texts
      .reduce((rows, hasText) => rows.filter({ hasText }), page.locator('#events tbody tr'))
      .first()
      .waitFor({ state: 'attached' });

  const handles = seeded.people.map(({ handle }) => handle);
  const follow = await done('follow 0 1');
  await row('formed', handles[0]!, handles[1]!);
  const unfollow = await done('unfollow 0 1');
  await row('ended', handles[0]!, handles[1]!);
  const rename = await done('rename 2 anew.test');
  await row('renamed', 'anew.test');

  const tagged = await patientPage(browser);
  await tagged.goto(new URL('/hotspots?last=hour&by=country', url).href);
  await done('post 3 Accord');
  await tagged.getByText('#accord').first().waitFor();
  expect(await tagged.content()).not.toContain('secret words');

  isOut = true;
  running.kill('SIGKILL');
  await running.ended;
  await page.getByText('No watch is running').waitFor();
  const before = await json('/feeds.json?last=day');
  const outage = await done('follow 1 3');
  await page.waitForTimeout(1000);
  expect((await json('/feeds.json?last=day')).rows).toEqual(before.rows);
  running = watch();
  await row('formed', handles[1]!, handles[3]!);

  // What was done, once each; it is known of the last between which instants it happened.
  const rows = (await json('/feeds.json?last=day')).rows.filter(({ event }) => event !== 'watched');
  expect(rows.map(({ event, source_id, target_id }) => [event, source_id, target_id])).toEqual([
    ['formed', seeded.people[1]!.did, seeded.people[3]!.did],
    ['renamed', seeded.people[2]!.did, ''],
    ['ended', seeded.people[0]!.did, seeded.people[1]!.did],
    ['formed', seeded.people[0]!.did, seeded.people[1]!.did],
  ]);
  const [found] = rows;
  expect(found!.how).toBe('reading');
  expect(Date.parse(String(found!.earliest))).toBeLessThanOrEqual(outage.ended);
  expect(Date.parse(String(found!.time))).toBeGreaterThanOrEqual(outage.ended - 2000);
  // What the stream told happened while it was being done, to the second.
  for (const [k, { begun, ended }] of [rename, unfollow, follow].entries()) {
    const { how, time, earliest } = rows[k + 1]!;
    expect(how).not.toBe('reading');
    expect(Date.parse(String(earliest || time))).toBeGreaterThan(begun - 1000);
    expect(Date.parse(String(time))).toBeLessThanOrEqual(ended);
  }

  // The time of the outage is a gap of whose follows changed in it, and of nobody else.
  const now = (await json('/now.json?last=hour')) as unknown as {
    sections: { name: string; rows: Record<string, unknown>[] }[];
  };
  expect(JSON.stringify(now)).toContain(handles[1]!);
  await page.goto(new URL(`/pair?a=${handles[1]}&b=${handles[3]}&s=log`, url).href);
  const history = page.locator('#follows tbody');
  await history.getByText('unknown').first().waitFor();
  expect(await history.locator('tr').filter({ hasText: 'yes' }).count()).toBe(1);
  running.kill('SIGINT');
  await running.ended;
  expect(faults).toEqual([]);
});
