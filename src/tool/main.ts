/** Writes down, at build time, what entente is installed with: `node dist/tool/main.js FILE`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type LockedPackages, runtimePackages } from './dependencies.ts';

const lock = new URL('../../package-lock.json', import.meta.url);
const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as { packages: LockedPackages };
writeFileSync(process.argv[2]!, `${JSON.stringify(runtimePackages(packages), null, 1)}\n`);
