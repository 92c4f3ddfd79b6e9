/** Countries by ties: how each stands by followers abroad, follows abroad and mutual ties, with ranges. */
import { EQUAL_WEIGHTS } from '../../activity/influence.ts';
import { about } from '../../questions/ask.ts';
import { countryRanking } from '../../questions/countries/countries.ts';
import { standingProfiles } from '../../questions/countries/profiles.ts';
import { COUNTRY_DOTS } from '../figures/country-dots.ts';
import { figureText } from '../figures/figures.ts';
import { languagePath } from '../files/language-path.ts';
import type { Section } from '../sections/section.ts';
import { answerText, usualCommand } from '../words/answer-text.ts';

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
      text.lead,
      figureText(facts, figures, COUNTRY_DOTS),
      text.table('countries', ['countries.csv']),
      `${language.page.boundsNote} ${language.page.sortable(languagePath(facts, 'countries/README.md'))}`,
    ];
  },
};
