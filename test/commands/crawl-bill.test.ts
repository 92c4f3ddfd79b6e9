/** What is said of money before it is spent, at the cap, and after a stop: with its source, and under --quiet too. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/main.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { realHttp, testRuntime } from '../support/runtime.ts';
import { startX, X_TOKEN, type XServer } from '../support/x-api.ts';

const folder = temporaryFolder();
const env = { X_BEARER_TOKEN: X_TOKEN };
let x: XServer;
let trials = 0;
beforeEach(async () => {
  trials++;
  x = await startX(
    Array.from({ length: 6 }, (_, k) => ({
      id: String(k + 1),
      username: `n${k}`,
      follows: ['1', '2', '900'],
    })),
  );
});
afterEach(() => x.close());

const roster = `actor,name,kind,country,office,network,handle\n${Array.from({ length: 6 }, (_, k) => `a${k},N${k},person,FR,other,x,n${k}\n`).join('')}`;

function crawl(...more: string[]): string[] {
  const path = folder.write('roster.csv', roster);
  const db = `${folder.path}/${trials}.sqlite`;
  return ['crawl', '--network', 'x', '--x-api', x.url, '--roster', path, '-s', 'bill', '--db', db, ...more];
}

const LIST = "X's price list of 2026-08-22";

test('who is asked sees the sum and where its price is from, be it under --quiet', async () => {
  const loud = await runHere(crawl(), { env });
  const quiet = await runHere(crawl('--quiet'), { env });
  const sum = `6 accounts to pay for, up to $0.06 at $0.01 each (${LIST})`;
  expect(loud.stderr).toContain(sum);
  expect(loud.stderr).toContain('https://docs.x.com/x-api/getting-started/pricing');
  expect(loud.stderr).toContain('on the same UTC day it bills once');
  expect(quiet).toMatchObject({ code: 2, stderr: expect.stringContaining(sum) });
  expect((await runHere(crawl('--price', '0.02'), { env })).stderr).toContain(
    'up to $0.12 at $0.02 each (your own price)',
  );
  expect(x.billed).toBe(0);
});

test('a cap that does not reach is said before anything is bought, and at the cap', async () => {
  const asked = await runHere(crawl('--max-cost', '0.03'), { env });
  expect(asked.stderr).toContain(
    'the $0.03 that may be spent reach for 3 of 6 profiles, and no follows: the rest stays unread',
  );
  expect(x.billed).toBe(0);
  const quiet = await runHere(crawl('--max-cost', '0.03', '--yes', '--quiet'), { env });
  expect(quiet).toMatchObject({ code: 1, stderr: expect.stringMatching(/\$0\.03 of \$0\.03 paid/) });
  expect(quiet.stderr.trim().split('\n')).toHaveLength(1);
  const more = await runHere(crawl('--max-cost', '0.16', '--yes'), { env });
  expect(more.stderr).toContain('the $0.10 that may be spent reach for 10 of 18 follows');
  const receipt =
    /paid \$0\.16: 6 profiles at \$0\.01 in 2 answers, 10 follows .*\(X's price list of 2026-08-22\)/;
  expect(more.stderr).toMatch(receipt);
  expect(x.billed).toBe(16);
});

test('posts that come along are in the question', async () => {
  await x.close();
  const posts = [{ id: '7', at: '2026-05-30T12:00:00.000Z' }];
  x = await startX([{ id: '1', username: 'n0', posts }]);
  const { stderr } = await runHere(crawl('--activity', '--yes', '--where', 'actor=a0'), { env });
  expect(stderr).toMatch(
    /about \d posts? to pay for, about \$0\.\d\d \(up to \$0\.\d\d where the posts that they pass on, quote or answer come along, .*at \$0\.005 each \(X's price list/,
  );
});

test('nothing is lost is said only where it is so', async () => {
  const runtime = testRuntime({
    env,
    http(request) {
      if (!request.url.includes('/following')) return realHttp(request);
      setImmediate(runtime.interrupt);
      return new Promise((_, fail) =>
        request.signal!.addEventListener('abort', () => fail(new Error('given up'))),
      );
    },
  });
  let stderr = '';
  runtime.stderr.on('data', (part: Buffer) => {
    stderr += part.toString();
  });
  expect(await run(crawl('--yes'), runtime)).toBe(130);
  expect(stderr).toMatch(/stopping, once \d answers? that cost money (have|has) come; Ctrl-C again gives/);
  expect(stderr).toMatch(/interrupted; answers for \$0\.\d\d did not come in time: they count as paid/);
});

test('study --against of another network is refused before anything is asked', async () => {
  const cwd = folder.path;
  folder.write('roster.csv', roster);
  folder.write('study.json', JSON.stringify({ network: 'x', roster: 'roster.csv', x_api: x.url }));
  const edges = folder.write('edges.csv', 'source,target\nann.test,bob.test\n');
  const db = ['--db', 'study.sqlite'];
  await runHere(['import', edges, '-s', 'old', '--network', 'bluesky', '--date', '2025-01-01', ...db], {
    cwd,
  });
  const words = ['study', 'new', '--against', 'old', '--yes', ...db];
  const { code, stderr } = await runHere(words, { cwd, env });
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('old is of bluesky and new of x'),
  });
  expect(x.asked).toEqual([]);
});
