/** Gives seats their own accounts, each with what proves it, and some with what proves nothing. */
import { addAccount, addressOf, linkTo, PUBLIC_SERVERS, usualHandle } from './accounts.ts';
import { chance, hash, pick, shuffled } from './draw.ts';
import { pageAt, siteAt } from './ground.ts';
import type { Account, Cell, Place, World } from './model.ts';
import { isProvable, type NetworkName, WAY_NAMES, WAYS, type WayName } from './ways.ts';

const NETWORKS = ['bluesky', 'mastodon', 'x'] as const;
const PRESENT: Readonly<Record<NetworkName, number>> = { bluesky: 0.42, mastodon: 0.2, x: 0.7 };
const UNPROVABLE = 0.12;

/** Who vouches in a country: an account that the domain, or on X the site, proves. */
type Vouchers = Map<string, Account>;

export function settleAccounts(world: World): void {
  const papers = [1, 2, 3].map((k) => newspaper(world, k));
  // Words of X's own addresses are somebody's handles too.
  for (const handle of ['i', 'intent', 'share', 'home'])
    addAccount(world, { network: 'x', handle, name: `@${handle}` });
  const vouchers: Vouchers = new Map();
  for (const place of world.places) {
    for (const network of NETWORKS) world.cells.push({ place, network, own: [] });
  }
  for (const cell of world.cells) appointVoucher(world, cell, vouchers);
  const turns = new Map<string, number>();
  for (const cell of shuffled(world.cells, 'cells', ({ place, network }) => `${place.seat} ${network}`)) {
    const { place, network, own } = cell;
    const key = `${place.seat} ${network}`;
    if (own.length > 0 || chance(`${key} present`) >= PRESENT[network]) continue;
    const ways = WAY_NAMES.filter((way) => (WAYS[way].networks as readonly string[]).includes(network));
    const wantsProof = place.isReachable && chance(`${key} provable`) >= UNPROVABLE;
    const feasible = ways.filter((way) => isProvable(way) === wantsProof && isFeasible(way, cell, vouchers));
    const open = feasible.length > 0 ? feasible : ways.filter((way) => way === 'nothing');
    // The way that was taken least often so far.
    const way = open.reduce((a, b) =>
      (turns.get(network + a) ?? 0) <= (turns.get(network + b) ?? 0) ? a : b,
    );
    turns.set(network + way, (turns.get(network + way) ?? 0) + 1);
    give(world, cell, way, { vouchers, papers });
  }
}

function newspaper(world: World, k: number): Account {
  const host = `gazette-${k}.standin-press.org`;
  const account = addAccount(world, {
    network: 'bluesky',
    handle: host,
    name: `The Stand-in Gazette ${k}`,
    isVerifier: true,
  });
  world.txt.set(`_atproto.${host}`, [`did=${account.id}`]);
  return account;
}

/** In most countries the government or the ministry has an account that can vouch for others. */
function appointVoucher(world: World, cell: Cell, vouchers: Vouchers): void {
  const { place, network } = cell;
  const key = `${network} ${place.country}`;
  const share = { bluesky: 0.75, mastodon: 0, x: 0.5 }[network];
  const isOne = place.office === 'government' || (place.office === 'foreign-ministry' && place.path === '/');
  if (
    !isOne ||
    place.host === '' ||
    !place.isReachable ||
    vouchers.has(key) ||
    chance(`${key} vouches`) >= share
  )
    return;
  give(world, cell, network === 'x' ? 'site-front-both' : 'domain-dns', { vouchers, papers: [] });
  vouchers.set(key, cell.own[0]!);
}

function isFeasible(way: WayName, { place, network }: Cell, vouchers: Vouchers): boolean {
  const { actors, host, path, country, office, isReachable, isDomainKnown, isPortal } = place;
  const sited = host !== '' && isReachable;
  switch (way) {
    case 'site-front':
    case 'site-front-both':
      return sited && path === '/';
    case 'site-page':
      return sited && path !== '/';
    case 'domain-dns':
    case 'domain-file':
    case 'domain-under':
      return sited && path === '/' && (!isPortal || office === 'government');
    case 'own-server':
      return sited && isDomainKnown;
    case 'verified':
    case 'listed':
    case 'packed':
      return sited && vouchers.has(`${network} ${country}`);
    case 'two-weak-list':
      return sited && vouchers.size > 0;
    case 'statement':
      return sited && actors.some(({ item }) => item !== '');
    case 'imported-only':
      return actors.some(({ item }) => item !== '');
    case 'two-weak':
      return sited;
    case 'own-link-only':
      return host !== '';
    default:
      return true;
  }
}

interface Helpers {
  vouchers: Vouchers;
  papers: readonly Account[];
}

function give(world: World, cell: Cell, way: WayName, helpers: Helpers): void {
  const { place, network, own } = cell;
  const actor = pick(place.actors, `${place.seat} ${network} actor`);
  const proofs: readonly string[] = WAYS[way].proofs;
  const account = addAccount(world, {
    network,
    handle: handleBy(way, place, network, actor.name),
    name: actor.name,
    link: proofs.includes('own-link') ? addressOf(world, place) : '',
    seat: place.seat,
    way,
  });
  own.push(account);
  prove(world, place, account, way, helpers);
  if (way === 'site-front-both' && chance(`${account.id} language`) < 0.08) {
    const other = addAccount(world, {
      ...account,
      id: undefined,
      handle: secondHandle(account),
      about: 'In English',
    });
    own.push(other);
    prove(world, place, other, way, helpers);
  }
}

