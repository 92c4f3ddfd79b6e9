/** Asks the pages' questions on threads of their own, so that nothing that takes long holds up a page. */
import { Worker } from 'node:worker_threads';
import type { AnsweredFrom, PageAnswer, PageQuestion, Stage } from './console/answering.ts';
import { packageFile } from './package-file.ts';
import type { Runtime } from './runtime.ts';

/** What a thread says: how far the question is that it was sent last, and then its answer. */
export type FromThread = { stage: Stage } | { answer: PageAnswer } | { fault: string };

export interface ConsoleThread {
  /** @param tell is told how far it is. */
  ask(question: PageQuestion, tell: (stage: Stage) => void): Promise<PageAnswer>;
  close(): Promise<void>;
}

interface Waiting {
  question: PageQuestion;
  tell(stage: Stage): void;
  settle(answer: PageAnswer): void;
}

const WORKER = packageFile('dist/console-worker.cjs');
/** A page that takes longer is given up, and its thread with it. */
const LATE_MS = 60_000;
/** One that takes more is given up, too. What is young has less room than it would be given: there are three threads. */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 16 };

/**
 * Answers one question after another. Begins with the first, and again with the next after one was given up.
 * @param tellFault is told a fault of the program.
 */
export function consoleThread(
  from: AnsweredFrom,
  runtime: Pick<Runtime, 'sleep'>,
  tellFault: (fault: string) => void,
): ConsoleThread {
  let worker: Worker | null = null;
  /** The first is being answered. */
  const waiting: Waiting[] = [];
  let answered = new AbortController();

  function begin(): Worker {
    const begun = new Worker(WORKER, { workerData: from, resourceLimits: MEMORY });
    const fail = (fault: string) => {
      tellFault(fault);
      return { state: 'failed', why: 'fault' } as const;
    };
    // What was given up may still say something.
    begun.on('message', (said: FromThread) => {
      if (begun !== worker) return;
      if ('stage' in said) waiting[0]?.tell(said.stage);
      else settle('fault' in said ? fail(said.fault) : said.answer);
    });
    begun.on('error', (error) => {
      if (begun !== worker) return;
      worker = null;
      settle(fail(error.stack ?? error.message));
    });
    return begun;
  }

  function settle(answer: PageAnswer): void {
    answered.abort();
    waiting.shift()?.settle(answer);
    for (const [before, { tell }] of waiting.entries()) if (before > 0) tell({ before });
    answerNext();
  }

  function answerNext(): void {
    const [next] = waiting;
    if (next === undefined) return;
    worker ??= begin();
    worker.postMessage(next.question);
    answered = new AbortController();
    const { signal } = answered;
    void runtime.sleep(LATE_MS, signal).then(() => {
      if (signal.aborted) return;
      void worker?.terminate();
      worker = null;
      settle({ state: 'failed', why: 'late' });
    });
  }

  return {
    ask: (question, tell) =>
      new Promise((settle) => {
        waiting.push({ question, tell, settle });
        if (waiting.length === 1) answerNext();
        else tell({ before: waiting.length - 1 });
      }),
    async close() {
      await worker?.terminate();
    },
  };
}
