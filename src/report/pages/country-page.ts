/** The page of one country or organisation: how it stands, its accounts, what to do, its partners, and its past. */
import type { Presence } from '../../study/country-presence.ts';
import type { TiesAbroad } from '../../study/country-ties.ts';
import { shortLists } from '../../study/short-lists.ts';
import { languagePath } from '../files/language-path.ts';
import { shortCitation } from '../sections/cite.ts';
import { countryText, valueText } from '../words/account-text.ts';
import { accountTable, regionTable } from './country-apparatus.ts';
import { dialogueBlocks } from './country-dialogue.ts';
import { historyBlocks } from './country-history.ts';
import { missionBlocks } from './country-missions.ts';
import { partnerBlocks } from './country-partners.ts';
import { soleBlocks } from './country-sole-links.ts';
import { openingBlocks, standingBlocks } from './country-standing.ts';
import { taskBlocks } from './country-tasks.ts';
import { notEnteredSentence } from './not-entered.ts';
import type { PageContext } from './page-context.ts';
import { subPage, titled } from './page-frame.ts';

/** @param path of the page. @param picture blocks of the figures, as the form of the page has them. */
export function countryPage(
  pages: PageContext,
  presence: Presence,
  path: string,
  picture: readonly string[],
): string {
  const { regionPath } = pages;
  const facts = { ...pages.facts, home: presence.code };
  const context = { ...pages, facts };
  const { language } = facts;
  const { page } = language;
  const { code, country } = presence;
  const found = facts.countries.get(code);
  const region = country?.region ?? '';
  const regionPage = regionPath(region);
  const way = [
    `[${page.allCountries}](${languagePath(facts, 'README.md')})`,
    ...(regionPage === undefined ? [] : [`[${valueText(language, 'region', region)}](../${regionPage})`]),
    ...(context.mapPath(code) === '' ? [] : [`[${page.onTheMap}](${context.mapPath(code)})`]),
  ];
  return subPage(
    facts,
    countryText(language, code),
    [
      way.join(' · '),
      ...(found === undefined ? [] : openingBlocks(context, code, found)),
      ...titled(page.standing, [
        ...standingBlocks(context, code),
        overview(context, presence, found?.abroad ?? null),
      ]),
      ...titled(page.apparatus, [
        accountTable(context, code, found?.abroad.own ?? []),
        notEnteredSentence(facts, code),
      ]),
      ...(found === undefined
        ? []
        : [
            `**${page.byRegion}**`,
            regionTable(facts, code),
            ...soleBlocks(facts, code, found),
            ...titled(page.tasks, taskBlocks(facts, code, found)),
            ...titled(page.partners, partnerBlocks(context, code, found.partners)),
            ...titled(page.picture, picture),
            ...titled(page.dialogue, dialogueBlocks(facts, found.abroad.own, found.partners)),
            ...titled(page.missions, missionBlocks(facts, code)),
          ]),
      ...titled(page.history, historyBlocks(context, code)),
      ...titled(page.cite, [
        page.whatItSays(languagePath(facts, '../method.md')),
        page.citePage(countryText(language, code), shortCitation(facts, '../')),
      ]),
    ],
    path,
  );
}

/** What is not said of its ties, and why. @param ties `null` where none of its accounts exists. */
function overview(
  { facts, absentOf }: PageContext,
  { code, standing }: Presence,
  ties: TiesAbroad | null,
): string {
  const { page } = facts.language;
  const gone = absentOf.get(code)?.length ?? 0;
  const absent = gone === 0 ? [] : [page.gone(gone)];
  if (ties === null) return [page.noneExists, ...absent].join(' ');
  const own = ties.own.length;
  const { lacks } = shortLists(ties.own.map((node) => facts.study.nodes[node]!));
  return [
    ...(ties.accountsFollowed === null ? [page.followsUnknown(own)] : []),
    ...(own === standing!.sources ? [] : [page.unread(own - standing!.sources)]),
    ...(lacks === 0 ? [] : [page.short(lacks)]),
    ...absent,
  ].join(' ');
}
