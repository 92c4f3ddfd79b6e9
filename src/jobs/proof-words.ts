/** Says at the start of a watch what its streams can prove, and what they cannot. */
import type { StreamSource } from '../watch/stream.ts';

/** @param isKeyed whether lists come with a revision. */
export function proofWords(
  isKeyed: boolean,
  streams: readonly Pick<StreamSource, 'name' | 'isChained'>[],
): string {
  if (!isKeyed) {
    return 'its network has no stream of follows: each list shows what it did when it was read, and what formed and ended between two readings is unseen';
  }
  const names = streams.map(({ name }) => name).join(' and ');
  if (streams.length === 0) {
    return 'no stream is followed: between two readings a follow that stood is known by its record, and that there was none is known only of accounts that have not changed';
  }
  return streams.some(({ isChained }) => isChained)
    ? `${names} says of each change which came before it: every moment is proved, but for the gaps`
    : `${names} does not say which change came before: a moment is proved by the sweep after it, where the stream was followed throughout and the sweep finds nothing that it has not told`;
}
