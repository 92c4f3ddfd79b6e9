/** A runtime that dies at some request: from then on nothing it does has an effect, as after `kill -9`. */
import type { HttpRequest } from '../../src/http-request.ts';
import { realHttp, type TestRuntime, type TestRuntimeOptions, testRuntime } from './runtime.ts';

export interface Mortal {
  runtime: TestRuntime;
  /** Whether `work` ended before the death. */
  outlives(work: Promise<unknown>): Promise<boolean>;
}

export function mortalRuntime(last: number, options: TestRuntimeOptions = {}): Mortal {
  let died = () => {};
  const death = new Promise<void>((resolve) => {
    died = resolve;
  });
  let sent = 0;
  let dead = false;
  const http = async (request: HttpRequest) => {
    sent++;
    if (sent > last) {
      dead = true;
      died();
    }
    const answer = dead ? null : await realHttp(request).catch((error: unknown) => ({ error }));
    if (dead || answer === null) return new Promise<never>(() => {});
    if ('error' in answer) throw answer.error;
    return answer;
  };
  return {
    runtime: testRuntime({ ...options, http }),
    outlives: (work) => Promise.race([work.then(() => true), death.then(() => false)]),
  };
}
