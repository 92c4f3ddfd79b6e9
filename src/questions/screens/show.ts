/** One screen about an account, or the console of a country. */
import type { SectionedAnswer } from '../../cli/answer.ts';
import { UserError } from '../../errors.ts';
import type { Asked } from '../../open/ask.ts';
import type { Log } from '../../study/log.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { Instant } from '../../values/log-entries.ts';
import { say } from '../../words/say.ts';
import { type ActivitySections, accountActivity, countryActivity } from '../activity/account-activity.ts';
import { about, byCountry } from '../ask.ts';
import { type Named, nameAccounts } from '../name-accounts.ts';
import { parseLast } from '../stretch.ts';
import { accountScreen } from './account-screen.ts';
import { countryScreen } from './country-screen.ts';
import { findLeft, findLeftByName, leftFacts, leftScreen, leftSections } from './departed-account.ts';

export interface ShowAsked {
  /** An account, or a country. */
  name: string;
  /** Rows of the long lists of a country that a terminal is shown. */
  top: number;
  /** Further snapshots to look into. */
  also?: readonly string[] | undefined;
}

export async function show(asked: Asked, question: ShowAsked): Promise<SectionedAnswer> {
  const named = nameOrLeft(asked, question.name);
  if ('sections' in named) return about(asked, 'show', { ...named, main: 'lost_with_it' });
  const { accounts, country, notes: naming } = named;
  const { active } = asked;
  if (country !== undefined) {
    const posted = active === null ? NOTHING : countryActivity(active, [...accounts].sort(byCountry));
    const screen = withActivity(
      countryScreen(asked, country, accounts, {
        top: question.top,
        active,
        past: asked.series(question.also),
        dropped: inItsLog(asked, (log, until) => droppedInLog(log, accounts, until)) ?? [],
      }),
      posted,
    );
    return about(asked, 'show', { ...screen, main: 'accounts' });
  }
  const measured = await asked.measured();
  const screen = withLeaving(
    asked,
    accountScreen(asked, measured, accounts[0]!, asked.series(question.also)),
    accounts[0]!.accountId,
  );
  const posted = active === null ? NOTHING : accountActivity(active, accounts[0]!.accountId);
  const notes = [...naming, ...(screen.notes ?? []), ...measured.notes.map(say.rank.measuring)];
  return about(asked, 'show', { ...withActivity({ ...screen, notes }, posted), main: 'measures' });
}

/** An account that the day no longer has may be known by its log. @throws UserError where neither knows it. */
function nameOrLeft(asked: Asked, name: string): Named | SectionedAnswer {
  try {
    return nameAccounts(asked, name);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const screen = inItsLog(asked, (log, until) => {
      const left = findLeftByName(log, name, until);
      return left === null ? null : leftScreen(left);
    });
    if (screen === null) throw error;
    return screen;
  }
}

/** Of an account that is on the roster and gone, what its log knows comes next to who it is. */
function withLeaving(asked: Asked, screen: SectionedAnswer, accountId: string): SectionedAnswer {
  const known = inItsLog(asked, (log, until) => {
    const left = findLeft(log, accountId, until);
    return left === null ? null : { sections: leftSections(left), facts: leftFacts(left) };
  });
  if (known === null) return screen;
  const [about, ...rest] = screen.sections;
  return {
    ...screen,
    sections: [about!, ...known.sections, ...rest],
    facts: { ...screen.facts, ...known.facts },
  };
}

/** Of a day of a log, what the log says as of then; `null` for others. */
function inItsLog<T>({ logs, snapshot }: Asked, ask: (log: Log, until: Instant) => T | null): T | null {
  const { own } = logs;
  if (own === null) return null;
  return logs.ask(own.name, (log) => ask(log, Date.parse(String(snapshot.options.at))));
}

/** Ids of those whom accounts stopped following in the week before, persons too. */
function droppedInLog({ ids, ties }: Log, accounts: readonly StudyEntry[], to: Instant): string[] {
  const own = new Set(accounts.map(({ accountId }) => accountId));
  const keys = [...ids].flatMap(([key, id]) => (own.has(id) ? [key] : []));
  return ties
    .within({ after: to - parseLast('week').ms, to }, keys)
    .flatMap(({ kind, source, target }) =>
      kind === 'ended' && keys.includes(source) ? (ids.get(target) ?? []) : [],
    );
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
