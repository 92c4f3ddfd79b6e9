/** Questions to many hosts, of which some give no answer. */
import { GaveUp, HeldUp } from '../crawl/faults.ts';

/** The answer; `null` where a host gives none, which proves nothing. What the network itself depends on is waited for. */
export async function answered<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GaveUp || (error instanceof HeldUp && error.host !== 'the network')) return null;
    throw error;
  }
}
