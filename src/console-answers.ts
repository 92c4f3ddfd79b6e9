/** Answers questions of the console, on a thread that has the database open, to read alone, until it is ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { type AnsweredFrom, createAnswering, type PageQuestion } from './console/answering.ts';
import { PAGES } from './console/pages.ts';
import type { FromThread } from './console-thread.ts';
import { systemRuntime } from './runtime.ts';
import { onlyRead } from './store/store.ts';

export function answerPages(): void {
  onlyRead();
  const answer = createAnswering(PAGES, workerData as AnsweredFrom, systemRuntime());
  const say = (said: FromThread) => parentPort!.postMessage(said);
  parentPort!.on('message', async (question: PageQuestion) => {
    try {
      say({ answer: await answer(question, (stage) => say({ stage })) });
    } catch (error) {
      say({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}
