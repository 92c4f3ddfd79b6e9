/** What every cell of a page is written by. */
import type { PageWords } from '../page-words.ts';
import type { Who } from '../who.ts';

/** Where a cell leads: the address of a page with these parameters, in the language and of the snapshot that is shown. */
type Leads = (path: string, parameters: Readonly<Record<string, string>>) => string;

/** How a page shows cells: its words, where they lead, and whose the accounts are. */
export interface Shown {
  words: PageWords;
  leads: Leads;
  who: Who;
}
