/** Follows the streams of a watch: each message is written as it comes, with the place of its stream in the same transaction. */
import { keepConnection } from '../store/watch-connection.ts';
import { readPlaces } from '../store/watch-log.ts';
import { SETTLED_MS } from './hearing.ts';
import type { Running } from './running.ts';
import { takeNews } from './steps/connection.ts';
import { accountsOf, takeMessage } from './steps/message.ts';
import { followStream, type StreamSource } from './stream.ts';
import type { PlacedMessage } from './stream-message.ts';
import { gapsOf, heardBy, isWatched, unchained, watchedIds } from './watch-state.ts';
import { wholeChanges } from './whole-changes.ts';

/** Ends when the signal of the watch aborts. */
export async function follow(run: Running, source: StreamSource): Promise<void> {
  const { store, watch, runtime, connect } = run.job;
  const { name } = source;
  const place = readPlaces(store, watch).find(({ stream }) => stream === name);
  const world = {
    connect,
    runtime,
    signal: run.signal,
    isWatched: (accountId: string) => isWatched(run.state, accountId),
    watched: () => watchedIds(run.state),
    connected(reconnect: () => void) {
      run.take(takeNews(run.state, name, { kind: 'begun' }, runtime.now()));
      run.reconnects.set(name, reconnect);
    },
  };
  for await (const news of followStream(source, place?.cursor ?? null, world)) {
    if (news.kind === 'messages') takeMessages(run, source, news.messages);
    run.take(takeNews(run.state, name, news, runtime.now()));
    if (news.kind !== 'joined' && news.kind !== 'lost') continue;
    const lost = news.kind === 'lost' ? news.reason : null;
    keepConnection(store, watch, { stream: name, since: runtime.now(), lost });
  }
}

function takeMessages(run: Running, { name, isChained }: StreamSource, all: readonly PlacedMessage[]): void {
  const received = run.job.runtime.now();
  const unread = all.flatMap(({ message }) => (message?.kind === 'unread' ? [message.reason] : []));
  // One line for each reason, however many have it.
  for (const reason of new Set(unread)) {
    run.say('stream', name, `told what could not be read and was passed: ${reason}`);
  }
  run.writer.together(() => {
    for (const { message, at } of wholeChanges(all)) {
      if (message === null) continue;
      for (const accountId of accountsOf(run.state, message, isChained)) {
        const account = run.state.accounts.get(accountId)!;
        run.keep(takeMessage(run.state, account, { message, dated: at, received }, run.writer));
      }
    }
    const last = all.findLast(({ cursor }) => cursor !== null);
    if (last === undefined) return;
    const toldAt = Math.min(last.at ?? received, received);
    run.writer.place({ stream: name, cursor: last.cursor!, toldAt });
  });
  if (gapsOf(run.state).length > 0) run.wake();
}

/** Waits until the streams stand, and have brought what came while no watch ran: it would not count after the accounts are read. */
export async function catchUp(run: Running): Promise<void> {
  const { runtime } = run.job;
  const isWaiting = () => {
    const streams = unchained(run.state);
    const heard = heardBy(run.state, runtime.now());
    return streams.some(({ hasPlace }) => hasPlace)
      ? heard !== 'all'
      : streams.length > 0 && heard === 'nothing';
  };
  const until = runtime.now() + 2 * SETTLED_MS;
  while (isWaiting() && runtime.now() < until && !run.signal.aborted) {
    await runtime.sleep(SETTLED_MS / 10, run.signal);
  }
}
