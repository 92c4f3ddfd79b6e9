/** What accounts of a government, and others, say of accounts: lists, verifications, and the accounts' own links. */
import { expect, test } from 'vitest';
import { blueskyLists } from '../../src/grow/bluesky-lists.ts';
import { blueskySearch } from '../../src/grow/bluesky-search.ts';
import { blueskyVerifications } from '../../src/grow/bluesky-verifications.ts';
import type { MakeSource } from '../../src/grow/sources.ts';
import { type RosterRow, rosterRow } from '../../src/roster/row.ts';
import { did, gather, ground, ROWS, type SmallAccount, type SmallSky } from '../support/small-sky.ts';

const QUAI: SmallAccount = { id: 'q', handle: 'diplomatie.gouv.fr', name: 'Quai' };
const BOB: SmallAccount = { id: 'b', handle: 'bob.bsky.social', name: 'Bob Blanc' };
const LINKED = { ...BOB, about: 'Minister. diplomatie.gouv.fr' };
const BY_QUAI = ground({ proved: new Map([[did('q'), 'FR:foreign-ministry']]) });

/** Each claim as `letter seat proof origin flaws`. */
async function claims(make: MakeSource, accounts: readonly SmallAccount[], on = BY_QUAI) {
  const asked = ground({ ...on, ask: ground().ask });
  return (await gather(make, { accounts }, asked)).claims.map(
    ({ accountId, seat, proof, origin, flaws = [] }) =>
      [accountId.at(-1), seat, proof, origin.at(-1), ...flaws].join(' '),
  );
}

const verified = (more = {}) => ({
  ...QUAI,
  verifies: [{ id: 'b', handle: BOB.handle, name: 'Bob Blanc', ...more }],
});

test('a government verifies its own: the holder whose name it vouches for, else somebody of its country', async () => {
  const verifications = (by: SmallAccount, who: SmallAccount) => claims(blueskyVerifications, [by, who]);
  expect(await verifications(verified(), BOB)).toEqual(['b bob government-verification q']);
  const other = { ...BOB, name: 'Bob Brun' };
  expect(await verifications(verified({ name: 'Bob Brun' }), other)).toEqual([
    'b FR government-verification q',
  ]);
  const site = { ...BOB, handle: 'elysee.fr', name: 'L' };
  expect(await verifications(verified({ handle: 'elysee.fr', name: 'L' }), site)).toEqual([
    'b FR:head-of-state government-verification q',
  ]);
  expect(await verifications({ ...verified(), id: 'z' }, BOB)).toEqual([]);
});

test.each<[string, Partial<SmallAccount>, object]>([
  ['another handle since', { handle: 'other.bsky.social' }, {}],
  ['another name since', { name: 'Bob Blanc, Minister' }, {}],
  ['the word of the app', {}, { isShown: true, isValid: false }],
])('a verification is void: %s', async (_, since, more) => {
  const found = await claims(blueskyVerifications, [verified(more), { ...BOB, ...since }]);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/ renamed$/);
});

test('a verification bears its day, and one of tomorrow none', async () => {
  for (const [at, day] of [
    ['2026-03-04T05:06:07Z', '2026-03-04'],
    ['2027-03-04T05:06:07Z', ''],
  ] as const) {
    const accounts = [verified({ at }), BOB];
    const on = { ...BY_QUAI, ask: ground().ask };
    const [claim] = (await gather(blueskyVerifications, { accounts }, on)).claims;
    expect(claim).toMatchObject({
      page_date: day,
      address: `at://${did('q')}/app.bsky.graph.verification/3k0`,
    });
  }
});

test('a list is for its keeper’s country, and the seat to whose page a member links is its own word', async () => {
  const keeper = { ...QUAI, lists: [{ key: 'l', members: 'bcq' }] };
  const stranger = {
    id: 'c',
    handle: 'c.bsky.social',
    name: 'Reporter',
    about: 'https://www.diplomatie.gouv.fr',
  };
  const listed = (bob: SmallAccount) => claims(blueskyLists, [keeper, bob, stranger]);
  expect(await listed(BOB)).toEqual(['b FR government-list q', 'c FR government-list q']);
  expect(await listed(LINKED)).toEqual([
    'b FR:foreign-minister own-link b',
    'b FR government-list q',
    'c FR government-list q',
  ]);
});

