/** What RO-Crate 1.2 asks of a crate that lies beside its files, checked without a network; and npm's reader beside it. */
import { createHash } from 'node:crypto';
import { ROCrate } from 'ro-crate';

export type Entity = Record<string, unknown> & { '@id': string; '@type': string };

export interface Crate {
  '@context': string;
  '@graph': Entity[];
}

interface Reader {
  rootDataset: Record<string, unknown[]>;
  resolveTerm(term: string): string | undefined;
}

/** npm's reader of crates, with the terms of the specification's own context. */
export function crateReader(crate: Crate): Reader {
  return new ROCrate(structuredClone(crate), { array: true, link: true }) as unknown as Reader;
}

const referencesOf = (value: unknown): string[] => {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((one) =>
    typeof one === 'object' && one !== null ? [(one as { '@id': string })['@id']] : [],
  );
};

/** What the crate lacks of what the specification says it must have; empty where it has all. */
export function crateFaults(
  crate: Crate,
  textOf: (path: string) => string | undefined,
  paths: readonly string[],
): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, what: string) => void (holds || faults.push(what));
  must(crate['@context'] === 'https://w3id.org/ro/crate/1.2/context', 'the context of version 1.2');
  must(Object.keys(crate).join() === '@context,@graph', 'context and graph, and nothing else');
  const graph = crate['@graph'];
  const byId = new Map(graph.map((entity) => [entity['@id'], entity]));
  must(byId.size === graph.length, 'an @id for each entity alone');
  const descriptor = byId.get('ro-crate-metadata.json');
  must(descriptor?.['@type'] === 'CreativeWork', 'a metadata descriptor');
  must(
    referencesOf(descriptor?.conformsTo).join() === 'https://w3id.org/ro/crate/1.2',
    'what it conforms to',
  );
  const root = byId.get(referencesOf(descriptor?.about)[0] ?? '');
  must(root?.['@id'] === './' && root['@type'] === 'Dataset', 'a root data entity');
  for (const property of ['name', 'description', 'datePublished', 'license']) {
    must((root?.[property] ?? '') !== '', `${property} of the root`);
  }
  must(/^\d{4}-\d\d-\d\d$/.test(String(root?.datePublished)), 'a day of publication');
  const [licence] = referencesOf(root?.license);
  if (licence !== undefined) {
    const { name = '', description = '' } = byId.get(licence) ?? ({} as Partial<Entity>);
    must(name !== '' && description !== '', 'name and description of the licence');
  }
  const parts = new Set(referencesOf(root?.hasPart));
  const reader = crateReader(crate);
  for (const entity of graph) {
    const { '@id': id, '@type': type, ...properties } = entity;
    must(
      typeof type === 'string' && reader.resolveTerm(type) !== undefined,
      `a type that is a term: ${type}`,
    );
    for (const [property, value] of Object.entries(properties)) {
      must(reader.resolveTerm(property) !== undefined, `a property that is a term: ${property}`);
      for (const one of Array.isArray(value) ? value : [value]) {
        must(typeof one === 'string' || Object.keys(one).join() === '@id', `a flat value of ${property}`);
      }
      for (const to of referencesOf(value)) {
        must(byId.has(to) || /^https:/.test(to), `an entity for ${to}`);
      }
    }
    const isData = (type === 'File' || type === 'Dataset') && !id.startsWith('#') && id !== './';
    if (isData) {
      must(parts.has(id), `${id} among the parts of the root`);
      must((properties.name ?? '') !== '', `a name of ${id}`);
    }
    if (type === 'File') {
      const text = textOf(decodeURI(id));
      must(text !== undefined, `the file ${id}`);
      must((properties.encodingFormat ?? '') !== '', `the media type of ${id}`);
      if (text !== undefined && properties.sha256 !== undefined) {
        must(properties.sha256 === createHash('sha256').update(text).digest('hex'), `the hash of ${id}`);
        must(properties.contentSize === String(Buffer.byteLength(text)), `the size of ${id}`);
      }
    }
    if (isData && type === 'Dataset') {
      must(id.endsWith('/') && paths.some((path) => path.startsWith(id)), `the folder ${id}`);
    }
  }
  const isDescribed = (path: string) =>
    path === 'ro-crate-metadata.json' ||
    [...parts].some((id) => decodeURI(id) === path || (id.endsWith('/') && path.startsWith(id)));
  for (const path of paths) must(isDescribed(path), `${path} among its parts`);
  return faults;
}
