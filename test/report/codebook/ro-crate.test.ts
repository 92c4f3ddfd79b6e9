/** ro-crate-metadata.json has what RO-Crate 1.2 asks for, says who made what from what, and is read by a reader that is not ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { graphFiles } from '../../../src/publish/graph-files.ts';
import { fileChunks } from '../../../src/report/files/report-file.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import { UNSTATED } from '../../../src/study/publication.ts';
import { placeOf } from '../../../src/study/report-layout.ts';
import { type Crate, crateFaults, crateReader, type Entity } from '../../support/ro-crate.ts';
import { OPTIONS, studyFrom } from '../study-from.ts';

const FOLDER = join(import.meta.dirname, '../../golden/report/two-years');
const study = (file: string) => studyFrom(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
const [now, then] = [study('input.json'), study('earlier.json')];

interface Made {
  texts: ReadonlyMap<string, string>;
  crate: Crate;
  entity(id: string): Entity;
}

function make(publication: Partial<typeof UNSTATED> = {}, simulated = false): Made {
  const options = {
    ...OPTIONS,
    draws: 0,
    runs: 1,
    lang: ['en', 'fr'],
    toolVersion: '1.2.3',
    publication: { ...UNSTATED, ...publication },
  };
  const given = { ...now, snapshot: { ...now.snapshot, simulated } };
  const files = renderReport(given, options, [], { against: then, graphFiles });
  const texts = new Map(files.map((file) => [placeOf(file.path), [...fileChunks(file)].join('')]));
  const crate = JSON.parse(texts.get('ro-crate-metadata.json')!) as Crate;
  return { texts, crate, entity: (id) => crate['@graph'].find((one) => one['@id'] === id)! };
}

const faultsOf = ({ texts, crate }: Made) => crateFaults(crate, (path) => texts.get(path), [...texts.keys()]);

describe.each([
  [
    'a licence that SPDX knows',
    { author: 'Desk of maps', licence: 'CC-BY-4.0', url: 'https://example.org/ties' },
  ],
  ['a licence in words', { licence: 'Ask us first' }],
  ['a licence at an address', { licence: 'https://example.org/licence' }],
  ['nothing stated', {}],
])('a report with %s', (_, publication) => {
  const made = make(publication);

  test('has every entity and property that it must have', () => {
    expect(faultsOf(made)).toEqual([]);
  });

  test('is read by npm’s ro-crate', () => {
    const { rootDataset } = crateReader(made.crate);
    expect(rootDataset.name).toEqual([made.entity('./').name]);
    expect(rootDataset.hasPart!.map((part) => (part as Entity)['@id'])).toContain('data/nodes.csv');
  });
});

test('who, when, with which version, from which snapshots', () => {
  const { entity } = make({ author: 'Desk of maps', licence: 'CC-BY-4.0' });
  expect(entity('./')).toMatchObject({
    datePublished: now.snapshot.date,
    author: { '@id': '#author' },
    license: { '@id': 'https://spdx.org/licenses/CC-BY-4.0' },
    creditText: expect.stringMatching(
      /^Desk of maps: Who follows whom .* content hash \S+\. .* Licence of the data: CC-BY-4.0\.$/,
    ),
  });
  expect(entity('#author')).toMatchObject({ name: 'Desk of maps' });
  expect(entity('#entente')).toMatchObject({ '@type': 'SoftwareApplication', version: '1.2.3' });
  const made = entity('#made') as unknown as { object: { '@id': string }[] };
  expect(made).toMatchObject({ agent: { '@id': '#author' }, instrument: { '@id': '#entente' } });
  expect(made.object.map((from) => entity(from['@id']).identifier)).toEqual(
    [now, then].map(({ snapshot }) => `hash://sha256/${snapshot.contentHash}`),
  );
});

const plain = make();

test('which file from which; the manifest, which has the hash of the crate, is named without one', () => {
  const { entity, texts } = plain;
  expect(entity('data/mutuals.csv').isBasedOn).toEqual([{ '@id': 'data/edges.csv' }]);
  expect(entity('figures/ranks-then-and-now.fr.svg').isBasedOn).toEqual([{ '@id': 'data/rank-changes.csv' }]);
  expect(entity('manifest.json')).not.toHaveProperty('sha256');
  expect(JSON.parse(texts.get('manifest.json')!).files).toHaveProperty(['ro-crate-metadata.json']);
});

test('without an author nobody is named, and without a licence readers are told to ask', () => {
  const { crate, entity } = plain;
  expect(crate['@graph'].map((one) => one['@type'])).not.toContain('Organization');
  expect(entity('./').license).toMatch(/^No licence of the data is stated/);
  expect(entity('#made')).not.toHaveProperty('agent');
});

test('simulated data are called so, wherever they are named', () => {
  expect(plain.entity('./').description).not.toContain('simulated');
  const { entity, texts } = make({}, true);
  expect(entity('./').description).toContain('simulated');
  expect(JSON.parse(texts.get('datapackage.json')!)).toMatchObject({ simulated: true });
});

test.each<[string, (made: Made) => void, RegExp]>([
  ['no name', ({ entity }) => delete entity('./').name, /name of the root/],
  [
    'a date that is none',
    ({ entity }) => Object.assign(entity('./'), { datePublished: 'June' }),
    /day of publication/,
  ],
  [
    'a file that is not there',
    ({ entity }) => Object.assign(entity('data/nodes.csv'), { '@id': 'gone.csv' }),
    /the file gone.csv/,
  ],
  [
    'another hash',
    ({ entity }) => Object.assign(entity('data/nodes.csv'), { sha256: '0' }),
    /the hash of data.nodes.csv/,
  ],
  [
    'a nested entity',
    ({ entity }) => Object.assign(entity('./'), { author: { name: 'Me' } }),
    /a flat value of author/,
  ],
  [
    'a property of no vocabulary',
    ({ entity }) => Object.assign(entity('./'), { colour: 'red' }),
    /a term: colour/,
  ],
  [
    'a reference to nothing',
    ({ entity }) => Object.assign(entity('#made'), { agent: { '@id': '#who' } }),
    /an entity for #who/,
  ],
])('the check tells %s', (_, spoil, message) => {
  const crate = structuredClone(plain.crate);
  const made = { ...plain, crate, entity: (id: string) => crate['@graph'].find((one) => one['@id'] === id)! };
  spoil(made);
  expect(faultsOf(made)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
});
