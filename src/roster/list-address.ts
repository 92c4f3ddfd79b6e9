/** The address of a list of accounts: a list or starter pack on Bluesky, a list on X, a collection on Mastodon. */

export type ListAddress =
  | { network: 'bluesky'; kind: 'list' | 'starter-pack'; owner: string; key: string }
  | { network: 'x'; id: string }
  | { network: 'mastodon'; host: string; id: string };

const KEY = '[A-Za-z0-9._:~-]+';
const ADDRESS = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]+(?::\d+)?)(\/[^\s?#]*)/i;

/** The list behind an address, or what is wrong with it; undefined where it is the address of no list. */
export function listAddress(text: string): ListAddress | { fault: string } | undefined {
  const record = new RegExp(`^at://([^/\\s]+)/app\\.bsky\\.graph\\.(list|starterpack)/(${KEY})$`).exec(text);
  if (record !== null) return onBluesky(record[2]!, record[1]!, record[3]!);
  const parts = ADDRESS.exec(text);
  if (parts === null) return undefined;
  const host = parts[1]!.toLowerCase().replace(/^(?:www|mobile)\./, '');
  const path = parts[2]!.replace(/\/$/, '');
  if (host === 'go.bsky.app') {
    return { fault: 'is a short link — open it, and copy the address of the starter pack from the browser' };
  }
  if (host === 'bsky.app') {
    const list = new RegExp(`^/profile/([^/]+)/lists/(${KEY})$`).exec(path);
    if (list !== null) return onBluesky('list', list[1]!, list[2]!);
    const pack = new RegExp(`^/(?:starter-pack|start)/([^/]+)/(${KEY})$`).exec(path);
    return pack === null ? undefined : onBluesky('starterpack', pack[1]!, pack[2]!);
  }
  if (host === 'x.com' || host === 'twitter.com') {
    const id = /^\/i\/lists\/(\d{1,19})(?:\/members)?$/.exec(path)?.[1];
    if (id !== undefined) return { network: 'x', id };
    if (!/^\/[^/]+\/lists(\/|$)/.test(path)) return undefined;
    return {
      fault: 'names a list without its number — open it, and copy the address with /i/lists/ and digits',
    };
  }
  const id = /^(?:\/@[^/]+)?\/collections\/([A-Za-z0-9-]+)$/.exec(path)?.[1];
  if (id !== undefined) return { network: 'mastodon', host, id };
  if (!/^(?:\/web)?\/lists\/\d+$/.test(path)) return undefined;
  return {
    fault:
      'is a list that its owner alone can read on Mastodon — name a collection, https://HOST/collections/N, or export the list and use: entente roster from-handles',
  };
}

function onBluesky(kind: string, owner: string, key: string): ListAddress {
  return { network: 'bluesky', kind: kind === 'list' ? 'list' : 'starter-pack', owner, key };
}
