/** `ro-crate-metadata.json`: who made a package from what and with what, as an RO-Crate 1.2 (https://w3id.org/ro/crate/1.2). */
import { isAddress } from '../../study/publication.ts';
import type { HashedFile } from '../files/hashed-file.ts';
import type { ReportFile } from '../files/report-file.ts';
import { jsonLines } from './json-lines.ts';
import {
  CRATE_PATH,
  isEdition,
  type Package,
  type PackagedSnapshot,
  type PackagedSource,
  snapshotId,
  withJoined,
  wordFor,
} from './package.ts';

const SPECIFICATION = 'https://w3id.org/ro/crate/1.2';

/** What is written once the files are; the manifest, which has its hash, is named in it without one. */
export function crateFile(
  given: Package,
  files: readonly HashedFile[],
  manifest: { path: string; holds: string },
): ReportFile {
  const chunks = {
    *[Symbol.iterator]() {
      yield `${jsonLines({ '@context': `${SPECIFICATION}/context`, '@graph': graphOf(given, files, manifest) })}\n`;
    },
  };
  return { path: CRATE_PATH, chunks };
}

type Entity = Readonly<Record<string, unknown>> & { '@id': string };

const ref = (id: string) => ({ '@id': id });
const refs = (ids: readonly string[]) => ids.map(ref);

function graphOf(
  given: Package,
  files: readonly HashedFile[],
  manifest: { path: string; holds: string },
): Entity[] {
  const { publication, snapshot, earlier, sources, folders, read } = given;
  const { author, url } = publication;
  const own = files.filter(({ path }) => !folders.some((folder) => path.startsWith(folder.path)));
  const described: Entity[] = [
    ...own.map((file) => fileEntity(given, file)),
    {
      '@id': manifest.path,
      '@type': 'File',
      name: manifest.holds,
      encodingFormat: mediaType(manifest.path),
    },
    ...folders.map(({ path, holds }) => ({
      '@id': path,
      '@type': 'Dataset',
      name: path,
      description: holds,
    })),
  ];
  const licence = licenceEntity(publication.licence);
  const who = author === '' ? {} : { agent: ref('#author') };
  const isArchive = given.kind === 'archive';
  const from = isArchive ? snapshot.joins : [snapshot, ...earlier];
  const outside = sources.filter(({ id }) => id.startsWith('#'));
  const madeFrom = from.map(snapshotId);
  const basedOn = [...madeFrom, ...outside.map(({ id }) => id)];
  return [
    {
      '@id': CRATE_PATH,
      '@type': 'CreativeWork',
      about: ref('./'),
      conformsTo: ref(SPECIFICATION),
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: given.title,
      description: given.description,
      datePublished: snapshot.date,
      license: licence === null ? publication.licence || given.terms : ref(licence['@id']),
      ...(author === '' ? {} : { author: ref('#author') }),
      ...(url === '' ? {} : { url }),
      ...(given.citation === '' ? {} : { creditText: given.citation }),
      ...(isArchive ? { identifier: contentId(snapshot) } : {}),
      ...(basedOn.length === 0 ? {} : { isBasedOn: refs(basedOn) }),
      hasPart: refs(described.map((entity) => entity['@id'])),
      mentions: [ref('#made')],
    },
    ...(licence === null ? [] : [licence]),
    ...(author === '' ? [] : [{ '@id': '#author', '@type': 'Organization', name: author }]),
    ...withJoined(from).map(snapshotEntity),
    ...outside.map(sourceEntity),
    {
      '@id': '#entente',
      '@type': 'SoftwareApplication',
      name: 'entente',
      version: given.toolVersion,
      description: 'Studies who follows whom among world leaders.',
    },
    {
      '@id': '#made',
      '@type': 'CreateAction',
      name: madeText(given),
      instrument: ref('#entente'),
      ...who,
      ...(from.length === 0
        ? {}
        : { object: refs([...madeFrom, ...sources.map(({ id }) => placedId(given, id))]) }),
      result: ref('./'),
      ...(read === null ? {} : { startTime: read.from, endTime: read.to }),
    },
    ...described,
  ];
}

function madeText({ kind, snapshot }: Package): string {
  if (kind === 'report') return `Report of ${snapshot.name} made`;
  return `${wordFor(snapshot, false)} ${snapshot.name} ${isEdition(snapshot) ? 'joined' : 'read'} and written`;
}

/** Of a file of the package, or of what is no file of it. */
function placedId({ place }: Package, id: string): string {
  return id.startsWith('#') ? id : encodeURI(place(id));
}

function fileEntity(given: Package, file: HashedFile): Entity {
  const { holds, basedOn } = given.holding(file.path);
  const source = given.sources.find(({ id }) => id === file.path);
  return {
    '@id': encodeURI(given.place(file.path)),
    '@type': 'File',
    name: holds,
    encodingFormat: mediaType(file.path),
    contentSize: String(file.bytes()),
    sha256: file.sha256(),
    ...(source === undefined ? {} : { license: source.licence }),
    ...(basedOn.length === 0 ? {} : { isBasedOn: refs(basedOn.map((id) => placedId(given, id))) }),
  };
}

const contentId = ({ contentHash }: PackagedSnapshot) => `hash://sha256/${contentHash}`;

function snapshotEntity(snapshot: PackagedSnapshot): Entity {
  const { name, network, date, simulated, joins } = snapshot;
  const days = [...new Set(joins.map((one) => one.date))].sort();
  const when = days.length > 1 ? `from ${days[0]} to ${days.at(-1)}` : `on ${date}`;
  const joined = isEdition(snapshot) ? ', actor by actor' : '';
  return {
    '@id': snapshotId(snapshot),
    '@type': 'Dataset',
    name: `${wordFor(snapshot)} ${name}`,
    description: `Who followed whom on ${network} ${when}${joined}${simulated ? '; the data are simulated' : ''}.`,
    temporalCoverage: days.length > 1 ? `${days[0]}/${days.at(-1)}` : date,
    ...(joins.length === 0 ? {} : { isBasedOn: refs(joins.map(snapshotId)) }),
    identifier: contentId(snapshot),
  };
}

function sourceEntity({ id, name, description, sha256 }: PackagedSource): Entity {
  return { '@id': id, '@type': 'Dataset', name, description, identifier: `hash://sha256/${sha256}` };
}

/** Licences of data that SPDX has an address for. */
const SPDX = /^(?:CC0|CC-BY(?:-NC)?(?:-SA|-ND)?|ODbL|ODC-By|PDDL|etalab)-\d\.\d$/;

/** `null` where none is stated, or it is a text of its own. */
function licenceEntity(licence: string): Entity | null {
  const address = SPDX.test(licence) ? `https://spdx.org/licenses/${licence}` : licence;
  if (!isAddress(address)) return null;
  return {
    '@id': address,
    '@type': 'CreativeWork',
    name: licence,
    description: `Licence of the data: ${licence}.`,
  };
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  R: 'text/x-r',
  css: 'text/css',
  csv: 'text/csv',
  gexf: 'application/gexf+xml',
  graphml: 'application/graphml+xml',
  html: 'text/html',
  json: 'application/json',
  md: 'text/markdown',
  png: 'image/png',
  svg: 'image/svg+xml',
};

function mediaType(path: string): string {
  return MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)]!;
}
