/** Bluesky's AppView, the servers that keep records, and the directory of DIDs. */
import type { HttpResponse } from '../../src/http-request.ts';
import { hash } from './draw.ts';
import type { Account, List, Verification, World } from './model.ts';
import { json, pageOf } from './reply.ts';

const CREATED = '2024-05-06T07:08:09.000Z';
const VERIFICATION = 'app.bsky.graph.verification';

/** Hosts of accounts: each account is on one of four. */
function hostOfRecords({ id }: Account): string {
  return `pds-${hash(id) % 4}.standin-pds.org`;
}

export interface Bluesky {
  appview(url: URL): HttpResponse;
  records(url: URL): HttpResponse;
  directory(url: URL): HttpResponse;
}

export function openBluesky(world: World): Bluesky {
  const accounts = [...world.accounts.values()].filter(({ network }) => network === 'bluesky');
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const byHandle = new Map(accounts.map((account) => [account.handle, account]));
  const texts = accounts.map((account) => ({ account, words: wordsOf(account) }));
  const verifications = new Map<string, Verification[]>();
  for (const record of world.verifications) {
    verifications.set(record.subject, [...(verifications.get(record.subject) ?? []), record]);
  }

  return { appview, records, directory };

  function find(actor: string): Account | undefined {
    return byId.get(actor) ?? (actor === 'handle.invalid' ? undefined : byHandle.get(actor.toLowerCase()));
  }

  function appview({ pathname, searchParams: query }: URL): HttpResponse {
    const actor = query.get('actor') ?? '';
    switch (pathname.replace('/xrpc/', '')) {
      case '_health':
        return json(200, { version: '0.0.1' });
      case 'com.atproto.identity.resolveHandle': {
        const found = find(query.get('handle') ?? '');
        if (found === undefined) return refuse('InvalidRequest', 'Unable to resolve handle');
        return json(200, { did: found.id });
      }
      case 'app.bsky.actor.getProfile': {
        const found = find(actor);
        if (found === undefined) return refuse('InvalidRequest', 'Profile not found');
        if (found.state === 'suspended') return refuse('AccountTakedown', 'Account has been suspended');
        if (found.state === 'deactivated') return refuse('AccountDeactivated', 'Account is deactivated');
        return json(200, detailed(found));
      }
      case 'app.bsky.actor.getProfiles': {
        const asked = query.getAll('actors');
        if (asked.length > 25)
          return refuse('InvalidRequest', 'Error: actors must not have more than 25 elements');
        const found = asked.map(find).filter((one) => one?.state === 'there') as Account[];
        return json(200, { profiles: found.map(detailed) });
      }
      case 'app.bsky.actor.searchActors': {
        const terms = wordsIn(query.get('q') ?? query.get('term') ?? '');
        const hits =
          terms.length === 0
            ? []
            : texts.filter(
                ({ account, words }) =>
                  account.state === 'there' &&
                  terms.every(
                    (term) => words.has(term) || (term.includes('.') && account.handle.includes(term)),
                  ),
              );
        const { part, next } = pageOf(hits, query, 25, 100);
        return json(200, {
          actors: part.map(({ account }) => shown(account)),
          ...(next === undefined ? {} : { cursor: next }),
        });
      }
      case 'app.bsky.graph.getLists':
        return lists('list', actor, query, (list) => ({ lists: list.map(listView) }));
      case 'app.bsky.graph.getActorStarterPacks':
        return lists('pack', actor, query, (list) => ({ starterPacks: list.map(packView) }));
      case 'app.bsky.graph.getStarterPack': {
        const pack = listAt(query.get('starterPack') ?? '', 'pack');
        return pack === undefined
          ? refuse('InvalidRequest', 'Starter pack not found')
          : json(200, { starterPack: packView(pack) });
      }
      case 'app.bsky.graph.getStarterPacks': {
        const packs = query.getAll('uris').map((uri) => listAt(uri, 'pack'));
        return json(200, { starterPacks: packs.filter((pack) => pack !== undefined).map(packView) });
      }
      case 'app.bsky.graph.getList': {
        const list = listAt(query.get('list') ?? '', 'list') ?? listAt(query.get('list') ?? '', 'pack');
        if (list === undefined) return refuse('InvalidRequest', 'List not found');
        const { part, next } = pageOf(list.members, query, 50, 100);
        const items = part.map((did) => ({
          uri: `at://${list.owner}/app.bsky.graph.listitem/${hash(did)}`,
          subject: shown(byId.get(did)!),
        }));
        return json(200, { list: listView(list), items, ...(next === undefined ? {} : { cursor: next }) });
      }
      default:
        return json(501, { error: 'MethodNotImplemented', message: 'Method Not Implemented' });
    }
  }

  function lists(
    kind: List['kind'],
    actor: string,
    query: URLSearchParams,
    view: (part: List[]) => object,
  ): HttpResponse {
    const owner = find(actor);
    if (owner === undefined) return refuse('InvalidRequest', 'Profile not found');
    const { part, next } = pageOf(
      world.lists.filter((list) => list.owner === owner.id && list.kind === kind),
      query,
      50,
      100,
    );
    return json(200, { ...view(part), ...(next === undefined ? {} : { cursor: next }) });
  }

  /** A starter pack keeps its members in a list of the same key. */
  function listAt(uri: string, kind: List['kind']): List | undefined {
    const [, , owner, collection, key] = uri.split('/');
    if (!['app.bsky.graph.list', 'app.bsky.graph.starterpack'].includes(collection ?? '')) return undefined;
    const did = find(owner ?? '')?.id;
    return world.lists.find((list) => list.kind === kind && list.owner === did && list.key === key);
  }

  function listView(list: List) {
    return {
      uri: `at://${list.owner}/app.bsky.graph.list/${list.key}`,
      cid: cidOf(list.key),
      creator: shown(byId.get(list.owner)!),
      name: list.name,
      purpose: list.kind === 'pack' ? 'app.bsky.graph.defs#referencelist' : 'app.bsky.graph.defs#curatelist',
      listItemCount: list.members.length,
      indexedAt: CREATED,
    };
  }

  function packView(pack: List) {
    const uri = `at://${pack.owner}/app.bsky.graph.starterpack/${pack.key}`;
    const list = listView(pack);
    return {
      uri,
      cid: cidOf(uri),
      record: { $type: 'app.bsky.graph.starterpack', name: pack.name, list: list.uri, createdAt: CREATED },
      creator: list.creator,
      list,
      listItemCount: pack.members.length,
      indexedAt: CREATED,
    };
  }

  function shown(account: Account) {
    const { id, handle, name, picture, isVerifier } = account;
    const issued = verifications.get(id) ?? [];
    return {
      did: id,
      handle,
      displayName: name,
      description: [account.about, account.link].filter((part) => part !== '').join(' '),
      ...(picture === '' ? {} : { avatar: `https://cdn.bsky.app/img/avatar/plain/${id}/${picture}@jpeg` }),
      createdAt: CREATED,
      indexedAt: CREATED,
      labels: [],
      verification: {
        verifications: issued.map(({ issuer, key, isValid }) => ({
          issuer,
          uri: `at://${issuer}/${VERIFICATION}/${key}`,
          isValid,
          createdAt: CREATED,
        })),
        verifiedStatus:
          issued.length === 0 ? 'none' : issued.some(({ isValid }) => isValid) ? 'valid' : 'invalid',
        trustedVerifierStatus: isVerifier ? 'valid' : 'none',
      },
    };
  }

  function detailed(account: Account) {
    return {
      ...shown(account),
      followersCount: hash(account.id) % 90_000,
      followsCount: hash(account.handle) % 900,
      postsCount: hash(account.name) % 5000,
    };
  }

  function records({ hostname, pathname, searchParams: query }: URL): HttpResponse {
    const repo = query.get('repo') ?? query.get('did') ?? '';
    const account = find(repo);
    if (account === undefined || hostOfRecords(account) !== hostname || account.state !== 'there') {
      return refuse('InvalidRequest', `Could not find repo: ${repo}`);
    }
    const kept = world.verifications
      .filter(({ issuer, deleted }) => issuer === account.id && !deleted)
      .map(({ key, subject, handle, name }) => ({
        uri: `at://${account.id}/${VERIFICATION}/${key}`,
        cid: cidOf(key),
        value: { $type: VERIFICATION, subject, handle, displayName: name, createdAt: CREATED },
      }));
    const wanted = query.get('collection') === VERIFICATION ? kept : [];
    if (pathname === '/xrpc/com.atproto.repo.getRecord') {
      const record = wanted.find(({ uri }) => uri.endsWith(`/${query.get('rkey')}`));
      return record === undefined
        ? refuse('RecordNotFound', `Could not locate record: ${query.get('rkey')}`)
        : json(200, record);
    }
    if (pathname !== '/xrpc/com.atproto.repo.listRecords')
      return json(501, { error: 'MethodNotImplemented', message: '' });
    const cursor = query.get('cursor');
    const newest = wanted
      .toReversed()
      .filter(({ uri }) => cursor === null || uri.slice(uri.lastIndexOf('/') + 1) < cursor);
    const part = newest.slice(0, Math.min(100, Number(query.get('limit') ?? 50)));
    const last = part.at(-1)?.uri;
    // As the reference server does, with a cursor behind the last page too.
    return json(200, {
      records: part,
      ...(last === undefined ? {} : { cursor: last.slice(last.lastIndexOf('/') + 1) }),
    });
  }

  function directory({ pathname }: URL): HttpResponse {
    const did = decodeURIComponent(pathname.slice(1));
    const account = byId.get(did);
    if (account === undefined) return json(404, { message: `DID not registered: ${did}` });
    return json(200, {
      '@context': ['https://www.w3.org/ns/did/v1'],
      id: did,
      alsoKnownAs: [`at://${account.claims ?? account.handle}`],
      verificationMethod: [],
      service: [
        {
          id: '#atproto_pds',
          type: 'AtprotoPersonalDataServer',
          serviceEndpoint: `https://${hostOfRecords(account)}`,
        },
      ],
    });
  }
}

function cidOf(key: string): string {
  return `bafyreistandin${String(hash(key)).padStart(12, '2').replaceAll(/[019]/g, '3')}`;
}

function refuse(error: string, message: string): HttpResponse {
  return json(400, { error, message });
}

function wordsIn(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '');
}

function wordsOf({ name, handle, about, link }: Account): Set<string> {
  const whole = wordsIn(`${name} ${handle} ${about} ${link}`);
  return new Set([...whole, ...whole.flatMap((word) => word.split('.'))]);
}
