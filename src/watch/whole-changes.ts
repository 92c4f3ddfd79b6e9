/** Joins the messages in which a stream brings one change. */
import type { Commit } from './account-state.ts';
import type { PlacedMessage, StreamMessage } from './stream-message.ts';

type Change = Extract<StreamMessage, { kind: 'commit' }>;

/** Puts with the first operation of a change the others that no message of its account parts from it. */
export function wholeChanges(all: readonly PlacedMessage[]): readonly PlacedMessage[] {
  const whole: PlacedMessage[] = [];
  const last = new Map<string, { place: number; message: StreamMessage }>();
  for (const told of all) {
    const { message } = told;
    if (message === null) continue;
    if (message.accountId === null) {
      // It may be of any account.
      last.clear();
      whole.push(told);
      continue;
    }
    const before = last.get(message.accountId);
    if (before !== undefined && isPartOf(before.message, message)) {
      before.message = joined(before.message as Change, message as Change);
      whole[before.place] = { ...whole[before.place]!, message: before.message };
    } else {
      last.set(message.accountId, { place: whole.length, message });
      whole.push(told);
    }
  }
  return whole;
}

/** Whether both are of one revision, whose operations come apart where the stream has no chain. */
function isPartOf(one: StreamMessage, other: StreamMessage): boolean {
  if (one.kind !== 'commit' || other.kind !== 'commit') return false;
  return one.commit.since === undefined && one.commit.revision === other.commit.revision;
}

function joined(one: Change, other: Change): Change {
  const operations: Commit['operations'] =
    one.commit.operations === null || other.commit.operations === null
      ? null
      : [...one.commit.operations, ...other.commit.operations];
  const posts = [...(one.commit.posts ?? []), ...(other.commit.posts ?? [])];
  const fault = one.commit.fault ?? other.commit.fault;
  return {
    ...one,
    commit: {
      ...one.commit,
      operations,
      ...(posts.length === 0 ? {} : { posts }),
      ...(fault === undefined ? {} : { fault }),
    },
  };
}
