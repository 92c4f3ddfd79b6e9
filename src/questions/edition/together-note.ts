/** What is meant by a tie of an edition, beside answers of all its networks together. */
import type { OpenStudy } from '../../study/open-study.ts';

export function togetherNotes({ networks }: Pick<OpenStudy, 'networks'>): string[] {
  if (networks === null) return [];
  return [
    'Together a tie is there where it is on any network, and possible between actors that are on one together; pairs that are on none together are not counted.',
  ];
}
