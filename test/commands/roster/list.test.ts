import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folder.ts';
import { runHere } from '../../support/run-here.ts';

const folder = temporaryFolder();
const file = folder.write(
  'roster.csv',
  `actor,name,kind,country,office,network,handle,since,until,bloc
old,Old Chief,person,FR,head-of-state,x,old,2012-05-15,2017-05-14,west
new,New Chief,person,FR,head-of-state,x,new,2017-05-14,,west
new,New Chief,person,FR,head-of-state,bluesky,,2017-05-14,,west
mfa,Foreign Ministry,institution,FR,foreign-ministry,bluesky,mfa.fr,,,west
ruto,Ruto,person,KE,head-of-state,x,ruto,2022-09-13,,
tv,Tuvalu,institution,TV,government,x,,,,
eu,European Union,institution,EU,international-organisation,mastodon,eu@social.eu,,,west
`,
);
const list = (...words: string[]) => runHere(['roster', 'list', file, ...words]);
const json = async (...words: string[]) => JSON.parse((await list(...words, '--format', 'json')).stdout);

test('shows who is in the roster today, or held the office on a day', async () => {
  const today = await list('--country', 'france', '--office', 'head-of-state');
  expect(today.code).toBe(0);
  expect(today.stdout).toBe(
    'country,office,actor,name,kind,network,handle,account_type,since,until\n' +
      'FR,head-of-state,new,New Chief,person,x,new,,2017-05-14,\n' +
      'FR,head-of-state,new,New Chief,person,bluesky,,,2017-05-14,\n',
  );
  expect(await json('--country', 'FR', '--office', 'head-of-state', '--on', '2017-05-13')).toMatchObject({
    answer:
      'On 2017-05-13: 1 row, 1 account. An account is known of 1 of 1 persons (100 %), 0 of 0 institutions and 1 of 193 UN members (1 %).',
    rows: [{ actor: 'old', until: '2017-05-14' }],
  });
});

test('says first how many have an account: persons, institutions and UN members', async () => {
  const { answer, rows } = await json('--on', '2024-01-01');
  expect(answer).toBe(
    'On 2024-01-01: 6 rows, 4 accounts. An account is known of 2 of 2 persons (100 %), 2 of 3 institutions (67 %) and 2 of 193 UN members (1 %).',
  );
  expect(rows).toHaveLength(6);
});

test('names the actors without an account on a network, wherever else they have one', async () => {
  expect(await json('--missing', 'x', '--on', '2024-01-01')).toMatchObject({
    answer: 'On 2024-01-01, no account on x is known of 3 of 5 actors (60 %), of 2 UN members.',
    rows: [{ actor: 'mfa' }, { actor: 'tv' }, { actor: 'eu' }],
  });
  expect((await json('--missing', 'x', '--network', 'bluesky', '--on', '2024-01-01')).rows).toEqual([
    expect.objectContaining({ actor: 'mfa' }),
  ]);
});

test('a roster with faults is not counted', async () => {
  const faulty = folder.write(
    'faulty.csv',
    'actor,name,kind,country,office,network,handle\na,A,person,XX,other,x,a\n',
  );
  expect(await runHere(['roster', 'list', faulty])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining(`${faulty}:2: country "XX"`),
  });
});
