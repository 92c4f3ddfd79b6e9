/** Tells a network that is down from an account that cannot be read. */
import { NetworkError } from '../errors.ts';
import { GaveUp } from './faults.ts';
import type { Network } from './network.ts';

/** How long to wait before each repeat of the test question. An outage of some ten minutes is sat out. */
const TEST_WAITS_MS = [30_000, 60_000, 120_000, 300_000] as const;

export interface Reach {
  /** To be taken down before a question and handed to `gaveUp` after it. */
  mark(): number;
  /** A question was answered. `again` asks it once more and serves as the test question. */
  answered(again: () => Promise<unknown>): void;
  /**
   * A question asked at `mark` was given up. Returns where that says something of the account alone: others
   * were answered meanwhile, or the test question is. Where nothing was ever answered it returns if the host
   * at least spoke.
   * @throws NetworkError where the network cannot be reached.
   */
  gaveUp(mark: number, error: GaveUp): Promise<void>;
  /** @throws NetworkError where nothing was ever answered: a whole round without one success. */
  demandAnswer(error: GaveUp): void;
}

/** @param known a question that was answered in an earlier run, if there is one. */
export function watchReach({ host, http }: Network, known: (() => Promise<unknown>) | null): Reach {
  let answers = 0;
  let testQuestion = known;
  let test: Promise<void> | null = null;

  function unreachable(error: GaveUp): NetworkError {
    const { cause } = error;
    const detail =
      cause instanceof Error && !error.answered ? `${error.message}: ${cause.message}` : error.message;
    return new NetworkError(
      `could not read from ${host} (${detail}); what was read is kept, run the same command again`,
      { cause: error },
    );
  }

  async function askAgain(question: () => Promise<unknown>): Promise<void> {
    for (let repeats = 0; ; repeats++) {
      const before = answers;
      try {
        await question();
        answers++;
        return;
      } catch (error) {
        if (!(error instanceof GaveUp)) throw error;
        if (answers > before) return;
        const wait = TEST_WAITS_MS[repeats];
        if (wait === undefined) throw unreachable(error);
        await http.rest(host, wait, error.message);
      }
    }
  }

  return {
    mark: () => answers,
    answered(again) {
      answers++;
      testQuestion ??= again;
    },
    async gaveUp(mark, error) {
      if (answers > mark) return;
      if (testQuestion === null) {
        if (!error.answered) throw unreachable(error);
        return;
      }
      test ??= askAgain(testQuestion).finally(() => {
        test = null;
      });
      await test;
    },
    demandAnswer(error) {
      if (testQuestion === null) throw unreachable(error);
    },
  };
}
