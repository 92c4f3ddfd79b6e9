/** The made-up world is what it says it is: whole, hard, true to the protocols, and the same every time. */
import { expect, test } from 'vitest';
import { createHttp } from '../../src/crawl/http.ts';
import {
  parseProfileAnswer,
  parseProfilesAnswer,
  parseResolvedHandle,
} from '../../src/crawl/networks/bluesky/answers.ts';
import { createDidHosts } from '../../src/crawl/networks/bluesky/did-hosts.ts';
import { handleOwner } from '../../src/crawl/networks/bluesky/handle-proofs.ts';
import { blueskyMembers } from '../../src/crawl/networks/bluesky/list-members.ts';
import { searchAccounts } from '../../src/crawl/networks/bluesky/search.ts';
import { parseLookUp, parseWebFinger } from '../../src/crawl/networks/mastodon/answers.ts';
import { directoryAccounts, linksOfAccount } from '../../src/crawl/networks/mastodon/directory.ts';
import { parseUsers } from '../../src/crawl/networks/x/answers.ts';
import { xMembers } from '../../src/crawl/networks/x/list-members.ts';
import { evidenceRow } from '../../src/evidence/evidence-row.ts';
import { readSitePage } from '../../src/grow/site-pages.ts';
import { UN_MEMBER_COUNT } from '../../src/roster/countries.ts';
import { governmentDomainOf } from '../../src/roster/government-domains.ts';
import { parseAccountId, parseHandle } from '../../src/roster/handles.ts';
import { hostOf, parseSites, sitesQuery } from '../../src/roster/official-sites.ts';
import { parseRoster } from '../../src/roster/parse.ts';
import { renderRoster } from '../../src/roster/render.ts';
import { rosterRow } from '../../src/roster/row.ts';
import { parseBindings } from '../../src/roster/sparql-results.ts';
import { parseTerms } from '../../src/roster/wikidata.ts';
import { foreignMinistersQuery, leadersQuery } from '../../src/roster/wikidata-queries.ts';
import { parseStatements, statementsQuery } from '../../src/roster/wikidata-statements.ts';
import { testRuntime } from '../support/runtime.ts';
import { addressOf } from './accounts.ts';
import { FRAUD_NAMES, INNOCENTS } from './frauds.ts';
import { coverageFaults, score } from './judge.ts';
import { DAY } from './model.ts';
import { serveWorld, WORLD_BEGIN } from './server.ts';
import { isProvable, WAY_NAMES } from './ways.ts';
import { makeWorld, seatsOfWorld } from './world.ts';

const made = makeWorld();
const { world, rows } = made;
const accounts = [...world.accounts.values()];
const own = world.cells.flatMap((cell) => cell.own);
const server = serveWorld(world);
const runtime = testRuntime({ ...server, begin: WORLD_BEGIN });
const http = createHttp(runtime, { severalHosts: true });
const APPVIEW = 'https://public.api.bsky.app';

test('it has all members, every kind of proof and of fraud, and more than a thousand impostors', () => {
  expect(new Set(world.places.map(({ country }) => country)).size).toBe(UN_MEMBER_COUNT);
  expect(made.short).toEqual([]);
  const ways = new Set(own.map(({ way }) => way));
  expect(WAY_NAMES.filter((way) => !ways.has(way))).toEqual([]);
  const frauds = new Set(accounts.map(({ fraud }) => fraud));
  expect(FRAUD_NAMES.filter((fraud) => !frauds.has(fraud))).toEqual([]);
  const impostors = accounts.filter(({ fraud }) => fraud !== '' && !INNOCENTS.includes(fraud));
  expect(impostors.length).toBeGreaterThanOrEqual(1000);
  expect(impostors.every(({ seat }) => world.places.some((place) => place.seat === seat))).toBe(true);
});

