/** Holds what a log answers against what its servers had: by its history of each pair, by its days, and by a seal. */
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Library, Table } from '../../../src/library.ts';
import { sqliteDriver } from '../../../src/store/driver.ts';
import { PROGRAM, ROOT } from '../../support/program.ts';
import type { Stage } from './stage.ts';
import { NAMES, type World } from './world.ts';

export interface Judged {
  falseYes: number;
  falseNo: number;
  unknown: number;
  asked: number;
  /** Ties that formed or ended, and what became of accounts, as its events have it and as it never was. */
  falseEvents: number;
  /** Sentences that say "never followed" or "followed throughout" of a pair that did, or did not, in between. */
  falseWords: number;
  /** Accounts that differ from their servers at the end, and that no gap shows. */
  frozen: string[];
  /** The first of what is wrong, in words. */
  examples: string[];
}

const STEP_MS = 5_000;
const MINUTE_MS = 60_000;
/** Times are told to the second, and a stream that lies about its own clock is believed by no more. */
const NEAR_MS = 4_000;

const home = process.env.ENTENTE_PROGRAM ? resolve(dirname(process.env.ENTENTE_PROGRAM), '..') : ROOT;

export async function judge(stage: Stage, from: number): Promise<Judged> {
  const library: Library = await import(pathToFileURL(resolve(home, 'dist/library.js')).href);
  const { db, world, clock, cwd } = stage;
  const until = clock.now();
  const judged: Judged = {
    falseYes: 0,
    falseNo: 0,
    unknown: 0,
    asked: 0,
    falseEvents: 0,
    falseWords: 0,
    frozen: [],
    examples: [],
  };
  const dids = NAMES.map((name) => stage.of(name).did);
  const ask = (...words: string[]) => {
    const asking = spawnSync(PROGRAM[0], [...PROGRAM.slice(1), ...words, '--db', db], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, ...clock.env },
      maxBuffer: 1 << 28,
    });
    return asking;
  };
  const note = (text: string) => {
    if (judged.examples.length < 4) judged.examples.push(text);
  };
  const hold = (by: string, source: string, target: string, at: number, said: string) => {
    const truth = world.follows(source, target, at);
    if (truth === null) return;
    judged.asked++;
    if (said === 'unknown') judged.unknown++;
    else if ((said === 'yes') !== truth) {
      if (truth) judged.falseNo++;
      else judged.falseYes++;
      note(
        `${by}: ${source.slice(8, 11)} → ${target.slice(8, 11)} at ${new Date(at).toISOString().slice(11, 19)} is ${truth ? 'yes' : 'no'}, and ${said} is said`,
      );
    }
  };
  const pairs = dids.flatMap((source) =>
    dids.filter((target) => target !== source).map((target) => [source, target] as const),
  );

  // The whole history of each pair.
  try {
    const study = await library.openStudy(db, { snapshot: 'log' });
    for (const [source, target] of pairs.filter(([a, b]) => a < b)) {
      const { rows, answer } = await library.questions.follows(study, { account: source, other: target });
      for (const words of falseWordsOf(answer, rows, world)) {
        judged.falseWords++;
        note(`words: ${words}`);
      }
      for (const row of rows) {
        const [begins, ends] = [row.from, row.to].map((text) =>
          text === '' ? null : Date.parse(String(text)),
        );
        const first = Math.max(from, begins ?? from);
        const last = Math.min(until, ends ?? until);
        for (let at = Math.ceil(first / STEP_MS) * STEP_MS; at < last; at += STEP_MS) {
          hold('history', String(row.source_id), String(row.target_id), at, String(row.follows));
        }
      }
    }
    study.close();
  } catch (error) {
    note(`history: ${(error as Error).message}`);
  }

  // The log as a study, minute by minute.
  for (let at = Math.ceil(from / MINUTE_MS) * MINUTE_MS; at < until; at += MINUTE_MS) {
    try {
      const day = new Date(at).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);
      const study = await library.openStudy(db, { snapshot: `log@${day}` });
      for (const [source, target] of pairs)
        hold(`log@${day}`, source, target, at, tieOf(study, source, target));
      study.close();
    } catch {
      // Nothing proves that minute.
    }
  }

  // A seal of the day.
  const sealed = ask(
    'seal',
    'log',
    '--at',
    new Date(until).toISOString().slice(0, 10),
    '--snapshot',
    'sealed',
  );
  const at = /as of (\S+Z)/.exec(sealed.stdout + sealed.stderr)?.[1];
  if (sealed.status === 0 && at !== undefined) {
    const study = await library.openStudy(db, { snapshot: 'sealed' });
    for (const [source, target] of pairs)
      hold('seal', source, target, Date.parse(at), tieOf(study, source, target));
    study.close();
  } else note(`seal: ${(sealed.stderr || sealed.stdout).trim().slice(0, 120)}`);

  // Its events.
  const events = rowsOf(ask('events', 'log', '--format', 'json').stdout);
  for (const row of events) {
    const kind = String(row.event);
    if (!['formed', 'ended', 'renamed', 'deactivated', 'back', 'suspended', 'deleted'].includes(kind))
      continue;
    const to = Date.parse(String(row.time)) + NEAR_MS;
    const first = row.earliest === '' ? Date.parse(String(row.time)) : Date.parse(String(row.earliest));
    const isSo = world.happened.some(
      (one) =>
        one.kind === kind &&
        one.source === row.source_id &&
        (one.target === '' || one.target === row.target_id) &&
        one.at >= first - NEAR_MS &&
        one.at <= to,
    );
    if (isSo) continue;
    judged.falseEvents++;
    note(
      `events: ${kind} ${String(row.source_id).slice(8, 11)} ${String(row.target_id).slice(8, 11)} at ${row.time} (${row.how})`,
    );
  }

  // What stands at the end in the log, beside the servers.
  const shown = new Set(rowsOf(ask('status', 'log', '--format', 'json').stdout).map((row) => row.account_id));
  const store = new (sqliteDriver())(db, { readonly: true });
  const standing = store.prepare<[string], { target: string }>(
    `SELECT DISTINCT target.account_id AS target FROM watch_standing
       JOIN account AS source ON source.id = watch_standing.source
       JOIN account AS target ON target.id = watch_standing.target
     WHERE source.account_id = ? ORDER BY target.account_id`,
  );
  for (const account of Object.values(world.accounts)) {
    if (account.gone !== null || shown.has(account.did)) continue;
    const logged = standing.all(account.did).map(({ target }) => target);
    const there = [...world.targetsOf(account)].sort();
    if (logged.filter((target) => target !== account.did).join() !== there.join())
      judged.frozen.push(account.name);
  }
  store.close();
  return judged;
}

