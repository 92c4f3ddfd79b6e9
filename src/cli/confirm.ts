/** Asks the person at the prompt. */
import { createInterface } from 'node:readline';
import type { Context } from './context.ts';

export function canAsk({ runtime }: Context): boolean {
  return (runtime.stdin as { isTTY?: boolean }).isTTY === true;
}

/** @returns whether the answer is yes; an end of the input is none. */
export async function confirm({ runtime }: Context, question: string): Promise<boolean> {
  const lines = createInterface({ input: runtime.stdin, output: runtime.stderr });
  const reply = await new Promise<string>((resolve) => {
    lines.once('close', () => resolve(''));
    lines.question(`${question} [y/N] `, resolve);
  });
  lines.close();
  return /^y(es)?$/i.test(reply.trim());
}
