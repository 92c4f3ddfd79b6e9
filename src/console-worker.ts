/** A thread of the console: it runs the program's own file, which has all that pages ask. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as Program from './main.ts';

const FILE = fileURLToPath(new URL('main.cjs', import.meta.url));

void (createRequire(FILE)(FILE) as typeof Program).answerPages();
