import type { Weights } from '../../../activity/influence.ts';
import { count, decimal, form } from '../numbers.ts';
import { accounts, each, part, weighed } from './activity-terms.ts';

export const activityInfluence = {
  influence: {
    heading: 'Influence',
    explain: (weights: Weights) =>
      `Influence combines three percentile ranks within the roster, each from 0 (below all others) to 1 (above all others): popularity is that of the audience, engagement that of replies to others a day, trust that of the mean rank of reposts received, mentions received and interactions a post. Weights: ${weighed(weights)}. The three are those that Agence France-Presse named for its e-Diplomacy Hub; how they are measured and weighed is the choice of this project.`,
    none: 'No account has every part that counts, so none is ranked.',
    sentence: (leader: string, value: number, single: boolean) =>
      `${leader} with an influence of ${decimal(value, 3)}${each(single)}, where 1 would be above all others by audience, by replies and by what others pass on, mention and react to.`,
    value: (value: number) => `an influence of ${decimal(value, 3)}`,
    unranked: (value: number, weights: Weights, least: number) => {
      const lacks = [
        ...(weights.popularity > 0 ? ['an audience'] : []),
        ...(weights.engagement + weights.trust > 0 ? ['posts that were not all read'] : []),
        ...(weights.trust > 0 ? [`interactions of fewer than ${count(least)} own posts`] : []),
      ];
      return `${accounts(value)} ${form(value, 'is', 'are')} not ranked, since a part is unknown: ${lacks.join(', or ')} (activity.csv).`;
    },
    /** @param open how many could stand anywhere over more than a third of the ranks. */
    countries: (open: number, of: number) =>
      `Listed are countries with a ranked account in at least three offices (where none has three, in all of their own), by the mean of their best account in each. Beside it stands where that mean could lie with the offices that have none, and which ranks the country could then have.${open === 0 ? '' : ` This is no ranking: ${count(open)} of the ${count(of)} could stand anywhere over more than a third of it.`} Organisations and countries on fewer offices are in country-influence.csv alone, since one account would decide.`,
    seats: (seats: readonly string[]) => seats.join('; '),
    rankedOf: (ranked: number, of: number) => `${count(ranked)} of ${count(of)}`,
    part,
  },
};

export type ActivityInfluenceWords = typeof activityInfluence;
