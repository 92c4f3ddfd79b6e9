import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folder.ts';
import { entente } from '../../support/program.ts';
import { runHere } from '../../support/run-here.ts';

const folder = temporaryFolder();

test('a plain list becomes a roster to complete, and check says what is left to fill in', async () => {
  const input = '# my list\n@POTUS\nhttps://bsky.app/profile/mfa.example.org\neu@social.eu\npotus\n';
  const made = entente(['roster', 'from-handles', '-'], { input });
  expect(made.code).toBe(0);
  expect(made.stdout.split('\n')).toEqual([
    expect.stringMatching(/^actor,name,kind,country,office,network,handle,/),
    expect.stringMatching(/^eu-social\.eu,,,,,mastodon,eu@social\.eu,/),
    expect.stringMatching(/^mfa\.example\.org,,,,,bluesky,mfa\.example\.org,/),
    expect.stringMatching(/^potus,,,,,x,POTUS,/),
    '',
  ]);
  expect(made.stderr).toContain('3 accounts, 1 repeated line left out');
  expect(await runHere(['roster', 'check', folder.write('made.csv', made.stdout)])).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('Of 3 rows, kind is empty in 3, country in 3, office in 3'),
  });
});

test('lines that hold no handle are named, all of them', async () => {
  const file = folder.write('list.txt', 'good.test\nno good\n@\n');
  expect(await runHere(['roster', 'from-handles', file, '--network', 'bluesky'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/list\.txt:2: .*\n.*list\.txt:3: /),
  });
});
