/** A shell under a pseudo-terminal: keys go in, what the screen would show comes out. */
import { spawn } from 'node:child_process';

export interface Terminal {
  /** Types keys; `\t` is the tabulator, `\r` the return key. */
  type(keys: string): void;
  /** Resolves when what was shown since the last call matches; rejects with all of it after 20 seconds. */
  until(pattern: RegExp): Promise<string>;
  close(): void;
}

const PATIENCE_MS = 20_000;

/** @param command a shell command line; it runs in `cwd` with a terminal of 100 columns. */
export function openTerminal(command: string, cwd: string, env: Record<string, string>): Terminal {
  const child = spawn('script', ['-qefc', `stty cols 100 rows 50; ${command}`, '/dev/null'], {
    cwd,
    env: { ...process.env, TERM: 'xterm', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let shown = '';
  let check = () => {};
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    check();
  });
  return {
    type: (keys) => child.stdin.write(keys),
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () =>
            reject(new Error(`${pattern} was not shown within ${PATIENCE_MS / 1000} s:\n${plain(shown)}`)),
          PATIENCE_MS,
        );
        check = () => {
          const text = plain(shown);
          if (!pattern.test(text)) return;
          clearTimeout(timer);
          check = () => {};
          shown = '';
          resolve(text);
        };
        check();
      }),
    close: () => child.kill('SIGKILL'),
  };
}

const ESCAPE = '\u001b';
const CONTROL = new RegExp(`${ESCAPE}(\\[[0-9;?]*[A-Za-z]|[=>]|\\][^\u0007]*\u0007)|[\u0007\r]`, 'g');

/** Without the sequences that move the cursor or colour the text. */
function plain(text: string): string {
  return text.replace(CONTROL, '');
}
