/** Serves the simulated network from a thread of its own, beside the crawl that asks it. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { packageFile } from './package-file.ts';
import type { Year } from './sandbox/calendar.ts';
import type { WholeRoster } from './sandbox/world-roster.ts';

export interface ServedYear {
  year: Year;
  /** Where the network of that year answers: app, account host and DID directory in one. */
  url: string;
  roster: WholeRoster;
  /** The world's second network, where it was asked for. */
  second: ServedFediverse | null;
}

export interface ServedFediverse {
  /** Base URLs of its servers, by host. */
  urls: ReadonlyMap<string, string>;
  roster: WholeRoster;
}

export interface SandboxAsked {
  networks: 'first' | 'both';
}

export interface SandboxThread {
  /** In order of time. */
  years: readonly ServedYear[];
  /** Ends the thread, and with it every connection. */
  close(): Promise<void>;
}

/** Answers live for an instant: in more room for the young, few are there when it is swept. */
const YOUNG_MB = 64;

const WORKER = packageFile('dist/sandbox-worker.cjs');

/**
 * Builds the world and serves all of its years. A fault of the thread once it serves ends the program, as a fault
 * in the program's own thread does.
 * @throws what the thread failed of before it could serve.
 */
export async function startSandboxThread(asked: SandboxAsked): Promise<SandboxThread> {
  const worker = new Worker(WORKER, {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    workerData: asked,
  });
  const [years]: ServedYear[][] = await once(worker, 'message');
  return {
    years: years!,
    async close() {
      await worker.terminate();
    },
  };
}
