/** Answers of Mastodon and compatible servers, narrowed. */
import type { Profile } from '../../../store/content.ts';
import { MalformedAnswer } from '../../faults.ts';
import type { Answer } from '../../http.ts';
import { asCount, asCursor, asObject, asText, asTime } from '../../narrow.ts';

/** An account as its own server shows it. */
export interface MastodonAccount {
  /** Local to the server, opaque. */
  localId: string;
  /** Without the host where the account is the server's own. */
  acct: string;
  /** The actor's URI; '' on servers older than 4.2. */
  uri: string;
  url: string;
  hidesFollows: boolean;
  isSuspended: boolean;
  /** Address of the account it has moved to, or ''. */
  movedTo: string;
  profile: Profile;
}

/** What a server refuses: to strangers, or because it knows nothing of it, has done away with it, or cannot read it. */
export type Refusal = { kind: 'token-needed' | 'forbidden' | 'unknown' | 'gone-for-good' | 'unreadable' };

/** Refusals that do not pass, in whatever words. */
export const FINAL_STATUSES: readonly number[] = [403, 404, 410, 422];

function refusalOf(status: number): Refusal | null {
  if (status === 403) return { kind: 'forbidden' };
  if (status === 404) return { kind: 'unknown' };
  if (status === 410) return { kind: 'gone-for-good' };
  return status === 422 ? { kind: 'unreadable' } : null;
}

export function parseAccount(value: unknown): MastodonAccount | null {
  const item = asObject(value);
  const localId = asText(item?.id);
  const acct = asText(item?.acct);
  if (item === null || localId === '' || acct === '') return null;
  const moved = asObject(item.moved);
  return {
    localId,
    acct,
    uri: asText(item.uri),
    url: asText(item.url),
    hidesFollows: item.hide_collections === true,
    isSuspended: item.suspended === true,
    movedTo: asText(moved?.acct),
    profile: {
      handle: acct,
      displayName: asText(item.display_name),
      audienceCount: asCount(item.followers_count),
      declaredCount: asCount(item.following_count),
      postCount: asCount(item.statuses_count),
      createdAt: asTime(item.created_at),
    },
  };
}

export function parseLookUp(answer: Answer): MastodonAccount | Refusal {
  const refusal = parseRefusal(answer);
  if (refusal !== null) return refusal;
  const account = parseAccount(answer.json);
  if (account === null) throw new MalformedAnswer('an account without an id');
  return account;
}

/** A refusal; `null` where the server answers. */
export function parseRefusal({ status, json }: Answer): Refusal | null {
  if (status < 400) return null;
  const final = refusalOf(status);
  if (final !== null) return final;
  if (status === 401 && asText(asObject(json)?.error) !== '') return { kind: 'token-needed' };
  throw new MalformedAnswer(`refused: HTTP ${status}`);
}

/** A page of accounts, with those that name nobody counted. */
export interface AccountPage {
  accounts: MastodonAccount[];
  malformedCount: number;
  /** The whole URL of the next page; `null` where the server names none, however long the page is. */
  next: string | null;
}

export function parseFollowing(answer: Answer): AccountPage | Refusal {
  const refusal = parseRefusal(answer);
  if (refusal !== null) return refusal;
  if (!Array.isArray(answer.json)) throw new MalformedAnswer('no list of accounts');
  const accounts = answer.json.map(parseAccount).filter((account) => account !== null);
  if (answer.json.length > 0 && accounts.length === 0) throw new MalformedAnswer('accounts without ids');
  return {
    accounts,
    malformedCount: answer.json.length - accounts.length,
    next: nextLink(answer.headers?.link ?? ''),
  };
}

/** The target of `rel="next"` in a Link header. @throws MalformedAnswer for one that is too long. */
export function nextLink(header: string): string | null {
  for (const [, target, parameters] of header.matchAll(/<([^<>]*)>([^<]*)/g)) {
    if (/;\s*rel\s*=\s*"?next"?/i.test(parameters!)) return asCursor(target!);
  }
  return null;
}

/** What WebFinger says of an address: the actor, and the address in the server's own form. */
export interface Fingered {
  actor: string;
  /** `user@host`, or '' where the answer names none. */
  address: string;
}

/**
 * A host that knows no such account says so in JSON, or in no words at all; one whose answer is a page for people
 * does not speak WebFinger under this address.
 */
export function parseWebFinger(answer: Answer): Fingered | Refusal | { kind: 'no-webfinger' } {
  const { status, json, headers = {} } = answer;
  const refusal = refusalOf(status);
  const isPage = json !== '' && /html/i.test(headers['content-type'] ?? '');
  if (status === 404 && isPage) return { kind: 'no-webfinger' };
  if (refusal !== null) return refusal;
  const body = asObject(json);
  if (status !== 200 || body === null) throw new MalformedAnswer(`no WebFinger answer: HTTP ${status}`);
  const links = Array.isArray(body.links) ? body.links.map(asObject) : [];
  const self = links.find(
    (link) =>
      link?.rel === 'self' &&
      /activity\+json|ld\+json/.test(asText(link.type)) &&
      isActorUri(asText(link.href)),
  );
  if (self === undefined) throw new MalformedAnswer('WebFinger names no actor');
  return {
    actor: asText(self?.href),
    address:
      /^acct:@?([^@\s]{1,500}@[^@\s:/?#\\]{1,253}(?::\d{1,5})?)$/.exec(asText(body.subject))?.[1] ?? '',
  };
}

/** Ids are kept with every tie: none is longer than a browser would take an address. */
const LONGEST_URI = 2048;

function isActorUri(text: string): boolean {
  return /^https?:\/\//i.test(text) && text.length <= LONGEST_URI && URL.canParse(text);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Where a host says in its host-meta that WebFinger is asked, with `{uri}` for the account; `null` where it does not. */
export function parseHostMeta({ status, json }: Answer): string | null {
  if (status !== 200 || typeof json !== 'string') return null;
  for (const [link] of json.matchAll(/<(?:\w+:)?Link\b[^<>]{0,2000}>/g)) {
    const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`).exec(link)?.[2];
    const template = attribute('template')?.replace(/&(\w+);/g, (text, name) => ENTITIES[name] ?? text);
    if (attribute('rel') === 'lrdd' && template?.includes('{uri}')) return template;
  }
  return null;
}
