/** Kills a command at seeded moments, lets it be run again as a user would, and holds its outcome against an undisturbed one. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/program.ts';

export interface Job {
  /** A folder to begin from, copied for every trial. */
  begin: string;
  words: readonly string[];
  /** What is held against the undisturbed outcome: hashes and bytes. */
  outcome(folder: string): unknown;
  /** What must hold right after a kill, whatever was reached. */
  afterKill?(folder: string): void;
  /** What a command that was killed after its work says when it is run again. */
  alreadyDone?: RegExp;
}

export interface Killed {
  kills: number;
  /** Trials that were each killed once or more, and then run to their end. */
  trials: number;
  /** Outcomes that differ from the undisturbed one. */
  different: unknown[];
}

/** Of kills in a row within one trial. */
const MOST_IN_A_ROW = 6;

/** Kills fall on the time from where the program has been loaded to a little beyond its end. */
const [EARLIEST, LATEST] = [0.15, 1.05];

/** The same sequence for the same seed (Numerical Recipes' linear congruential generator). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export async function killJob(job: Job, wanted: number, random: () => number): Promise<Killed> {
  const whole = trialFolder(job);
  const begun = performance.now();
  const undisturbed = await runEntente(job.words, whole, null);
  const duration = performance.now() - begun;
  if (undisturbed.code !== 0) throw new Error(`${job.words.join(' ')}: ${undisturbed.stderr}`);
  const expected = job.outcome(whole);
  rmSync(whole, { recursive: true });
  const result: Killed = { kills: 0, trials: 0, different: [] };
  while (result.kills < wanted) {
    const folder = trialFolder(job);
    let inRow = 0;
    let ended = false;
    const most = 1 + Math.floor(random() * MOST_IN_A_ROW);
    while (!ended && inRow < most && result.kills + inRow < wanted) {
      const after = duration * (EARLIEST + random() * (LATEST - EARLIEST));
      const { signal } = await runEntente(job.words, folder, after);
      if (signal === 'SIGKILL') {
        inRow++;
        job.afterKill?.(folder);
      } else ended = true;
    }
    if (inRow > 0) {
      const last = await runEntente(job.words, folder, null);
      const isWell = last.code === 0 || (job.alreadyDone?.test(last.stderr) ?? false);
      const outcome = job.outcome(folder);
      if (!isWell) result.different.push(last.stderr);
      else if (JSON.stringify(outcome) !== JSON.stringify(expected))
        result.different.push({ outcome, expected });
      result.kills += inRow;
      result.trials++;
    }
    rmSync(folder, { recursive: true });
  }
  return result;
}

function trialFolder({ begin }: Job): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-kill-'));
  cpSync(begin, folder, { recursive: true });
  return folder;
}

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stderr: string;
}

/** @param killAfter milliseconds; `null` to let it end. */
export function runEntente(words: readonly string[], cwd: string, killAfter: number | null): Promise<Ended> {
  const child = spawn(process.execPath, [join(ROOT, 'bin/entente.js'), ...words], {
    cwd,
    env: { ...process.env, ENTENTE_DB: 'one.sqlite' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const timer = killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((done) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      done({ code, signal, stderr });
    });
  });
}
