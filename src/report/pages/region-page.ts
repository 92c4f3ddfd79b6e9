/** The page of one region: its countries, its best connected accounts, and who is missing. */

import { joinTexts } from '../../doors/markdown-text.ts';
import { presenceByGroup } from '../../questions/roster/coverage.ts';
import { countryByCode } from '../../roster/countries.ts';
import { isTaken } from '../../roster/read-basis.ts';
import { attributeOf } from '../../study/grouping.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import { rangeText } from '../../values/bounded.ts';
import { rankingText } from '../chapters/ranking-text.ts';
import type { Facts } from '../facts/facts.ts';
import { languagePath } from '../files/language-path.ts';
import { claimOf } from '../sections/coverage-figures.ts';
import { countryText, valueText } from '../words/account-text.ts';
import { countryList } from './country-list.ts';
import type { PageContext } from './page-context.ts';
import { subPage } from './page-frame.ts';

const TOP = 10;

/** @param path of the page. */
export function regionPage(context: PageContext, region: string, path: string): string {
  const { pagePath } = context;
  const facts = {
    ...context.facts,
    countryPage(code: string) {
      const path = pagePath(code);
      return path === undefined ? '' : `../${path}`;
    },
  };
  const { language } = facts;
  const { page } = language;
  const presence = facts.presence
    .filter(({ country }) => country?.region === region)
    .sort((a, b) => compareTexts(language.country(a.code), language.country(b.code)));
  const here = presence.filter(({ code }) => pagePath(code) !== undefined);
  const gone = here.filter(({ accounts }) => accounts === 0);
  const missing = presence.filter(({ code }) => pagePath(code) === undefined);
  const sum = (count: (one: (typeof presence)[number]) => number) =>
    presence.reduce((total, one) => total + count(one), 0);
  return subPage(
    facts,
    valueText(language, 'region', region),
    [
      `[${page.allCountries}](../${languagePath(facts, 'countries/README.md')})`,
      joinTexts(
        [
          page.region(
            sum(({ accounts }) => accounts),
            here.length - gone.length,
            sum(({ observed }) => observed),
            isTaken(claimOf(facts).basis),
          ),
          gone.length === 0 ? '' : page.listedAlone(gone.map(({ code }) => countryText(language, code))),
        ],
        ' ',
      ),
      seatsSentence(facts, region),
      ...(here.length === 0 ? [] : [...countryList(facts, here, region), page.boundsNote]),
      missing.length === 0 ? '' : page.withoutEntry(missing.map(({ code }) => countryText(language, code))),
      ...bestConnected(facts, region),
    ],
    path,
  );
}

/** How many of its seats have an account, were looked for in vain, and were not looked for; '' where it has none. */
function seatsSentence({ seats, language }: Facts, region: string): string {
  const of = (seats?.seats ?? []).filter(({ seat }) => countryByCode(seat.country)?.region === region);
  if (seats?.areKept !== true || of.length === 0) return '';
  const [found] = presenceByGroup({ ...seats, seats: of });
  if (found === undefined) return '';
  const shares = rangeText(language.share(found.share!), language.share(found.share_max!));
  return language.page.seats(found, shares);
}

/** The accounts of the region with most mutual ties, ranked within it. */
function bestConnected(facts: Facts, region: string): string[] {
  const hasTies = facts.study.nodes.some(
    (entry, node) => attributeOf(entry, 'region') === region && facts.measured.nodes.mutual[node]! > 0,
  );
  if (!hasTies) return [];
  const { lead, table, remarks } = rankingText(facts, 'mutual', TOP, region);
  return [`## ${facts.language.connected.heading}`, lead, table, ...remarks];
}
