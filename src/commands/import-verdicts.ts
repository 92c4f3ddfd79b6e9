/** What became of reading an imported account's follows, as far as its source says. */
import { verdictOfList } from '../crawl/follows-verdict.ts';
import type { ImportedNetwork } from '../formats/imported-network.ts';
import { isVerdict, type Verdict } from '../roster/verdict.ts';

export interface ReadVerdict {
  verdict: Verdict;
  reason: string;
}

/** Attributes by which entente's own exports say what was read. */
export const STATED_COLUMNS = ['verdict', 'observed', 'unknown_targets'];

/** What the attributes `verdict` or `observed` of the nodes say, as entente exports them; `null` without them. */
export function statedVerdicts({ attributes, nodes }: ImportedNetwork): Map<string, ReadVerdict> | null {
  const verdicts = nodes.map(({ extra }) => extra.verdict ?? '');
  if (attributes.includes('verdict') && verdicts.every(isVerdict)) {
    return new Map(
      nodes.map(({ id }, k) => [id, { verdict: verdicts[k] as Verdict, reason: 'as the file says' }]),
    );
  }
  const observed = nodes.map(({ extra }) => OBSERVED[(extra.observed ?? '').toLowerCase()]);
  if (!attributes.includes('observed') || observed.includes(undefined)) return null;
  return new Map(
    nodes.map(({ id }, k) => [
      id,
      observed[k]
        ? { verdict: 'complete', reason: '' }
        : { verdict: 'not-read', reason: 'the file says that it was not observed' },
    ]),
  );
}

const OBSERVED: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false };

/** What a list of follows comes to, by the rule of a crawl. */
export function verdictOf({ readings }: ImportedNetwork, id: string): ReadVerdict {
  if (readings === null) return { verdict: 'complete', reason: '' };
  const reading = readings.get(id);
  if (reading === undefined || reading.listedCount === null) {
    return { verdict: 'not-read', reason: reading?.reason ?? '' };
  }
  const { listedCount, declaredCount, reason } = reading;
  if (reason !== '') return { verdict: 'partial', reason };
  return verdictOfList({ listedCount, declaredCount, malformedCount: 0 });
}
