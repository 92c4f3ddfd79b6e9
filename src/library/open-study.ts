/** Opens a study for another program: an archive, a snapshot or a log of a database, or ties as arrays. */
import { existsSync, statSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { tieState } from '../graph/graph.ts';
import type { GivenStudy, OpenOptions, Study } from '../library.ts';
import { once } from '../once.ts';
import { askSnapshot } from '../open/ask.ts';
import { isLog } from '../open/open-log.ts';
import { type Desk, type OpenSnapshot, openSealedSnapshot } from '../open/open-snapshot.ts';
import { isArchive } from '../store/archive.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { openExistingStore } from '../store/store.ts';
import { listWatches } from '../store/watch-log.ts';
import type { Said } from '../words/said.ts';
import { ENGLISH } from '../words/speaker.ts';
import { AMONG, askedAmong, groupText } from './among.ts';
import { openGiven } from './given-study.ts';
import { forget, type Opened, remember } from './opened.ts';
import { requireOptions, text } from './option-kinds.ts';
import { accountTable, tieTable, unknownTable } from './study-tables.ts';

export async function openStudy(from: string | GivenStudy, options: OpenOptions = {}): Promise<Study> {
  if (typeof from !== 'string' && (typeof from !== 'object' || from === null)) {
    throw new UserError(
      'openStudy: the folder of an archive or the file of a database is needed, as a text, or ties as in { network, date, ties }',
    );
  }
  requireOptions('openStudy', options, { snapshot: text('sandbox-2026'), among: AMONG });
  const notes: string[] = [];
  const among = askedAmong(options);
  const desk = { database: '', say: (said: Said) => void notes.push(ENGLISH.say(said)), kept: null, among };
  const isWhole = typeof from === 'object' || isArchive(from);
  if (isWhole && options.snapshot !== undefined) {
    throw new UserError(
      `openStudy: ${typeof from === 'object' ? 'ties are' : `${from} is the archive`} of one snapshot alone; leave out the option snapshot, which is of a database`,
    );
  }
  if (typeof from === 'object') return toStudy(desk, { ...openGiven(from), membership: among }, notes);
  if (isArchive(from)) return toStudy(desk, openSealedSnapshot(desk, from), notes);
  if (!existsSync(from) || statSync(from).isDirectory()) {
    throw new UserError(
      `${from} is no archive of a snapshot and no database; name data/snapshots/NAME, or a file that ends in .sqlite`,
    );
  }
  return openOfDatabase({ ...desk, database: from }, options.snapshot, notes);
}

function openOfDatabase(desk: Desk, name: string | undefined, notes: string[]): Study {
  const { database } = desk;
  requireSomething(database);
  const log = name !== undefined && isLog(database, name) ? name : null;
  return toStudy(desk, openSealedSnapshot(desk, name), notes, log);
}

/** The prompt would look for archives in its folder; who names a database means no other. */
function requireSomething(database: string): void {
  const store = openExistingStore(database)!;
  const isEmpty =
    !listSnapshots(store).some(({ state }) => state === 'sealed') && listWatches(store).length === 0;
  store.close();
  if (isEmpty) {
    throw new UserError(
      `no sealed snapshot in ${database}; make one with: entente demo, entente crawl or entente import`,
    );
  }
}

function toStudy(
  desk: Desk,
  found: OpenSnapshot,
  notes: readonly string[],
  log: string | null = null,
): Study {
  const asked = askSnapshot(found, { ...desk, say: () => {} });
  const { name, network, date, simulated, contentHash } = asked.snapshot;
  const accounts = once(() => accountTable(asked));
  const places = once(() => new Map(asked.nodes.map(({ accountId }, node) => [accountId, node])));
  const ties = once(() => tieTable(asked));
  const unknown = once(() => unknownTable(asked));
  const study: Study = {
    name,
    network,
    date,
    simulated,
    contentHash: contentHash!,
    among: groupText(asked.group),
    notes,
    get accounts() {
      return accounts();
    },
    get ties() {
      return ties();
    },
    get unknown() {
      return unknown();
    },
    tie(source, target) {
      const [from, to] = [source, target].map((id) => {
        const node = places().get(id);
        if (node !== undefined) return node;
        throw new UserError(`${name} has no account ${id}; its accounts are named by account_id`);
      }) as [number, number];
      return tieState(asked.graph, from, to);
    },
    close() {
      forget(study);
      asked.store.close();
    },
  };
  remember(study, { asked, database: desk.database, log } satisfies Opened);
  return study;
}
