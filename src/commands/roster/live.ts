/** What has become of a roster's accounts: each row beside what the network says of its id and of its handle. */
import { foldHandle } from '../../roster/handles.ts';
import type { RosterRow } from '../../roster/row.ts';
import { isNode, VERDICT_MEANING, type Verdict } from '../../roster/verdict.ts';
import type { Profile } from '../../store/content.ts';
import type { LookUp } from '../../store/ledger-writer.ts';

/** What earlier snapshots knew of an account. */
export interface EarlierAccount {
  /** The first snapshot in which the row's handle was this account's, or the newest in which its id was. */
  knownBy: string;
  /** Other accounts that the row's handle led to in later snapshots. */
  laterHolders: { accountId: string; knownBy: string }[];
  /** Name and date of the newest snapshot with the account's profile. */
  snapshot: string;
  date: string;
  accountId: string;
  profile: Profile;
}

export interface LiveRow {
  row: RosterRow;
  line: number;
  earlier: EarlierAccount | undefined;
  /** Asked where the roster or an earlier snapshot knows the id. */
  byId: LookUp | undefined;
  /** Asked where no id is known, or where the account of that id has another handle now. */
  byHandle: LookUp | undefined;
}

export interface LiveFinding {
  line: number;
  finding:
    | 'taken-over'
    | 'renamed'
    | 'not-found'
    | 'suspended'
    | 'deactivated'
    | 'moved'
    | 'unverified'
    | 'collapsed'
    | 'failed';
  message: string;
}

/** The id by which a row's account is known: the roster's own, or that of earlier snapshots. */
export function recordedId({ row, earlier }: Pick<LiveRow, 'row' | 'earlier'>): string {
  if (row.account_id !== '') return row.account_id;
  return isDid(row.handle) ? row.handle : (earlier?.accountId ?? '');
}

/** Whether it takes the handle's own answer to tell a change of handle from a change of owner. */
export function needsHandle({ row, byId }: Pick<LiveRow, 'row' | 'byId'>): boolean {
  if (row.handle === '' || isDid(row.handle)) return false;
  const profile = profileOf(byId);
  return profile === undefined || foldHandle(profile.handle) !== foldHandle(row.handle);
}

/** The findings of one row; none where the account is there, under its handle, and as large as it was. */
export function judgeLiveRow(live: LiveRow): LiveFinding[] {
  const { line, byId, byHandle } = live;
  const say = (finding: LiveFinding['finding'], message: string): LiveFinding => ({
    line,
    finding,
    message: `${finding.replace('-', ' ')}: ${message}`,
  });
  const recorded = recordedId(live);
  const owner = byHandle?.accountId;
  if (recorded !== '' && owner !== undefined && owner !== recorded) {
    return [say('taken-over', takenOver(live, recorded, owner))];
  }
  const unanswered = recorded === '' || byId?.verdict === 'failed';
  const answer = unanswered ? (byHandle ?? byId) : byId;
  if (answer === undefined) return [];
  const profile = profileOf(answer);
  if (profile === undefined) return [goneFinding(live, answer.verdict ?? 'failed', answer.reason ?? '', say)];
  return [
    ...severalHolders(live, say),
    ...handleFindings(live, profile, answer.accountId ?? recorded, say),
    ...collapses(live, profile, say),
  ];
}

type Say = (finding: LiveFinding['finding'], message: string) => LiveFinding;

/** The handle led to several accounts, so that without an id nobody can say which is meant. */
function severalHolders({ row, earlier }: LiveRow, say: Say): LiveFinding[] {
  if (row.account_id !== '' || earlier === undefined || earlier.laterHolders.length === 0) return [];
  const held = [earlier, ...earlier.laterHolders].map((one) => `${one.accountId} in ${one.knownBy}`);
  return [
    say('taken-over', `@${row.handle} led to ${held.join(', to ')} — write the account_id that is meant`),
  ];
}