test('packs are lists; lists against accounts, of those who are not proved, and members who are gone are none', async () => {
  const packed = { ...QUAI, lists: [{ key: 'p', members: 'b', isPack: true }] };
  expect(await claims(blueskyLists, [packed, BOB])).toEqual(['b FR government-list q']);
  const against = { ...QUAI, lists: [{ key: 'l', members: 'b', isAgainst: true }] };
  expect(await claims(blueskyLists, [against, BOB])).toEqual([]);
  for (const name of [
    'FAKE ACCOUNTS',
    'Comptes usurpés',
    'Cuentas suplantadoras',
    'Unofficial',
    'Do not follow',
  ])
    for (const isPack of [false, true]) {
      const warning = { ...QUAI, lists: [{ key: 'l', members: 'b', name, isPack }] };
      expect(await claims(blueskyLists, [warning, BOB]), name).toEqual([]);
    }
  const lookAlike = {
    id: 'z',
    handle: 'quai.bsky.social',
    name: 'Quai',
    lists: [{ key: 'l', members: 'b' }],
  };
  expect(await claims(blueskyLists, [QUAI, lookAlike, BOB])).toEqual([]);
  const keeper = { ...QUAI, lists: [{ key: 'l', members: 'b' }] };
  expect(await claims(blueskyLists, [keeper, { ...BOB, gone: true }])).toEqual([]);
});

test('an own link counts where the account bears the name of the seat of that page', async () => {
  const about = (text: string) => claims(blueskySearch, [{ ...BOB, about: text }], ground());
  const own = ['b FR:foreign-minister own-link b'];
  expect(await about('https://www.diplomatie.gouv.fr/en')).toEqual(own);
  expect(await about('(diplomatie.gouv.fr).')).toEqual(own);
  expect(await about('https://www.diplomatie.gouv.fr/en/minister')).toEqual(own);
  for (const none of [
    'diplomatie.gouv.fr.example.com',
    'https://example.com/diplomatie.gouv.fr',
    'https://diplomatie.gouv.fr@example.com/',
    'fan of @diplomatie.gouv.fr',
    'press@diplomatie.gouv.fr',
    'xdiplomatie.gouv.fr',
    'elysee.fr',
  ]) {
    expect(await about(none), none).toEqual([]);
  }
});

test.each([
  ['Ministry of Foreign Affairs', 'FR:foreign-ministry'],
  ['France, Ministry of Foreign Affairs', 'FR:foreign-ministry'],
  ['Minister Bob Blanc', 'FR:foreign-minister'],
  ['Spokesperson of the Ministry of Foreign Affairs', null],
  ['Ministry', null],
  ['Anne Auber', null],
])('who links to the ministry and calls itself %s is %s', async (name, seat) => {
  const account = { id: 'm', handle: 'm.bsky.social', name, about: 'diplomatie.gouv.fr' };
  const found = await claims(blueskySearch, [account], ground());
  expect(found).toEqual(seat === null ? [] : [`m ${seat} own-link m`]);
});

test('one person in two seats is that person, and two of one name are nobody', async () => {
  const held = (actor: string, office: string) =>
    rosterRow({ actor, name: 'Eve Egger', kind: 'person', country: 'TD', office, network: 'bluesky' });
  const keeper = { ...verified({ id: 'e', handle: 'eve.bsky.social', name: 'Eve Egger' }), id: 'k' };
  const eve = { id: 'e', handle: 'eve.bsky.social', name: 'Eve Egger' };
  const named = (rows: RosterRow[]) => {
    const on = ground({ rows, proved: new Map([[did('k'), rows[0]!.actor]]) });
    return claims(blueskyVerifications, [keeper, eve], on);
  };
  expect(await named([held('eve', 'head-of-government'), held('eve', 'foreign-minister')])).toEqual([
    'e eve government-verification k',
  ]);
  expect(await named([held('eve', 'head-of-government'), held('eva', 'foreign-minister')])).toEqual([
    'e TD government-verification k',
  ]);
});

test('offices are verified by their names, those that are no seat too', async () => {
  const rows = [
    ...ROWS,
    rosterRow({
      actor: 'fr-gov',
      name: 'Government of France',
      kind: 'institution',
      country: 'FR',
      office: 'government',
    }),
  ];
  const named = (name: string) => {
    const by = { ...verified({ id: 'g', handle: 'g.bsky.social', name }) };
    const on = ground({ ...BY_QUAI, rows });
    return claims(blueskyVerifications, [by, { id: 'g', handle: 'g.bsky.social', name }], on);
  };
  expect(await named('Government of France')).toEqual(['g fr-gov government-verification q']);
  expect(await named('Ministry of Foreign Affairs')).toEqual([
    'g FR:foreign-ministry government-verification q',
  ]);
  expect(await named('Government of France fans')).toEqual(['g FR government-verification q']);
  const sites = new Map([['fr-gov', ['https://www.gouvernement.fr/']]]);
  const own = { id: 'g', handle: 'g.bsky.social', name: 'Government of France', about: 'gouvernement.fr' };
  expect(await claims(blueskySearch, [own], ground({ rows, sites }))).toEqual(['g fr-gov own-link g']);
  const { searches } = await gather(blueskySearch, { accounts: [own] }, ground({ rows, sites }));
  expect(searches.map(({ seat }) => seat)).not.toContain('fr-gov');
});

