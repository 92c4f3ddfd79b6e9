/** A thread of the sandbox: it runs the program's own file, which has the simulated networks. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as Program from './main.ts';

const FILE = fileURLToPath(new URL('main.cjs', import.meta.url));

void (createRequire(FILE)(FILE) as typeof Program).serveSandbox();