function secondHandle({ network, handle }: Account): string {
  if (network === 'x') return `${handle.slice(0, 12)}_EN`;
  return network === 'mastodon' ? handle.replace('@', '_en@') : handle.replace('.', '-en.');
}

function handleBy(way: WayName, place: Place, network: NetworkName, name: string): string {
  if (way === 'domain-dns' || way === 'domain-file') return place.host;
  if (way === 'domain-under') return `${pick(['social', 'bsky'], place.seat)}.${place.host}`;
  if (way === 'own-server') return usualHandle('mastodon', place, name, `social.${place.domain}`);
  return usualHandle(network, place, name, pick(PUBLIC_SERVERS, `${place.seat} server`));
}

function prove(
  world: World,
  place: Place,
  account: Account,
  way: WayName,
  { vouchers, papers }: Helpers,
): void {
  const { network, id, name, handle } = account;
  const key = `${place.seat} ${network}`;
  const voucher = vouchers.get(`${network} ${place.country}`);
  switch (way) {
    case 'site-front':
    case 'site-front-both':
    case 'site-page': {
      const site = siteAt(world, place.host);
      const both = way !== 'site-front' && network === 'mastodon';
      const link = linkTo(account, `${name} on ${network}`, both ? 'me noopener' : '');
      if (both) account.verifiedAt = '2026-03-04T05:06:07.000+00:00';
      if (both && hash(id) % 2 === 0) link.spelling = 'head';
      const everywhere =
        link.spelling !== 'head' && (place.office === 'government' || hash(`${key} foot`) % 2 === 0);
      (everywhere && place.path === '/' ? site.foot : pageAt(site, place.path).links).push(link);
      return;
    }
    case 'domain-dns':
    case 'domain-under':
      world.txt.set(`_atproto.${handle}`, ['v=spf1 -all', `did=${id}`]);
      return;
    case 'domain-file':
      world.files.set(handle, id);
      return;
    case 'own-server':
      if (hash(id) % 2 === 0) return;
      account.verifiedAt = '2026-02-03T04:05:06.000+00:00';
      pageAt(siteAt(world, place.host), place.path).links.push(linkTo(account, name, 'me'));
      return;
    case 'verified':
      verify(world, voucher!, account);
      return;
    case 'listed':
    case 'packed':
      listOf(world, voucher!, way === 'packed' ? 'pack' : network === 'x' ? 'x-list' : 'list').members.push(
        id,
      );
      return;
    case 'statement':
    case 'imported-only': {
      const path = `/press/${hash(id) % 10_000}`;
      if (way === 'statement') {
        pageAt(siteAt(world, place.host), path, {
          title: `${name} now on ${network}`,
          text: [`The account of ${name} opens today.`],
          linked: false,
          modified: '2026-04-02',
        }).links.push(linkTo(account, 'the account'));
      }
      const url = `https://${siteAt(world, place.host).www ? 'www.' : ''}${place.host}${path}`;
      world.items.get(itemFor(place, name))!.statements.push({
        network,
        value: handle,
        xid: network === 'x' && way === 'statement' ? id.slice(2) : '',
        rank: 'Normal',
        end: '',
        references: way === 'statement' ? [{ url, retrieved: '2026-04-20' }] : [{ imported: 'Q328' }],
      });
      return;
    }
    case 'two-weak':
    case 'verified-only':
      verify(world, pick(papers, id), account);
      return;
    case 'two-weak-list': {
      const foreign = [...vouchers].filter(
        ([of]) => of.startsWith('bluesky ') && !of.endsWith(place.country),
      );
      listOf(world, pick(foreign, id)[1], 'list', 'Colleagues abroad').members.push(id);
      return;
    }
    default:
  }
}

/** The item of the one named, or of another of the seat where that has none. */
export function itemFor({ actors }: Place, name: string): string {
  const findable = actors.filter(({ item }) => item !== '');
  return (findable.find((actor) => actor.name === name) ?? findable[0]!).item;
}

/** A verification as the issuer writes it today. */
export function verify(world: World, issuer: Account, subject: Account) {
  const record = {
    issuer: issuer.id,
    subject: subject.id,
    handle: subject.handle,
    name: subject.name,
    key: `3kworld${String(world.verifications.length).padStart(6, '0')}`,
    isValid: true,
    deleted: false,
  };
  world.verifications.push(record);
  return record;
}

/** A list of an owner, made where there is none of the name; one on X is linked on its owner's site. */
export function listOf(
  world: World,
  owner: Account,
  kind: 'list' | 'pack' | 'x-list',
  name = 'Official accounts',
) {
  const known = world.lists.find(
    (list) => list.owner === owner.id && list.kind === kind && list.name === name,
  );
  if (known !== undefined) return known;
  const key =
    kind === 'x-list'
      ? String(1_700_000_000_000_000 + world.lists.length)
      : `3klist${String(world.lists.length).padStart(6, '0')}`;
  const list = { kind, owner: owner.id, key, name, members: [] as string[] };
  world.lists.push(list);
  const place = world.places.find(({ seat }) => seat === owner.seat);
  if (kind === 'x-list' && place !== undefined && owner.way !== '') {
    pageAt(siteAt(world, place.host), '/').links.push({ href: `https://x.com/i/lists/${key}`, text: name });
  }
  return list;
}
