/**
 * A minister and two friends. On request the minister is renamed and somebody else takes the handle; and at last the minister's account
 * is deactivated.
 */

const HANDLE = 'minister.test';

export async function seed({ pds, client, createAccounts, processAll }, word) {
  const [friend, stranger] = await createAccounts(2, word);
  const minister = await createAccount('minister');
  await follow(minister, friend);
  await processAll();

  return {
    seeded: { handle: HANDLE, minister, friend, stranger },
    deeds: {
      async takeOver() {
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
  };

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
}