test('its truth agrees with itself', () => {
  expect(own.every(({ fraud, way, state }) => fraud === '' && way !== '' && state === 'there')).toBe(true);
  expect(new Set(own).size).toBe(own.length);
  for (const { network, id, handle } of accounts) {
    expect(parseAccountId(network, id)).toEqual({ value: id });
    if (handle !== 'handle.invalid') expect(parseHandle(network, handle)).toEqual({ value: handle });
  }
  const shown = accounts.filter(({ handle }) => handle !== 'handle.invalid');
  expect(new Set(shown.map(({ network, handle }) => `${network} ${handle.toLowerCase()}`)).size).toBe(
    shown.length,
  );
  expect(new Set(accounts.map(({ id }) => id)).size).toBe(accounts.length);
  const seats = new Set(seatsOfWorld(made).map(({ seat }) => seat));
  expect(world.places.filter(({ seat }) => seat.includes(':') && !seats.has(seat))).toEqual([]);
  expect(seats.size).toBe(world.places.filter(({ seat }) => seat.includes(':')).length);
  expect(
    parseRoster(renderRoster({ columns: ['website'], rows: [...rows], lines: [] }), 'roster.csv').rows,
  ).toHaveLength(rows.length);
  expect(rows.every(({ handle, account_id: id }) => handle === '' && id === '')).toBe(true);
});

test('it is the same every time', () => {
  const text = ({ world: { cells: _, ...data } }: typeof made) =>
    JSON.stringify(data, (__, value) => (value instanceof Map ? [...value] : value));
  expect(text(makeWorld()) === text(made)).toBe(true);
});

test('Bluesky answers as the readers of this project know it', async () => {
  const seen = own.find(({ way }) => way === 'domain-dns')!;
  const profile = (actor: string) =>
    http.get(`${APPVIEW}/xrpc/app.bsky.actor.getProfile?actor=${actor}`, (answer) =>
      parseProfileAnswer(answer, actor),
    );
  expect(await profile(seen.id)).toMatchObject({
    kind: 'seen',
    profile: { handle: seen.handle, displayName: seen.name },
  });
  for (const [fraud, verdict] of [
    ['suspended', 'suspended'],
    ['deactivated', 'deactivated'],
  ]) {
    const gone = accounts.find((one) => one.network === 'bluesky' && one.fraud === fraud)!;
    expect(await profile(gone.id)).toMatchObject({ kind: 'gone', verdict });
  }
  expect(await profile('nobody.bsky.social')).toMatchObject({ kind: 'gone', verdict: 'not-found' });
  const query = `actors=${seen.id}&actors=nobody.bsky.social`;
  expect(
    await http.get(`${APPVIEW}/xrpc/app.bsky.actor.getProfiles?${query}`, parseProfilesAnswer),
  ).toHaveLength(1);
  const resolve = `${APPVIEW}/xrpc/com.atproto.identity.resolveHandle?handle=`;
  expect(await http.get(resolve + seen.handle, parseResolvedHandle)).toBe(seen.id);
  expect(await http.get(`${resolve}nobody.bsky.social`, parseResolvedHandle)).toBe(null);
  const hosts = createDidHosts(http, new URL('https://plc.directory'));
  expect(await hosts.claimedHandle(seen.id)).toBe(seen.handle);
  expect((await handleOwner(runtime, http, seen.handle, await hosts.find(seen.id)))?.did).toBe(seen.id);
  const filed = own.find(({ way }) => way === 'domain-file')!;
  expect((await handleOwner(runtime, http, filed.handle, null))?.did).toBe(filed.id);
  const two = accounts.find(({ fraud }) => fraud === 'two-records')!;
  expect(await handleOwner(runtime, http, two.handle, null).catch(() => null)).toBe(null);
  expect((await searchAccounts(http, APPVIEW, seen.name)).items.map(({ accountId }) => accountId)).toContain(
    seen.id,
  );
  const pack = world.lists.find(({ kind }) => kind === 'pack')!;
  const members = await blueskyMembers(http, APPVIEW, {
    network: 'bluesky',
    kind: 'starter-pack',
    owner: pack.owner,
    key: pack.key,
  } as never);
  expect(members.members.map(({ accountId }) => accountId)).toEqual(pack.members);
});

