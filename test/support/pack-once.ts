/** For tests that make many studies: npm packs the tool once, and gives that tarball again to whoever asks it to pack. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { temporaryFolder } from './folder.ts';
import { ROOT } from './program.ts';

export function packOnce(): void {
  const folder = temporaryFolder();
  const { PATH } = process.env;
  beforeAll(() => {
    const packed = join(folder.path, 'packed');
    mkdirSync(packed);
    const words = ['pack', ROOT, '--ignore-scripts', '--offline', '--json', '--pack-destination', packed];
    folder.write('answer.json', execFileSync('npm', words, { encoding: 'utf8' }));
    const npm = `#!/bin/sh
[ "$1" = pack ] || exit 1
for folder; do :; done
cp '${packed}'/*.tgz "$folder" && cat '${folder.path}/answer.json'
`;
    chmodSync(folder.write('bin/npm', npm), 0o755);
    process.env.PATH = [join(folder.path, 'bin'), PATH].join(delimiter);
  });
  afterAll(() => {
    process.env.PATH = PATH;
  });
}
