/** docs/architecture.md has every room of the program, and no other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

test('every room is described, and no other', () => {
  const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const [, section] = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').split('## The rooms\n');
  const described = [...section!.split('\n## ')[0]!.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, names]) =>
    names!.split(', ').map((name) => name.replaceAll('`', '')),
  );
  expect(described.sort()).toEqual(rooms.sort());
});
