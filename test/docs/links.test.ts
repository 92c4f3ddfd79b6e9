/** What the documents lead to is there: files, headings, and a reason for each package. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linksOf, textOf } from '../support/document-links.ts';
import { DOCUMENTS } from '../support/documents.ts';

const ROOT = join(import.meta.dirname, '../..');
const LINKING = [
  ...DOCUMENTS,
  'CHANGELOG.md',
  'SECURITY.md',
  '.github/CONTRIBUTING.md',
  'data/README.md',
  'reports/README.md',
];

/** What follows `#` in the address of each heading, as code hosts make it. */
function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading] of text.matchAll(/^#{1,6} (.+)$/gm)) {
    const plain = heading!.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = plain.replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-');
    let name = anchor;
    for (let k = 1; anchors.has(name); k++) name = `${anchor}-${k}`;
    anchors.add(name);
  }
  return anchors;
}

function brokenLinks(path: string, text: string): string[] {
  return linksOf(path, text)
    .filter(
      ({ to, anchor }) =>
        !existsSync(join(ROOT, to)) || (anchor !== undefined && !anchorsOf(textOf(to)).has(anchor)),
    )
    .map(({ target }) => target);
}

test.each(LINKING)('%s links to what is there', (path) => {
  expect(brokenLinks(path, textOf(path))).toEqual([]);
});

describe('a link', () => {
  test.each([
    'data/roster.csv',
    'docs',
    '#a-real-study',
    'docs/method.md#what-it-refuses-and-why',
    'https://a.b/c',
  ])('to %s holds', (target) => {
    expect(brokenLinks('README.md', `# A real study\n[there](${target})`)).toEqual([]);
  });

  test.each(['data/roster.txt', '../README.md', 'docs/method.md#what-it-likes', '#data'])(
    'to %s is told',
    (target) => {
      expect(brokenLinks('README.md', `[there](${target})`)).toEqual([target]);
    },
  );
});

test('the README is read to its end: at most 200 lines, and it leads to the list of documents', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  expect(readme.split('\n').length - 1).toBeLessThanOrEqual(200);
  expect(readme).toContain('](docs/README.md)');
});

test('the list of documents has each of them', () => {
  const list = readFileSync(join(ROOT, 'docs/README.md'), 'utf8');
  const documents = DOCUMENTS.filter((path) => path.startsWith('docs/') && path !== 'docs/README.md');
  const isListed = (path: string) =>
    list.includes(`](${path.slice('docs/'.length)})`) || list.includes(`\`${path}\``);
  expect(documents.filter((path) => !isListed(path))).toEqual([]);
});

test('each package that the program needs has its reason', () => {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const reasons = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');
  const named = new Set([...reasons.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names]) => names!.split(', ')));
  const packages = Object.keys({ ...dependencies, ...optionalDependencies });
  // The second version of a package is told where the first is.
  expect(packages.filter((name) => !named.has(name) && !reasons.includes(`name ${name}`))).toEqual([]);
});
