/** Proofs on Bluesky asked again: names, verifications and lists that stand, are withdrawn, or give no answer. */
import { expect, test } from 'vitest';
import type { Network } from '../../src/crawl/network.ts';
import { evidenceRow } from '../../src/evidence/evidence-row.ts';
import type { ProofName } from '../../src/evidence/proofs.ts';
import { standingOf } from '../../src/grow/still-proved.ts';
import { did, type SmallAccount, type SmallSky, toolsOf } from '../support/small-sky.ts';

const BOB: SmallAccount = { id: 'b', handle: 'bob.gouv.fr', name: 'Bob' };
const QUAI: SmallAccount = {
  id: 'q',
  handle: 'quai.gouv.fr',
  verifies: [{ id: 'b', handle: 'bob.gouv.fr', name: 'Bob' }],
  lists: [{ key: 'ours', members: 'b' }],
};

const row = (proof: ProofName, address: string) =>
  evidenceRow({
    row: 'account',
    network: 'bluesky',
    account_id: did('b'),
    handle: 'bob.gouv.fr',
    proof,
    address,
  });

async function standing(sky: SmallSky, proof: ProofName, address: string): Promise<string> {
  const found = await standingOf(toolsOf(sky), row(proof, address));
  return 'why' in found ? `${found.is}: ${found.why}` : found.is;
}

test('a name under a government’s domain leads to the account', async () => {
  const named = (dns: Record<string, string>) =>
    standing({ accounts: [BOB], dns }, 'government-domain', 'dns:_atproto.bob.gouv.fr');
  expect(await named({ '_atproto.bob.gouv.fr': did('b') })).toBe('stands');
  expect(await named({ '_atproto.bob.gouv.fr': did('x') })).toBe(
    `withdrawn: the name bob.gouv.fr leads to ${did('x')}`,
  );
});

test('a verification stands in the issuer’s records, for the account as it is', async () => {
  const record = `at://${did('q')}/app.bsky.graph.verification/3k0`;
  const verified = (accounts: SmallAccount[]) => standing({ accounts }, 'government-verification', record);
  expect(await verified([QUAI, BOB])).toBe('stands');
  expect(await verified([QUAI, { ...BOB, name: 'Eve' }])).toBe(
    'withdrawn: its handle or name has changed since it was verified',
  );
  expect(await verified([{ ...QUAI, verifies: [] }, BOB])).toBe(`withdrawn: ${did('q')} verifies it no more`);
  expect(await verified([QUAI, { ...BOB, gone: true }])).toBe('silent: bluesky does not show the account');
});

test('records of an issuer that are not all shown say nothing of one that is missing', async () => {
  const record = `at://${did('q')}/app.bsky.graph.verification/3k9`;
  const cut = (status: number, error: string) =>
    standing(
      {
        accounts: [QUAI, BOB],
        disturb: (url) => {
          if (!url.pathname.endsWith('listRecords')) return null;
          return url.searchParams.has('cursor') || error === 'RepoDeactivated'
            ? { status, body: { error } }
            : { status: 200, body: { records: [], cursor: 'x' } };
        },
      },
      'government-verification',
      record,
    );
  const silent = `silent: the server of ${did('q')} does not show all its records`;
  expect(await cut(400, 'RepoDeactivated')).toBe(silent);
  expect(await cut(400, 'BadCursor')).toBe(silent);
});

test('a link on a site goes by the handle of today too, and a page that is gone proves nothing', async () => {
  const site = async (body: string, status = 200, handle?: string) => {
    const disturb = ({ pathname }: URL) =>
      pathname === '/robots.txt' ? null : { status, body, headers: { 'content-type': 'text/html' } };
    const lookUp = async () => [{ number: 0, accountId: did('b'), profile: { handle: 'new.gouv.fr' } }];
    const network = { name: 'bluesky', lookUp } as unknown as Network;
    const tools = { ...toolsOf({ accounts: [], disturb }), network };
    const found = await standingOf(tools, row('official-site', 'https://gouv.fr/'), handle);
    return 'why' in found ? `${found.is}: ${found.why}` : found.is;
  };
  const link = (handle: string) => `<a href="https://bsky.app/profile/${handle}">Bluesky</a>`;
  expect(await site(link('bob.gouv.fr'))).toBe('stands');
  expect(await site(link('new.gouv.fr'))).toBe('stands');
  expect(await site(link('roster.gouv.fr'), 200, 'roster.gouv.fr')).toBe('stands');
  expect(await site(link('eve.gouv.fr'))).toBe('withdrawn: https://gouv.fr/ links to it no more');
  expect(await site('', 410)).toBe('withdrawn: https://gouv.fr/: the answer was HTTP 410');
  expect(await site('', 403)).toBe('silent: https://gouv.fr/: the answer was HTTP 403');
});

test('a list names the account', async () => {
  const list = `at://${did('q')}/app.bsky.graph.list/ours`;
  const listed = (accounts: SmallAccount[]) => standing({ accounts }, 'government-list', list);
  expect(await listed([QUAI, BOB])).toBe('stands');
  expect(await listed([{ ...QUAI, lists: [{ key: 'ours', members: '' }] }, BOB])).toBe(
    `withdrawn: ${list} names it no more`,
  );
  const disturb = ({ pathname }: URL) =>
    pathname.endsWith('getList')
      ? { status: 400, body: { error: 'InvalidRequest', message: 'List not found' } }
      : null;
  expect(await standing({ accounts: [QUAI], disturb }, 'government-list', list)).toBe(
    `withdrawn: ${list} is there no more`,
  );
  expect(await standing({ accounts: [{ ...QUAI, gone: true }], disturb }, 'government-list', list)).toBe(
    `silent: bluesky does not show who keeps ${list}`,
  );
});

test.each<[string, object, string]>([
  ['stands', { accountId: 'https://social.gouv.fr/users/bob' }, 'stands'],
  [
    'is another account',
    { accountId: 'https://social.gouv.fr/users/eve' },
    'withdrawn: bob@social.gouv.fr leads to https://social.gouv.fr/users/eve',
  ],
  ['is gone', { verdict: 'not-found', reason: '' }, 'withdrawn: its server has no bob@social.gouv.fr'],
  [
    'does not answer',
    { verdict: 'failed', reason: '' },
    'silent: the server of bob@social.gouv.fr does not answer',
  ],
])('an account on a government’s own server %s', async (_, answer, said) => {
  const tools = toolsOf({ accounts: [] });
  const network = { name: 'mastodon', lookUp: async () => [{ number: 0, ...answer }] } as unknown as Network;
  const found = await standingOf(
    { ...tools, network },
    {
      ...row('government-domain', 'https://social.gouv.fr/@bob'),
      network: 'mastodon',
      handle: 'bob@social.gouv.fr',
      account_id: 'https://social.gouv.fr/users/bob',
    },
  );
  expect('why' in found ? `${found.is}: ${found.why}` : found.is).toBe(said);
});

test('what is nobody’s to withdraw is not asked', async () => {
  for (const proof of ['own-link', 'wikidata-reference'] as const)
    expect(await standing({ accounts: [] }, proof, 'https://www.wikidata.org/wiki/Q1')).toBe('unasked');
});
