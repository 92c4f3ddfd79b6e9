/**
 * Starts the reference implementation on loopback with six accounts that follow, end a follow, take another handle and post, each as
 * it is asked for: `follow 0 1` is answered by the time at which the server had it, milliseconds since 1970.
 */
import { startReference } from './reference.mjs';

const FOLLOW = 'app.bsky.graph.follow';
const { client, createAccounts, processAll, serve } = await startReference();
const people = await createAccounts(6);
const follows = new Map();
await follow(4, 5);
await processAll();

const deeds = { follow, unfollow, rename, post };
await serve(
  { people },
  new Proxy(
    {},
    {
      get: (_, line) => async () => {
        const [deed, ...given] = line.split(' ');
        await deeds[deed](...given);
        return Date.now();
      },
    },
  ),
);

function asked(k) {
  return { headers: client.getHeaders(people[k].did), encoding: 'application/json' };
}

async function follow(source, target) {
  const record = { $type: FOLLOW, subject: people[target].did, createdAt: new Date().toISOString() };
  const { data } = await client.agent.com.atproto.repo.createRecord(
    { repo: people[source].did, collection: FOLLOW, record },
    asked(source),
  );
  follows.set(`${source} ${target}`, data.uri.split('/').at(-1));
}

async function unfollow(source, target) {
  const rkey = follows.get(`${source} ${target}`);
  await client.agent.com.atproto.repo.deleteRecord(
    { repo: people[source].did, collection: FOLLOW, rkey },
    asked(source),
  );
}

async function rename(k, handle) {
  await client.updateHandle(people[k].did, handle);
}

async function post(k, tag) {
  const index = { byteStart: 0, byteEnd: 6 };
  const facets = [{ index, features: [{ $type: 'app.bsky.richtext.facet#tag', tag }] }];
  const record = { text: 'secret words', createdAt: new Date().toISOString(), facets };
  await client.agent.app.bsky.feed.post.create(
    { repo: people[k].did },
    record,
    client.getHeaders(people[k].did),
  );
}
