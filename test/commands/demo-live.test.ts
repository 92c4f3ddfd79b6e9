/** A week of the sandbox in words: what is told is so of the world, in its order, and nothing is left but its database. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { worldNow } from '../../src/sandbox/calendar.ts';
import { worldRoster } from '../../src/sandbox/world-roster.ts';
import { temporaryFolder } from '../support/folder.ts';
import { entente, ROOT, startEntente } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';
import { THOROUGH, testOnce } from '../support/thorough.ts';

const folder = temporaryFolder();
const other = temporaryFolder();
const here = { cwd: folder.path };

test.runIf(THOROUGH)(
  'its lines are the world’s follows at their minutes, persons are not named, and the questions that it names answer',
  async () => {
    const { code, stderr, stdout } = entente(['demo', '--live', '--pace', '1000'], here);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const world = sandboxWorld();
    const { accounts, follows } = world;
    const [begins, ends] = [worldNow(2025), worldNow(2025) + 7 * 86_400_000];
    const happened = new Set<string>();
    const endedByPersons: string[] = [];
    const persons = new Set(
      worldRoster(world, 2025).flatMap(({ kind, handle }) => (kind === 'person' ? [handle] : [])),
    );
    accounts.forEach(({ states }, source) => {
      for (let k = follows.start[source]!; k < follows.start[source + 1]!; k++) {
        const target = accounts[follows.target[k]!]?.states[2025].handle;
        const tell = (at: number, does: string) => {
          if (target === undefined || at < begins || at >= ends) return;
          const minute = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
          const told = `${minute}  @${states[2025].handle} ${does} @${target}`;
          if (persons.has(states[2025].handle) && does !== 'follows') endedByPersons.push(told);
          else happened.add(told);
        };
        tell(follows.formedAt[k]!, 'follows');
        tell(follows.endedAt[k]!, 'no longer follows');
      }
    });
    const lines = stderr.split('\n').filter((line) => / follows @/.test(line));
    const told = lines.map((line) => line.replace(/ \([A-Z]+\)|, and is .*/g, ''));
    expect(told.length).toBeGreaterThan(15);
    expect(told).toEqual([...told].sort());
    for (const line of told) expect(happened).toContain(line);
    // Ties of those whose follows are hidden are not seen.
    expect(told.length).toBeGreaterThan(0.9 * happened.size);
    const [, withheld] = /(\d+) of them by persons, not named/.exec(stderr)!;
    expect(Number(withheld)).toBeGreaterThan(0);
    expect(Number(withheld)).toBeLessThanOrEqual(endedByPersons.length);
    for (const line of lines) {
      const quoted = readFileSync(join(ROOT, 'docs/watch.md'), 'utf8');
      if (line.startsWith('2025-06-02')) expect(quoted).toContain(line);
    }
    expect(readdirSync(folder.path)).toEqual(['data']);
    expect(readdirSync(join(folder.path, 'data'))).toEqual(['sandbox-live.sqlite']);
    const asked = [...stderr.matchAll(/^ {2}entente (.*)$/gm)].map(([, words]) => words!.split(' '));
    expect(asked).toHaveLength(4);
    for (const words of asked) expect((await runHere(words, here)).code).toBe(0);
  },
);

testOnce('Ctrl-C ends it at once, and says so', async () => {
  const running = startEntente(['demo', '--live'], other.path);
  while (
    !(
      await runHere(['status', 'week', '--db', 'data/sandbox-live.sqlite'], { cwd: other.path })
    ).stderr.includes('watched')
  )
    await new Promise((resolve) => setTimeout(resolve, 50));
  running.kill('SIGINT');
  const { code, stderr } = await running.ended;
  expect({ code, stderr }).toMatchObject({
    code: 130,
    stderr: expect.stringContaining('interrupted; the same command begins anew'),
  });
  expect(stderr).not.toContain('    at ');
});

testOnce('what is of --live is refused without it', async () => {
  expect(await runHere(['demo', '--pace', '7'], here)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--pace has no effect in entente demo'),
  });
});
