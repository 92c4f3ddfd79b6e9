/** A line that tells how far a long job is: moving on a terminal, and now and then a new one elsewhere. */
import ora from 'ora';
import type { Runtime } from '../runtime.ts';
import { plainText, writeMessage } from './terminal.ts';

export interface Progress {
  /**
   * Shows the line, anew where it was taken away.
   * @param waitUntil when a wait that it tells of ends: where lines stay, a long wait is told as it begins.
   */
  show(text: string, waitUntil?: number | null): void;
  /** Takes the line away until it is shown again, so that something else can be written. */
  hide(): void;
  /** Takes the line away. */
  end(): void;
}

/** Between two lines where they stay, as in the log of a CI job. */
const APART_MS = 60_000;

/** A wait of so long is told at once. */
const LONG_WAIT_MS = 5_000;

/**
 * A terminal without columns, as `docker run -t` gives one that nobody looks at, has no place for a moving line.
 * @param apartMs between two lines where they stay.
 */
export function startProgress(runtime: Runtime, quiet: boolean, apartMs = APART_MS): Progress {
  if (quiet) return { show: () => {}, hide: () => {}, end: () => {} };
  const { stderr } = runtime;
  let line = stderr.isTTY && stderr.columns ? movingLine(stderr) : plainLines(runtime, apartMs);
  const heedWidth = () => {
    if (stderr.columns) return;
    line.end();
    line = plainLines(runtime, apartMs);
  };
  stderr.on('resize', heedWidth);
  return {
    show: (text, waitUntil) => line.show(text, waitUntil),
    hide: () => line.hide(),
    end: () => {
      stderr.off('resize', heedWidth);
      line.end();
    },
  };
}

function movingLine(stderr: Runtime['stderr']): Progress {
  const spinner = ora({ stream: stderr as NodeJS.WriteStream, discardStdin: false }).start();
  return {
    show: (text) => {
      spinner.text = plainText(text);
      if (!spinner.isSpinning) spinner.start();
    },
    hide: () => {
      spinner.stop();
    },
    end: () => {
      spinner.stop();
    },
  };
}

function plainLines(runtime: Runtime, apartMs: number): Progress {
  let last = runtime.now();
  let toldWait = Number.NEGATIVE_INFINITY;
  return {
    show(text, waitUntil = null) {
      const now = runtime.now();
      const isNewWait =
        waitUntil !== null && waitUntil - now >= LONG_WAIT_MS && waitUntil > toldWait + LONG_WAIT_MS;
      if (!isNewWait && now - last < apartMs) return;
      if (isNewWait) toldWait = waitUntil;
      last = now;
      writeMessage(runtime, `${text}\n`);
    },
    hide: () => {},
    end: () => {},
  };
}
