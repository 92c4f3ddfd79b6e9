/** What a person has to settle, in lines: who it is about, what speaks for it, what is missing. */
import { groupBy } from '../../group-by.ts';
import type { Claim, Search, Trouble } from './claim.ts';
import type { Question } from './judge.ts';

/** What came out on one network. */
export interface Found {
  network: string;
  proved: number;
  absent: number;
  questions: readonly Question[];
  unplaced: readonly Question[];
  namesakes: readonly Search[];
  troubles: readonly Trouble[];
  requests: number;
}

/** Accounts that are named before the rest is counted. */
const NAMED = 5;

export function settleLines({ network, questions, unplaced, namesakes }: Found): string[] {
  const asked = questions.flatMap(({ seat, handle, accountId, speaks, lacks }) => [
    `${seat}, ${network}: ${nameOf({ handle, accountId })}${accountId === '' || handle === '' ? '' : ` (${accountId})`}`,
    ...speaks.map((claim) => `  speaks for it: ${describeClaim(claim)}`),
    ...lacks.map((lack) => `  is missing: ${lack}`),
  ]);
  const vouched = [...groupBy(unplaced, ({ seat }) => seat)].map(
    ([country, of]) =>
      `${country}, ${network}: the government vouches for ${some(of)}, and nothing says what for — add rows for those that belong into the roster`,
  );
  const named = namesakes.map(
    ({ seat, namesakes: of }) =>
      `${seat}, ${network}: ${some(of)} ${of.length === 1 ? 'bears' : 'bear'} the name without a proof, so that the seat is not said to have none — add a row for one that you know to be its own, with the proof in the evidence`,
  );
  return [...asked, ...vouched, ...named];
}

function nameOf({ handle, accountId }: { handle: string; accountId: string }): string {
  return handle === '' ? accountId : `@${handle}`;
}

function some(accounts: readonly { handle: string; accountId: string }[]): string {
  const handles = accounts.slice(0, NAMED).map(nameOf);
  const more = accounts.length > NAMED ? ` and ${accounts.length - NAMED} more` : '';
  return `${handles.join(', ')}${more}`;
}

function describeClaim({ proof, source, page_date, address }: Claim): string {
  return `${proof}, ${source}${page_date === '' ? '' : ` of ${page_date}`} (${address})`;
}

export function describeTrouble({ seat, message }: Trouble): string {
  return seat === '' ? message : `${seat}: ${message}`;
}
