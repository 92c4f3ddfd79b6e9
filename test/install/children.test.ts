/** The programs of `npm run test:install` end with it, however it ends. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();
const MODULE = new URL('children.mjs', import.meta.url).href;

function script(text: string) {
  const words = ['--input-type=module', '--eval', `import { endAll, run } from '${MODULE}';\n${text}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: folder.path,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.trim();
}

test('what a program has started ends with it', () => {
  const said = script(`
    const shell = run('sh', ['-c', 'sleep 1000 & echo $! > begun; wait'], {}).catch((error) => error.message);
    const { existsSync } = await import('node:fs');
    while (!existsSync('begun')) await new Promise((turn) => setTimeout(turn, 10));
    await endAll();
    console.log(await shell);`);
  // Its output closes once nobody is left who could write to it: the sleeper is gone.
  expect(said).toContain('SIGKILL');
});

test('a program that fails is told with what it said, one that finds something only where it may', () => {
  const said = script(`
    const told = (promise) => promise.then(({ stdout }) => stdout, (error) => error.message);
    console.log(await told(run('sh', ['-c', 'echo well'], {})));
    console.log(await told(run('sh', ['-c', 'echo found; exit 1'], { mayFind: true })));
    console.log(await told(run('sh', ['-c', 'echo why; exit 1'], {})));
    console.log(await told(run('no-such-program', [], {})));`);
  expect(said).toMatch(
    /^well\n+found\n+sh -c echo why; exit 1: code 1\nwhy\n+no-such-program : spawn .*ENOENT/,
  );
});
