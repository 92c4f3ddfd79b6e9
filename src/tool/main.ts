/** Writes down, at build time, what entente is installed with, and the licences of what is built into it: `node dist/tool/main.js`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { packageFile } from '../package-file.ts';
import { type LockedPackages, runtimePackages } from './dependencies.ts';

const { packages } = JSON.parse(readFileSync(packageFile('package-lock.json'), 'utf8')) as {
  packages: LockedPackages;
};
const running = runtimePackages(packages);
writeFileSync(packageFile('dist/dependencies.json'), `${JSON.stringify(running, null, 1)}\n`);
const builtIn = Object.keys(running).filter((place) => !running[place]!.optional);
writeFileSync(packageFile('dist/licences.txt'), builtIn.map(licence).join('\n\n'));

function licence(place: string): string {
  const { name, version, license } = JSON.parse(readFileSync(packageFile(`${place}/package.json`), 'utf8'));
  const file = readdirSync(packageFile(place)).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  const text = file === undefined ? '' : readFileSync(packageFile(`${place}/${file}`), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}
