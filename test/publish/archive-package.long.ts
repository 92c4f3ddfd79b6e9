/** The archive of a snapshot is a package too; verify makes what describes it again, and an older archive has none of it. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type DataPackage, misfits } from '../support/data-package.ts';
import { temporaryFolder } from '../support/folder.ts';
import { isPackage } from '../support/package-schema.ts';
import { ROOT } from '../support/program.ts';
import { type Crate, crateFaults, crateReader } from '../support/ro-crate.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const DESCRIPTIONS = ['codebook.fr.md', 'codebook.md', 'datapackage.json', 'ro-crate-metadata.json'];

/** With posts and profiles; without profiles, by the terms of X; with a roster whose own columns hold anything. */
const ARCHIVES = [
  'data/snapshots/sandbox-2025',
  ...['withheld', 'declared'].map((name) => `test/golden/archive-format-1/${name}`),
];
const made = (archive: string) => join(folder.path, archive.replaceAll('/', '-'));

beforeAll(async () => {
  for (const archive of ARCHIVES) {
    const { code, stderr } = await runHere(['export', join(ROOT, archive), `${made(archive)}/`], {
      cwd: folder.path,
    });
    expect(code, stderr).toBe(0);
  }
});

describe.each(ARCHIVES)('the archive %s', (archive) => {
  const textOf = (path: string) =>
    existsSync(join(made(archive), path)) ? readFileSync(join(made(archive), path), 'utf8') : undefined;
  const json = (path: string) => JSON.parse(textOf(path)!);

  test('has what describes it beside the files that it had', () => {
    expect(readdirSync(made(archive)).sort()).toEqual(
      [...new Set([...readdirSync(join(ROOT, archive)), ...DESCRIPTIONS])].sort(),
    );
    for (const path of readdirSync(join(ROOT, archive))) {
      if (path.endsWith('.csv'))
        expect(textOf(path), path).toBe(readFileSync(join(ROOT, archive, path), 'utf8'));
    }
  });

  test('is a Data Package whose tables are as it says', () => {
    const descriptor = json('datapackage.json') as DataPackage & { id: string };
    expect(isPackage(descriptor), JSON.stringify(isPackage.errors)).toBe(true);
    expect(misfits(descriptor, (path) => textOf(path)!)).toEqual([]);
    expect(descriptor.id).toBe(`hash://sha256/${json('manifest.json').content_hash}`);
    expect(descriptor.resources.map(({ path }) => path).sort()).toEqual(
      readdirSync(made(archive))
        .filter((path) => path.endsWith('.csv'))
        .sort(),
    );
  });

  test('is an RO-Crate, which says when it was read and what may be done with it', () => {
    const crate = json('ro-crate-metadata.json') as Crate;
    expect(crateFaults(crate, textOf, readdirSync(made(archive)))).toEqual([]);
    expect(crateReader(crate).rootDataset.license).toEqual([json('manifest.json').terms]);
    expect(crate['@graph'].find((entity) => entity['@id'] === '#made')).toMatchObject({
      startTime: json('manifest.json').started_at,
      endTime: json('manifest.json').sealed_at,
    });
  });

  test('has a line for each column in both languages', () => {
    const { resources } = json('datapackage.json') as DataPackage;
    for (const path of ['codebook.md', 'codebook.fr.md']) {
      for (const { path: table, schema } of resources) {
        const section = textOf(path)!.split(`## ${table}\n`)[1]!.split('\n## ')[0]!;
        for (const { name } of schema.fields) expect(section, `${path}: ${table}`).toContain(`\`${name}\``);
      }
    }
  });

  test('the lines of Python in its codebooks load a table that it has', () => {
    for (const path of ['codebook.md', 'codebook.fr.md']) {
      const [, table] = /^\w+ = load\("([^"]+)"\)$/m.exec(textOf(path)!)!;
      expect(json('datapackage.json').resources).toContainEqual(expect.objectContaining({ path: table }));
    }
  });

  test('holds, and is written again to the byte', async () => {
    const { code, stdout } = await runHere(['snapshots', 'verify', made(archive), '--format', 'csv']);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining(',yes,') });
    const again = join(folder.path, 'again');
    expect((await runHere(['export', made(archive), `${again}/`])).code).toBe(0);
    for (const path of DESCRIPTIONS) expect(readFileSync(join(again, path), 'utf8'), path).toBe(textOf(path));
    rmSync(again, { recursive: true });
  });
});

describe('what describes an archive is checked with it', () => {
  /** The smallest of them: each of these reads it whole. */
  const original = made(ARCHIVES.at(-1)!);
  const copy = join(folder.path, 'copy');
  beforeEach(() => {
    rmSync(copy, { recursive: true, force: true });
    cpSync(original, copy, { recursive: true });
  });
  const verify = () => runHere(['snapshots', 'verify', copy, '--format', 'csv']);
  const change = (path: string, from: string | RegExp, to: string) =>
    writeFileSync(join(copy, path), readFileSync(join(copy, path), 'utf8').replace(from, to));

  test.each(DESCRIPTIONS)('%s, changed', async (path) => {
    change(path, 'account', 'count');
    const { name } = JSON.parse(readFileSync(join(original, 'manifest.json'), 'utf8'));
    expect(await verify()).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(
        `${path} does not describe the archive; export it again: entente export ${name}`,
      ),
    });
  });

  test.each(DESCRIPTIONS.slice(0, 3))('%s, lost', async (path) => {
    rmSync(join(copy, path));
    expect(await verify()).toMatchObject({ code: 1, stdout: expect.stringContaining(`${path} is missing`) });
  });

  test('written by another version, it is not made again; without any of it, an archive holds as it did', async () => {
    change('ro-crate-metadata.json', /"version":"[^"]+"/, '"version":"0.0.1"');
    change('codebook.md', 'account', 'count');
    expect((await verify()).code).toBe(0);
    for (const path of DESCRIPTIONS) rmSync(join(copy, path));
    expect((await verify()).code).toBe(0);
  });

  test('an archive that is written over an older one has no other of them', async () => {
    writeFileSync(join(copy, 'codebook.de.md'), '');
    expect((await runHere(['export', original, `${copy}/`])).code).toBe(0);
    expect(readdirSync(copy).sort()).toEqual(readdirSync(original).sort());
  });
});
