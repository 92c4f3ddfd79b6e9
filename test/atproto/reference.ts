/** The reference implementation, which all checks share: one is started for a run, and each has accounts of its own on it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { json } from 'node:stream/consumers';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    reference: string;
  }
}

export interface Person {
  did: string;
  handle: string;
}

/** What every seed has. */
export interface Servers {
  appview: string;
  plc: string;
  pds: string;
}

export default async function startReference(project: TestProject): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'serve.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [line] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended]);
  if (typeof line !== 'string') throw new Error('the reference implementation has not started');
  project.provide('reference', line);
  return async () => {
    child.stdin.end();
    await ended;
  };
}

/** What a file has seeded for accounts whose handles begin with `word`; later, what it has done as a deed of it says. */
export function told<T>(file: string, word: string, deed: string): Promise<T> {
  const path = [file, word, deed].map(encodeURIComponent).join('/');
  return new Promise((done, fail) => {
    get(`${inject('reference')}/${path}`, (answer) => {
      if (answer.statusCode === 200) (json(answer) as Promise<T>).then(done, fail);
      else fail(new Error(`${file} ${word} ${deed}: ${answer.statusCode}`));
    }).on('error', fail);
  });
}
