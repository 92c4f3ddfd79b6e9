/** `roster complete` on the sandbox: what is empty is filled in by a patch, and nothing else is touched. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { completeRows, usualLanguage } from '../../../src/roster/complete.ts';
import { rosterRow } from '../../../src/roster/row.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runHere } from '../../support/run-here.ts';

const folder = temporaryFolder();

test('names, ids and languages come as a patch that applies; what is written stays', async () => {
  const cwd = mkdtempSync(join(folder.path, 'complete-'));
  const before =
    'name,network,handle,language,account_id\n,sandbox,eu.test,,\n,sandbox,nobody.test,,\nThe President,sandbox,president-fr.test,,\n';
  writeFileSync(join(cwd, 'r.csv'), before);
  const made = await runHere(['roster', 'complete', 'r.csv', '--out', 'r.patch'], { cwd });
  expect(made).toMatchObject({ code: 1, stdout: '' });
  expect(made.stderr).toContain('filled in: 1 name, 2 account_id, 2 language');
  expect(made.stderr).toContain('1 account sandbox does not show');
  expect(readFileSync(join(cwd, 'r.csv'), 'utf8')).toBe(before);
  expect(spawnSync('git', ['apply', 'r.patch'], { cwd }).status).toBe(0);
  const after = readFileSync(join(cwd, 'r.csv'), 'utf8');
  expect(after).toMatch(/^European Union \(simulated\),sandbox,eu\.test,en,did:plc:\w{24}$/m);
  expect(after).toMatch(/^The President,sandbox,president-fr\.test,fr,did:plc:\w{24}$/m);
  expect(after).toContain('\n,sandbox,nobody.test,,\n');
  expect((await runHere(['roster', 'check', 'r.csv'], { cwd })).code).toBe(0);
});

test('one actor keeps one name, and a handle that leads elsewhere is left to a person', () => {
  const row = (cells: object) => rosterRow({ network: 'bluesky', actor: 'eu', ...cells });
  const rows = [
    row({ handle: 'a.test', name: 'Union' }),
    row({ handle: 'b.test', account_id: 'did:plc:b' }),
    row({ handle: 'c.test', actor: 'c' }),
  ];
  const seen = (handle: string) => ({
    handle,
    accountId: `did:plc:${handle[0]}`,
    name: handle,
    language: '',
  });
  const {
    rows: after,
    filled,
    open,
  } = completeRows(
    rows,
    new Map([
      [rows[0]!, seen('a.test')],
      [rows[1]!, seen('renamed.test')],
      [rows[2]!, seen('other.test')],
    ]),
  );
  expect(after.map(({ name, account_id: id }) => [name, id])).toEqual([
    ['Union', 'did:plc:a'],
    ['Union', 'did:plc:b'],
    ['', ''],
  ]);
  expect(filled).toEqual({ name: 1, account_id: 1, language: 0 });
  expect(open.map(({ message }) => message)).toEqual([
    'the network leads from @c.test to @other.test; nothing is filled in',
  ]);
});

test.each([
  [['fr', 'fr', 'fr-CA', 'en', ''], ''],
  [['fr', 'fr', 'fr-CA', 'en', 'de'], 'fr'],
  [['fr', 'fr', 'en', 'en', 'fr', 'en'], ''],
  [[], ''],
])('the usual language of %j is "%s"', (tags, language) => {
  expect(usualLanguage(tags)).toBe(language);
});
