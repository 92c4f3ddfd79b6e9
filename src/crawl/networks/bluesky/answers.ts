/** The AppView's answers, narrowed: what is asked of `app.bsky.actor`, `app.bsky.graph` and `resolveHandle`. */

import { because } from '../../../reasons/reasons.ts';
import type { Profile } from '../../../store/content.ts';
import { MalformedAnswer } from '../../faults.ts';
import type { Answer } from '../../http.ts';
import { asCount, asCursor, asObject, asText, asTime } from '../../narrow.ts';
import type { Follow, FollowsAnswer } from '../../network.ts';

/** What the AppView shows for a handle that no longer leads to its account. */
const BROKEN_HANDLE = 'handle.invalid';

export interface SeenProfile {
  did: string;
  profile: Profile;
  /** Its holder asks that it be shown to signed-in readers only. */
  signedInOnly: boolean;
}

export type ProfileAnswer =
  | ({ kind: 'seen' } & SeenProfile)
  | { kind: 'gone'; verdict: 'suspended' | 'deactivated' | 'not-found'; reason: string };

const DID = /^did:[a-z]+:[A-Za-z0-9._:%-]*[A-Za-z0-9._-]$/;

export function isDid(text: string): boolean {
  return DID.test(text);
}

/** One profile; `null` where it names no account. Counts and times of the wrong kind are left unknown. */
function parseProfile(value: unknown): SeenProfile | null {
  const item = asObject(value);
  const did = asText(item?.did);
  if (item === null || !isDid(did)) return null;
  const handle = asText(item.handle);
  const labels = Array.isArray(item.labels) ? item.labels : [];
  return {
    did,
    signedInOnly: labels.some((label) => asObject(label)?.val === '!no-unauthenticated'),
    profile: {
      handle: handle === BROKEN_HANDLE ? '' : handle,
      displayName: asText(item.displayName),
      audienceCount: asCount(item.followersCount),
      declaredCount: asCount(item.followsCount),
      postCount: asCount(item.postsCount),
      createdAt: asTime(item.createdAt),
      verified: firstVerification(item.verification),
    },
  };
}

/** The earliest that still holds: one is void once the account has another handle or name than it was made for. */
function firstVerification(value: unknown): Profile['verified'] {
  const all = asObject(value)?.verifications;
  if (!Array.isArray(all)) return undefined;
  const held = all.flatMap((one) => {
    const { issuer, isValid, createdAt } = asObject(one) ?? {};
    const by = asText(issuer);
    return isDid(by) && isValid === true ? [{ by, at: asTime(createdAt) ?? '' }] : [];
  });
  return held.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))[0];
}

/** One without a day stands behind those with one. */
function orderOf({ by, at }: { by: string; at: string }): string {
  return `${at === '' ? '~' : at} ${by}`;
}

/** `getProfile` of a handle or DID: the profile, or which way the account is gone. */
export function parseProfileAnswer({ status, json }: Answer, name: string): ProfileAnswer {
  if (status === 200) {
    const seen = parseProfile(json);
    if (seen === null) throw new MalformedAnswer('a profile without a DID');
    if (isDid(name) && seen.did !== name) throw new MalformedAnswer('the profile of another account');
    return { kind: 'seen', ...seen };
  }
  const { error, message } = refusal(json);
  if (error === 'AccountTakedown') return gone('suspended', error);
  if (error === 'AccountDeactivated') return gone('deactivated', error);
  if (error === 'InvalidRequest' && /not found/i.test(message)) return gone('not-found', message);
  throw new MalformedAnswer(`getProfile refused: ${error} ${message}`);
}

function gone(verdict: 'suspended' | 'deactivated' | 'not-found', word: string): ProfileAnswer {
  return { kind: 'gone', verdict, reason: because('network-answers', { answer: word }) };
}

/** `getProfiles`: those it shows, malformed ones passed over; `null` where it refuses the batch. */
export function parseProfilesAnswer({ status, json }: Answer): SeenProfile[] | null {
  if (status >= 400) return null;
  const profiles = asObject(json)?.profiles;
  if (!Array.isArray(profiles)) throw new MalformedAnswer('no list of profiles');
  return profiles.map(parseProfile).filter((seen) => seen !== null);
}

/** `resolveHandle`: the DID, or `null` where the handle leads nowhere. */
export function parseResolvedHandle({ status, json }: Answer): string | null {
  if (status === 200) {
    const did = asText(asObject(json)?.did);
    if (!isDid(did)) throw new MalformedAnswer('a resolved handle without a DID');
    return did;
  }
  const { error, message } = refusal(json);
  if (error === 'HandleNotFound' || (error === 'InvalidRequest' && /resolve handle/i.test(message)))
    return null;
  throw new MalformedAnswer(`resolveHandle refused: ${error} ${message}`);
}

/** `getFollows` of `did` after `cursor`. An item without a DID is counted and passed over. */
export function parseFollowsAnswer(
  { status, json }: Answer,
  did: string,
  cursor: string | null,
): FollowsAnswer {
  if (status >= 400) {
    const { error, message } = refusal(json);
    if (error === 'InvalidRequest' && /not found/i.test(message)) return { kind: 'gone' };
    if (cursor !== null && /cursor/i.test(`${error} ${message}`)) return { kind: 'cursor-refused' };
    throw new MalformedAnswer(`getFollows refused: ${error} ${message}`);
  }
  const page = asObject(json);
  const items = page?.follows;
  if (page === null || !Array.isArray(items)) throw new MalformedAnswer('no list of follows');
  if (asText(asObject(page.subject)?.did) !== did) throw new MalformedAnswer('follows of another account');
  const next = asCursor(page.cursor);
  const follows: Follow[] = [];
  for (const item of items) {
    const target = asText(asObject(item)?.did);
    if (isDid(target)) follows.push({ target });
  }
  return {
    kind: 'page',
    follows,
    malformedCount: items.length - follows.length,
    cursor: next,
  };
}

function refusal(json: unknown): { error: string; message: string } {
  const body = asObject(json);
  return { error: asText(body?.error), message: asText(body?.message) };
}
