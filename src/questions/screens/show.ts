/** One screen about an account, or the console of a country. */
import type { SectionedAnswer } from '../../cli/answer.ts';
import { UserError } from '../../errors.ts';
import type { Asked } from '../../open/ask.ts';
import { ensureMeasures } from '../../open/kept-measures.ts';
import { findActivity } from '../../open/load-activity.ts';
import { logOfDay, type OpenLog, openLog } from '../../open/open-log.ts';
import { type ActivitySections, accountActivity, countryActivity } from '../activity/account-activity.ts';
import { about, byCountry } from '../ask.ts';
import { type Named, nameAccounts } from '../name-accounts.ts';
import { accountScreen } from './account-screen.ts';
import { countryScreen } from './country-screen.ts';
import {
  findLeft,
  findLeftByName,
  type Left,
  leftFacts,
  leftScreen,
  leftSections,
} from './departed-account.ts';

export interface ShowAsked {
  /** An account, or a country. */
  name: string;
  /** Rows of the long lists of a country that a terminal is shown. */
  top: number;
  /** Further snapshots to look into. */
  also?: readonly string[] | undefined;
}

export async function show(asked: Asked, question: ShowAsked): Promise<SectionedAnswer> {
  let log: OpenLog | null | undefined;
  const logOf = () => {
    if (log === undefined) {
      const name = logOfDay(asked)?.name;
      log = name === undefined ? null : openLog(asked.desk.database, name);
    }
    return log;
  };
  try {
    return await showHere(asked, question, logOf);
  } finally {
    log?.store.close();
  }
}

async function showHere(
  asked: Asked,
  question: ShowAsked,
  logOf: () => OpenLog | null,
): Promise<SectionedAnswer> {
  const { name } = question;
  const until = Date.parse(String(asked.snapshot.options.at));
  const named = nameOrLeft(asked, name, logOf, until);
  if ('left' in named) return about(asked, 'show', { ...leftScreen(named.left), main: 'lost_with_it' });
  const { accounts, country, notes: naming } = named;
  const active = findActivity(asked);
  if (country !== undefined) {
    const posted = active === null ? NOTHING : countryActivity(active, [...accounts].sort(byCountry));
    const screen = withActivity(
      countryScreen(asked, country, accounts, {
        top: question.top,
        active,
        past: asked.series(question.also),
      }),
      posted,
    );
    return about(asked, 'show', { ...screen, main: 'accounts' });
  }
  const kept = await ensureMeasures(asked.desk, asked);
  const log = logOf();
  const screen = withLeaving(
    accountScreen(asked, accounts[0]!, asked.series(question.also)),
    log === null ? null : findLeft(log, accounts[0]!.accountId, until),
  );
  const posted = active === null ? NOTHING : accountActivity(active, accounts[0]!.accountId);
  const notes = [...naming, ...(screen.notes ?? []), ...kept];
  return about(asked, 'show', { ...withActivity({ ...screen, notes }, posted), main: 'measures' });
}

/** An account that the day no longer has may be known by its log. @throws UserError where neither knows it. */
function nameOrLeft(
  asked: Asked,
  name: string,
  logOf: () => OpenLog | null,
  until: number,
): Named | { left: Left } {
  try {
    return nameAccounts(asked, name);
  } catch (error) {
    const log = error instanceof UserError ? logOf() : null;
    const left = log === null ? null : findLeftByName(log, name, until);
    if (left === null) throw error;
    return { left };
  }
}

/** Of an account that is on the roster and gone, what its log knows comes next to who it is. */
function withLeaving(screen: SectionedAnswer, left: Left | null): SectionedAnswer {
  if (left === null) return screen;
  const [about, ...rest] = screen.sections;
  return {
    ...screen,
    sections: [about!, ...leftSections(left), ...rest],
    facts: { ...screen.facts, ...leftFacts(left) },
  };
}

const NOTHING: ActivitySections = { sections: [], notes: [] };

/** What an account or a country posted comes after all else about it. */
function withActivity(answer: SectionedAnswer, { sections, notes }: ActivitySections): SectionedAnswer {
  return {
    ...answer,
    sections: [...answer.sections, ...sections],
    notes: [...(answer.notes ?? []), ...notes],
  };
}
