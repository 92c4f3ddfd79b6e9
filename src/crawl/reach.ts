/** Tells a network that is down from an account that cannot be read. */
import { NetworkError } from '../errors.ts';
import { GaveUp, HeldUp } from './faults.ts';
import type { Network } from './network.ts';

/** How long to wait before each repeat of the test question. An outage of some ten minutes is sat out. */
const TEST_WAITS_MS = [30_000, 60_000, 120_000, 300_000] as const;

type Question = () => Promise<unknown>;

export interface Reach {
  /** To be taken down before a question to the host and handed to `gaveUp` after it. */
  mark(host: string): number;
  /** A question was answered. `again` asks it once more and serves as the host's test question. */
  answered(host: string, again: Question): void;
  /**
   * A question asked at `mark` was given up. Returns where that says something of the account alone: others
   * of its host were answered meanwhile, or the test question is; or of its host alone, where there are
   * several and another one answers. Where nothing was ever answered it returns if the host at least spoke.
   * @throws NetworkError where the network cannot be reached.
   */
  gaveUp(host: string, mark: number, error: GaveUp): Promise<void>;
  /** @throws NetworkError where nothing was ever answered: a whole round without one success. */
  demandAnswer(error: GaveUp): void;
}

/** @param known a question that was answered in an earlier run, by host. */
export function watchReach(network: Network, known: ReadonlyMap<string, Question>): Reach {
  const { http, severalHosts } = network;
  const questions = new Map(known);
  const answers = new Map<string, number>();
  const tests = new Map<string, Promise<void>>();
  const down = new Set<string>();

  const answersOf = (host: string) => answers.get(host) ?? 0;
  const count = (host: string) => {
    answers.set(host, answersOf(host) + 1);
    down.delete(host);
  };

  function unreachable(host: string, error: GaveUp): NetworkError {
    const { cause } = error;
    const detail =
      cause instanceof Error && !error.answered ? `${error.message}: ${cause.message}` : error.message;
    return new NetworkError(
      `could not read from ${host} (${detail}); what was read is kept, run the same command again`,
      { cause: error },
    );
  }

  async function testHost(host: string, question: Question): Promise<void> {
    for (let repeats = 0; ; repeats++) {
      const before = answersOf(host);
      try {
        await question();
        count(host);
        return;
      } catch (error) {
        if (!(error instanceof GaveUp)) throw error;
        if (answersOf(host) > before) return;
        const wait = TEST_WAITS_MS[repeats];
        if (wait === undefined) return judgeHost(host, error);
        await http.rest(host, wait, error.message);
      }
    }
  }

  /** The host is down for good: that is no outage of the network where another one answers. */
  async function judgeHost(host: string, error: GaveUp): Promise<void> {
    for (const [other, question] of questions) {
      if (other === host || down.has(other)) continue;
      try {
        await question();
        down.add(host);
        return;
      } catch (fault) {
        if (fault instanceof HeldUp) {
          down.add(host);
          return;
        }
        if (!(fault instanceof GaveUp)) throw fault;
      }
    }
    throw unreachable(severalHosts ? host : network.host, error);
  }

  return {
    mark: answersOf,
    answered(host, again) {
      count(host);
      if (!questions.has(host)) questions.set(host, again);
    },
    async gaveUp(host, mark, error) {
      if (answersOf(host) > mark || down.has(host)) return;
      const question = questions.get(host);
      if (question === undefined) {
        if (!error.answered && !severalHosts) throw unreachable(network.host, error);
        return;
      }
      let test = tests.get(host);
      if (test === undefined) {
        test = testHost(host, question).finally(() => tests.delete(host));
        tests.set(host, test);
      }
      await test;
    },
    demandAnswer(error) {
      if (questions.size === 0) throw unreachable(network.host, error);
    },
  };
}
