/** A shell under a pseudo-terminal: keys go in, what the screen would show comes out. */
import { spawn } from 'node:child_process';

export interface Terminal {
  /** Types keys; `\t` is the tabulator, `\r` the return key. */
  type(keys: string): void;
  /** Resolves when what was shown since the last call matches; rejects with all of it after five minutes. */
  until(pattern: RegExp): Promise<string>;
  /** All that was shown since the beginning, as it stands on the screen now: what was drawn over is gone. */
  screen(): string;
  /** The exit code, once the program has ended. */
  ended: Promise<number | null>;
  close(): void;
}

const PATIENCE_MS = 300_000;

/** @param command a shell command line; it runs in `cwd` with a terminal of 100 columns. */
export function openTerminal(command: string, cwd: string, env: Record<string, string>): Terminal {
  const child = spawn('script', ['-qefc', `stty cols 100 rows 50; ${command}`, '/dev/null'], {
    cwd,
    env: { ...process.env, TERM: 'xterm', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let shown = '';
  let all = '';
  let check = () => {};
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    all += text;
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
    screen: () => drawn(all),
    ended: new Promise((done) => child.on('close', done)),
    close: () => child.kill('SIGKILL'),
  };
}

const ESCAPE = '\u001b';
const CONTROL = new RegExp(`${ESCAPE}(\\[[0-9;?]*[A-Za-z]|[=>]|\\][^\u0007]*\u0007)|[\u0007\r]`, 'g');

/** Without the sequences that move the cursor or colour the text. */
function plain(text: string): string {
  return text.replace(CONTROL, '');
}

const STEP = new RegExp(`${ESCAPE}\\[([0-9;?]*)([A-Za-z])|${ESCAPE}.|[\\s\\S]`, 'gu');

/** The lines that a terminal shows after all of this: it knows the cursor's moves and what erases. */
function drawn(text: string): string {
  const lines: string[][] = [[]];
  let row = 0;
  let column = 0;
  const lineAt = (at: number) => {
    while (lines.length <= at) lines.push([]);
    return lines[at]!;
  };
  for (const [step, given = '', final] of text.matchAll(STEP)) {
    const number = Number(given) || 1;
    const line = lineAt(row);
    if (final === 'A') row = Math.max(0, row - number);
    else if (final === 'B') row += number;
    else if (final === 'C') column += number;
    else if (final === 'D') column = Math.max(0, column - number);
    else if (final === 'G') column = number - 1;
    else if (final === 'K') line.splice(given === '2' || given === '1' ? 0 : column);
    else if (final === 'J') {
      line.splice(column);
      lines.splice(row + 1);
    } else if (step === '\n') row++;
    else if (step === '\r') column = 0;
    else if (!step.startsWith(ESCAPE) && step >= ' ') {
      while (line.length < column) line.push(' ');
      line[column] = step;
      column++;
    }
  }
  return lines.map((line) => line.join('').trimEnd()).join('\n');
}
