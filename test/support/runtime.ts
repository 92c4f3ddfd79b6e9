/** A world for tests: real connections, a clock that moves only when somebody sleeps, and no real waiting. */
import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import type { HttpRequest, HttpResponse } from '../../src/http-request.ts';
import type { Runtime } from '../../src/runtime.ts';
import { systemRuntime } from '../../src/runtime.ts';

const real = systemRuntime();

/** 1 June 2026, midnight UTC. */
export const TEST_NOW = Date.UTC(2026, 5, 1);

export interface TestRuntime extends Runtime {
  /** Every sleep asked for, milliseconds, in order. */
  slept: number[];
  /** Every request sent. */
  sent: HttpRequest[];
  /** Every page shown in a browser. */
  opened: string[];
  interrupt(): void;
}

export interface TestRuntimeOptions {
  env?: Runtime['env'];
  /** Nothing is kept from one run to the next where absent. */
  kept?: Runtime['kept'];
  http?: (request: HttpRequest) => Promise<HttpResponse>;
  /** What servers say that the time is: that of this world where absent, what they say by themselves where `null`. */
  serverTime?: number | null;
  /** Milliseconds by which the clock moves each time it is read. */
  tick?: number;
  /** Where the clock begins; 1 June 2026 where absent. */
  begin?: number;
  processMark?: Runtime['processMark'];
  /** No name has any record where absent. */
  resolveTxt?: Runtime['resolveTxt'];
}

export function testRuntime({
  env = {},
  kept = null,
  http = real.http,
  serverTime,
  tick = 0,
  begin = TEST_NOW,
  processMark = real.processMark,
  resolveTxt = async () => [],
}: TestRuntimeOptions = {}): TestRuntime {
  const controller = new AbortController();
  let now = begin;
  const runtime: TestRuntime = {
    kept,
    slept: [],
    sent: [],
    opened: [],
    now: () => {
      now += tick;
      return now;
    },
    async sleep(ms) {
      runtime.slept.push(ms);
      now += ms;
      await turn();
    },
    random: () => 0.5,
    async http(request) {
      runtime.sent.push(request);
      const response = await http(request);
      if (serverTime === null) return response;
      const date = new Date(serverTime ?? now).toUTCString();
      return { ...response, headers: { ...response.headers, date } };
    },
    resolveTxt,
    async openPage(path) {
      runtime.opened.push(path);
      return true;
    },
    env,
    version: real.version,
    pid: process.pid,
    processMark,
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    interrupted: controller.signal,
    interrupt: () => controller.abort(),
    endWhenInterrupted: () => {},
  };
  return runtime;
}

/** A connection to the world as it is. */
export const realHttp = real.http;
