/** A roster to complete, from a plain list of handles or addresses of profiles. */
import { DataError, type Problem } from '../errors.ts';
import { foldHandle, handleInAddress, type Network, parseHandle } from './handles.ts';
import { listAddress } from './list-address.ts';
import type { Roster } from './parse.ts';
import { ROSTER_COLUMNS, type RosterRow, rosterRow } from './row.ts';

/**
 * One row a handle, with the actor named after it and every other required cell left to fill in.
 * A line holds one handle or address; `#` begins a remark. Without `network`, a name with an `@` inside is
 * taken for Mastodon, one with a dot for Bluesky, every other for X; an address names its own network.
 * @returns the roster, and how many lines repeat an earlier handle and were left out.
 * @throws DataError with every line that holds no handle.
 */
export function fromHandles(
  text: string,
  file: string,
  network?: Network,
): { roster: Roster; repeated: number } {
  const problems: Problem[] = [];
  const rows = new Map<string, RosterRow>();
  let read = 0;
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .forEach((line, i) => {
      const word = line.replace(/(^|\s)#.*$/, '').trim();
      if (word === '') return;
      const named = readHandle(word, network);
      if ('fault' in named) {
        problems.push({ file, line: i + 1, message: `"${word}" ${named.fault}` });
        return;
      }
      read += 1;
      const key = `${named.network} ${foldHandle(named.handle)}`;
      if (!rows.has(key)) rows.set(key, rosterRow({ ...named, actor: actorFor(named.handle) }));
    });
  if (problems.length > 0) throw new DataError(problems);
  const roster = { columns: [], rows: [...rows.values()], lines: [], present: ROSTER_COLUMNS };
  return { roster, repeated: read - rows.size };
}

function readHandle(
  word: string,
  network: Network | undefined,
): { network: Network; handle: string } | { fault: string } {
  if (listAddress(word) !== undefined) {
    return {
      fault: `is a list, not an account — make a roster of its members with: entente roster from-list ${word}`,
    };
  }
  const address = handleInAddress(word);
  if (address !== undefined) return address;
  const on = network ?? likelyNetwork(word.replace(/^@/, ''));
  const parsed = parseHandle(on, word);
  return 'fault' in parsed ? parsed : { network: on, handle: parsed.value };
}

function likelyNetwork(handle: string): Network {
  if (handle.includes('@')) return 'mastodon';
  return handle.includes('.') || handle.startsWith('did:') ? 'bluesky' : 'x';
}

/** A name that the actor column allows, such as `name.bsky.social` or `user-mastodon.social`. */
function actorFor(handle: string): string {
  return foldHandle(handle)
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '');
}
