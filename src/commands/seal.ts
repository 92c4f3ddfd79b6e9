/** `entente seal`: closes a snapshot for good. */

import {
  type DefineCommand,
  databasePath,
  deskOf,
  examples,
  type SharedOptions,
  say,
} from '../cli/context.ts';
import { givenOptions, refuseUnread } from '../cli/given-options.ts';
import { type PositionalOptions, requiredSnapshot, sameAsFirst } from '../cli/positional-snapshot.ts';
import { UserError } from '../errors.ts';
import { readEvidenceFile } from '../jobs/evidence-file.ts';
import { readOfDay } from '../log/read-of-day.ts';
import { sealLog } from '../log/seal-log.ts';
import { openWatch } from '../open/open-log.ts';
import { logNamed } from '../questions/log/log-named.ts';
import { isDate } from '../roster/dates.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import { withheldBy } from '../store/archive.ts';
import { readEntries } from '../store/content.ts';
import { takeLock } from '../store/crawl-lock.ts';
import { findSnapshot, listSnapshots, sealSnapshot } from '../store/snapshots.ts';
import { openExistingStore, requireWritable } from '../store/store.ts';
import { say as words } from '../words/say.ts';
import { ENGLISH } from '../words/speaker.ts';

interface SealOptions extends SharedOptions {
  unread?: string;
  at?: string;
  evidence?: string;
}

export const defineSeal: DefineCommand = (command, context) => {
  command
    .argument('[SNAPSHOT]', 'its name')
    .option(
      '--unread <REASON>',
      'seal although accounts, or their posts, were not read; the reason stands beside each of them',
    )
    .option(
      '--at <YYYY-MM-DD>',
      'out of the log of a watch, as of this day: SNAPSHOT is the log then (default: the only one)',
    )
    .option(
      '--evidence <FILE>',
      'with --at: what was looked for and found, by seat of the roster that the log has of the day',
    )
    .addHelpText(
      'after',
      examples(
        'entente crawl eu.test president-fr.test --network sandbox --snapshot both',
        'entente seal both',
        'entente crawl --network sandbox --snapshot missions --where office=mission',
        'entente seal missions --unread "the missions are all that is studied"',
        'entente watch log --network sandbox --for 3d --pace 1000',
        'entente seal log --at 2025-06-03 --snapshot third',
      ),
    )
    .action((positional: string | undefined) => {
      const options = givenOptions<SealOptions & PositionalOptions>(command);
      const path = databasePath(context, options);
      if (options.at !== undefined) {
        sealDay(positional, options.at, options);
        return;
      }
      const name = requiredSnapshot(positional, options);
      const { unread } = options;
      refuseUnread(options);
      const store = openExistingStore(path);
      const snapshot = store === null ? null : findSnapshot(store, name);
      if (store === null || snapshot === null) {
        const known = store === null ? [] : listSnapshots(store);
        const open = known.filter(({ state }) => state === 'open');
        throw new UserError(
          `there is no snapshot ${name} in ${path}; not sealed yet: ${open.map((one) => one.name).join(', ') || 'none'}`,
        );
      }
      requireWritable(store, path);
      const sealedAt = new Date(context.runtime.now()).toISOString();
      if (!snapshot.simulated && snapshot.date > sealedAt) {
        throw new UserError(
          `${name} was begun on ${snapshot.date}, and by the clock of this machine that day is not here yet; put the clock right, and run the crawl again to go on`,
        );
      }
      const release = takeLock(store, snapshot, context.runtime);
      try {
        const withholdable = withheldBy(publicationTerms(snapshot.network));
        const sealed = sealSnapshot(store, snapshot, { sealedAt, unread, withholdable });
        say(context, options, `${name}: sealed; content hash ${sealed.contentHash}`);
      } finally {
        release();
      }
    });
  sameAsFirst(command);

  function sealDay(named: string | undefined, date: string, options: SealOptions & PositionalOptions) {
    const desk = deskOf(context, options);
    const log = logNamed(desk, named);
    const path = desk.database;
    const { snapshot: name } = options;
    if (!isDate(date)) throw new UserError(`--at ${date} is no day; write YYYY-MM-DD`);
    if (name === undefined) {
      throw new UserError(`name the new snapshot: entente seal ${log} --at ${date} --snapshot NAME`);
    }
    const evidence = options.evidence === undefined ? [] : readEvidenceFile(options.evidence, '-');
    refuseUnread(options);
    const { store, watch } = openWatch(path, log, true);
    requireWritable(store, path);
    const sealedAt = new Date(context.runtime.now()).toISOString();
    const sealed = sealLog(store, watch, { name, date, sealedAt, isKept: true, evidence });
    say(
      context,
      options,
      `${name}: sealed out of ${log} as of ${sealed.options.at}; content hash ${sealed.contentHash}; ${ENGLISH.say(words.opened.read(readOfDay(readEntries(store, sealed).entries)))}`,
    );
    store.close();
  }
};
