/** Posts of the sandbox in the log of a watch that follows no stream. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { entente } from '../support/program.ts';
import { THOROUGH } from '../support/thorough.ts';

const here = { cwd: temporaryFolder().path };

test.skipIf(!THOROUGH)('posts are logged by reading alone, too', () => {
  const words = ['watch', 'none', '--network', 'sandbox', '--stream', 'none', '--pace', '1000', '--quiet'];
  expect(entente([...words, '--for', '1h', '--activity', '--days', '2'], here).code).toBe(0);
  const { stderr } = entente(['status', 'none'], here);
  expect(stderr).toMatch(/594 accounts watched, 3 accounts in a gap; last proved by a sweep at 2025-06-0/);
  expect(stderr).toMatch(/\d{3,} posts of 589 accounts, 0 as the stream told them/);
});
