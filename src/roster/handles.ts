/** Handles and account ids of each network: what is valid, and the one form in which a roster writes it. */

import { listAddress } from './list-address.ts';

export const NETWORKS = ['bluesky', 'mastodon', 'sandbox', 'x'] as const;

export type Network = (typeof NETWORKS)[number];

export function isNetwork(text: string): text is Network {
  return (NETWORKS as readonly string[]).includes(text);
}

/** The value in its one form, or what is wrong with the text and what to write instead. */
export type Parsed = { value: string } | { fault: string };

interface NamingRule {
  /** What a handle of this network is, for the dictionary. */
  handle: string;
  /** What an account id of this network is, for the dictionary. */
  accountId: string;
  parseHandle(text: string): Parsed;
  parseAccountId(text: string): Parsed;
}

const DID_FORM = /^did:[a-z]+:[A-Za-z0-9._:%-]*[A-Za-z0-9._-]$/;
const BLUESKY_DID_FORM = /^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9-]+(?:\.[a-z0-9-]+)+)$/;
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const HOST_FORM = new RegExp(`^(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$`);
const RESERVED_DOMAINS = ['alt', 'arpa', 'example', 'internal', 'invalid', 'local', 'localhost', 'onion'];

export const NAMING_RULES: Readonly<Record<Network, NamingRule>> = {
  bluesky: {
    handle: 'a host name such as `name.bsky.social`, or a DID; written in lower case',
    accountId: 'a DID such as `did:plc:` and 24 letters and digits',
    parseHandle(text) {
      const parsed = parseHostHandle(text, BLUESKY_DID_FORM);
      if (!('value' in parsed)) return parsed;
      const domain = parsed.value.slice(parsed.value.lastIndexOf('.') + 1);
      if (!RESERVED_DOMAINS.includes(domain)) return parsed;
      return {
        fault: `ends in .${domain}, which no Bluesky handle does — look the handle up in the profile`,
      };
    },
    parseAccountId: (text) => parseDid(text, BLUESKY_DID_FORM),
  },
  mastodon: {
    handle: '`user@host`, the host written in lower case',
    accountId: "the actor's URI, `https://host/users/user`",
    parseHandle: parseMastodonAddress,
    parseAccountId(text) {
      if (/^https?:\/\/[^\s/]+\/\S+$/.test(text)) return { value: text };
      return { fault: "is not the URI of an actor — write it in full: 'https://host/users/user'" };
    },
  },
  sandbox: {
    handle: 'a host name, as on Bluesky, or a DID; written in lower case',
    accountId: 'a DID',
    parseHandle: (text) => parseHostHandle(text, DID_FORM),
    parseAccountId: (text) => parseDid(text, DID_FORM),
  },
  x: {
    handle: '1 to 15 letters, digits or underscores; case does not count',
    accountId: '`x:` and the number of the account, such as `x:813286`',
    parseHandle: parseXHandle,
    parseAccountId(text) {
      if (/^x:(?:0|[1-9][0-9]{0,18})$/.test(text)) return { value: text };
      const digits = /^(?:0|[1-9][0-9]{0,18})$/.test(text);
      return {
        fault: digits ? `lacks its network — write x:${text}` : 'is not an X id — write x: and digits',
      };
    },
  },
};

/**
 * A handle in the form a roster writes: a leading `@` dropped; host names in lower case; the letters of an
 * X handle or a Mastodon user as given.
 */
export function parseHandle(network: Network, text: string): Parsed {
  if (listAddress(text) !== undefined) {
    return { fault: 'is a list, not an account — write one row for each member (entente roster from-list)' };
  }
  const pasted = handleInAddress(text);
  if (pasted !== undefined) return { fault: `is an address — write the handle alone: ${pasted.handle}` };
  const bare = text.startsWith('@') ? text.slice(1) : text;
  return NAMING_RULES[network].parseHandle(bare);
}

/** An immutable account id in the form of its network. */
export function parseAccountId(network: Network, text: string): Parsed {
  return NAMING_RULES[network].parseAccountId(text);
}

/** The form in which two handles of one network are compared: no network tells handles apart by case. */
export function foldHandle(handle: string): string {
  return handle.toLowerCase();
}

/** The network and handle behind the address of a profile page; undefined where the text is none. */
export function handleInAddress(text: string): { network: Network; handle: string } | undefined {
  const parts = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]+)\/([^\s?#]*)/i.exec(text);
  if (parts === null) return undefined;
  const host = parts[1]!.toLowerCase().replace(/^(?:www|mobile)\./, '');
  const [first = '', second = ''] = parts[2]!.split('/');
  if (host === 'x.com' || host === 'twitter.com') return found('x', first.replace(/^@/, ''));
  if (host === 'bsky.app') return first === 'profile' ? found('bluesky', second) : undefined;
  if (first === 'users') return found('mastodon', `${second}@${host}`);
  if (!first.startsWith('@')) return undefined;
  const user = first.slice(1);
  return found('mastodon', user.includes('@') ? user : `${user}@${host}`);
}

function found(network: Network, text: string): { network: Network; handle: string } | undefined {
  const parsed = NAMING_RULES[network].parseHandle(text);
  return 'value' in parsed ? { network, handle: parsed.value } : undefined;
}

function parseXHandle(text: string): Parsed {
  if (!/^[A-Za-z0-9_]+$/.test(text)) {
    return { fault: 'is not an X handle, which has letters, digits and underscores only — correct it' };
  }
  if (text.length <= 15) return { value: text };
  return {
    fault: `has ${text.length} characters; an X handle has at most 15 — look the handle up in the profile`,
  };
}

function parseHostHandle(text: string, didForm: RegExp): Parsed {
  if (text.startsWith('did:')) return parseDid(text, didForm);
  const host = text.toLowerCase();
  if (host === 'handle.invalid') {
    return { fault: 'is what Bluesky shows for a handle that no longer verifies — write the DID instead' };
  }
  if (isHost(host)) return { value: host };
  if (/^[a-z0-9-]+$/.test(host)) {
    return { fault: `is not a host name — write it in full, for example ${host}.bsky.social` };
  }
  return { fault: 'is not a host name of letters, digits, hyphens and dots — correct it' };
}

function parseDid(text: string, form: RegExp): Parsed {
  return form.test(text) ? { value: text } : { fault: 'is not a DID of this network — copy it in full' };
}

function parseMastodonAddress(text: string): Parsed {
  const parts = text.split('@');
  if (parts.length !== 2 || parts[1] === '') {
    return { fault: 'has no host — write user@host, as in name@mastodon.social' };
  }
  const [user, host] = [parts[0]!, parts[1]!.toLowerCase()];
  if (!/^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/i.test(user)) {
    return {
      fault: 'has a user name that is not of letters, digits, underscores, dots and hyphens — correct it',
    };
  }
  if (!isHost(host)) return { fault: `has a host, ${host}, that is not a host name — correct it` };
  return { value: `${user}@${host}` };
}

function isHost(host: string): boolean {
  return host.length <= 253 && HOST_FORM.test(host);
}