test('every account that can be proved is so by what the servers answer', async () => {
  const unproved: string[] = [];
  const hosts = createDidHosts(http, new URL('https://plc.directory'));
  const answer = (url: string) => http.get(url, ({ json }) => json as string, { text: true, redirects: 2 });
  const linksOn = async (url: string) => (await answer(url)).replace(/<!--.*?-->/gs, '').toLowerCase();
  const names = (page: string, { network, id, handle }: (typeof own)[number]) => {
    const [user, host] = handle.toLowerCase().split('@');
    if (network === 'mastodon') return page.includes(`https://${host}/@${user}`);
    return new RegExp(
      network === 'x' ? `(x|twitter)\\.com/${user}["'?]` : `profile/(${user}|${id})["']`,
    ).test(page);
  };
  const listed = (id: string, kind: string) =>
    world.lists.filter((list) => list.kind === kind && list.members.includes(id));
  for (const { place, network, own: some } of world.cells) {
    for (const account of some) {
      const { way, id, handle } = account;
      const isIssued = (issuer: string) =>
        world.verifications.some(
          (one) =>
            one.issuer === issuer && one.subject === id && one.name === account.name && one.handle === handle,
        );
      const holds = async () => {
        if (way.startsWith('site-')) return names(await linksOn(addressOf(world, place)), account);
        if (way.startsWith('domain-')) {
          const owner = await handleOwner(runtime, http, handle, null);
          return (
            owner?.did === id && (await hosts.claimedHandle(id)) === handle && handle.endsWith(place.host)
          );
        }
        if (way === 'own-server')
          return (
            handle.endsWith(`.${place.domain}`) &&
            governmentDomainOf(handle.split('@')[1]!)?.country === place.country
          );
        if (way === 'verified') return own.some((one) => one.way === 'domain-dns' && isIssued(one.id));
        if (way === 'listed' || way === 'packed')
          return listed(id, way === 'packed' ? 'pack' : network === 'x' ? 'x-list' : 'list').length === 1;
        if (way === 'two-weak') return accounts.some((one) => one.isVerifier && isIssued(one.id));
        if (way === 'two-weak-list') return listed(id, 'list').length === 1;
        if (way !== 'statement') return !isProvable(way as 'nothing');
        const stated = [...world.items.values()]
          .flatMap(({ statements }) => statements)
          .find((one) => one.value === handle)!;
        return (
          (network !== 'x' || `x:${stated.xid}` === id) &&
          names(await linksOn(stated.references[0]!.url!), account)
        );
      };
      if (!(await holds())) unproved.push(`${place.seat} ${network} ${way} ${handle}`);
    }
  }
  expect(unproved).toEqual([]);
});

test('records of verifications are those that are not deleted', async () => {
  const hosts = createDidHosts(http, new URL('https://plc.directory'));
  const { issuer } = world.verifications.find(({ deleted }) => deleted)!;
  const url = `${(await hosts.find(issuer))!.href}xrpc/com.atproto.repo.listRecords?repo=${issuer}&collection=app.bsky.graph.verification&limit=100`;
  const records = await http.get(
    url,
    ({ json }) => (json as { records: { value: { subject: string } }[] }).records,
  );
  const kept = world.verifications.filter((one) => one.issuer === issuer && !one.deleted);
  expect(records.map(({ value }) => value.subject).sort()).toEqual(kept.map(({ subject }) => subject).sort());
  const deleted = world.verifications.find((one) => one.deleted)!;
  const answer = await http.get(
    `${APPVIEW}/xrpc/app.bsky.actor.getProfile?actor=${deleted.subject}`,
    ({ json }) => JSON.stringify(json),
  );
  expect(answer).toContain(deleted.key);
});

