/** A line that tells how far a long job is: moving on a terminal, and now and then a new one elsewhere. */
import ora from 'ora';
import type { Runtime } from '../runtime.ts';

export interface Progress {
  show(text: string): void;
  /** Takes the line away. */
  end(): void;
}

/** Between two lines where they stay, as in the log of a CI job. */
const APART_MS = 60_000;

export function startProgress(runtime: Runtime, quiet: boolean): Progress {
  if (quiet) return { show: () => {}, end: () => {} };
  if (!runtime.stderr.isTTY) return plainLines(runtime);
  const spinner = ora({ stream: runtime.stderr as NodeJS.WriteStream, discardStdin: false }).start();
  return {
    show: (text) => {
      spinner.text = text;
    },
    end: () => {
      spinner.stop();
    },
  };
}

function plainLines(runtime: Runtime): Progress {
  let last = runtime.now();
  return {
    show(text) {
      if (runtime.now() - last < APART_MS) return;
      last = runtime.now();
      runtime.stderr.write(`${text}\n`);
    },
    end: () => {},
  };
}
