/** Which account on which server is meant: by a handle, by an id, and by what a server says of it. */
import { parseHandle } from '../../../roster/handles.ts';
import type { KnownAccount, Wanted } from '../../known-account.ts';
import type { MastodonAccount } from './answers.ts';

/** What tells an account wherever a server names one. */
export type Named = Pick<MastodonAccount, 'acct' | 'uri' | 'url'>;

/** What WebFinger is asked for, and where. */
export interface Name {
  host: string;
  resource: string;
  /** `user@host`, or the best guess at it. */
  address: string;
}

/** `null` where neither the handle nor the id names an account on a server. */
export function nameOf({ accountId, handle }: Wanted): Name | null {
  const parsed = parseHandle('mastodon', handle);
  if ('value' in parsed && accountId === '') {
    const address = parsed.value;
    return { host: address.slice(address.indexOf('@') + 1), resource: `acct:${address}`, address };
  }
  if (accountId === '' || !/^https?:\/\/[^/]+\/./.test(accountId) || !URL.canParse(accountId)) return null;
  const { host, pathname } = new URL(accountId);
  const user = pathname.slice(pathname.lastIndexOf('/') + 1).replace(/^@/, '');
  return { host, resource: accountId, address: `${user}@${host}` };
}

/** The host in the entry's address, or of its id; '' where it has neither. */
export function hostOf(entry: Wanted): string {
  return nameOf(entry)?.host.toLowerCase() ?? '';
}

/** Account ids of the roster by address, as servers speak of accounts by theirs. */
export interface AddressBook {
  /** @param address `user@host` */
  know(address: string, accountId: string): void;
  /** The id of an account that the server of `lister` names. */
  idOf(named: Named, lister: KnownAccount): string;
}

/** An empty address book. */
export function addressBook(): AddressBook {
  /** By `user@host` in lower case. */
  const idByAddress = new Map<string, string>();
  return {
    know(address, accountId) {
      idByAddress.set(address.toLowerCase(), accountId);
    },
    idOf,
  };

  /** The actor's URI; on older servers the roster's id for the address, else the page's URL, which nobody in a roster has. */
  function idOf({ uri, url, acct }: Named, lister: KnownAccount): string {
    const host = addressHost(lister);
    const address = (acct.includes('@') ? acct : `${acct}@${host}`).toLowerCase();
    return idByAddress.get(address) ?? (uri || url || `acct:${address}`);
  }

  /** The host in addresses of the server's own accounts, which may differ from the host that answers. */
  function addressHost({ accountId, handle }: KnownAccount): string {
    const parsed = parseHandle('mastodon', handle);
    if ('value' in parsed) return parsed.value.slice(parsed.value.indexOf('@') + 1);
    for (const [address, id] of idByAddress)
      if (id === accountId) return address.slice(address.indexOf('@') + 1);
    return new URL(accountId).host;
  }
}
