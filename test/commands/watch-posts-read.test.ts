/** Posts of the sandbox in the log of a watch that follows no stream. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { partOfSandbox } from '../support/part-of-sandbox.ts';
import { entente } from '../support/program.ts';
import { THOROUGH } from '../support/thorough.ts';

const folder = temporaryFolder();
const here = { cwd: folder.path };

test.skipIf(!THOROUGH)('posts are logged by reading alone, too', () => {
  folder.write('roster.csv', partOfSandbox());
  const words = [
    ...['watch', 'none', '--network', 'sandbox', '--roster', 'roster.csv'],
    ...['--stream', 'none', '--pace', '1000', '--quiet'],
  ];
  expect(entente([...words, '--for', '1h', '--activity', '--days', '5'], here).code).toBe(0);
  const { stderr } = entente(['status', 'none'], here);
  expect(stderr).toMatch(/125 accounts watched, 3 accounts in a gap; last proved by a sweep on \d June 2025/);
  expect(stderr).toMatch(/\d{3,} posts of 122 accounts, 0 as the stream told them/);
});
