/** A line that tells how far a long job is: moving on a terminal, silent elsewhere. */
import ora from 'ora';
import type { Runtime } from '../runtime.ts';

export interface Progress {
  show(text: string): void;
  /** Takes the line away. */
  end(): void;
}

export function startProgress(runtime: Runtime, quiet: boolean): Progress {
  if (quiet || !runtime.stderr.isTTY) return { show: () => {}, end: () => {} };
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
