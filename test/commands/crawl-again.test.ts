/** A crawl that is begun again: with other options, with another roster, or after one that could not begin. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const HEADER = 'actor,name,kind,country,office,network,handle\n';
const FRANCE = 'fr-president,A,person,FR,head-of-state,sandbox,president-fr.test\n';
const BELGIUM = 'be-mfa,B,institution,BE,foreign-ministry,sandbox,mfa-be.test\n';

async function crawl(name: string, text: string, ...more: string[]) {
  const roster = folder.write(`${name} roster.csv`, HEADER + text);
  const db = join(folder.path, `${name}.sqlite`);
  return await runHere([
    'crawl',
    '--network',
    'sandbox',
    '--roster',
    roster,
    '-s',
    name,
    '--db',
    db,
    ...more,
  ]);
}

async function snapshots(name: string): Promise<string> {
  return (await runHere(['snapshots', '--db', join(folder.path, `${name}.sqlite`)])).stdout;
}

test('what it cannot begin with leaves no snapshot that takes the name', async () => {
  const { code, stderr } = await crawl('wrong', FRANCE, '--where', 'office=nothing');
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no account of wrong has office nothing'),
  });
  expect(await snapshots('wrong')).not.toContain('wrong,');
});

test('an earlier snapshot that is not there leaves no database behind', async () => {
  const { code, stderr } = await crawl('later', FRANCE, '--from', 'earlier');
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'entente: there is no snapshot earlier in this database to take readings over from\n',
  });
  expect(existsSync(join(folder.path, 'later.sqlite'))).toBe(false);
});

test('a plan binds nobody: the crawl may be capped after it, and the cap then stays', async () => {
  expect((await crawl('planned', FRANCE + BELGIUM, '--plan')).code).toBe(0);
  expect((await crawl('planned', FRANCE + BELGIUM, '--cap', '10', '--where', 'country=BE')).code).toBe(1);
  expect(await crawl('planned', FRANCE + BELGIUM)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('planned was begun with --cap 10; go on so, or choose another name'),
  });
  expect((await crawl('planned', FRANCE + BELGIUM, '--cap', '10')).code).toBe(0);
});

test('a roster that has changed since is told, and the rows stay', async () => {
  expect((await crawl('changed', FRANCE)).stderr).not.toContain('roster has changed');
  const again = await crawl('changed', BELGIUM + FRANCE.replace('president-fr', 'mfa-fr'));
  expect(again.stderr).toContain(
    'the roster has changed since it was begun (2 rows new or corrected, 1 gone)',
  );
  expect(await snapshots('changed')).toContain('changed,sandbox,2026-06-01,open,1,1,');
});

test('the command to go on with is whole: the database, what is kept, and names with spaces', async () => {
  const { stderr } = await crawl(
    'part',
    FRANCE + BELGIUM,
    '--where',
    'country=BE',
    '--keep-outside',
    '--seal',
  );
  const roster = join(folder.path, 'part roster.csv');
  expect(stderr).toContain(
    `go on with: entente crawl --network sandbox --roster '${roster}' --db ${join(folder.path, 'part.sqlite')} --snapshot part --seal --keep-outside\n`,
  );
});