/** What is said of all the time from the first reading of a log to its last sweep, with nothing that it leaves out. */
function falseWordsOf(answer: string, rows: Table, world: World): string[] {
  const time = /from (\S+Z) to its last sweep at (\S+Z)/.exec(answer);
  if (time === null) return [];
  const [begins, ends] = [Date.parse(time[1]!), Date.parse(time[2]!)];
  const said = answer.matchAll(/@(\S+) → @(\S+) (never followed|followed throughout)(?=[;.]|$)/g);
  return [...said].flatMap(([words, source, target, what]) => {
    const row = rows.find((one) => one.source === source && one.target === target);
    if (row === undefined) return [];
    for (let at = begins; at < ends; at += STEP_MS) {
      const truth = world.follows(String(row.source_id), String(row.target_id), at);
      if (truth !== null && truth !== (what === 'followed throughout')) return [words];
    }
    return [];
  });
}

function tieOf(
  study: { tie(source: string, target: string): string },
  source: string,
  target: string,
): string {
  try {
    return study.tie(source, target);
  } catch {
    return 'unknown';
  }
}

function rowsOf(text: string): Record<string, unknown>[] {
  try {
    return (JSON.parse(text) as { rows: Record<string, unknown>[] }).rows;
  } catch {
    return [];
  }
}
