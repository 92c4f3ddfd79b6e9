/** The demo, done once a run, whatever the machine's time zone and language. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onceARun } from './once-a-run.ts';
import { entente } from './program.ts';

const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/** @returns the folder where it was done, in which nobody writes, and what it said on stderr. */
export function madeDemo(): { folder: string; said: string } {
  const made = onceARun('demo', (path) => {
    const folder = join(path, 'study');
    mkdirSync(folder, { recursive: true });
    const { code, stderr } = entente(['demo'], { cwd: folder, env: ELSEWHERE });
    if (code !== 0) throw new Error(stderr);
    writeFileSync(join(path, 'said.txt'), stderr);
  });
  return { folder: join(made, 'study'), said: readFileSync(join(made, 'said.txt'), 'utf8') };
}
