/** Builds the tool once, without type checks, before the tests that start the real program. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

export default function build(): void {
  const root = resolve(import.meta.dirname, '../..');
  execFileSync(resolve(root, 'node_modules/.bin/tsc'), ['-p', root, '--noCheck'], { stdio: 'inherit' });
}
