/** What a refresh found out about one actor, for a person to read. */
import { OFFICES } from './dictionary.ts';
import { compareText } from './render.ts';

/** The first three are in the proposed patch; the others are for a person to settle. */
export type FindingKind = 'new-holder' | 'ended' | 'item' | 'conflict' | 'renamed';

export interface Finding {
  kind: FindingKind;
  country: string;
  office: string;
  /** The roster's actor, or the Wikidata item where the roster has none. */
  actor: string;
  /** One sentence. */
  message: string;
}

/** By country, office, actor and text, so that the list does not hang on the order of answers. */
export function compareFindings(a: Finding, b: Finding): number {
  const offices: readonly string[] = OFFICES;
  return (
    compareText(a.country, b.country) ||
    offices.indexOf(a.office) - offices.indexOf(b.office) ||
    compareText(a.actor, b.actor) ||
    compareText(a.message, b.message)
  );
}
