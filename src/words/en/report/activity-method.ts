import type { Count } from '../../../activity/post.ts';
import { count, counted, list } from '../numbers.ts';

export const activityMethod = {
  method: {
    heading: 'How activity is measured',
    kinds:
      'Own posts are new posts, replies to others, replies to oneself (threads) and posts that quote another’s. A repost is another’s post passed on and no own post. Dates are those that posts state; posts that state a later date than they were read at are left out.',
    counts: (stated: readonly Count[]) =>
      stated.length === 0
        ? 'The network states no counts of what posts received, so there are no interactions.'
        : `Interactions are the ${list(stated)} that posts had received when they were read${stated.length === 4 ? '' : '; the network states no others'}.`,
    floor: (least: number) =>
      `A mean of interactions and a share of replies or reposts rank no account with fewer than ${counted(least, 'post')} to go by, since one of them would decide; the shares stand in activity.csv all the same.`,
    countries: (least: number) =>
      `The influence of a country (country-influence.csv) is the mean, over its offices, of the influence of its best ranked account in each. It has a rank where at least ${count(least)} of its offices have a ranked account, or, where no country has so many, where all of its own have one. influence\\_low and influence\\_high put its other offices at 0 and at 1; rank\\_best and rank\\_worst are the ranks it could then have.`,
    definitions: 'Figures of an account (activity.csv):',
    column: 'Column',
  },
};

export type ActivityMethodWords = typeof activityMethod;
