/** Builds the tool once, without type checks, before the tests that start the real program. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

export default function build(): void {
  const root = resolve(import.meta.dirname, '../..');
  const tool = (name: string) => resolve(root, 'node_modules/.bin', name);
  execFileSync(tool('tsc'), ['-p', root, '--noCheck'], { stdio: 'inherit' });
  execFileSync(tool('asc'), ['--config', resolve(root, 'src/kernels/asconfig.json')], { stdio: 'inherit' });
  execFileSync('npm', ['run', '--silent', 'door'], { cwd: root, stdio: 'inherit' });
  for (const part of ['locked', 'map-page', 'atlas', 'fonts']) {
    execFileSync('npm', ['run', '--silent', part], { cwd: root, stdio: 'inherit' });
  }
}
