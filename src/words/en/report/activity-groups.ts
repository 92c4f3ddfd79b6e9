import { counted } from '../numbers.ts';

export const activityGroups = {
  groups: {
    heading: 'Personal and office accounts, and other groups',
    by: {
      account_type: 'Activity by type of account',
      office: 'Activity by office',
      region: 'Activity by region',
      main_language: 'Activity by main language',
    },
    noLanguage: 'not known',
    note: 'Audiences are of the accounts of which they are known. Posts a day are the mean over the accounts whose posts were all read; shares and interactions are of all their posts together. The main language of an account without posts, or whose posts were not all read, is not known.',
    type: { personal: 'personal', office: 'office' },
    reach: (value: number) =>
      `In ${counted(value, 'country', 'countries')} the foreign minister has a personal account beside the ministry’s. Those in which the minister alone is followed most come first.`,
    ministerOnly: 'Minister only',
    ministryOnly: 'Ministry only',
    both: 'Both',
    neither: 'Neither',
    unknown: 'Not known',
  },
};

export type ActivityGroupsWords = typeof activityGroups;
