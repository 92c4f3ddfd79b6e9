/** Asks the pages' questions on threads of their own, so that nothing that takes long holds up a page. */
import { Worker } from 'node:worker_threads';
import type { AnsweredFrom, PageAnswer, PageQuestion } from './console/answering.ts';
import { packageFile } from './package-file.ts';
import type { Runtime } from './runtime.ts';

export interface AskedThread {
  number: number;
  question: PageQuestion;
}

interface Answered {
  number: number;
  answered: PageAnswer | { fault: string };
}

export interface ConsoleThread {
  ask(question: PageQuestion): Promise<PageAnswer>;
  close(): Promise<void>;
}

const WORKER = packageFile('dist/console-worker.cjs');
/** A page that takes longer is given up, and its thread with it. */
const LATE_MS = 60_000;
/** One that takes more is given up, too. */
const MEMORY = { maxOldGenerationSizeMb: 1024 };

/**
 * Begins with the first question, and again with the first after it was given up.
 * @param tell is told a fault of the program.
 */
export function consoleThread(
  from: AnsweredFrom,
  runtime: Pick<Runtime, 'sleep'>,
  tell: (fault: string) => void,
): ConsoleThread {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, (answer: PageAnswer) => void>();

  function begin(): Worker {
    const begun = new Worker(WORKER, { workerData: from, resourceLimits: MEMORY });
    begun.on('message', ({ number, answered }: Answered) => {
      if ('fault' in answered) tell(answered.fault);
      waiting.get(number)?.('fault' in answered ? { state: 'failed', why: 'fault' } : answered);
    });
    begun.on('error', (error) => {
      tell(error.stack ?? error.message);
      giveUp('fault');
    });
    return begun;
  }

  function giveUp(why: 'late' | 'fault'): void {
    void worker?.terminate();
    worker = null;
    for (const settle of waiting.values()) settle({ state: 'failed', why });
  }

  return {
    async ask(question) {
      worker ??= begin();
      last += 1;
      const number = last;
      const asked = new AbortController();
      const answered = new Promise<PageAnswer>((settle) => waiting.set(number, settle));
      worker.postMessage({ number, question } satisfies AskedThread);
      runtime.sleep(LATE_MS, asked.signal).then(() => asked.signal.aborted || giveUp('late'));
      const answer = await answered;
      waiting.delete(number);
      asked.abort();
      return answer;
    },
    async close() {
      await worker?.terminate();
    },
  };
}
