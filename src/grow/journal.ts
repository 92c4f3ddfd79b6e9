/** What a run of `roster grow` was told, kept as it comes: a run that was killed goes on from here and asks nothing twice. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
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

/** Beside the evidence. */
export function journalPath(evidence: string): string {
  return join(dirname(evidence), `.${basename(evidence).replace(/\.csv$/, '')}.grow.ndjson`);
}

/**
 * @param about what answers depend on beside the questions, such as whom they are put to.
 * @throws UserError where the file cannot be read or written.
 */
export function openJournal(path: string, today: string, about: Readonly<Record<string, unknown>>): Journal {
  const left = existsSync(path) ? doOr(path, () => readLeft(path)) : null;
  const refused = left === null ? '' : refusalOf(left.head, today, about);
  const isGoingOn = left !== null && refused === '';
  const answers = isGoingOn ? left.answers : new Map<string, unknown>();
  const day = isGoingOn ? left.head!.day : today;
  doOr(path, () => {
    if (isGoingOn) return truncateSync(path, left.bytes);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify({ day, about })}\n`);
  });
  const asked = new Map<string, Promise<unknown>>();
  return {
    day,
    answers: answers.size,
    refused,
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
    doOr(path, () => appendFileSync(path, `${line}\n`));
    // As a later run will read it.
    const [, value] = JSON.parse(line) as [string, unknown];
    answers.set(key, value);
    return value;
  }
}

interface Left {
  head: { day: string; about: unknown } | null;
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

/** A run over midnight goes on with the day on which it began; the answers of an older one are old. */
function refusalOf(head: Left['head'], today: string, about: Readonly<Record<string, unknown>>): string {
  if (typeof head?.day !== 'string' || !(Math.abs(daysBetween(head.day, today)) <= 1)) {
    return 'an earlier run was broken off too long ago; all is asked anew';
  }
  if (JSON.stringify(head.about) !== JSON.stringify(about)) {
    return 'an earlier run with other options was broken off; all is asked anew';
  }
  return '';
}

function doOr<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const fault = systemFault(error);
    throw fault === null ? error : new UserError(`${path} cannot be kept: ${fault}`);
  }
}
