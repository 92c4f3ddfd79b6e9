/** One screen about an account, or the console of a country. */
import type { SectionedAnswer } from '../../cli/answer.ts';
import { type ActivitySections, accountActivity, countryActivity } from '../activity/account-activity.ts';
import { findActivity } from '../activity/load-activity.ts';
import { type Asked, about, byCountry } from '../ask.ts';
import { ensureMeasures } from '../measures/kept-measures.ts';
import { nameAccounts } from '../name-accounts.ts';
import { pastSnapshots } from '../past-snapshots.ts';
import { accountScreen } from './account-screen.ts';
import { countryScreen } from './country-screen.ts';

export interface ShowAsked {
  /** An account, or a country. */
  name: string;
  /** Rows of the long lists of a country that a terminal is shown. */
  top: number;
  /** Further snapshots to look into. */
  also?: readonly string[] | undefined;
}

export async function show(asked: Asked, { name, top, also }: ShowAsked): Promise<SectionedAnswer> {
  const { accounts, country, notes: naming } = nameAccounts(asked, name);
  const active = findActivity(asked);
  if (country !== undefined) {
    const posted = active === null ? NOTHING : countryActivity(active, [...accounts].sort(byCountry));
    const screen = withActivity(
      countryScreen(asked, country, accounts, { top, active, past: pastSnapshots(asked, also) }),
      posted,
    );
    return about(asked, 'show', { ...screen, main: 'accounts' });
  }
  const kept = await ensureMeasures(asked.desk, asked);
  const screen = accountScreen(asked, accounts[0]!, pastSnapshots(asked, also));
  const posted = active === null ? NOTHING : accountActivity(active, accounts[0]!.accountId);
  const notes = [...naming, ...(screen.notes ?? []), ...kept];
  return about(asked, 'show', { ...withActivity({ ...screen, notes }, posted), main: 'measures' });
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
