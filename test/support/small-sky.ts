/** Bluesky's app, its directory of DIDs, the account hosts and the DNS, as a few accounts make them up; all in this process. */
import { createHttp } from '../../src/crawl/http.ts';
import { blueskyNetwork } from '../../src/crawl/networks/bluesky/bluesky.ts';
import type { Ground } from '../../src/evidence/grow/claim.ts';
import { seatsOn } from '../../src/evidence/seats.ts';
import { foldText } from '../../src/fold-text.ts';
import type { GrowTools, MakeSource } from '../../src/grow/sources.ts';
import type { HttpRequest } from '../../src/http-request.ts';
import { type RosterRow, rosterRow } from '../../src/roster/row.ts';
import { type TestRuntime, testRuntime } from './runtime.ts';

export const did = (letter: string) => `did:plc:${letter.repeat(24)}`;

export interface SmallAccount {
  /** A letter. */
  id: string;
  handle: string;
  name?: string;
  about?: string;
  gone?: boolean;
  isTrusted?: boolean;
  /** What its DID document claims, where that is another handle. */
  claims?: string;
  /** Verified, with handle and name as they were then. */
  verifies?: readonly {
    id: string;
    handle: string;
    name: string;
    at?: string;
    isShown?: boolean;
    isValid?: boolean;
  }[];
  lists?: readonly {
    key: string;
    members: string;
    isAgainst?: boolean;
    isPack?: boolean;
    name?: string /** Whose list a pack shows, where that is another's. */;
    shows?: string;
  }[];
}

