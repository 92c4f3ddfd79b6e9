/** What a country has to do with every other: its first partners, and where attention stops at a border. */

import { escapeMarkdown, joinTexts } from '../../doors/markdown-text.ts';
import { partnerSection } from '../../questions/screens/tasks.ts';
import {
  beyondChance,
  CHANCE_FIGURES,
  type CountryPartner,
  unbalanced,
} from '../../study/country-partners.ts';
import { relationsOf } from '../../study/country-ties.ts';
import { neighbouringStates } from '../../study/peer-groups.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import { countryText } from '../words/account-text.ts';
import { sectionText } from '../words/answer-text.ts';
import type { PageContext } from './page-context.ts';
import { showOf } from './shown.ts';

const SHOWN = 7;
const NAMED = 5;
const NAMED_OPEN = 3;
const NAMED_UNBALANCED = 3;

/** A table of the first, and where the others are. */
export function partnerBlocks(
  context: PageContext,
  code: string,
  partners: readonly CountryPartner[],
): string[] {
  const { facts } = context;
  const { language, chance } = facts;
  const { page } = language;
  const tied = partners.filter(({ made, received }) => made + received > 0);
  if (tied.length === 0) return [page.noTie];
  const near = neighbouringStates(code);
  return [
    sectionText(facts, 'show', partnerSection(partners, SHOWN, near.codes), {
      command: showOf(facts, code, 'partners'),
      titled: false,
    }),
    page.partnersNote(
      near.codes.length === 0 ? 'none' : near.are,
      tied.length,
      '../country-partners.csv',
      Boolean(chance?.pairs),
    ),
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
  );
}

/** Where follows go one way more than the other, whatever is unknown. */
function balanceSentence({ facts: { language } }: PageContext, tied: readonly CountryPartner[]): string {
  const { weFollow, theyFollow } = unbalanced(tied);
  const first = (those: readonly CountryPartner[], there: 'made' | 'received', back: 'made' | 'received') =>
    those
      .slice(0, NAMED_UNBALANCED)
      .map((one) => language.page.thereAndBack(countryText(language, one.code), one[there], one[back]));
  return language.page.balance(first(weFollow, 'made', 'received'), first(theyFollow, 'received', 'made'));
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
