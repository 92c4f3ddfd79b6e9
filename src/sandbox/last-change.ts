/** When the repository of an account last changed. */
import type { PostRepository } from './post-repository.ts';
import type { World } from './world.ts';

/** Milliseconds since 1970. @param posts counts changes of its posts too. */
export function lastChange(
  { accounts, follows }: World,
  posts: PostRepository | null,
  number: number,
  now: number,
): number {
  const account = accounts[number];
  if (!account) return 0;
  let last = Math.max(account.createdAt, posts?.lastChange(number, now) ?? 0);
  const heed = (at: number) => {
    if (at < now && at > last) last = at;
  };
  for (let k = follows.start[number]!; k < follows.start[number + 1]!; k += 1) {
    heed(follows.formedAt[k]!);
    heed(follows.endedAt[k]!);
  }
  return last;
}
