/** Both years of the sandbox on loopback, calls to them, and the accounts that are out of the ordinary. */

import { afterAll, beforeAll, expect } from 'vitest';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { worldNow } from '../../src/sandbox/calendar.ts';
import { followsOf } from '../../src/sandbox/follows.ts';
import { FIRST_OUTSIDE } from '../../src/sandbox/outside.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts';
import type { AccountState, WorldAccount } from '../../src/sandbox/world-account.ts';
import { getJson, type JsonAnswer } from './get-json.ts';

export const world = sandboxWorld();
const { accounts, follows } = world;

/** 2025. */
export let earlier: Sandbox;
/** 2026, which a call asks unless it says otherwise. */
export let sandbox: Sandbox;

/** Serves both years while the tests of a file run. */
export function serveSandboxes(): void {
  beforeAll(async () => {
    earlier = await startSandbox(world, 2025);
    sandbox = await startSandbox(world, 2026);
  });
  afterAll(() => Promise.all([earlier.close(), sandbox.close()]));
}

type Query = Record<string, string | number> | [string, string][];

export function call(method: string, query: Query, server: Sandbox = sandbox): Promise<JsonAnswer> {
  const pairs = Array.isArray(query) ? query : Object.entries(query).map(([k, v]) => [k, String(v)]);
  return getJson(`${server.url}/xrpc/${method}?${new URLSearchParams(pairs as [string, string][])}`);
}

export function accountIn2026(
  suits: (state: AccountState, account: WorldAccount, number: number) => boolean,
) {
  const number = accounts.findIndex((account, i) => suits(account.states[2026], account, i));
  return { number, ...accounts[number]!, ...accounts[number]!.states[2026] };
}

export const suspended = accountIn2026(({ status }) => status === 'suspended');
export const deactivated = accountIn2026(({ status }) => status === 'deactivated');
export const hidden = accountIn2026(({ list }) => list === 'hidden');
export const cut = accountIn2026(({ list }) => list === 'cut');
export const missing = accountIn2026(({ status }) => status === 'absent');
/** Active, with three pages of follows. */
export const long = accountIn2026(({ status, list }, _, i) => {
  return status === 'active' && list === 'open' && followsOf(follows, i, worldNow(2026)).length > 250;
});

export const invalid = (message: string) => ({ status: 400, json: { error: 'InvalidRequest', message } });

/** An ordinary account that has been closed: followed, counted, never listed. */
export function closedReader(): number {
  for (let number = FIRST_OUTSIDE; ; number += 1) if (number % 89 === 7) return number;
}

/** Every page of a list call, following the cursor to the end. */
export async function readAll(method: string, query: Record<string, string | number>, items: string) {
  const found: { did: string; uri: string; value: { subject: string; createdAt: string } }[] = [];
  const sizes: number[] = [];
  for (let cursor: string | undefined; ; ) {
    const { status, json } = await call(method, { ...query, ...(cursor === undefined ? {} : { cursor }) });
    expect(status).toBe(200);
    found.push(...json[items]);
    sizes.push(json[items].length);
    cursor = json.cursor;
    if (cursor === undefined) return { found, sizes };
  }
}
