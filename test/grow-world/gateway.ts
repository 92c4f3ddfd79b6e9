/** The made-up world for a real process: one loopback address that passes its questions on, and a process that can be killed. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { HttpRequest } from '../../src/http-request.ts';
import { sendJson, startLoopback } from '../support/loopback.ts';
import type { Outcome } from '../support/program.ts';
import { WORLD_BEGIN, type WorldServer } from './server.ts';

type Question = { request: HttpRequest } | { name: string };

export interface RunOptions {
  cwd: string;
  env?: Readonly<Record<string, string>>;
  /** The request at which the process dies by SIGKILL. */
  killAt?: number;
}

/** Runs the built program on the world. @returns what it left; `code` is `null` where it was killed. */
export async function runOnWorld(
  words: readonly string[],
  server: WorldServer,
  { cwd, env = {}, killAt }: RunOptions,
): Promise<Outcome> {
  const gateway = await startLoopback(async (_, incoming, response) => {
    let body = '';
    for await (const part of incoming.setEncoding('utf8')) body += part;
    const question = JSON.parse(body) as Question;
    const asked = 'name' in question ? server.resolveTxt(question.name) : server.http(question.request);
    await asked.then(
      (value) => sendJson(response, 200, { value }),
      (error: Error & { code?: string }) =>
        sendJson(response, 200, { error: { message: error.message, code: error.code } }),
    );
  });
  const child = spawn(process.execPath, [join(import.meta.dirname, 'child.mjs'), ...words], {
    cwd,
    env: { ...process.env, ...env, WORLD_GATEWAY: gateway.url, WORLD_BEGIN: String(WORLD_BEGIN) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (killAt !== undefined) void server.killAt(killAt).then(() => child.kill('SIGKILL'));
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (part: string) => {
      text[name] += part;
    });
  }
  const code = await new Promise<number | null>((done) => child.on('close', done));
  await gateway.close();
  return { code, ...text };
}
