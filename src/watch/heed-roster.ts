/** Reads the roster of a watch anew: who is in it is watched, who is in it no more is watched no longer. */
import { DataError, UserError } from '../errors.ts';
import { askThemselves } from './own-server.ts';
import { priceOfProfiles } from './price.ts';
import type { Running } from './running.ts';
import { takeRoster, unknownOf, wantedOf } from './steps/roster.ts';
import { waitForMoney } from './steps/schedule.ts';
import { watchedIds } from './watch-state.ts';

/** Goes on with the roster before where it cannot be read now. @param always also where its file is as it was. */
export async function heedChange(run: Running, always = false): Promise<void> {
  try {
    if (always || run.job.roster().text !== run.state.rosterText) await heedRoster(run);
  } catch (error) {
    if (!(error instanceof UserError || error instanceof DataError)) throw error;
    run.say('roster', error.message);
  }
}

/** @throws UserError where nobody is watched, and nobody is in the roster. */
export async function heedRoster(run: Running): Promise<void> {
  const { network, buying = null, runtime, roster } = run.job;
  const readAt = runtime.now();
  const { text, rowsOn } = roster();
  run.writer.roster(text, readAt);
  run.state = { ...run.state, rosterText: text };
  const rows = rowsOn(new Date(readAt).toISOString().slice(0, 10));
  if (rows.length === 0 && run.state.accounts.size === 0) {
    throw new UserError(
      `the roster has no row for ${network.name} that holds today; add rows with network ${network.name}, or correct since and until`,
    );
  }
  const wanted = wantedOf(run.state, rows);
  network.expectRoster?.(
    rows.map(({ handle, account_id }, number) => ({ number, handle, accountId: account_id })),
  );
  const asked = unknownOf(run.state, wanted, buying !== null);
  if (buying !== null && asked.length > 0) run.say('price', priceOfProfiles(buying, asked.length));
  const { found, isSpent } = await run.asking.lookUp(asked);
  await askThemselves(run, found);
  const taken = takeRoster(run.state, { wanted, asked, found, isSpent }, runtime.now());
  run.take(taken);
  if (taken.isAnotherStream) for (const reconnect of run.reconnects.values()) reconnect();
  const ids = watchedIds(run.state);
  network.setRoster(ids.map((accountId, number) => ({ number, handle: '', accountId, createdAt: null })));
  if (isSpent) run.take(waitForMoney(run.state, runtime.now()));
}
