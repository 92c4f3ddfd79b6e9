import type { AskedWords } from './en.ts';
import { DESK_TABLES, deskLead } from './fr-desk.ts';
import { LIVE_TABLES } from './fr-live.ts';
import { refusal, remark } from './fr-remarks.ts';
import { TABLES } from './fr-tables.ts';

export const words: AskedWords = {
  tables: { ...TABLES, ...LIVE_TABLES, ...DESK_TABLES },
  lead: (facts, language) => (facts.question === 'desk' ? deskLead(facts, language) : null),
  remark,
  refusal,
};
