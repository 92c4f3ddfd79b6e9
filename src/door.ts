/** The way into the program. What Node compiles of it, Node keeps for the next command, where it can: from version 22.1 on. */
import nodeModule, { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { codeFolder } from './cache.ts';
import type * as Program from './main.ts';

const FILE = fileURLToPath(new URL('main.cjs', import.meta.url));

/** What `bin/entente.js` calls. */
export async function enter(): Promise<void> {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: (folder: string) => void };
  const folder = enableCompileCache === undefined ? null : codeFolder(process.env);
  if (folder !== null) enableCompileCache?.(folder);
  await (createRequire(FILE)(FILE) as typeof Program).main();
}
