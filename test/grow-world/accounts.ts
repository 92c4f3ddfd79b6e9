/** Makes accounts, their names on each network, and the links that lead to them. */
import { drawDid, hash, pick } from './draw.ts';
import type { Account, Link, Place, World } from './model.ts';
import type { NetworkName } from './ways.ts';

/** Big public servers, where anybody can have any name. */
export const PUBLIC_SERVERS = ['plaza.standin-social.org', 'agora.standin-social.net'];

export interface Wish extends Partial<Account> {
  network: NetworkName;
  /** Made unlike every other of the network where it is taken. */
  handle: string;
}

/** A new account. Its id hangs on its first handle alone. */
export function addAccount(world: World, wish: Wish): Account {
  const handle = freeHandle(world, wish.network, wish.handle);
  const account: Account = {
    name: '',
    about: '',
    link: '',
    verifiedAt: '',
    picture: `picture-${hash(`picture ${wish.network} ${handle}`)}`,
    state: 'there',
    movedTo: '',
    claims: null,
    isVerifier: false,
    seat: '',
    way: '',
    fraud: '',
    ...wish,
    id: wish.id ?? idOf(wish.network, handle),
    handle,
  };
  world.accounts.set(account.id, account);
  return account;
}

function idOf(network: NetworkName, handle: string): string {
  if (network === 'bluesky') return drawDid(handle);
  if (network === 'x')
    return `x:1${String(hash(`x ${handle}`)).padStart(10, '0')}${String(hash(`y ${handle}`) % 1e7).padStart(7, '0')}`;
  const [user, host] = handle.split('@');
  return `https://${host}/users/${user}`;
}

const taken = new WeakMap<World, Set<string>>();

function freeHandle(world: World, network: NetworkName, wished: string): string {
  const known = taken.get(world) ?? new Set<string>();
  taken.set(world, known);
  let handle = wished;
  for (let k = 2; known.has(`${network} ${handle.toLowerCase()}`); k++) {
    if (network === 'x') handle = `${wished.slice(0, 15 - String(k).length)}${k}`;
    else if (network === 'mastodon') handle = wished.replace('@', `${k}@`);
    else handle = wished.replace('.', `${k}.`);
  }
  known.add(`${network} ${handle.toLowerCase()}`);
  return handle;
}

/** A handle as the seat or its holder would choose it. */
export function usualHandle(
  network: NetworkName,
  place: Place,
  name: string,
  server = PUBLIC_SERVERS[0]!,
): string {
  const code = place.country.toLowerCase();
  const isPerson = !place.actors.some((actor) => !actor.isPerson && actor.name === name);
  const labels: Record<string, string> = { 'head-of-state': 'presidency', 'foreign-ministry': 'mfa' };
  const label = isPerson ? name.split(' ')[1]! : (labels[place.office] ?? place.office);
  if (network === 'x') return `${label}${isPerson ? '' : '_'}${place.country}`.slice(0, 15);
  if (network === 'mastodon') return `${label.toLowerCase()}_${code}@${server}`;
  return `${label.toLowerCase()}-${code}.bsky.social`;
}

/** The address of the place's official page. */
export function addressOf(world: World, { host, path }: Place): string {
  return `https://${world.sites.get(host)?.www ? 'www.' : ''}${host}${path}`;
}

/** The address of a profile, in one of its usual spellings. */
function profileOf({ network, id, handle }: Account): string {
  if (network === 'bluesky') return `https://bsky.app/profile/${pick([handle, handle, id], id)}`;
  if (network === 'mastodon') return `https://${handle.split('@')[1]}/@${handle.split('@')[0]}`;
  const of = [
    'https://x.com/',
    'https://twitter.com/',
    'https://www.twitter.com/',
    'https://mobile.twitter.com/',
    'https://x.com/',
  ];
  return `${pick(of, id)}${handle}${hash(id) % 7 === 0 ? '?lang=en' : ''}`;
}

/** A link to an account, as a page has it. */
export function linkTo(account: Account, text: string, rel = ''): Link {
  const spelling = pick(
    ['usual', 'usual', 'usual', 'single-quotes', 'capitals'] as const,
    `${account.id} tag`,
  );
  return { href: profileOf(account), text, spelling, ...(rel === '' ? {} : { rel }) };
}
