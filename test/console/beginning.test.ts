/** A page that takes longer than a reader would wait: it begins at once, and is the same page once its answer is there. */
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Remembered } from '../../src/console/memory.ts';
import { sayTo, startConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();
const ended: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of ended) await end();
});

const NOTHING: Remembered = {
  answer: { state: 'answered', parts: [], said: [], frame: { snapshots: [], logs: [] } },
  at: 0,
  version: 7,
};
const REFUSED: Remembered['answer'] = {
  state: 'refused',
  message: 'no log of that name; there are none',
  frame: { snapshots: [], logs: [] },
};
const VISIT = 'Sec-Fetch-Mode: navigate\r\n';

/** @param isLate whether the time that a reader would wait goes by before the answer. */
async function asking(isLate: boolean) {
  let settle!: (given: Remembered) => void;
  const asked = new Promise<Remembered>((done) => {
    settle = done;
  });
  const console = await startConsole(join(folder.path, 'none.sqlite'), {
    ask: () => asked,
    sleep: () => (isLate ? Promise.resolve() : new Promise(() => {})),
  });
  ended.push(() => console.close());
  const { host } = new URL(console.url);
  const get = (target: string, headers: string, until?: string) =>
    sayTo(
      console.url,
      `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${headers}\r\n`,
      until,
    );
  return { get, settle };
}

/** The bytes of a body that was sent in chunks, without their sizes. */
const joined = (answer: string) => answer.replace(/\r\n[0-9a-f]+\r\n/g, '');
const bodyOf = (answer: string) => answer.slice(answer.indexOf('<!doctype'));

test('it begins before its answer is known, in its language, and says that the answer comes', async () => {
  const { get } = await asking(true);
  const begun = await get('/coverage?lang=fr', VISIT, 'class="waiting"');
  expect(begun).toMatch(/^HTTP\/1\.1 200/);
  expect(begun).toContain('<html lang="fr">');
  expect(begun).toContain('aria-current="page"');
  expect(begun).not.toContain('<main');
});

test('with its answer it is the page that a reader has who need not wait', async () => {
  const [late, soon] = [await asking(true), await asking(false)];
  const begun = late.get('/coverage', VISIT);
  for (const { settle } of [late, soon]) settle(NOTHING);
  const [whole, plain] = [bodyOf(joined(await begun)), bodyOf(await soon.get('/coverage', VISIT))];
  expect(whole.replace(/<p class="waiting".*<\/p>\n/, '').trimEnd()).toBe(plain.trimEnd());
  expect(plain).toContain('data-version="7"');
});

test('what is refused is said on it', async () => {
  const { get, settle } = await asking(true);
  const begun = get('/coverage', VISIT);
  settle({ ...NOTHING, answer: REFUSED });
  expect(joined(await begun)).toContain('no log of that name');
});

test('data, a program that asks and the picture of the map wait for the answer and its status', async () => {
  for (const [target, headers] of [
    ['/coverage.json', VISIT],
    ['/coverage', ''],
    ['/map?picture=yes', VISIT],
  ] as const) {
    const { get, settle } = await asking(true);
    const begun = get(target, headers);
    settle({ ...NOTHING, answer: REFUSED });
    expect(await begun).toMatch(/^HTTP\/1\.1 400/);
  }
});
