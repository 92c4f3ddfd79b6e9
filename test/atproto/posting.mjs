/** Starts the reference implementation on loopback, seeds it with posts inside and outside of a window, and runs until its input ends. */
import { startReference } from './reference.mjs';

const ACCOUNTS = 6;
const DAY = 86_400_000;
const begun = Date.now();
/** Days before this began; the window under test is of 30. */
const daysAgo = (days) => new Date(begun - days * DAY).toISOString();
const now = () => new Date().toISOString();

const { client, createAccounts, createAtOnce, processAll, serve } = await startReference();
const people = await createAccounts(ACCOUNTS);
const [ann, bob, cyd, dan, eve, fay] = people.map(({ did }) => did);

async function post(by, createdAt, more = {}) {
  const record = { text: 'words', createdAt, ...more };
  const { uri, cid } = await client.agent.app.bsky.feed.post.create(
    { repo: by },
    record,
    client.getHeaders(by),
  );
  return { uri, cid };
}

async function pass(collection, by, subject, createdAt) {
  await client.agent.app.bsky.feed[collection].create(
    { repo: by },
    { subject, createdAt },
    client.getHeaders(by),
  );
}

async function remove(by, uri) {
  const rkey = uri.split('/').at(-1);
  await client.agent.app.bsky.feed.post.delete({ repo: by, rkey }, client.getHeaders(by));
}

const names = (...dids) => ({
  facets: dids.map((did) => ({
    index: { byteStart: 0, byteEnd: 5 },
    features: [{ $type: 'app.bsky.richtext.facet#mention', did }],
  })),
});
const tag = (text) => ({
  facets: [
    {
      index: { byteStart: 0, byteEnd: 5 },
      features: [{ $type: 'app.bsky.richtext.facet#tag', tag: text }],
    },
  ],
});
const answer = (root, parent = root) => ({ reply: { root, parent } });
const quote = (record) => ({ embed: { $type: 'app.bsky.embed.record', record } });

const ofBob = await post(bob, daysAgo(4), { langs: ['fr', 'en'], ...tag('Peace') });
const ofAnn = await post(ann, daysAgo(9), { langs: ['pt-BR'], ...names(bob, cyd) });
await post(ann, daysAgo(8), { ...quote(ofBob), ...tag('PEACE'), tags: ['hidden'] });
await post(ann, daysAgo(7), answer(ofBob));
await post(ann, daysAgo(6), answer(ofAnn));
await post(ann, daysAgo(5), { ...answer(ofBob), ...quote(ofBob) });
await pass('repost', ann, ofBob, daysAgo(3));
await post(ann, daysAgo(29));
await post(ann, daysAgo(31));
await post(ann, daysAgo(400), names(dan));
await post(ann, daysAgo(-1));

for (const by of [cyd, dan, eve]) await pass('like', by, ofAnn, daysAgo(1));
await pass('like', dan, ofBob, daysAgo(100));
for (const by of [cyd, dan]) await pass('repost', by, ofAnn, daysAgo(2));
await pass('repost', eve, ofAnn, daysAgo(60));
await post(cyd, daysAgo(2), answer(ofAnn));
await post(dan, daysAgo(40), answer(ofAnn));
const quoteByDan = await post(dan, daysAgo(1), quote(ofAnn));

await createAtOnce(
  eve,
  'app.bsky.feed.post',
  Array.from({ length: 230 }, (_, k) => ({ value: { text: 'words', createdAt: daysAgo(1 + k / 4) } })),
);
await processAll();

await serve(
  { people },
  {
    /** What a watch is to see: posts that come and go, one of them at once with another. */
    async live() {
      const gone = await post(cyd, now(), names(ann));
      await post(cyd, now(), { ...names(bob), langs: ['de'] });
      await pass('repost', bob, ofAnn, now());
      await post(fay, now(), answer(ofBob));
      await remove(cyd, gone.uri);
      // Known before the watch began.
      await remove(dan, quoteByDan.uri);
      await processAll();
      return {};
    },
    /** What stands, by its server. */
    async standing() {
      const all = [];
      for (const { did } of people) {
        for (const collection of ['app.bsky.feed.post', 'app.bsky.feed.repost']) {
          let cursor;
          do {
            const query = { repo: did, collection, limit: 100, ...(cursor === undefined ? {} : { cursor }) };
            const { data } = await client.agent.com.atproto.repo.listRecords(query);
            all.push(...data.records.map(({ uri }) => uri));
            cursor = data.records.length === 0 ? undefined : data.cursor;
          } while (cursor !== undefined);
        }
      }
      return all;
    },
  },
);
