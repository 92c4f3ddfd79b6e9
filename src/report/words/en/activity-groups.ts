import { count, counted } from './numbers.ts';

export const activityGroups = {
  groups: {
    heading: 'Personal and office accounts, and other groups',
    by: {
      type: 'By type of account',
      office: 'By office',
      region: 'By region',
      language: 'By main language',
    },
    title: (by: string, shown: number, of: number) =>
      shown === of ? `${by}:` : `${by}, the ${count(shown)} with most accounts of ${count(of)}:`,
    noLanguage: 'not known',
    note: 'Audiences are of the accounts of which they are known. Posts a day are the mean over the accounts whose posts were all read; shares and interactions are of all their posts together. The main language of an account without posts, or whose posts were not all read, is not known.',
    personal: 'personal',
    office: 'office',
    reach: (value: number, shown: number) =>
      `In ${counted(value, 'country', 'countries')} the foreign minister has a personal account beside the ministry’s. How many accounts abroad follow the one, the other, or both${shown === value ? '' : `, for the ${count(shown)} in which the minister alone is followed most (office-reach.csv has all)`}:`,
    ministerOnly: 'Minister only',
    ministryOnly: 'Ministry only',
    both: 'Both',
    neither: 'Neither',
    unknown: 'Not known',
  },
};

export type ActivityGroupsWords = typeof activityGroups;