test('Mastodon servers and sites answer as the readers of this project know them', async () => {
  const both = own.find(({ network, way }) => network === 'mastodon' && way === 'site-front-both')!;
  const [user, host] = both.handle.split('@') as [string, string];
  const site = hostOf(both.link)!;
  expect(
    await http.get(`https://${host}/.well-known/webfinger?resource=acct:${both.handle}`, parseWebFinger),
  ).toEqual({ actor: both.id, address: both.handle });
  expect(await http.get(`https://${host}/api/v1/accounts/lookup?acct=${user}`, parseLookUp)).toMatchObject({
    uri: both.id,
    acct: user,
  });
  expect(await linkedBy(site)).toContain(both.handle);
  expect((await linksOfAccount(http, both.id, both.handle)).map(hostOf)).toContain(site);
  expect((await directoryAccounts(http, host)).items.map(({ handle }) => handle)).toContain(both.handle);
  const comment = accounts.find(
    ({ network, fraud }) => network === 'mastodon' && fraud === 'withdrawn-link',
  )!;
  const links = await linksOfAccount(http, comment.id, comment.handle);
  expect(links.map(hostOf)).toContain(hostOf(comment.link));
  expect(await linkedBy(hostOf(comment.link)!)).not.toContain(comment.handle);

  async function linkedBy(host: string): Promise<string[]> {
    const page = await readSitePage(http, (_, make) => make(), `https://${host}/`);
    return 'links' in page ? page.links.accounts.map(({ handle }) => handle) : [];
  }
});

test('X answers as the readers of this project know it, and counts what it returns', async () => {
  const seen = own.find(({ network }) => network === 'x')!;
  const gone = accounts.find(({ network, fraud }) => network === 'x' && fraud === 'suspended')!;
  const asked = [seen.handle, gone.handle, 'nobody_at_all'];
  const headers = { authorization: 'Bearer token' };
  const before = server.paid();
  const users = await http.get(
    `https://api.x.com/2/users/by?usernames=${asked.join(',')}&user.fields=url,entities`,
    (answer) => parseUsers(answer, 'usernames', asked),
    { headers },
  );
  expect(users.get(seen.handle.toLowerCase())).toMatchObject({ kind: 'seen', accountId: seen.id });
  expect(users.get(gone.handle.toLowerCase())).toMatchObject({ kind: 'gone', verdict: 'suspended' });
  expect(users.get('nobody_at_all')).toMatchObject({ kind: 'gone', verdict: 'not-found' });
  expect(server.paid()).toBe(before + 1);
  const list = world.lists.find(({ kind }) => kind === 'x-list')!;
  const { members } = await xMembers(
    http,
    'https://api.x.com',
    'token',
    { network: 'x', kind: 'list', id: list.key } as never,
    async () => {},
  );
  expect(members.map(({ accountId }) => accountId)).toEqual(list.members);
});

test('Wikidata answers the queries that there are', async () => {
  const ask = async (query: string) => {
    for (;;) {
      const { status, body } = await server.http({
        url: 'https://query.wikidata.org/sparql',
        method: 'POST',
        headers: { 'user-agent': 'entente/0 (contact: me@example.org)' },
        body: new URLSearchParams({ query }).toString(),
        timeoutMs: 1,
        maxBytes: 1e9,
      });
      if (status !== 429) return body;
    }
  };
  const items = [...world.items.keys()];
  expect(parseSites(await ask(sitesQuery(items)), 'w').size).toBeGreaterThan(193);
  const codes = [...new Set(world.places.map(({ country }) => country))];
  const heads = parseTerms(await ask(leadersQuery(codes, '2025-06-01')), 'w', DAY);
  expect(new Set(heads.filter(({ state }) => state === 'current').map(({ country }) => country)).size).toBe(
    193,
  );
  expect(heads.some(({ state }) => state === 'ended')).toBe(true);
  const ministers = parseTerms(await ask(foreignMinistersQuery(codes, DAY)), 'w', DAY);
  expect(ministers.filter(({ state }) => state === 'current')).toHaveLength(193);
  expect(parseStatements(await ask(statementsQuery(items)), 'w', DAY).length).toBeGreaterThan(100);
  const ministries = await ask(
    'SELECT ?item ?itemLabel ?country WHERE { ?item wdt:P31/wdt:P279* wd:Q1520223 ; wdt:P17 ?c . ?c wdt:P297 ?country }',
  );
  expect(parseBindings(ministries, 'w', ['item', 'itemLabel', 'country'])).toHaveLength(193);
  const stated = await ask(
    `SELECT ?item ?property ?value ?account ?rank ?end ?reference ?retrieved ?imported WHERE { VALUES ?item { ${items.map((item) => `wd:${item}`).join(' ')} } { ?item p:P2002 ?s BIND("P2002" AS ?property) } UNION { ?item p:P4033 ?s BIND("P4033" AS ?property) } }`,
  );
  const bindings = parseBindings(stated, 'w', ['item', 'property', 'value', 'rank']);
  expect(new Set(bindings.map(({ property }) => property!.value))).toEqual(new Set(['P2002', 'P4033']));
  expect(bindings.some(({ imported }) => imported !== undefined)).toBe(true);
  expect(bindings.some(({ reference }) => reference?.type === 'uri')).toBe(true);
});

