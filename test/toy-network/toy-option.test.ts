/** An option that is added as CONTRIBUTING says: its record, which the entry hands on, and the reader that obeys it. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readStudy } from '../../src/jobs/study-file.ts';
import { temporaryFolder } from '../support/folder.ts';
import type { Loopback } from '../support/loopback.ts';
import { runHere } from '../support/run-here.ts';
import { startToyBox } from './toy-box.ts';

vi.mock(import('../../src/roster/networks.ts'), async (original) => {
  const [{ NETWORK_RECORDS }, { TOY }] = await Promise.all([original(), import('./record.ts')]);
  return { NETWORK_RECORDS: { ...NETWORK_RECORDS, toy: TOY } };
});
vi.mock(import('../../src/crawl/networks.ts'), async (original) => {
  const { choice } = await import('../../src/crawl/network-option.ts');
  const { liveNetwork } = await import('../../src/crawl/live-network.ts');
  const { TOY_ENTRY } = await import('./entry.ts');
  const { toyNetwork } = await import('./toy.ts');
  const options = {
    ...TOY_ENTRY.options,
    toyCircle: choice('<CIRCLE>', ['all', 'friends'], 'whose follows are shown', 'all'),
  };
  const toy = liveNetwork<typeof options>({
    ...TOY_ENTRY,
    options,
    open: (runtime, { toyBox, toyCircle }) => toyNetwork(runtime, { api: toyBox, circle: toyCircle }),
  });
  return { LIVE_NETWORKS: { ...(await original()).LIVE_NETWORKS, toy } };
});

const folder = temporaryFolder();
const db = join(folder.path, 'toys.sqlite');
const roster = folder.write('toys.csv', 'network,handle,country\ntoy,bear,FR\ntoy,doll,BE\n');
let box: Loopback;

beforeAll(async () => {
  box = await startToyBox();
});
afterAll(() => box.close());

const crawl = (...words: string[]) =>
  runHere(['crawl', '--roster', roster, '-s', 'toys', '--db', db, '--toy-box', box.url, ...words]);

test('the prompt takes it, its reader obeys it, and the command to go on with says it', async () => {
  expect((await runHere(['help', 'crawl'])).stdout).toMatch(
    /Toys:\n\s+--toy-circle <CIRCLE>\s+whose follows are shown \(default: all\)/,
  );
  const { code, stderr } = await crawl('--where', 'country=FR', '--toy-circle', 'friends');
  expect(code).toBe(1);
  expect(stderr).toMatch(/go on with: entente crawl --network toy .* --toy-circle friends\n/);
  const pages = box.asked.filter((path) => path.startsWith('/follows'));
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.every((path) => path.includes('circle=friends'))).toBe(true);
});

test('a snapshot that was begun with it is gone on with so', async () => {
  expect(await crawl()).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('toys was begun with --toy-circle friends; go on so'),
  });
});

test('a word that it does not know is refused, at the prompt and in study.json', async () => {
  const refused = await crawl('--toy-circle', 'foes');
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('all, friends') });
  folder.write('study.json', '{"network": "toy", "roster": "toys.csv", "toy_circle": "foes"}');
  const home = process.cwd();
  process.chdir(folder.path);
  try {
    expect(readStudy).toThrow('"toy_circle" must be all, friends');
    folder.write('study.json', '{"network": "toy", "roster": "toys.csv", "toy_circle": "friends"}');
    expect(readStudy().studies[0].said).toEqual({ toyCircle: 'friends' });
  } finally {
    process.chdir(home);
  }
});
