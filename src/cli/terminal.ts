/**
 * The one place through which the program's text leaves it. Handles, names and the answers of servers are written
 * by others: a terminal is shown their letters and obeys none of their signs.
 */
import type { Runtime } from '../runtime.ts';
import { OWN_SEQUENCES } from './colour.ts';
import { printable } from './display-width.ts';

type Streams = Pick<Runtime, 'stdout' | 'stderr'>;

/** An answer: the bytes as they are for a file or a pipe; on a terminal nothing but text and this program's colours. */
export function writeAnswer({ stdout }: Streams, text: string): void {
  stdout.write(stdout.isTTY ? terminalText(text) : text);
}

/** A message for a person, on stderr; a log of it is read on a terminal too. */
export function writeMessage({ stderr }: Streams, text: string): void {
  stderr.write(plainText(text));
}

/** Lines and columns stay, every other control sign and direction override becomes a space. */
export function plainText(text: string): string {
  return text
    .split(/([\n\t])/)
    .map((part, k) => (k % 2 === 0 ? printable(part) : part))
    .join('');
}

function terminalText(text: string): string {
  return text
    .split(OWN_SEQUENCES)
    .map((part, k) => (k % 2 === 0 ? plainText(part) : part))
    .join('');
}
