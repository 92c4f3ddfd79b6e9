/** What a country has to do with every other: its first partners, and where attention stops at a border. */

import { type Column, escapeMarkdown, joinTexts, numberColumn, tableOf } from '../../doors/markdown-text.ts';
import { SIGNIFICANT_BELOW } from '../../graph/p-value.ts';
import {
  beyondChance,
  CHANCE_FIGURES,
  type CountryPartner,
  unbalanced,
} from '../../study/country-partners.ts';
import { relationsOf } from '../../study/country-ties.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import { partnerChanges } from '../facts/partner-changes.ts';
import { countryText } from '../words/account-text.ts';
import { momentsOf } from '../words/moments-of.ts';
import { countryLink, type PageContext } from './page-context.ts';
import { boundsText } from './standing-text.ts';

const SHOWN = 8;
const NAMED = 5;
const NAMED_OPEN = 3;

/** A table of the first, and where the others are. */
export function partnerBlocks(
  context: PageContext,
  code: string,
  partners: readonly CountryPartner[],
): string[] {
  const { facts } = context;
  const { language, change, chance, study } = facts;
  const { page, head, known, mean } = language;
  const tied = partners.filter(({ made, received }) => made + received > 0);
  if (tied.length === 0) return [page.noTie];
  const changed = partnerChanges(change?.mutuals ?? []);
  const columns: Column<CountryPartner>[] = [
    { head: head.country, cell: (one) => countryLink(context, one.code) },
    numberColumn(page.theyFollowUs, ({ received, receivedMost }) =>
      boundsText(language, received, receivedMost),
    ),
    numberColumn(page.weFollowThem, ({ made, madeMost }) => boundsText(language, made, madeMost)),
    numberColumn(head.mutualTies, ({ mutual, mutualMost }) => boundsText(language, mutual, mutualMost)),
    ...(chance?.pairs
      ? [numberColumn<CountryPartner>(page.byChance, (one) => mean(one.chance.mutual.expected))]
      : []),
    ...(study.activity === null
      ? []
      : [
          numberColumn<CountryPartner>(page.theyMention, ({ mentionsReceived }) => known(mentionsReceived)),
          numberColumn<CountryPartner>(page.weMention, ({ mentionsMade }) => known(mentionsMade)),
        ]),
    ...(change === null
      ? []
      : [
          numberColumn<CountryPartner>(page.mutualSince(momentsOf(facts, change)), (one) => {
            const { made, broken } = changed(code, one.code);
            return page.madeAndBroken(made, broken);
          }),
        ]),
  ];
  return [
    tableOf(tied.slice(0, SHOWN), columns),
    page.partnersNote(tied.length, '../country-partners.csv', chance?.pairs != null),
    ...(chance?.pairs ? [chanceSentence(context, code, partners)] : []),
    balanceSentence(context, tied),
    ...unreturned(context, code),
  ];
}

/** With whom there is more, and with whom there is less, than chance would give. */
function chanceSentence(
  { facts: { language, standings } }: PageContext,
  code: string,
  partners: readonly CountryPartner[],
): string {
  const regionOf = new Map(standings.map((one) => [one.code, one.region]));
  const region = regionOf.get(code) ?? '';
  const { page, count, mean } = language;
  const { above } = beyondChance(partners, 'mutual');
  const names = above.map(({ code }) => countryText(language, code));
  const fewer = CHANCE_FIGURES.flatMap((figure) =>
    beyondChance(partners, figure).below.map((one) =>
      page.belowChance[figure](
        countryText(language, one.code),
        count(one[figure]),
        mean(one.chance[figure].expected),
      ),
    ),
  );
  return page.beyondChance(
    above.length,
    region === '' ? 0 : above.filter((one) => regionOf.get(one.code) === region).length,
    language.someOf(names, NAMED),
    fewer.length === 0 ? '' : language.someOf(fewer, NAMED),
    language.decimal(SIGNIFICANT_BELOW, 2),
  );
}

/** Where follows go one way more than the other, whatever is unknown. */
function balanceSentence({ facts: { language } }: PageContext, tied: readonly CountryPartner[]): string {
  const { weFollow, theyFollow } = unbalanced(tied);
  const first = (those: readonly CountryPartner[]) =>
    those
      .slice(0, NAMED)
      .map(({ code, made, received }) =>
        language.page.madeReceived(countryText(language, code), made, received),
      );
  return language.page.balance(first(weFollow), first(theyFollow));
}

/** Countries whose accounts follow and none of which is followed, and the other way round, with those that may. */
function unreturned({ facts, between }: PageContext, code: string): string[] {
  const { language } = facts;
  const { page } = language;
  const relations = relationsOf(between, code);
  const names = (countries: typeof relations) =>
    language.someOf(
      countries
        .map((other) => language.country(other.code))
        .sort(compareTexts)
        .map((name) => escapeMarkdown(name)),
      NAMED_OPEN,
    );
  const sentence = (there: 'from' | 'to', back: 'from' | 'to', say: typeof page.courting) => {
    const those = relations.filter((one) => one[there] === 'yes');
    const sure = those.filter((one) => one[back] === 'no');
    const open = those.filter((one) => one[back] === 'unknown');
    return sure.length + open.length === 0 ? '' : say(sure.length, open.length, names(open));
  };
  return [joinTexts([sentence('from', 'to', page.courting), sentence('to', 'from', page.courted)], ' ')];
}