test('another government that verifies an account is placed where its own link and name say', async () => {
  const carl = { id: 'c', handle: 'carl.bsky.social', name: 'Carl Cohen' };
  const by = verified({ id: 'c', handle: carl.handle, name: carl.name });
  expect(await claims(blueskyVerifications, [by, carl])).toEqual(['c FR government-verification q']);
  expect(await claims(blueskyVerifications, [by, { ...carl, about: 'presidence.td' }])).toEqual([
    'c TD:head-of-state government-verification q',
  ]);
});

test('a verification by others counts where the app counts them, and names a holder', async () => {
  const paper = (more: Partial<SmallAccount> = {}, verification = {}) => ({
    id: 'p',
    handle: 'paper.com',
    isTrusted: true,
    verifies: [{ id: 'b', handle: BOB.handle, name: 'Bob Blanc', isShown: true, ...verification }],
    ...more,
  });
  const by = (issuer: SmallAccount, who = BOB) => claims(blueskySearch, [issuer, who], ground());
  expect(await by(paper())).toEqual(['b bob other-verification p']);
  expect(await by(paper({ isTrusted: false }))).toEqual(['b bob other-verification p not-governments']);
  expect(await by(paper({}, { isValid: false }))).toEqual(['b bob other-verification p renamed']);
  expect(await by(paper({}, { handle: 'bob.example.com' }))).toEqual(['b bob other-verification p renamed']);
  expect(await by(paper({}, { isShown: false }))).toEqual([]);
  expect(await by(paper({}, { name: 'Bob Blanc fan' }), { ...BOB, name: 'Bob Blanc fan' })).toEqual([]);
  const own = { ...paper(), ...BOB, id: 'b' };
  expect(await claims(blueskySearch, [own], ground())).toEqual([]);
});

const searches = async (sky: SmallSky, on = ground()) => {
  const found = await gather(blueskySearch, sky, on);
  return {
    seats: found.searches.map(({ seat, namesakes }) =>
      [seat, ...namesakes.map(({ handle }) => handle)].join(' '),
    ),
    troubles: found.troubles!.map(({ seat, message }) => `${seat}: ${message}`),
    runtime: found.runtime,
  };
};

test('a search is whole for a seat with a name, and says who bears it', async () => {
  const accounts = [
    { id: 'c', handle: 'x.bsky.social', name: 'President Carl COHÉN' },
    { id: 'd', handle: 'carlcohen.bsky.social', name: 'Me' },
    { id: 'e', handle: 'carl.bsky.social', name: 'Carl' },
    { id: 'f', handle: 'mfa.bsky.social', name: 'Ministry of Foreign Affairs of Peru' },
  ];
  const { seats, troubles } = await searches({ accounts });
  expect(seats).toEqual([
    'FR:foreign-minister',
    'FR:foreign-ministry',
    'FR:head-of-state',
    'TD:head-of-state x.bsky.social carlcohen.bsky.social',
  ]);
  expect(troubles).toEqual([]);
  const nameless = ground({ rows: ROWS.map((row) => ({ ...row, kind: 'institution', name: '' })) });
  expect(await searches({ accounts }, nameless)).toMatchObject({ seats: [] });
});

test('who goes by a shorter or longer name of the holder, or links to the site of the seat, keeps it open', async () => {
  const rows = [{ ...ROWS[0]!, name: 'Matamela Cyril Ramaphosa' }];
  const open = (account: Partial<SmallAccount>) =>
    searches({ accounts: [{ ...BOB, about: '', ...account }], seen: ['b'] }, ground({ rows }));
  const known = 'FR:head-of-state bob.bsky.social';
  expect((await open({ name: 'Cyril Ramaphosa' })).seats).toEqual([known]);
  expect((await open({ name: 'L', about: 'https://www.elysee.fr/' })).seats).toEqual([known]);
  expect((await open({ name: 'Cyril' })).seats).toEqual(['FR:head-of-state']);
});

