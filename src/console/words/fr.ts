import type { AskedWords } from './en.ts';
import { LIVE_TABLES } from './fr-live.ts';
import { refusal, remark } from './fr-remarks.ts';
import { TABLES } from './fr-tables.ts';

export const words: AskedWords = { tables: { ...TABLES, ...LIVE_TABLES }, remark, refusal };
