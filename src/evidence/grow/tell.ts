/** What a person has to settle, in lines: who it is about, what speaks for it, what is missing. */
import type { Claim, Search, Trouble } from './claim.ts';
import type { Question } from './judge.ts';

/** What came out on one network. */
export interface Found {
  network: string;
  proved: number;
  absent: number;
  questions: readonly Question[];
  namesakes: readonly Search[];
  troubles: readonly Trouble[];
  requests: number;
}

/** Namesakes that are named before the rest is counted. */
const NAMED = 5;

export function settleLines({ network, questions, namesakes }: Found): string[] {
  const asked = questions.flatMap(({ seat, handle, accountId, speaks, lacks }) => [
    `${seat}, ${network}: @${handle}${accountId === '' ? '' : ` (${accountId})`}`,
    ...speaks.map((claim) => `  speaks for it: ${describeClaim(claim)}`),
    ...lacks.map((lack) => `  is missing: ${lack}`),
  ]);
  const named = namesakes.map(({ seat, namesakes: of }) => {
    const handles = of.slice(0, NAMED).map(({ handle }) => `@${handle}`);
    const more = of.length > NAMED ? ` and ${of.length - NAMED} more` : '';
    return `${seat}, ${network}: ${handles.join(', ')}${more} bear the name without a proof, so that the seat is not said to have none — add a row for one that you know to be its own, with the proof in the evidence`;
  });
  return [...asked, ...named];
}

function describeClaim({ proof, source, page_date, address }: Claim): string {
  return `${proof}, ${source}${page_date === '' ? '' : ` of ${page_date}`} (${address})`;
}

export function describeTrouble({ seat, message }: Trouble): string {
  return seat === '' ? message : `${seat}: ${message}`;
}
