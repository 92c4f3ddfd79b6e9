/** Programs that a script runs to their end, or ends with itself: what still runs would go on in a folder that is gone. */
import { spawn } from 'node:child_process';

const running = new Set();

/** What a program said, once it has ended; a finding (exit code 1) is a failure unless it may be found. */
export function run(program, words, { mayFind = false, ...options }) {
  // A group of its own, so that what it starts in turn can be ended with it.
  const child = spawn(program, words, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (part) => {
      said[name] += part;
    });
  }
  return new Promise((done, fail) => {
    const end = (isWell, why) => {
      running.delete(child);
      if (isWell) done(said);
      else fail(new Error(`${program} ${words.join(' ')}: ${why}\n${said.stdout}${said.stderr}`));
    };
    child.on('error', ({ message }) => end(false, message));
    child.on('close', (code, signal) => end(code === 0 || (code === 1 && mayFind), signal ?? `code ${code}`));
  });
}

/** Ends what still runs, with all that it has started. */
export async function endAll() {
  const ends = [...running].map((child) => new Promise((done) => child.once('close', done)));
  for (const { pid } of running) {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // Its last output is on the way, and nobody is left.
    }
  }
  await Promise.all(ends);
}
