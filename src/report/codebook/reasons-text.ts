/** Why a cell is empty, in few words. */

import type { Reason } from '../../columns/column.ts';
import type { Language } from '../../words/en/report/language.ts';

/** Without what stands in brackets, which the codebook's list of reasons has. */
export function reasonsText(reasons: readonly Reason[], { codebook }: Pick<Language, 'codebook'>): string {
  return reasons.map((reason) => codebook.reasons[reason].replace(/ \([^)]*\)/, '')).join(codebook.apart);
}
