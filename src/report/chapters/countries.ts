/** Countries by ties: how each stands by followers abroad, follows abroad and mutual ties, with ranges. */
import { EQUAL_WEIGHTS } from '../../activity/influence.ts';
import { joinTexts } from '../../doors/markdown-text.ts';
import { about } from '../../questions/ask.ts';
import { countryRanking } from '../../questions/countries/countries.ts';
import { standingProfiles } from '../../questions/countries/profiles.ts';
import type { Facts } from '../facts/facts.ts';
import { COUNTRY_DOTS } from '../figures/country-dots.ts';
import { figureText } from '../figures/figures.ts';
import { languagePath } from '../files/language-path.ts';
import type { Section } from '../sections/section.ts';
import { answerText, usualCommand } from '../words/answer-text.ts';
import { momentsOf } from '../words/moments-of.ts';

const TOP = 20;

export const COUNTRIES_SECTION: Section = {
  id: 'countries-by-ties',
  heading: ({ headings }) => headings.countries,
  render(facts, figures) {
    const { study, standings, language } = facts;
    const ranking = countryRanking({
      countries: standingProfiles(standings),
      measure: 'mutual_abroad',
      weights: EQUAL_WEIGHTS,
      where: [],
      isChosen: () => true,
      top: TOP,
    });
    const command = usualCommand(facts, ['countries', '--top', String(TOP)]);
    const text = answerText(facts, about(study, 'countries', ranking), command);
    return [
      joinTexts([text.lead, firstThen(facts)], ' '),
      figureText(facts, figures, COUNTRY_DOTS),
      text.table('countries', ['countries.csv']),
      `${language.page.boundsNote} ${language.page.sortable(languagePath(facts, 'countries/README.md'))}`,
    ];
  },
};

/** What the first had in the year that is set beside; '' without one. */
function firstThen(facts: Facts): string {
  const { change, standings, earlierStandings, language } = facts;
  const first = standings.find(({ mutual }) => mutual.rank === 1);
  const earlier = earlierStandings.find(({ name }) => name === change?.old.snapshot.name);
  const then = earlier?.standings.find(({ code }) => code === first?.code)?.mutual;
  if (change === null || then === undefined || Number.isNaN(then.rank)) return '';
  const stays = new Set(facts.study.nodes.map(({ accountId }) => accountId));
  const went = change.diff
    .mutuals()
    .filter(({ a, b }) => [a, b].filter(({ country }) => country === first!.code).length === 1)
    .filter(({ a, b }) => !stays.has((a.country === first!.code ? a : b).accountId)).length;
  return joinTexts(
    [
      language.page.had(language.country(first!.code), then.known, then.most, momentsOf(facts, change)),
      went === 0 ? '' : language.page.went(went),
    ],
    ' ',
  );
}
