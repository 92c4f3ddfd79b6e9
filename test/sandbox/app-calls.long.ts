import { describe, expect, test } from 'vitest';
import { worldNow } from '../../src/sandbox/calendar.ts';
import { followsOf } from '../../src/sandbox/follows.ts';
import { didOf } from '../../src/sandbox/identifiers.ts';
import { FIRST_OUTSIDE } from '../../src/sandbox/outside.ts';
import { lifetimePosts, openPosts } from '../../src/sandbox/post-world.ts';
import {
  accountIn2026,
  call,
  closedReader,
  cut,
  deactivated,
  earlier,
  hidden,
  invalid,
  long,
  missing,
  readAll,
  serveSandboxes,
  suspended,
  world,
} from '../support/sandbox-calls.ts';

const { accounts, follows } = world;

serveSandboxes();

describe('identities', () => {
  test('a handle resolves to its DID, also where the account is suspended', async () => {
    for (const { handle, did } of [long, suspended]) {
      const { status, json } = await call('com.atproto.identity.resolveHandle', { handle });
      expect([status, json]).toEqual([200, { did }]);
    }
  });

  test('an unknown handle, one given up, and text that is no handle', async () => {
    const renamed = world.events.find((event) => event.kind === 'renamed')!;
    for (const handle of [missing.handle, renamed.from]) {
      const refusal = { error: 'HandleNotFound', message: 'Unable to resolve handle' };
      expect(await call('com.atproto.identity.resolveHandle', { handle })).toMatchObject({
        status: 400,
        json: refusal,
      });
    }
    expect(await call('com.atproto.identity.resolveHandle', { handle: 'no handle' })).toMatchObject(
      invalid('Error: handle must be a valid handle'),
    );
    const old = await call('com.atproto.identity.resolveHandle', { handle: renamed.from }, earlier);
    expect(old.json.did).toBe(renamed.account);
  });
});

describe('profiles', () => {
  test('a profile has its own counts, of everything it follows', async () => {
    const { json } = await call('app.bsky.actor.getProfile', { actor: long.handle });
    expect(json).toMatchObject({
      did: long.did,
      handle: long.handle,
      displayName: long.displayName,
      followersCount: long.audience,
      followsCount: followsOf(follows, long.number, worldNow(2026)).length,
      postsCount: lifetimePosts(openPosts(world), long.number, worldNow(2026)),
      createdAt: new Date(long.createdAt).toISOString(),
    });
    expect(json.displayName).toMatch(/\(simulated\)$/);
  });

  test('suspended, deactivated and unknown accounts are told apart', async () => {
    const ask = (actor: string) => call('app.bsky.actor.getProfile', { actor });
    expect(await ask(suspended.handle)).toMatchObject({ status: 400, json: { error: 'AccountTakedown' } });
    expect(await ask(deactivated.did)).toMatchObject({ status: 400, json: { error: 'AccountDeactivated' } });
    expect(await ask(missing.handle)).toMatchObject(invalid('Profile not found'));
    expect(await ask(didOf(closedReader()))).toMatchObject(invalid('Profile not found'));
  });

  test('an account is seen in the state of the server’s year', async () => {
    const { status } = await call('app.bsky.actor.getProfile', { actor: deactivated.did }, earlier);
    expect(status).toBe(200);
    const opened = accountIn2026((_, account) => account.createdAt > worldNow(2025));
    expect((await call('app.bsky.actor.getProfile', { actor: opened.did }, earlier)).status).toBe(400);
    expect((await call('app.bsky.actor.getProfile', { actor: opened.did })).status).toBe(200);
  });

  test('profiles in a batch: 25 at most, leaving out what cannot be shown', async () => {
    const ask = (actors: string[]) =>
      call(
        'app.bsky.actor.getProfiles',
        actors.map((actor) => ['actors', actor]),
      );
    const { json } = await ask([suspended.did, long.did, missing.handle, deactivated.handle, hidden.handle]);
    expect(json.profiles.map((profile: { did: string }) => profile.did)).toEqual([long.did, hidden.did]);
    expect(await ask(Array(26).fill(long.did))).toMatchObject(
      invalid('Error: actors must not have more than 25 elements'),
    );
    expect(await ask([])).toMatchObject(invalid('Error: Params must have the property "actors"'));
  });

  test('who asks not to be shown to strangers says so by a label', async () => {
    const shy = accountIn2026((_, account) => account.signedInOnly);
    const { json } = await call('app.bsky.actor.getProfile', { actor: shy.did });
    expect(json.labels).toMatchObject([{ src: shy.did, val: '!no-unauthenticated' }]);
  });
});

