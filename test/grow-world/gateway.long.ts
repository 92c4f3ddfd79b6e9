/** The built program as a process of its own on the made-up world, whole and killed. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { runOnWorld } from './gateway.ts';
import { serveWorld } from './server.ts';
import { makeWorld } from './world.ts';

const { world } = makeWorld();
const folder = temporaryFolder();

test('a process asks nobody but the world, and dies where it is told to', async () => {
  const whole = serveWorld(world);
  await runOnWorld(['doctor'], whole, { cwd: folder.path });
  expect(whole.asked).toContain('https://public.api.bsky.app/xrpc/_health');
  const struck = serveWorld(world);
  expect((await runOnWorld(['doctor'], struck, { cwd: folder.path, killAt: 1 })).code).toBe(null);
  expect(struck.asked).toEqual([]);
});