test('it can be struck dead, and tells who was not at home', async () => {
  const other = serveWorld(world);
  const get = (url: string) => other.http({ url, timeoutMs: 1, maxBytes: 1e6 });
  await expect(get('https://nobody.example.org/')).rejects.toMatchObject({ code: 'ENOTFOUND' });
  expect([...other.strangers]).toEqual(['nobody.example.org']);
  await expect(get('https://mfa.gov.ls/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await expect(other.resolveTxt('_atproto.mfa.gov.nr')).rejects.toMatchObject({ code: 'ESERVFAIL' });
  expect(await get('https://mfa.gov.tv/robots.txt')).toMatchObject({
    status: 200,
    body: expect.stringContaining('Disallow: /\n'),
  });
  await get('https://mfa.gov.tv/');
  expect(other.trespasses).toEqual(['https://mfa.gov.tv/']);
  const death = other.killAt(2);
  await other.resolveTxt('_atproto.mfa.gov.af');
  const count = other.asked.length;
  const answered = Promise.race([
    get('https://plc.directory/').then(() => 'answered'),
    death.then(() => 'dead'),
  ]);
  expect(await answered).toBe('dead');
  expect(other.asked).toHaveLength(count);
});

test('the judge finds the whole truth, and each lie', () => {
  const grown = own.map(({ seat, network, id, handle }) => {
    const place = world.places.find((one) => one.seat === seat)!;
    return rosterRow({
      actor: place.actors[0]!.actor,
      country: place.country,
      office: place.office,
      network,
      handle,
      account_id: id,
    });
  });
  const absences = world.cells
    .filter((cell) => cell.own.length === 0)
    .map(({ place, network }) =>
      evidenceRow({ row: 'none-found', seat: place.seat, network, proof: 'network-search' }),
    );
  const truth = score(grown, absences, made);
  expect(truth).toMatchObject({ wrong: [], wrongAbsences: [], missed: {} });
  expect(truth.found).toBe(truth.provable);
  expect(truth.provable).toBe(own.filter(({ way }) => way !== '' && isProvable(way)).length);
  expect(truth.rightAbsences).toBe(truth.absences);
  const liar = accounts.find(({ fraud }) => fraud === 'organised')!;
  const lie = rosterRow({
    actor: grown[0]!.actor,
    country: 'AD',
    office: 'head-of-state',
    network: 'bluesky',
    handle: liar.handle,
  });
  const lies = score(
    [...grown.slice(1), lie],
    [evidenceRow({ row: 'none-found', seat: own[0]!.seat, network: own[0]!.network })],
    made,
  );
  expect(lies.wrong).toMatchObject([{ whose: 'organised', handle: liar.handle }]);
  expect(lies.wrongAbsences).toEqual([`${own[0]!.seat} ${own[0]!.network}`]);
});

test('bounds of presence are judged by the truth', () => {
  const seats = seatsOfWorld(made).filter(({ offices }) => offices[0] === 'foreign-ministry');
  const there = world.cells.filter(
    ({ place, network, own: of }) => place.office === 'foreign-ministry' && network === 'x' && of.length > 0,
  ).length;
  const row = {
    network: 'x',
    office: 'foreign-ministry',
    seats: seats.length,
    present: there,
    absent: seats.length - there,
    unknown: 0,
  };
  expect(coverageFaults([row], made)).toEqual([]);
  expect(coverageFaults([{ ...row, present: 0, absent: 0, unknown: seats.length }], made)).toEqual([]);
  expect(coverageFaults([{ ...row, present: there + 1, absent: row.absent - 1 }], made)).toHaveLength(1);
  expect(coverageFaults([{ ...row, seats: 3 }], made)).toHaveLength(1);
});
