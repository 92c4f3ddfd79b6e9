/** Handles under government domains: whose they are, what proves them, and what only looks so. */
import { expect, test } from 'vitest';
import { blueskyDomains } from '../../src/grow/bluesky-domains.ts';
import { did, gather, ground, type SmallAccount, type SmallSky } from '../support/small-sky.ts';

/** Each claim as `letter handle seat flaws`. */
async function claims(accounts: readonly SmallAccount[], more: Partial<SmallSky> = {}) {
  const dns = Object.fromEntries(accounts.map(({ id, handle }) => [`_atproto.${handle}`, did(id)]));
  const found = await gather(blueskyDomains, { accounts, dns, ...more });
  return found.claims.map(({ accountId, handle, seat, flaws = [] }) =>
    [accountId.at(-1), handle, seat, ...flaws].join(' '),
  );
}

test.each<[string, string, string | null]>([
  ['elysee.fr', 'FR:head-of-state', 'the host of its own site'],
  ['bsky.diplomatie.gouv.fr', 'FR:foreign-ministry', 'a usual name under it'],
  ['presidence.td', 'TD:head-of-state', 'a site of a country without a known domain'],
  ['sante.gouv.fr', 'FR', "another office of the country's"],
  ['gouv.fr', 'FR', 'the government itself, whosever site is said to be there'],
  ['social.gouv.fr', 'FR', 'a usual name under that'],
  ['consul.diplomatie.gouv.fr', 'FR', 'somebody of the ministry'],
  ['president.diplomatie.gouv.fr', 'FR', 'an office that is not of that site'],
])('%s is of %s: %s', async (handle, seat) => {
  expect(await claims([{ id: 'a', handle }])).toEqual([`a ${handle} ${seat}`]);
});

test.each([
  'gouv.fr.example.com',
  'g0v.fr',
  'gouv-fr.org',
  'gouv.fr.bsky.social',
  'elysee.fr.example.com',
  'mfa.gov.uk',
])('%s is of nobody here', async (handle) => expect(await claims([{ id: 'a', handle }])).toEqual([]));

test('a name that imitates the host of a site is claimed for its seat, on its own origin', async () => {
  const handle = 'diplomatie-gouv-fr.org';
  const about = 'diplomatie.gouv.fr';
  const sky = { accounts: [{ id: 'a', handle, about }], dns: { [`_atproto.${handle}`]: did('a') } };
  const [claim] = (await gather(blueskyDomains, sky)).claims;
  expect(claim).toMatchObject({ seat: 'FR:foreign-ministry', origin: handle });
});

test('a name has to lead to the account, and the account to the name', async () => {
  const account = { id: 'a', handle: 'elysee.fr' };
  expect(await claims([account], { dns: {} })).toEqual(['a elysee.fr FR:head-of-state one-way']);
  expect(await claims([{ ...account, claims: 'a.example.com' }])).toEqual([
    'a elysee.fr FR:head-of-state one-way',
  ]);
  const moved = { id: 'b', handle: 'b.example.com' };
  const dns = { '_atproto.elysee.fr': did('b') };
  expect(await claims([account, moved], { dns })).toEqual(['b b.example.com FR:head-of-state one-way']);
});

test('the address of the proof is where it stands, and an account that is gone is none', async () => {
  const account = { id: 'a', handle: 'elysee.fr' };
  const onSite: SmallSky = {
    accounts: [account],
    disturb: ({ href }) =>
      href === 'https://elysee.fr/.well-known/atproto-did' ? { status: 200, body: `${did('a')}\n` } : null,
  };
  const found = async (sky: SmallSky) =>
    (await gather(blueskyDomains, sky)).claims.map(({ address }) => address);
  expect(await found(onSite)).toEqual(['https://elysee.fr/.well-known/atproto-did']);
  const inDns = { accounts: [account], dns: { '_atproto.elysee.fr': did('a') } };
  expect(await found(inDns)).toEqual(['dns:_atproto.elysee.fr?type=TXT']);
  expect(await found({ ...inDns, accounts: [{ ...account, gone: true }] })).toEqual([]);
});

test('where neither DNS nor site answers nothing is claimed, and it is told', async () => {
  const sky: SmallSky = {
    accounts: [{ id: 'a', handle: 'elysee.fr' }],
    disturb: ({ host }) => (host === 'elysee.fr' ? { status: 500, body: '' } : null),
  };
  const { claims: none, troubles } = await gather(blueskyDomains, sky);
  expect(none).toEqual([]);
  expect(troubles).toEqual([
    { seat: 'FR:head-of-state', message: 'elysee.fr: neither its DNS nor its site answers' },
  ]);
});

test('a search for a domain that is silent or cut off, and names that are not answered, are told', async () => {
  const told = async (disturb: SmallSky['disturb']) =>
    (await gather(blueskyDomains, { accounts: [], disturb })).troubles!.map(
      (one) => `${one.seat}: ${one.message}`,
    );
  const isFor = (url: URL) => url.searchParams.get('q') === 'gouv.fr';
  const cut = 'FR: the search for "gouv.fr" did not come to its end';
  expect(await told((url) => (isFor(url) ? { status: 502, body: '' } : null))).toEqual([cut]);
  const same = { status: 200, body: { actors: [], cursor: 'again' } };
  expect(await told((url) => (isFor(url) ? same : null))).toEqual([cut]);
  const silent = (url: URL) => url.href.endsWith('handle=elysee.fr');
  expect(await told((url) => (silent(url) ? { status: 503, body: '' } : null))).toEqual([
    'FR:head-of-state: names under elysee.fr had no answer',
  ]);
});

test('what was asked once is not asked again', async () => {
  const on = ground();
  const sky = { accounts: [{ id: 'a', handle: 'elysee.fr' }], dns: { '_atproto.elysee.fr': did('a') } };
  await gather(blueskyDomains, sky, on);
  const again = await gather(blueskyDomains, sky, on);
  expect(again.runtime.sent).toEqual([]);
  expect(again.claims).toHaveLength(1);
});