interface Answered {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

export interface SmallSky {
  accounts: readonly SmallAccount[];
  dns?: Readonly<Record<string, string>>;
  /** Ids that each search answers with, whatever it is for. */
  seen?: readonly string[];
  /** Sent instead, where it gives something. */
  disturb?: (url: URL, before: number) => Answered | null;
}

export const DAY = '2026-12-01';

/** Two countries, one of them without a known domain. */
export const ROWS: readonly RosterRow[] = [
  ['anne', 'Anne Auber', 'person', 'FR', 'head-of-state'],
  ['bob', 'Bob Blanc', 'person', 'FR', 'foreign-minister'],
  ['quai', 'Ministry of Foreign Affairs', 'institution', 'FR', 'foreign-ministry'],
  ['carl', 'Carl Cohen', 'person', 'TD', 'head-of-state'],
].map(([actor, name, kind, country, office]) =>
  rosterRow({
    actor: actor!,
    name: name!,
    kind: kind!,
    country: country!,
    office: office!,
    network: 'bluesky',
  }),
);

export const SITES: Ground['sites'] = new Map([
  ['FR:head-of-state', ['https://www.elysee.fr/', 'https://www.gouv.fr/']],
  ['FR:foreign-ministry', ['https://www.diplomatie.gouv.fr/en/']],
  ['TD:head-of-state', ['https://presidence.td/']],
]);

export function ground(more: Partial<Ground> = {}): Ground {
  const asked = new Map<string, unknown>();
  const rows = more.rows ?? ROWS;
  return {
    rows,
    seats: seatsOn(rows, more.evidence ?? [], DAY),
    evidence: [],
    day: DAY,
    network: 'bluesky',
    sites: SITES,
    proved: new Map(),
    async ask<T>(key: string, make: () => Promise<T>) {
      if (!asked.has(key)) asked.set(key, JSON.parse(JSON.stringify((await make()) ?? null)));
      return asked.get(key) as T;
    },
    ...more,
  };
}

export async function gather(make: MakeSource, sky: SmallSky, on = ground()) {
  const tools = toolsOf(sky);
  const found = await make(tools)!.gather(on);
  return { ...found, runtime: tools.runtime as TestRuntime };
}

export function toolsOf(sky: SmallSky): GrowTools {
  const { dns = {} } = sky;
  const counts = new Map<string, number>();
  const runtime = testRuntime({
    resolveTxt: async (name) => (dns[name] === undefined ? [] : [`did=${dns[name]}`]),
    async http({ url: text }: HttpRequest) {
      const url = new URL(text);
      const before = counts.get(text) ?? 0;
      counts.set(text, before + 1);
      const { status, body, headers = {} } = sky.disturb?.(url, before) ?? answer(sky, url);
      return { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
    },
  });
  return {
    runtime,
    network: blueskyNetwork(runtime, { appview: 'https://app.test', plc: 'https://plc.test' }),
    http: createHttp(runtime, { severalHosts: true }),
    wikidata: null,
    approve: async () => {},
    show: () => {},
  };
}

function answer({ accounts, seen = [] }: SmallSky, url: URL): Answered {
  const query = url.searchParams;
  const found = (name: string | null) =>
    accounts.find(({ id, handle }) => did(id) === name || handle === name);
  const ok = (body: unknown) => ({ status: 200, body });
  const refused = { status: 400, body: { error: 'InvalidRequest', message: 'Profile not found' } };
  const there = accounts.filter(({ gone }) => gone !== true);
  if (url.host === 'plc.test') {
    const one = found(url.pathname.slice(1));
    if (one === undefined) return { status: 404, body: {} };
    const service = [
      { id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: 'https://pds.test' },
    ];
    return ok({ id: did(one.id), alsoKnownAs: [`at://${one.claims ?? one.handle}`], service });
  }
  const method = url.pathname.slice(url.pathname.lastIndexOf('.') + 1);
  const profile = (one: SmallAccount) => ({
    did: did(one.id),
    handle: one.handle,
    displayName: one.name ?? '',
    description: one.about ?? '',
    verification: {
      verifications: accounts.flatMap(({ id, verifies = [] }) =>
        verifies.flatMap(({ id: subject, isShown = false, isValid = true }, k) =>
          subject === one.id && isShown ? [{ issuer: did(id), uri: recordOf(id, k), isValid }] : [],
        ),
      ),
      trustedVerifierStatus: one.isTrusted ? 'valid' : 'none',
    },
  });
  const lists = (pack: boolean) => {
    const owner = found(query.get('actor'))!;
    return (owner.lists ?? [])
      .filter(({ isPack = false }) => isPack === pack)
      .map(({ key, isAgainst, name = 'List' }) => ({
        name,
        uri: `at://${did(owner.id)}/app.bsky.graph.${pack ? 'starterpack' : 'list'}/${key}`,
        purpose: `app.bsky.graph.defs#${isAgainst ? 'modlist' : 'curatelist'}`,
      }));
  };
  switch (method) {
    case 'searchActors': {
      const words = foldText(query.get('q')!).split(/\s+/);
      const bears = (one: SmallAccount) =>
        words.every((word) => foldText(`${one.handle} ${one.name} ${one.about}`).includes(word));
      return ok({ actors: there.filter((one) => bears(one) || seen.includes(one.id)).map(profile) });
    }
    case 'getProfiles':
      return ok({
        profiles: query
          .getAll('actors')
          .flatMap((name) => there.filter((one) => did(one.id) === name).map(profile)),
      });
    case 'resolveHandle': {
      const one = found(query.get('handle'));
      return one === undefined
        ? { status: 400, body: { error: 'HandleNotFound' } }
        : ok({ did: did(one.id) });
    }
    case 'listRecords': {
      const one = found(query.get('repo'))!;
      const records = (one.verifies ?? []).map(({ id, handle, name, at }, k) => ({
        uri: recordOf(one.id, k),
        value: {
          $type: 'app.bsky.graph.verification',
          subject: did(id),
          handle,
          displayName: name,
          createdAt: at ?? '2026-06-01T00:00:00Z',
        },
      }));
      return ok({ records });
    }
    case 'getLists':
      return ok({ lists: lists(false) });
    case 'getActorStarterPacks':
      return ok({ starterPacks: lists(true) });
    case 'getStarterPack': {
      const [, , owner, , key] = query.get('starterPack')!.split('/');
      const { shows, name } = found(owner!)!.lists!.find((one) => one.key === key)!;
      const uri = `at://${shows === undefined ? owner : did(shows)}/app.bsky.graph.list/${key}`;
      return ok({ starterPack: { list: { uri }, record: { name: name ?? 'Pack' } } });
    }
    case 'getList': {
      const [, , owner, , key] = query.get('list')!.split('/');
      const list = found(owner!)!.lists!.find((one) => one.key === key)!;
      return ok({
        list: { name: list.name ?? 'List' },
        items: [...list.members].map((id) => ({ subject: profile(found(did(id))!) })),
      });
    }
    default:
      return url.pathname.startsWith('/.well-known') ? { status: 404, body: 'no' } : refused;
  }
}

function recordOf(id: string, k: number): string {
  return `at://${did(id)}/app.bsky.graph.verification/3k${k}`;
}
