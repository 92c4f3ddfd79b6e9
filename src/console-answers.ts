/** Answers questions of the console, on a thread that has the database open, to read alone, until it is ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { type AnsweredFrom, createAnswering, type PageAnswer } from './console/answering.ts';
import { PAGES } from './console/pages.ts';
import type { AskedThread } from './console-thread.ts';
import { systemRuntime } from './runtime.ts';
import { onlyRead } from './store/store.ts';

export function answerPages(): void {
  onlyRead();
  const answer = createAnswering(PAGES, workerData as AnsweredFrom, systemRuntime());
  parentPort!.on('message', async ({ number, question }: AskedThread) => {
    let answered: PageAnswer | { fault: string };
    try {
      answered = await answer(question);
    } catch (error) {
      answered = { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    parentPort!.postMessage({ number, answered });
  });
}
