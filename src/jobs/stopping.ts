/** Says, as a command stops, what becomes of answers that are paid for. */
import { count } from '../cli/count.ts';
import type { Network } from '../crawl/network.ts';
import { dollars } from '../words/en/plain.ts';

/**
 * Says, when it is stopped, that answers under way are waited for, since they cost money.
 * @returns what ends it.
 */
export function tellStopping(
  interrupted: AbortSignal,
  { http, price }: Pick<Network, 'http' | 'price'>,
  tell: (text: string) => void,
): () => void {
  const stopped = () => {
    const answers = http.underWay();
    if (price > 0 && answers > 0) {
      tell(
        `stopping, once ${count(answers, 'answer')} that cost money have come; Ctrl-C again gives them up`,
      );
    }
  };
  interrupted.addEventListener('abort', stopped);
  return () => interrupted.removeEventListener('abort', stopped);
}

/** Says what a stop has cost, where it has. */
export function lostText(lost: number): string {
  return `answers for ${dollars(lost)} did not come in time: they count as paid, and are asked for again`;
}