function takenOver(live: LiveRow, recorded: string, owner: string): string {
  const { row, byId, earlier } = live;
  const source =
    row.account_id !== '' || earlier === undefined ? 'account_id' : `snapshot ${earlier.knownBy}`;
  const profile = profileOf(byId);
  const handle = profile?.handle ?? '';
  const now =
    profile !== undefined
      ? handle === ''
        ? 'has no valid handle now'
        : `is @${handle} now`
      : gone(byId?.verdict ?? 'failed');
  const remedy =
    handle === ''
      ? 'end the row (until) and find the account they use'
      : `write handle ${handle}, or end the row (until)`;
  return `@${row.handle} belongs to ${owner} today, not to ${recorded} as ${source} says, which ${now} — ${remedy}`;
}

function handleFindings(
  { row, byHandle }: LiveRow,
  profile: Profile,
  accountId: string,
  say: Say,
): LiveFinding[] {
  if (row.handle === '' || isDid(row.handle)) return [];
  if (profile.handle === '') {
    const message = `${accountId} is there, but its handle @${row.handle} no longer verifies — make sure that the account is still theirs, then write the id as its handle`;
    return [say('unverified', message)];
  }
  if (foldHandle(profile.handle) === foldHandle(row.handle)) return [];
  const message = `@${row.handle} is @${profile.handle} now, the same account (${accountId}); the old handle ${whereTo(byHandle)} — write handle ${profile.handle}`;
  return [say('renamed', message)];
}

function whereTo(byHandle: LookUp | undefined): string {
  if (byHandle?.verdict === 'failed') return 'could not be looked up';
  return byHandle?.accountId === undefined ? 'leads nowhere' : 'still leads there';
}

function goneFinding({ row }: LiveRow, verdict: Verdict, reason: string, say: Say): LiveFinding {
  const account = row.handle === '' || isDid(row.handle) ? row.handle || row.account_id : `@${row.handle}`;
  const about = (known: Verdict) =>
    `${account}: ${VERDICT_MEANING[known]}${reason === '' ? '' : ` (${reason})`}`;
  if (verdict === 'suspended' || verdict === 'deactivated' || verdict === 'moved') {
    return say(verdict, `${about(verdict)} — keep the row if it may come back, else end it (until)`);
  }
  if (verdict === 'not-found')
    return say(verdict, `${about(verdict)} — correct the handle, or end the row (until)`);
  return say('failed', `${about('failed')} — run the check again later`);
}

/** Half of what it was: a loss that no ordinary year brings. */
function collapses({ row, earlier }: LiveRow, profile: Profile, say: Say): LiveFinding[] {
  if (earlier === undefined) return [];
  const counts: readonly [string, number | null, number | null][] = [
    ['audience', earlier.profile.audienceCount, profile.audienceCount],
    ['number of follows', earlier.profile.declaredCount, profile.declaredCount],
    ['number of posts', earlier.profile.postCount, profile.postCount],
  ];
  return counts.flatMap(([what, then, now]) => {
    if (then === null || now === null || now * 2 >= then) return [];
    const message = `the ${what} of @${profile.handle || row.handle} fell from ${then} (${earlier.snapshot}, ${earlier.date}) to ${now} — make sure that the account is still theirs`;
    return [say('collapsed', message)];
  });
}

function gone(verdict: Verdict): string {
  if (verdict === 'not-found') return 'is there no more';
  if (verdict === 'suspended' || verdict === 'deactivated') return `is ${verdict}`;
  return verdict === 'moved' ? 'has moved' : 'could not be looked up';
}

/** The profile of an account that is there. */
export function profileOf(answer: LookUp | undefined): Profile | undefined {
  if (answer === undefined || !('profile' in answer)) return undefined;
  return answer.verdict === undefined || isNode(answer.verdict) ? answer.profile : undefined;
}

function isDid(handle: string): boolean {
  return handle.startsWith('did:');
}
