import { describe, expect, test } from 'vitest';
import { worldNow } from '../../src/sandbox/calendar.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts';
import { getJson } from '../support/get-json.ts';
import { realHttp } from '../support/runtime.ts';
import { call, invalid, long, sandbox, serveSandboxes, world } from '../support/sandbox-calls.ts';

serveSandboxes();

describe('the server', () => {
  test('unknown calls, missing parameters and wrong methods are refused in the protocol’s words', async () => {
    expect(await call('app.bsky.feed.getTimeline', {})).toMatchObject({
      status: 501,
      json: { error: 'MethodNotImplemented' },
    });
    expect(await call('app.bsky.graph.getFollows', {})).toMatchObject(
      invalid('Error: Params must have the property "actor"'),
    );
    expect((await getJson(`${sandbox.url}/elsewhere`)).status).toBe(404);
    expect(
      await getJson(`${sandbox.url}/xrpc/app.bsky.actor.getProfile?actor=${long.did}`, 'POST'),
    ).toMatchObject(invalid('Incorrect HTTP method (POST) expected GET'));
  });

  test('its clock stands at the world date, in headers too, and it counts its requests', async () => {
    const before = sandbox.requests;
    const { headers } = await getJson(`${sandbox.url}/${long.did}`);
    expect(sandbox.requests).toBe(before + 1);
    expect(headers.date).toBe('Mon, 01 Jun 2026 00:00:00 GMT');
    expect(Number(headers['ratelimit-reset'])).toBe(worldNow(2026) / 1000 + 300);
    expect(Number(headers['ratelimit-remaining'])).toBeLessThan(Number(headers['ratelimit-limit']));
    expect(headers['ratelimit-policy']).toBe('1000000;w=300');
  });

  test('it is the site of all its handles, which says whose each is', async () => {
    const siteOf = async (host: string) => {
      const url = `${sandbox.url}/.well-known/atproto-did`;
      const request = { url, headers: { host }, timeoutMs: 300_000, maxBytes: 1000 };
      const { status, headers, body } = await realHttp(request);
      return { status, type: headers['content-type'], body };
    };
    const type = 'text/plain; charset=utf-8';
    expect(await siteOf(long.handle.toUpperCase())).toEqual({ status: 200, type, body: long.did });
    for (const name of ['nobody.test', '127.0.0.1', long.did]) {
      expect(await siteOf(name)).toEqual({ status: 404, type, body: 'User not found' });
    }
  });

  test('the same request gets the same answer from another start', async () => {
    const other = await startSandbox(world, 2026);
    const ask = (server: Sandbox) =>
      call('app.bsky.graph.getFollows', { actor: long.did, limit: 100 }, server);
    expect((await ask(other)).json).toEqual((await ask(sandbox)).json);
    await other.close();
    await expect(getJson(other.url)).rejects.toThrow();
  });
});
