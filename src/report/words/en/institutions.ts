import type { RosterRow } from '../../../roster/row.ts';

/** What tells an institution's office. */
export type Institution = Pick<RosterRow, 'name' | 'kind' | 'country' | 'office' | 'host'>;

/** The name as the roster has it. */
export const institutionName = ({ name }: Institution): string => name;

/** The name as it stands within a sentence. */
export const nameInSentence = ({ name }: Institution): string => name;
