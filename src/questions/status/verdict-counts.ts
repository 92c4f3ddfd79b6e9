/** What became of accounts, counted. */
import { VERDICTS, type Verdict } from '../../roster/verdict.ts';
import type { VerdictCounts } from '../../words/values.ts';

/** Those without a verdict are not counted. */
export function countVerdicts(of: readonly { verdict: Verdict | null }[]): VerdictCounts {
  return VERDICTS.map(
    (verdict) => [verdict, of.filter((one) => one.verdict === verdict).length] as const,
  ).filter(([, number]) => number > 0);
}