test('a search that does not come to its end is none: a cursor again, pages without end, a silent server', async () => {
  const only = (text: string, body: (url: URL) => { status: number; body: unknown }): SmallSky => ({
    accounts: [],
    disturb: (url) => (url.searchParams.get('q') === text ? body(url) : null),
  });
  const same = only('Bob Blanc', () => ({ status: 200, body: { actors: [], cursor: 'again' } }));
  const endless = only('Bob Blanc', (url) => ({
    status: 200,
    body: { actors: [], cursor: `${Number(url.searchParams.get('cursor')) + 1}` },
  }));
  const silent = only('Bob Blanc', () => ({ status: 502, body: '' }));
  for (const [sky, why] of [
    [same, 'did not come to its end'],
    [endless, 'did not come to its end'],
    [silent, 'had no answer'],
  ] as const) {
    const { seats, troubles } = await searches(sky);
    expect(seats).toHaveLength(3);
    expect(troubles).toEqual([`FR:foreign-minister: the search for "Bob Blanc" ${why}`]);
  }
  const names: SmallSky = {
    accounts: [],
    disturb: ({ href }) => (href.endsWith('handle=elysee.fr') ? { status: 503, body: '' } : null),
  };
  expect((await searches(names)).troubles).toEqual(['FR:head-of-state: names under elysee.fr had no answer']);
});

test('a server that asks for time is given it, and an empty page with a cursor is no end', async () => {
  const sky: SmallSky = {
    accounts: [BOB],
    disturb: ({ searchParams }, before) => {
      if (searchParams.get('q') !== 'Bob Blanc') return null;
      if (before === 0 && !searchParams.has('cursor')) {
        return { status: 429, body: {}, headers: { 'retry-after': '7' } };
      }
      return searchParams.has('cursor') ? null : { status: 200, body: { actors: [], cursor: '1' } };
    },
  };
  const { seats, runtime } = await searches(sky);
  expect(seats).toContain('FR:foreign-minister bob.bsky.social');
  expect(runtime.slept).toContain(7000);
});

test('what could not be read is told: a server of records, lists, and members; of accounts it ends the run', async () => {
  const keeper = { ...verified(), lists: [{ key: 'l', members: 'b' }] };
  const down = (method: string): SmallSky => ({
    accounts: [keeper, BOB],
    disturb: ({ pathname }) => (pathname.endsWith(method) ? { status: 502, body: '' } : null),
  });
  const on = () => ({ ...BY_QUAI, ask: ground().ask });
  const told = async (make: MakeSource, method: string) =>
    (await gather(make, down(method), on())).troubles!.map(({ seat, message }) => `${seat} ${message}`);
  const q = did('q');
  expect(await told(blueskyVerifications, 'listRecords')).toEqual([
    `FR:foreign-ministry what ${q} verifies could not be read`,
  ]);
  expect(await told(blueskyLists, 'getLists')).toEqual([
    `FR:foreign-ministry the lists of ${q} could not be read`,
  ]);
  expect(await told(blueskyLists, 'getList')).toEqual([
    `FR:foreign-ministry the members of at://${q}/app.bsky.graph.list/l could not be read`,
  ]);
  await expect(gather(blueskyLists, down('getProfiles'), on())).rejects.toThrow(
    'https://app.test does not answer for accounts; run the same command again later',
  );
});

test('records whose pages begin again are read once, and an app that wants an hour ends the run', async () => {
  let pages = 0;
  const turning: SmallSky = {
    accounts: [verified(), BOB],
    disturb: ({ pathname }) => {
      if (!pathname.endsWith('listRecords') || ++pages > 9) return null;
      const uri = `at://${did('q')}/app.bsky.graph.verification/3k0`;
      const $type = 'app.bsky.graph.verification';
      const value = { $type, subject: did('b'), handle: BOB.handle, displayName: BOB.name };
      return { status: 200, body: { records: [{ uri, value }], cursor: 'again' } };
    },
  };
  const on = { ...BY_QUAI, ask: ground().ask };
  expect((await gather(blueskyVerifications, turning, on)).claims.map(({ seat }) => seat)).toEqual([
    'bob',
    'bob',
  ]);
  expect(pages).toBe(2);
  const busy: SmallSky = {
    accounts: [],
    disturb: () => ({ status: 429, body: {}, headers: { 'retry-after': '3600' } }),
  };
  await expect(gather(blueskySearch, busy)).rejects.toThrow('allows no more requests until');
});

test('a subject that is no account of the network is passed over', async () => {
  const sky: SmallSky = {
    accounts: [verified(), BOB],
    disturb: ({ pathname, searchParams }) =>
      pathname.endsWith('getProfiles') && searchParams.getAll('actors').some((id) => id.length > 40)
        ? { status: 400, body: { error: 'InvalidRequest' } }
        : null,
  };
  const odd = { ...verified(), verifies: [...verified().verifies, { id: 'xy', handle: 'x.com', name: 'X' }] };
  const on = { ...BY_QUAI, ask: ground().ask };
  const found = await gather(blueskyVerifications, { ...sky, accounts: [odd, BOB] }, on);
  expect(found.claims).toHaveLength(1);
});
