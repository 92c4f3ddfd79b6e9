/** What a run of `roster grow` was told, kept as it comes: a run that was killed goes on from here and asks nothing twice. */
import { appendFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemFault, UserError } from '../errors.ts';
import { daysBetween } from '../roster/dates.ts';

export interface Journal {
  /** The day on which the run began. */
  day: string;
  /** Answers that an earlier run has left. */
  answers: number;
  /** Why what an earlier run has left is of no use; '' where it is, or where there is nothing. */
  refused: string;
  ask<T>(key: string, make: () => Promise<T>): Promise<T>;
  /** The run has ended: nothing is kept. */
  end(): void;
}

/** What answers depend on; `command` is for a person to read. */
export type About = Readonly<{ command: string } & Record<string, unknown>>;

/** Beside the evidence. */
export function journalPath(evidence: string): string {
  return join(dirname(evidence), `.${basename(evidence).replace(/\.csv$/, '')}.grow.ndjson`);
}

/**
 * @param about what answers depend on beside the questions: the command, and whom it puts them to.
 * @throws UserError where the file cannot be read or written, or is of a run with another `about`: its answers may be paid for.
 */
export function openJournal(path: string, today: string, about: About): Journal {
  const left = existsSync(path) ? doOr(path, () => readLeft(path)) : null;
  // A run over midnight goes on with the day on which it began; the answers of an older one are old.
  const isFresh = left !== null && Math.abs(daysBetween(left.head?.day ?? '', today)) <= 1;
  const isGoingOn = isFresh && JSON.stringify(left.head!.about) === JSON.stringify(about);
  if (isFresh && !isGoingOn && left.answers.size > 0) {
    throw new UserError(
      `${path} has the answers to a run that was broken off, with other options or servers: finish it (${left.head!.about?.command}), or remove the file`,
    );
  }
  const answers = isGoingOn ? left.answers : new Map<string, unknown>();
  const day = isGoingOn ? left.head!.day : today;
  const head = `${JSON.stringify({ day, about })}\n`;
  doOr(path, () => (isGoingOn ? truncateSync(path, left.bytes) : writeFileSync(path, head)));
  const asked = new Map<string, Promise<unknown>>();
  return {
    day,
    answers: answers.size,
    refused:
      left === null || isFresh ? '' : 'an earlier run was broken off too long ago; all is asked anew',
    ask<T>(key: string, make: () => Promise<T>): Promise<T> {
      if (answers.has(key)) return Promise.resolve(answers.get(key) as T);
      let answer = asked.get(key);
      if (answer === undefined) {
        answer = keep(key, make);
        asked.set(key, answer);
        // A fault stays for this run, which does not knock again at a door that has stayed shut; the next one does.
        answer.then(
          () => asked.delete(key),
          () => {},
        );
      }
      return answer as Promise<T>;
    },
    end: () => rmSync(path, { force: true }),
  };

  async function keep(key: string, make: () => Promise<unknown>): Promise<unknown> {
    const line = JSON.stringify([key, (await make()) ?? null]);
    // Somebody may have removed it.
    doOr(path, () => appendFileSync(path, `${existsSync(path) ? '' : head}${line}\n`));
    // As a later run will read it.
    const [, value] = JSON.parse(line) as [string, unknown];
    answers.set(key, value);
    return value;
  }
}

interface Left {
  head: { day: string; about?: About } | null;
  answers: Map<string, unknown>;
  /** How far the file is whole. */
  bytes: number;
}

/** Up to the first line that is torn, as a kill leaves one. */
function readLeft(path: string): Left {
  const whole = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  const left: Left = { head: null, answers: new Map(), bytes: 0 };
  for (const [k, line] of whole.entries()) {
    try {
      const said: unknown = JSON.parse(line);
      if (k === 0) left.head = said as Left['head'];
      else left.answers.set(...(said as [string, unknown]));
    } catch {
      break;
    }
    left.bytes += Buffer.byteLength(line) + 1;
  }
  return left;
}

function doOr<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const fault = systemFault(error);
    throw fault === null ? error : new UserError(`${path} cannot be kept: ${fault}`);
  }
}
