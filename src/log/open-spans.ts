import type { AccountState, Span } from '../values/log-entries.ts';

/** Gives the spans that have not ended, as the log would keep them: what is proved, and what lies beyond by the stream alone. */
export function openSpans({ accountId, cohort, open }: AccountState): Span[] {
  if (open === null) return [];
  const { from, proved, provedBy, to } = open;
  const span = { accountId, cohort };
  return [
    { ...span, from, to: proved, proof: provedBy },
    ...(to > proved ? [{ ...span, from: proved, to, proof: 'stream' as const }] : []),
  ];
}
