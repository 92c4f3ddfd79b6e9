/** The real program on a disk without room: it says so, and what stood there stands. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readTree } from '../support/folder.ts';
import { entente, ROOT } from '../support/program.ts';
import { smallDisk } from '../support/small-disk.ts';

const path = mkdtempSync(join(tmpdir(), 'entente-disk-'));
afterAll(() => rmSync(path, { recursive: true, force: true }));
const disk = smallDisk(path, 8192);

const forgetting = mkdtempSync(join(tmpdir(), 'entente-forget-'));
afterAll(() => rmSync(forgetting, { recursive: true, force: true }));
const small = smallDisk(join(forgetting, 'disk'), 4096);

const YEARS = [2025, 2026].map((year) => join(ROOT, `data/snapshots/sandbox-${year}`));
const room = { cwd: tmpdir(), env: { ENTENTE_DB: join(path, 'no.sqlite') } };

test.runIf(disk !== null)(
  'export leaves no half under a final name, and the file of last year as it was',
  () => {
    disk!.fill(3_000_000);
    const file = join(path, 'network.csv');
    expect(entente(['export', YEARS[0]!, file], room)).toMatchObject({ code: 0 });
    const before = readTree(path);
    const failed = entente(['export', YEARS[1]!, join(path, 'network.gexf')], room);
    expect(failed).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        `${join(path, 'network.gexf')} cannot be written: the disk is full; make room, or name another place`,
      ),
    });
    expect(failed.stderr).not.toContain('a fault of the program');
    const again = entente(['export', YEARS[1]!, file], room);
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('the disk is full') });
    const archive = entente(['export', YEARS[1]!, `${join(path, 'archive')}/`], room);
    expect(archive).toMatchObject({ code: 2, stderr: expect.stringContaining('the disk is full') });
    expect(existsSync(join(path, 'archive'))).toBe(false);
    expect(readTree(path)).toEqual(before);
    expect(readFileSync(join(path, 'network-nodes.csv'), 'utf8')).toMatch(/^Id,Label,/);
  },
);

test.runIf(small !== null)(
  'forget says what is done and what is left, and does the rest once there is room',
  () => {
    const cwd = forgetting;
    const database = join(small!.path, 'one.sqlite');
    const ties = Array.from({ length: 20_000 }, (_, k) => `account-${k % 300},account-${(k * 7) % 299}`);
    writeFileSync(join(cwd, 'large.csv'), `source,target\n${ties.join('\n')}\n`);
    writeFileSync(join(cwd, 'small.csv'), 'source,target\nann,bo\n');
    for (const name of ['large', 'small']) {
      const about = ['--network', 'x', '--date', '2026-06-01', '-s', name, '--db', database];
      expect(entente(['import', `${name}.csv`, ...about], { cwd })).toMatchObject({ code: 0 });
    }
    expect(entente(['export', 'small', 'data/snapshots/small/', '--db', database], { cwd }).code).toBe(0);
    small!.fill(250_000);
    const forget = () => entente(['forget', 'bo', '--yes', '--db', database, '--format', 'csv'], { cwd });
    const file = 'file,data/snapshots/small/roster.csv,not changed';
    const first = forget();
    expect(first.stderr).toMatch(/one\.sqlite keeps the room .*make room/);
    expect(first).toMatchObject({ code: 1, stdout: expect.stringContaining(file) });
    for (const name of readdirSync(small!.path))
      if (name.startsWith('.filler')) rmSync(join(small!.path, name));
    expect(forget()).toMatchObject({ code: 0, stdout: expect.stringContaining(file) });
  },
);
