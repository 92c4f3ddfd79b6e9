/** How a report is cited: as it says itself, for BibTeX, and as a CITATION.cff, with its hashes; and how this program is. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCitation } from '../../src/publish/citation.ts';
import { citationText } from '../../src/publish/citation-text.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ROOT } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const REPORT = join(ROOT, 'reports/sandbox-2026');
const ARCHIVE = join(ROOT, 'data/snapshots/sandbox-2026');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(read('reports/sandbox-2026/manifest.json'));

test.each([
  ['en', 'method/method.md', 'How to cite'],
  ['fr', 'method/method.fr.md', 'Comment citer'],
])('in %s it is what the report says', async (lang, file, heading) => {
  const section = read(`reports/sandbox-2026/${file}`).split(`## ${heading}\n`)[1]!.split('\n## ')[0]!;
  const [whole, , licence] = section.trim().split('\n\n');
  const { code, stdout } = await runHere(['cite', REPORT, '--lang', lang]);
  expect(code).toBe(0);
  expect(stdout).toContain(whole!.replace(/[*`]/g, ''));
  expect(licence).toContain(stdout.trim().slice(whole!.replace(/[*`]/g, '').length + 1));
});

test('it names the earlier snapshot that the report is set against', async () => {
  const { name, content_hash } = manifest.against;
  const against = `et against snapshot ${name}, content hash ${content_hash}`;
  expect((await runHere(['cite', REPORT])).stdout).toContain(`S${against}.`);
  for (const style of ['bibtex', 'cff'] as const)
    expect(citationText(readCitation(REPORT), style)).toContain(`s${against.replace('snapshot ', '')}`);
});

test('a snapshot by name means its report, none the newest', async () => {
  const named = await runHere(['cite', 'sandbox-edition-2026'], { cwd: ROOT });
  expect(named).toMatchObject({ code: 0, stdout: expect.stringContaining('sandbox-edition-2026') });
  const newest = await runHere(['cite'], { cwd: ROOT });
  expect(newest.stdout).toBe((await runHere(['cite', REPORT])).stdout);
  expect(newest.stderr).toBe('The newest report: sandbox-2026.\n');
});

test.each([
  [['cite', 'nobody'], 'there is no report in reports/nobody; make it first: entente report NAME'],
  [['cite', '/tmp'], 'there is no report in /tmp; make it first: entente report NAME'],
  [
    ['cite', ARCHIVE],
    'is the archive of a snapshot, and what is cited is a report; make one with: entente report NAME',
  ],
  [
    ['cite', join(ROOT, 'data/editions/sandbox-edition-2026')],
    'is the archive of an edition, and what is cited is a report; make one with: entente report NAME',
  ],
  [['cite', REPORT, '--unit', 'country'], '--unit has no effect in entente cite'],
  [
    ['cite', REPORT, '--format', 'json'],
    '--format has no effect in entente cite; leave it out, or say --as text, bibtex, cff',
  ],
  [['cite'], 'there is no report under reports; make one with: entente report SNAPSHOT'],
])('%j where there is none says how to make one', async (words, message) => {
  expect(await runHere(words, { cwd: folder.path })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(message),
  });
});

test('a manifest whose date is no day is refused', async () => {
  const text = JSON.stringify({ ...manifest, snapshot: { ...manifest.snapshot, date: 'nonsense' } });
  folder.write('manifest.json', text);
  const { code, stdout, stderr } = await runHere(['cite', folder.path, '--as', 'bibtex']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('the date of its snapshot is no day');
});

test('CITATION.cff has what its format asks for, the hash of the snapshot, and that of the report', () => {
  const cited = parse(citationText(readCitation(REPORT), 'cff'));
  expect(cited).toMatchObject({
    'cff-version': '1.2.0',
    message: expect.any(String),
    title: 'Who follows whom among world leaders, 1 June 2026',
    type: 'dataset',
    authors: [{ name: 'entente' }],
    license: 'CC0-1.0',
    'date-released': '2026-06-01',
    references: [{ title: 'entente', version: manifest.tool_version }],
  });
  expect(cited.identifiers.map(({ value }: { value: string }) => value)).toEqual([
    `hash://sha256/${manifest.snapshot.content_hash}`,
    `hash://sha256/${createHash('sha256').update(read('reports/sandbox-2026/manifest.json')).digest('hex')}`,
  ]);
});

describe('what somebody wrote into a name', () => {
  const cited = {
    title: 'Who follows whom: 50% & more_',
    snapshot: 'a_b "c"',
    report: 'a_b "c"',
    date: '2026-06-01',
    simulated: false,
    contentHash: 'abc',
    reportHash: 'def',
    toolVersion: '1.2.3',
    against: null,
    publication: { author: 'Desk {of} #1', licence: 'Ask: us', url: 'https://example.org/a_b', site: '' },
    lang: 'en',
    source: 'roster' as const,
  };

  test('is text in BibTeX, an address as it is', () => {
    expect(citationText(cited, 'bibtex')).toBe(`@misc{entente-a-b-c-,
  author = {{Desk \\{of\\} \\#1}},
  title = {{Who follows whom: 50\\% \\& more\\_}},
  year = {2026},
  month = {6},
  url = {https://example.org/a_b},
  note = {Snapshot a\\_b "c", content hash abc. Report made with entente 1.2.3. Licence of the data: Ask: us},
}
`);
  });

  test('is text in YAML, and a licence that SPDX does not know is none of it', () => {
    const read = parse(citationText(cited, 'cff'));
    expect(read).toMatchObject({
      title: cited.title,
      authors: [{ name: 'Desk {of} #1' }],
      url: cited.publication.url,
    });
    expect(read).not.toHaveProperty('license');
  });

  test('an author who is not stated is nobody in BibTeX', () => {
    const nobody = { ...cited, publication: { author: '', licence: '', url: '', site: '' } };
    expect(citationText(nobody, 'bibtex')).not.toContain('author');
    expect(parse(citationText(nobody, 'cff')).authors).toEqual([{ name: 'The authors of a_b "c"' }]);
  });
});

test('this program is cited by its version and licence, and its package says the same of itself', () => {
  const { version, license, keywords, author } = JSON.parse(read('package.json'));
  expect(parse(read('CITATION.cff'))).toMatchObject({
    'cff-version': '1.2.0',
    title: 'entente',
    version,
    license,
    keywords,
    authors: [{ name: author }],
  });
  expect(JSON.parse(read('.zenodo.json'))).toMatchObject({ upload_type: 'software', version, license });
});
