/** Offices that a roster has accounts of elsewhere, and none of this country. */
import type { Facts } from '../facts/facts.ts';
import { valueText } from '../words/account-text.ts';

const HEADS = ['head-of-state', 'head-of-government'];
const OFFICES = [...HEADS, 'foreign-minister', 'foreign-ministry'];

/** A sentence; '' for an organisation, and where nothing is missing. */
export function notEnteredSentence({ study, language }: Facts, code: string): string {
  const held = (office: string, isHere: boolean) =>
    study.entries.some(({ row }) => row.office === office && (row.country === code) === isHere);
  if (held('international-organisation', true)) return '';
  const missing = OFFICES.filter((office) => held(office, false) && !held(office, true));
  return missing.length === 0
    ? ''
    : language.page.notEntered(
        missing.map((office) => valueText(language, 'office', office)),
        missing.some((office) => HEADS.includes(office)),
      );
}
