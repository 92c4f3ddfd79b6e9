/** Columns of a country or organisation in the tables of the pages: its accounts, and its ties abroad. */

import { type Column, numberColumn } from '../../doors/markdown-text.ts';
import type { Presence } from '../../study/country-presence.ts';
import type { StandingName } from '../../study/country-standing.ts';
import type { Language } from '../../words/en/report/language.ts';
import { standingText } from './standing-text.ts';

/** `–` where no account is there, or none whose follows were read. */
export function presenceColumns(language: Language): Column<Presence>[] {
  const { page, count } = language;
  const figure = (name: StandingName) => (one: Presence) => standingText(language, one.standing, name);
  return [
    numberColumn(page.accounts, ({ accounts }) => count(accounts)),
    numberColumn(page.read, ({ observed }) => count(observed)),
    numberColumn(page.standingHead.mutual, figure('mutual')),
    numberColumn(page.standingHead.following, figure('following')),
    numberColumn(page.standingHead.followed, figure('followed')),
  ];
}
