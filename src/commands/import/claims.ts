/** What whoever imports ties claims of its reading, over what the file shows. */
import { basename } from 'node:path';
import { UserError } from '../../errors.ts';
import { because } from '../../reasons/reasons.ts';
import { ON_THE_WORD } from '../../roster/read-basis.ts';
import type { RosterRow } from '../../roster/row.ts';
import { isObserved } from '../../roster/verdict.ts';
import { utf8Text } from '../../utf8-text.ts';
import type { ImportedAccounts } from './accounts.ts';
import { readFileBytes } from './source.ts';
import type { ReadVerdict } from './verdicts.ts';

/** `all`, or a file that names accounts by id or handle, one a line. */
export interface ClaimOptions {
  observed?: string;
  unobserved?: string;
  capped?: string;
}

export interface Claimed {
  verdicts: ReadVerdict[];
  /** What the snapshot keeps of it. */
  options: Record<string, string>;
  /** Places of the accounts named by each claim. */
  named: Readonly<Record<Claim, readonly number[]>>;
}

type Claim = 'observed' | 'unobserved' | 'capped';
const CLAIMS: readonly Claim[] = ['observed', 'unobserved', 'capped'];
const ALL = 'all';

/**
 * @throws UserError where a file names strangers, two claims are of one account, or one says that an account was
 * read of which the source says that it was not.
 */
export function applyClaims(accounts: ImportedAccounts, given: ClaimOptions): Claimed {
  const named = readNamed(accounts, given);
  refuseTwice(accounts, named, given);
  const isAllClaimed = given.observed === ALL;
  const claimedRead = isAllClaimed ? accounts.rows.map((_, place) => place) : named.observed;
  if (accounts.saysWhatWasRead) refuseContradiction(accounts, claimedRead);
  const verdicts = [...accounts.verdicts];
  if (isAllClaimed) {
    accounts.isInFile.forEach((isInFile, place) => {
      if (isInFile) verdicts[place] = { verdict: 'complete', reason: '' };
    });
  }
  for (const place of named.observed) {
    if (!isObserved(verdicts[place]!.verdict)) verdicts[place] = { verdict: 'complete', reason: ON_THE_WORD };
  }
  for (const place of named.unobserved) {
    verdicts[place] = { verdict: 'not-read', reason: because('taken-as-unread') };
  }
  for (const place of named.capped) {
    verdicts[place] = {
      verdict: 'capped',
      reason: because('taken-as-capped'),
    };
  }
  const readBy = accounts.saysWhatWasRead ? 'file' : isAllClaimed ? 'word' : 'ties';
  return { verdicts, options: { read_by: readBy, ...statedClaims(given) }, named };
}

function statedClaims(given: ClaimOptions): Record<string, string> {
  return Object.fromEntries(
    CLAIMS.filter((claim) => given[claim] !== undefined).map((claim) => [
      claim,
      given[claim] === ALL && claim === 'observed' ? ALL : fileName(given[claim]),
    ]),
  );
}

function fileName(path = ''): string {
  return path === '-' ? 'standard input' : basename(path);
}

function readNamed(accounts: ImportedAccounts, given: ClaimOptions): Claimed['named'] {
  const placeOf = placesByName(accounts);
  const strangers: string[] = [];
  const placesIn = (path: string | undefined) => {
    if (path === undefined) return [];
    const places = new Set<number>();
    utf8Text(readFileBytes(path), path)
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .forEach((line, k) => {
        const text = line.trim().replace(/^@/, '');
        if (text === '' || text.startsWith('#')) return;
        const place = placeOf.get(text) ?? placeOf.get(text.toLowerCase());
        if (place === undefined) strangers.push(`${path}:${k + 1}: ${text} is not among the accounts`);
        else places.add(place);
      });
    return [...places].sort((a, b) => a - b);
  };
  const named = {
    observed: given.observed === ALL ? [] : placesIn(given.observed),
    unobserved: placesIn(given.unobserved),
    capped: placesIn(given.capped),
  };
  if (strangers.length > 0) throw new UserError(strangers.join('\n'));
  return named;
}

function placesByName({ rows }: ImportedAccounts): Map<string, number> {
  const placeOf = new Map<string, number>();
  rows.forEach((row, place) => {
    if (row.handle !== '') placeOf.set(row.handle.toLowerCase(), place);
  });
  rows.forEach((row, place) => {
    placeOf.set(row.account_id, place).set(row.account_id.replace(`${row.network}:`, ''), place);
  });
  return placeOf;
}

function calledRow({ handle, name, account_id }: RosterRow): string {
  return handle === '' ? name || account_id : `@${handle}`;
}

function refuseTwice({ rows }: ImportedAccounts, named: Claimed['named'], given: ClaimOptions): void {
  const faults = CLAIMS.flatMap((claim, k) =>
    CLAIMS.slice(k + 1).flatMap((other) =>
      named[claim]
        .filter((place) => named[other].includes(place))
        .map(
          (place) =>
            `${calledRow(rows[place]!)} is named in ${given[claim]} (--${claim}) and in ${given[other]} (--${other}); leave it in one of them`,
        ),
    ),
  );
  if (faults.length > 0) throw new UserError(faults.join('\n'));
}

function refuseContradiction(
  { rows, verdicts, isInFile }: ImportedAccounts,
  claimed: readonly number[],
): void {
  const denied = claimed.filter((place) => isInFile[place] && !isObserved(verdicts[place]!.verdict));
  if (denied.length === 0) return;
  const shown = denied.slice(0, 3).map((place) => {
    const { verdict, reason } = verdicts[place]!;
    return `${calledRow(rows[place]!)} ${verdict}${reason === '' ? '' : ` (${reason})`}`;
  });
  const rest = denied.length - shown.length;
  throw new UserError(
    `what is imported says itself who was read: ${shown.join('; ')}${rest > 0 ? `; and ${rest} more that were not` : ''}. --observed would claim the contrary; correct the file, or leave out --observed`,
  );
}
