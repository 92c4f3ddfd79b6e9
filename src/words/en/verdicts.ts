import { type ReadBasis, verdictMeaning } from '../../roster/read-basis.ts';
import type { Verdict } from '../../roster/verdict.ts';
import { count } from './numbers.ts';

export const verdicts = {
  verdict: (verdict: Verdict): string => verdict,
  verdictCount: (verdict: Verdict, entries: number): string =>
    `${count(entries)} ${verdict.replace('-', ' ')}`,
  verdictMeaning: (verdict: Verdict, basis: ReadBasis): string => verdictMeaning(verdict, basis),
};

export type VerdictsWords = typeof verdicts;
