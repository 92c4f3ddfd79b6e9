import { counted } from './plain.ts';

export const snapshots = {
  none: (database: string) =>
    `There is no snapshot in ${database}, and no archive; make one with: entente demo, entente crawl or entente import`,
  list: (snapshots: number, sealed: number, database: string, archives: string) =>
    `${counted(snapshots, 'snapshot')}, ${sealed} sealed. Database: ${database}; archives: ${archives}.`,
};
