/**
 * The protocol's own directory and account host on loopback, under a clock that goes faster (test/support/fast-clock.cjs), with
 * accounts that post, like, follow and end follows. `run UNTIL` lets them live up to an instant, and answers with whom each followed.
 */
import { createHmac } from 'node:crypto';
import { request as ask, createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import devEnv from '@atproto/dev-env';

const { TestPds, TestPlc } = devEnv;
const FOLLOW = 'app.bsky.graph.follow';
const HOUR = 3_600_000;
const ACCOUNTS = Number(process.env.SEAL_ACCOUNTS);
/** What an account does in an hour. */
const RATE = Number(process.env.SEAL_RATE);

const plc = await TestPlc.create({});
const people = [];
const app = createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const find = (name) => people.find(({ did, handle }) => did === name || handle === name);
  const of = url.pathname.endsWith('getProfiles')
    ? { profiles: url.searchParams.getAll('actors').map(find).filter(Boolean).map(profile) }
    : profile(find(url.searchParams.get('actor')));
  response.setHeader('date', new Date().toUTCString());
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(of));
});
await new Promise((resolve) => app.listen(0, '127.0.0.1', resolve));
const appview = `http://127.0.0.1:${app.address().port}`;
const pds = await TestPds.create({
  didPlcUrl: plc.url,
  bskyAppViewUrl: appview,
  bskyAppViewDid: 'did:web:app.test',
});
// A second of ours is minutes of theirs: it looks for what is new without a rest.
pds.ctx.sequencer.exponentialBackoff = () => new Promise((resolve) => setTimeout(resolve, 5));
const seeded = random(20261126);
const standing = new Map();
const initial = [];
const done = [];
for (let k = 0; k < ACCOUNTS; k++) {
  const handle = `leader${k}.test`;
  const email = `l${k}@test.com`;
  const { did } = await call('com.atproto.server.createAccount', { handle, email, password: 'pass' });
  people.push({ did, handle });
  standing.set(did, new Map());
}
for (const { did } of people) {
  const targets = people.filter((one) => one.did !== did && seeded() < 0.3).map((one) => one.did);
  const writes = targets.map((target) => creation(FOLLOW, follow(target)));
  for (const [k, { uri }] of (await apply(did, writes)).entries()) {
    const key = uri.split('/').at(-1);
    standing.get(did).set(targets[k], key);
    initial.push({ source: did, target: targets[k], key });
  }
}

tell({ appview, plc: plc.url, pds: pds.url, people, initial });
for await (const line of createInterface({ input: process.stdin })) {
  await live(Number(line));
  tell({ done });
}
await pds.close();
await plc.close();
process.exit(0);

async function live(until) {
  const due = people.map(({ did }) => ({ did, at: Date.now() + next() }));
  const speed = Number(process.env.FAST_CLOCK.split(' ')[2]);
  for (;;) {
    due.sort((a, b) => a.at - b.at);
    const [first] = due;
    if (first.at >= until) break;
    await wait(Math.max(0, first.at - Date.now()));
    await act(first);
    first.at = Date.now() + (first.later === undefined ? next() : HOUR * (0.05 + seeded()) * 0.7);
  }
  await wait(Math.max(0, until - Date.now()));
  await new Promise((resolve) => setTimeout(resolve, 2000 / Math.max(1, speed / 240)));
}

/** What follows soon after something else is a tie that comes and goes, or goes and comes, in an hour. */
async function act(one) {
  const { did, later } = one;
  one.later = undefined;
  const own = standing.get(did);
  const chance = seeded();
  if (later !== undefined) return later();
  if (chance < 0.65) {
    await apply(did, [
      creation('app.bsky.feed.post', { text: 'words', createdAt: new Date().toISOString() }),
    ]);
    return;
  }
  if (chance < 0.8) {
    const subject = {
      uri: `at://${did}/app.bsky.feed.post/3l`,
      cid: 'bafyreibvjvcv745gig4mvqs4hctx4zfkono4rjejm2ta6gtyzkqxfjeily',
    };
    await apply(did, [creation('app.bsky.feed.like', { subject, createdAt: new Date().toISOString() })]);
    return;
  }
  const isShort = seeded() < 0.3;
  if (chance < 0.9 && own.size > 0) {
    const targets = [...own.keys()];
    const target = targets[Math.floor(seeded() * targets.length)];
    await end(did, target);
    if (isShort) one.later = () => form(did, target);
    return;
  }
  const free = people.filter((other) => other.did !== did && !own.has(other.did));
  if (free.length === 0) return;
  const { did: target } = free[Math.floor(seeded() * free.length)];
  await form(did, target);
  if (isShort) one.later = () => end(did, target);
}

async function form(source, target) {
  const before = Date.now();
  const [{ uri }] = await apply(source, [creation(FOLLOW, follow(target))]);
  const key = uri.split('/').at(-1);
  standing.get(source).set(target, key);
  done.push({ kind: 'formed', source, target, key, before, after: Date.now() });
}

async function end(source, target) {
  const before = Date.now();
  const key = standing.get(source).get(target);
  await apply(source, [{ $type: 'com.atproto.repo.applyWrites#delete', collection: FOLLOW, rkey: key }]);
  standing.get(source).delete(target);
  done.push({ kind: 'ended', source, target, key, before, after: Date.now() });
}

function follow(subject) {
  return { subject, createdAt: new Date().toISOString() };
}

function creation(collection, value) {
  return { $type: 'com.atproto.repo.applyWrites#create', collection, value: { $type: collection, ...value } };
}

async function apply(repo, writes) {
  const { results } = await call('com.atproto.repo.applyWrites', { repo, writes }, tokenOf(repo));
  return results;
}

/** By Node's own client: others count the time of an answer by the clock that goes faster. */
function call(method, body, token) {
  const headers = {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  return new Promise((resolve, reject) => {
    const asking = ask(`${pds.url}/xrpc/${method}`, { method: 'POST', headers }, async (answer) => {
      let text = '';
      for await (const part of answer.setEncoding('utf8')) text += part;
      if (answer.statusCode === 200) resolve(JSON.parse(text));
      else reject(new Error(`${method}: ${answer.statusCode} ${text}`));
    });
    asking.once('error', reject);
    asking.end(JSON.stringify(body));
  });
}

/** As its server signs it, for as long as its clock may go. */
function tokenOf(did) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    scope: 'com.atproto.access',
    aud: pds.ctx.cfg.service.did,
    sub: did,
    iat: now,
    exp: now + 864_000,
  };
  const text = `${part({ typ: 'at+jwt', alg: 'HS256' })}.${part(claims)}`;
  return `${text}.${createHmac('sha256', pds.jwtSecretKey()).update(text).digest('base64url')}`;
}

function profile({ did, handle }) {
  const followsCount = standing.get(did)?.size ?? 0;
  return {
    did,
    handle,
    displayName: handle,
    followersCount: 0,
    followsCount,
    postsCount: 0,
    createdAt: '2023-05-01T00:00:00Z',
    labels: [],
  };
}

function next() {
  return (-Math.log(1 - seeded()) * HOUR) / RATE;
}

function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function tell(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
