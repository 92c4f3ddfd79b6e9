/** Runs a table of faults against a world: all of them with HOSTILE=all, a choice otherwise. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from './faults.ts';
import { crawlThrough, expectEnd, expectHonesty } from './run.ts';
import type { Platform } from './world.ts';

const IS_WHOLE = process.env.HOSTILE === 'all';
/** Of the table, one fault in so many is in the choice. */
const CHOICE = 40;
const MOST_MEGABYTES = 400;
/** Of computing: the clock of the crawl is simulated, and a busy machine is no fault of its. */
const MOST_SECONDS = 120;

export function testFaults(start: () => Promise<Platform>, faults: readonly Fault[], name = ''): void {
  describe(name || 'faults', () => {
    let platform: Platform;
    beforeAll(async () => {
      platform = await start();
    });
    afterAll(() => platform.close());

    test('a hundred faults and more, no two the same', () => {
      expect(new Set(faults.map((fault) => fault.name)).size).toBe(faults.length);
      expect(faults.length).toBeGreaterThan(100);
    });

    test('the honest server: the whole graph', async () => {
      const none: Fault = { name: 'none', ends: 'same', act: (_, honest) => honest() };
      const ended = await crawlThrough(platform, none);
      expectHonesty(ended);
      expectEnd(none, ended);
    });

    const chosen = IS_WHOLE ? faults : faults.filter(({ isLong }, k) => k % CHOICE === 0 && !isLong);
    test.each(chosen.map((fault) => [fault.ends, fault.name, fault] as const))(
      '%s: %s',
      async (_ends, _name, fault) => {
        const before = process.cpuUsage();
        const ended = await crawlThrough(platform, fault);
        const { user, system } = process.cpuUsage(before);
        expectHonesty(ended);
        expectEnd(fault, ended);
        expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
        expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(MOST_MEGABYTES);
      },
      10 * 60_000,
    );
  });
}
