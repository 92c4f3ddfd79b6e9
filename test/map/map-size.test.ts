/** A map is one file that is sent and kept: that of the sandbox stays small. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

test.each(['sandbox-2026', 'sandbox-edition-2026'])('the map of %s is under 300 kB, compressed', (name) => {
  const file = new URL(`../../reports/${name}/map.html`, import.meta.url);
  expect(gzipSync(readFileSync(file)).length).toBeLessThan(300_000);
});
