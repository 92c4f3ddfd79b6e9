/**
 * Starts the reference implementation on loopback with a minister and two friends. On request the minister is renamed and
 * somebody else takes the handle; and at last the minister's account is deactivated.
 */
import { startReference } from './reference.mjs';

const HANDLE = 'minister.test';

const { pds, client, createAccounts, processAll, serve } = await startReference();
const [friend, stranger] = await createAccounts(2);
const minister = await createAccount('minister');
await follow(minister, friend);
await processAll();

await serve(
  { handle: HANDLE, minister, friend, stranger },
  {
    async 'take over'() {
      await client.updateHandle(minister.did, 'former.test');
      await processAll();
      const newcomer = await createAccount('newcomer');
      await follow(newcomer, stranger);
      await processAll();
      return { newcomer };
    },
    async deactivate() {
      await pds
        .getClient()
        .api.com.atproto.server.deactivateAccount(
          {},
          { headers: client.getHeaders(minister.did), encoding: 'application/json' },
        );
      await processAll();
      return {};
    },
  },
);

async function createAccount(name) {
  const { did } = await client.createAccount(name, {
    handle: HANDLE,
    email: `${name}@test.com`,
    password: 'pass',
  });
  return { did };
}

async function follow(one, other) {
  await client.follow(one.did, other.did);
}
