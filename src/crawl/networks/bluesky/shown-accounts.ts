/** What the AppView shows of an account beside its counts: where it links to, and who verifies it. */

import { MalformedAnswer } from '../../faults.ts';
import type { CrawlHttp } from '../../http.ts';
import { linksIn } from '../../links-in.ts';
import { asObject, asObjects, asText } from '../../narrow.ts';
import { isDid } from './answers.ts';

/** Accounts in one question. */
export const SHOWN_AT_ONCE = 25;

export interface ShownAccount {
  accountId: string;
  /** In lower case; '' where it leads to the account no more. */
  handle: string;
  name: string;
  /** Addresses in its description, of its own writing. */
  links: string[];
  verifications: { issuer: string; uri: string; isValid: boolean }[];
  /** Whether the AppView counts what it verifies. */
  isTrustedVerifier: boolean;
}

/** None where it names no account. */
export function parseShown(item: Readonly<Record<string, unknown>>): ShownAccount[] {
  const accountId = asText(item.did);
  if (!isDid(accountId)) return [];
  const handle = asText(item.handle).toLowerCase();
  const state = asObject(item.verification);
  return [
    {
      accountId,
      handle: handle === 'handle.invalid' ? '' : handle,
      name: asText(item.displayName),
      links: linksIn(asText(item.description)),
      verifications: asObjects(state?.verifications).map((one) => ({
        issuer: asText(one.issuer),
        uri: asText(one.uri),
        isValid: one.isValid === true,
      })),
      isTrustedVerifier: state?.trustedVerifierStatus === 'valid',
    },
  ];
}

/** Those that are shown, of `SHOWN_AT_ONCE` accounts at most: the suspended and the closed are none. */
export function shownAccounts(
  http: CrawlHttp,
  base: string,
  accountIds: readonly string[],
): Promise<ShownAccount[]> {
  const query = new URLSearchParams(accountIds.map((id): [string, string] => ['actors', id]));
  return http.get(`${base}/xrpc/app.bsky.actor.getProfiles?${query}`, ({ status, json }) => {
    const profiles = asObject(json)?.profiles;
    if (status !== 200 || !Array.isArray(profiles)) throw new MalformedAnswer(`refused: HTTP ${status}`);
    return asObjects(profiles)
      .flatMap(parseShown)
      .filter(({ accountId }) => accountIds.includes(accountId));
  });
}