describe('lists of follows', () => {
  const getFollows = 'app.bsky.graph.getFollows';

  test('newest first, page by page, only active accounts', async () => {
    const { found, sizes } = await readAll(getFollows, { actor: long.did, limit: 100 }, 'follows');
    const expected = followsOf(follows, long.number, worldNow(2026))
      .map((k) => follows.target[k]!)
      .filter((n) => (n < FIRST_OUTSIDE ? accounts[n]!.states[2026].status === 'active' : n % 89 !== 7));
    expect(found.map(({ did }) => did)).toEqual(expected.map(didOf));
    const declared = followsOf(follows, long.number, worldNow(2026)).length;
    expect(found.length).toBeLessThan(declared);
    expect(sizes.slice(0, -2).some((size) => size < 100)).toBe(true);
    expect(sizes).toHaveLength(Math.ceil(declared / 100) + 1);
  });

  test('50 a page where no limit is given, and the limit is checked', async () => {
    const { json } = await call(getFollows, { actor: long.handle });
    const declared = followsOf(follows, long.number, worldNow(2026)).length;
    const { sizes } = await readAll(getFollows, { actor: long.did }, 'follows');
    expect(sizes).toHaveLength(Math.ceil(declared / 50) + 1);
    expect(json.subject.did).toBe(long.did);
    const ask = (limit: string) => call(getFollows, { actor: long.did, limit });
    expect(await ask('101')).toMatchObject(invalid('Error: limit can not be greater than 100'));
    expect(await ask('0')).toMatchObject(invalid('Error: limit can not be less than 1'));
    expect(await ask('ten')).toMatchObject(invalid('Error: limit must be an integer'));
  });

  test('a list ends with an empty page, also where its length is a multiple of the page', async () => {
    const declared = followsOf(follows, long.number, worldNow(2026)).length;
    const limit = [...Array(100).keys()].map((i) => 100 - i).find((size) => declared % size === 0)!;
    const { sizes } = await readAll(getFollows, { actor: long.did, limit }, 'follows');
    expect(sizes).toHaveLength(declared / limit + 1);
    expect(sizes.at(-1)).toBe(0);
  });

  test('a suspended account is listed by nobody and its own list is refused', async () => {
    const follower = accounts.findIndex(
      ({ states }, n) =>
        states[2026].status === 'active' &&
        states[2026].list === 'open' &&
        followsOf(follows, n, worldNow(2026)).some((k) => follows.target[k] === suspended.number),
    );
    const { found } = await readAll(getFollows, { actor: accounts[follower]!.did, limit: 100 }, 'follows');
    expect(found.map(({ did }) => did)).not.toContain(suspended.did);
    for (const actor of [suspended.did, deactivated.handle, missing.handle]) {
      expect(await call(getFollows, { actor })).toMatchObject(invalid(`Actor not found: ${actor}`));
    }
  });

  test('a hidden list comes as empty pages, as many as the follows that the profile declares take', async () => {
    const { found, sizes } = await readAll(getFollows, { actor: hidden.did, limit: 100 }, 'follows');
    expect(found).toEqual([]);
    const { json: profile } = await call('app.bsky.actor.getProfile', { actor: hidden.did });
    expect(profile.followsCount).toBeGreaterThan(0);
    expect(sizes).toHaveLength(Math.ceil(profile.followsCount / 100) + 1);
  });

  test('only hidden accounts declare follows and list none', async () => {
    for (const { did, states } of accounts) {
      if (states[2026].status !== 'active') continue;
      const { found } = await readAll(getFollows, { actor: did, limit: 100 }, 'follows');
      const { json: profile } = await call('app.bsky.actor.getProfile', { actor: did });
      const isHidden = found.length === 0 && profile.followsCount > 0;
      expect(isHidden).toBe(states[2026].list === 'hidden');
    }
  });

  test('one list breaks off: 300 declared, about 40 listed, then empty pages', async () => {
    const { json: profile } = await call('app.bsky.actor.getProfile', { actor: cut.did });
    const { found, sizes } = await readAll(getFollows, { actor: cut.did, limit: 100 }, 'follows');
    expect(profile.followsCount).toBe(300);
    expect(found.length).toBeGreaterThan(35);
    expect(found.length).toBeLessThanOrEqual(40);
    expect(sizes).toEqual([found.length, 0, 0, 0]);
  });

  test('a malformed cursor is refused; one with "::" looks like the end of the list', async () => {
    expect(await call(getFollows, { actor: long.did, cursor: 'x' })).toMatchObject(
      invalid('Malformed cursor'),
    );
    const { status, json } = await call(getFollows, { actor: long.did, cursor: '1::2' });
    expect([status, json.follows, json.cursor]).toEqual([200, [], undefined]);
  });
});

