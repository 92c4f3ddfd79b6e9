/** From an account's DID to the server that keeps its records and the handle that it claims, by its DID document. */

import { MalformedAnswer } from '../../faults.ts';
import type { Answer, CrawlHttp } from '../../http.ts';
import { asObject, asText } from '../../narrow.ts';

export interface DidHosts {
  /** Base URL of the account's server; `null` where the DID is unknown, closed, or names none. */
  find(did: string): Promise<URL | null>;
  /** The handle that its document claims, in lower case; `null` where it claims none. */
  claimedHandle(did: string): Promise<string | null>;
  /** The server found before, if there is one. */
  known(did: string): URL | null;
  /** Drops what is known of a DID, since accounts move between servers. */
  forget(did: string): void;
}

/** @param directory base URL of the directory of `did:plc`. */
export function createDidHosts(http: CrawlHttp, directory: URL): DidHosts {
  const found = new Map<string, DidDocument>();
  const read = async (did: string): Promise<DidDocument> => {
    let document = found.get(did);
    if (document === undefined) {
      const url = documentUrl(did, directory);
      document = url === null ? NO_DOCUMENT : await http.get(url, (answer) => parseDocument(answer, did));
      found.set(did, document);
    }
    return document;
  };
  return {
    find: async (did) => (await read(did)).host,
    claimedHandle: async (did) => (await read(did)).handle,
    known: (did) => found.get(did)?.host ?? null,
    forget: (did) => void found.delete(did),
  };
}

interface DidDocument {
  host: URL | null;
  handle: string | null;
}

const NO_DOCUMENT: DidDocument = { host: null, handle: null };

/** Where a DID's document is; `null` for a method that the network does not use. */
function documentUrl(did: string, directory: URL): string | null {
  if (did.startsWith('did:plc:')) return `${directory.href}${did}`;
  const web = /^did:web:([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i.exec(did)?.[1];
  return web === undefined ? null : `https://${web}/.well-known/did.json`;
}

function parseDocument({ status, json }: Answer, did: string): DidDocument {
  if (status === 404 || status === 410) return NO_DOCUMENT;
  const document = asObject(json);
  if (status !== 200 || document === null) throw new MalformedAnswer(`no DID document: HTTP ${status}`);
  if (asText(document.id) !== did) throw new MalformedAnswer('the DID document of another account');
  return { host: hostOf(document), handle: handleOf(document) };
}

/** The first name of the AT Protocol counts. */
function handleOf(document: Readonly<Record<string, unknown>>): string | null {
  const names = Array.isArray(document.alsoKnownAs) ? document.alsoKnownAs.map(asText) : [];
  const first = names.find((name) => name.startsWith('at://'));
  return first === undefined ? null : first.slice('at://'.length).toLowerCase();
}

function hostOf(document: Readonly<Record<string, unknown>>): URL | null {
  const services = Array.isArray(document.service) ? document.service : [];
  for (const service of services.map(asObject)) {
    if (!asText(service?.id).endsWith('#atproto_pds')) continue;
    const endpoint = asText(service?.serviceEndpoint);
    if (/^https?:\/\//.test(endpoint) && URL.canParse(endpoint)) {
      const url = new URL(endpoint);
      if (!url.pathname.endsWith('/')) url.pathname += '/';
      return url;
    }
  }
  return null;
}
