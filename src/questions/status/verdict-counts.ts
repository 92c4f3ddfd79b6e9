/** What became of accounts, counted. */
import { VERDICTS, type Verdict } from '../../roster/verdict.ts';

/** Such as "540 complete, 12 hidden"; those without a verdict are not counted. */
export function countVerdicts(of: readonly { verdict: Verdict | null }[]): string {
  return VERDICTS.map((verdict) => ({ verdict, number: of.filter((one) => one.verdict === verdict).length }))
    .filter(({ number }) => number > 0)
    .map(({ verdict, number }) => `${number} ${verdict}`)
    .join(', ');
}