describe('relationships', () => {
  const getRelationships = 'app.bsky.graph.getRelationships';

  test('both directions at once, for DIDs, whatever has become of them', async () => {
    const targets = new Set(followsOf(follows, long.number, worldNow(2026)).map((k) => follows.target[k]!));
    const followers = accounts.flatMap((_, n) =>
      followsOf(follows, n, worldNow(2026)).some((k) => follows.target[k] === long.number) ? [n] : [],
    );
    const mutual = followers.find((n) => targets.has(n))!;
    const fan = followers.find((n) => !targets.has(n))!;
    const neither = accounts.findIndex(
      (_, n) => !targets.has(n) && !followers.includes(n) && n !== long.number,
    );
    const gone = [...targets].find((n) => n >= FIRST_OUTSIDE && n % 89 === 7)!;
    const others = [mutual, fan, neither, gone].map(didOf);
    const { json } = await call(getRelationships, [
      ['actor', long.did],
      ...others.map((did): [string, string] => ['others', did]),
      ['others', 'mfa-fr.test'],
    ]);
    expect(json.actor).toBe(long.did);
    const uri = (source: string) =>
      expect.stringMatching(`^at://${source}/app.bsky.graph.follow/[2-7a-z]{13}$`);
    const $type = 'app.bsky.graph.defs#relationship';
    expect(json.relationships).toEqual([
      { $type, did: others[0], following: uri(long.did), followedBy: uri(others[0]!) },
      { $type, did: others[1], followedBy: uri(others[1]!) },
      { $type, did: others[2] },
      { $type, did: others[3], following: uri(long.did) },
      { $type: 'app.bsky.graph.defs#notFoundActor', actor: 'mfa-fr.test', notFound: true },
    ]);
  });

  test('30 others at most; an actor who cannot be found gets only "not found"', async () => {
    const others = Array.from({ length: 31 }, (_, n): [string, string] => ['others', didOf(n)]);
    expect(await call(getRelationships, [['actor', long.did], ...others])).toMatchObject(
      invalid('Error: others must not have more than 30 elements'),
    );
    const { status, json } = await call(getRelationships, [['actor', missing.handle], others[0]!]);
    expect(status).toBe(200);
    expect(json.actor).toBeUndefined();
    expect(json.relationships).toMatchObject([{ notFound: true }]);
  });
});
