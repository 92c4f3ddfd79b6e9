/** Seats and evidence beside a roster: taken in with it, told where they are faulty, and gone with who is forgotten. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const HEADER = 'actor,name,kind,country,office,network,handle\n';
const ROSTER = `${HEADER}fr-president,A,person,FR,head-of-state,sandbox,president-fr.test
be-mfa,B,institution,BE,foreign-ministry,sandbox,mfa-be.test
be-fm,Cy,person,BE,foreign-minister,x,
`;
const EVIDENCE = `row,seat,name,since,until,network,account_id,handle,proof,source,page_date,address,seen_at,by
account,BE:foreign-ministry,,,,sandbox,,mfa-be.test,official-site,site,,https://be.test/,2026-05-01,editor
account,BE:foreign-ministry,,,,x,,mfa_be,official-site,site,,https://be.test/,2026-05-01,editor
none-found,BE:foreign-minister,,,,sandbox,,,network-search,sandbox,,,2026-05-02,grow
none-found,FR:head-of-state,,,,sandbox,,,network-search,sandbox,,,2026-07-01,grow
holder,BE:foreign-minister,Dee,2026-05-20,,,,,,site,,https://be.test/dee,2026-05-21,editor
holder,DE:foreign-minister,Eve,2026-05-20,,,,,,site,,https://de.test/,2026-05-21,editor
`;

const at = (...path: string[]) => join(folder.path, ...path);
const crawl = (name: string, roster: string, ...more: string[]) =>
  runHere(
    ['crawl', '--network', 'sandbox', '--roster', roster, '-s', name, '--db', at('all.sqlite'), ...more],
    {
      cwd: folder.path,
    },
  );
const runIn = (db: string, words: readonly string[]) =>
  runHere([...words, '--db', at(db), '--quiet'], { cwd: folder.path });
const run = (...words: string[]) => runIn('all.sqlite', words);
const linesOf = (name: string, file: string) =>
  readFileSync(at(name, `${file}.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1);

const SEATS = [
  'BE:foreign-minister,BE,foreign-minister,be-fm,Dee,2026-05-20,site,,https://be.test/dee,2026-05-21',
  // Somebody left on that day: searches of before say nothing.
  'BE:foreign-minister,BE,foreign-minister,be-fm,,2026-06-01,,,,',
  'BE:foreign-ministry,BE,foreign-ministry,be-mfa,,,,,,',
  'FR:head-of-state,FR,head-of-state head-of-government,fr-president,A,,,,,',
];

test('the file beside the roster is sealed with the seats of all its rows, and told with its lines where it is wrong', async () => {
  const roster = folder.write('given/roster.csv', ROSTER);
  folder.write('given/evidence.csv', EVIDENCE.replace('network-search', 'guess').replace('de.test/', ''));
  const refused = await crawl('first', roster, '--seal');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatch(/evidence\.csv:4: proof "guess" is not known/);
  expect(existsSync(at('all.sqlite'))).toBe(false);
  folder.write('given/evidence.csv', EVIDENCE);
  expect((await crawl('first', roster, '--read', 'records', '--seal')).code).toBe(0);
  expect((await run('export', 'first', 'first/')).code).toBe(0);
  expect(linesOf('first', 'seats')).toEqual(SEATS);
  // Of its own network, up to its day, and of holders of its own seats.
  expect(linesOf('first', 'evidence').map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
    'holder BE:foreign-minister',
    'none-found BE:foreign-minister',
    'account BE:foreign-ministry',
  ]);
});

test('a plan binds nobody to its evidence, and an import has the seats of its roster', async () => {
  const roster = folder.write('bare/roster.csv', ROSTER);
  expect((await crawl('planned', roster, '--plan')).code).toBe(0);
  const evidence = folder.write('other.csv', EVIDENCE);
  const lost = await crawl('planned', roster, '--evidence', at('no.csv'));
  expect(lost).toMatchObject({ code: 2, stderr: expect.stringContaining('--evidence FILE') });
  expect((await crawl('planned', roster, '--evidence', evidence, '--seal')).code).toBe(0);
  expect((await run('export', 'planned', 'planned/')).code).toBe(0);
  expect(linesOf('planned', 'evidence')).toEqual(linesOf('first', 'evidence'));
  const runOther = (...words: string[]) => runIn('other.sqlite', words);
  const edges = folder.write('edges.csv', 'source,target\nmfa-be.test,president-fr.test\n');
  const given = ['--network', 'sandbox', '--date', '2026-06-01'];
  const drawn = await runOther(
    ...['import', edges, '-s', 'drawn', ...given, '--roster', roster, '--evidence', evidence],
  );
  expect(drawn.code, drawn.stderr).toBe(0);
  expect((await runOther('export', 'drawn', 'drawn/')).code).toBe(0);
  expect(linesOf('drawn', 'seats')).toEqual(SEATS);
  expect((await runOther('import', edges, '-s', 'alone', ...given)).code).toBe(0);
  expect((await runOther('export', 'alone', 'alone/')).code).toBe(0);
  expect([...linesOf('alone', 'seats'), ...linesOf('alone', 'evidence')]).toEqual([]);
  const unused = await runOther('import', edges, '-s', 'more', ...given, '--evidence', evidence);
  expect(unused).toMatchObject({ code: 2, stderr: expect.stringContaining('--evidence') });
});

test('a crawl that has begun keeps its evidence and says so; one that was begun without any takes it in', async () => {
  const roster = folder.write('begun/roster.csv', ROSTER);
  const evidence = folder.write('begun/evidence.csv', EVIDENCE);
  expect((await crawl('begun', roster, '--where', 'country=BE')).code).toBe(1);
  folder.write('begun/evidence.csv', EVIDENCE.replace('2026-05-02', '2026-05-03'));
  expect((await crawl('begun', roster)).stderr).toContain('its evidence has changed since it was begun');
  folder.write('begun/evidence.csv', EVIDENCE);
  expect((await crawl('begun', roster, '--seal')).stderr).not.toContain('has changed');
  expect((await run('export', 'begun', 'whole/')).code).toBe(0);
  expect(linesOf('whole', 'evidence')).toEqual(linesOf('first', 'evidence'));
  expect((await crawl('early', roster, '--where', 'country=BE')).code).toBe(1);
  const store = openStore(at('all.sqlite'));
  const early = "(SELECT id FROM snapshot WHERE name = 'early')";
  // As version 0.15 has left it.
  store.exec(
    `DELETE FROM seat WHERE snapshot = ${early}; DELETE FROM evidence WHERE snapshot = ${early};
     UPDATE snapshot SET hash_version = 3 WHERE name = 'early'`,
  );
  store.close();
  expect((await crawl('early', roster, '--evidence', evidence, '--seal')).code).toBe(0);
  expect((await run('export', 'early', 'taken/')).code).toBe(0);
  expect(linesOf('taken', 'seats')).toEqual(SEATS);
});

test('what is derived has the seats of its source, and who is forgotten is no evidence either', async () => {
  expect((await run('derive', 'first', '--as-of', '2026-05-31', '-s', 'derived')).code).toBe(0);
  expect((await run('export', 'derived', 'derived/')).code).toBe(0);
  for (const file of ['seats', 'evidence']) expect(linesOf('derived', file)).toEqual(linesOf('first', file));
  const forgotten = await run('forget', 'mfa-be.test', '--yes');
  expect(forgotten.code, forgotten.stderr).toBe(0);
  expect((await run('export', 'first.r1', 'redacted/')).code).toBe(0);
  expect(linesOf('redacted', 'evidence')).toEqual(linesOf('first', 'evidence').slice(0, 2));
  expect(linesOf('redacted', 'seats')).toEqual(SEATS.filter((line) => !line.includes('be-mfa')));
  expect((await run('snapshots', 'verify')).code).toBe(0);
  expect(readFileSync(at('all.sqlite')).includes('mfa-be.test')).toBe(false);
});

test('an account that is known from evidence alone is forgotten too, by its id or, without one, by its handle', async () => {
  const more = `account,FR:head-of-state,,,,sandbox,did:plc:47pwv3lxlphvjofzoki67a7d,other.test,own-link,site,,https://fr.test/,2026-05-01,grow
account,FR:head-of-state,,,,sandbox,,Third.test,own-link,site,,https://fr.test/,2026-05-01,grow
`;
  const roster = folder.write('more/roster.csv', ROSTER);
  folder.write('more/evidence.csv', EVIDENCE + more);
  expect((await crawl('more', roster, '--seal')).code).toBe(0);
  for (const handle of ['other.test', '@third.test']) {
    const { code, stderr } = await run('forget', handle, '--yes');
    expect(code, stderr).toBe(0);
  }
  expect((await run('export', 'more.r2', 'fewer/')).code).toBe(0);
  expect(linesOf('fewer', 'evidence')).toEqual(linesOf('first', 'evidence'));
  const bytes = readFileSync(at('all.sqlite'));
  for (const trace of ['other.test', 'hird.test', '67a7d']) expect(bytes.includes(trace)).toBe(false);
});
