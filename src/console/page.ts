/**
 * What a page of the console is.
 *
 * A page is added by three things: a record of this type in a file of `pages/`, its name among the `PAGES` of `pages.ts` and
 * those behind More, and its words (title, what it is for, what it answers) in `words/en/page.ts` and `words/fr/page.ts`, without
 * which it does not compile. Its form, its `.csv` and `.json` and its tables follow from the record. A page asks functions
 * of `questions/` and computes nothing: each part of it names the command line that gives the same.
 */
import type { Answer, SectionedAnswer } from '../cli/answer.ts';
import type { ColumnName } from '../columns/answer-columns.ts';
import type { Asked } from '../open/ask.ts';
import type { Desk } from '../open/open-snapshot.ts';
import type { LogFeed } from '../questions/log/feed-text.ts';
import type { NewsLine } from '../questions/log/news-lines.ts';
import type { Log } from '../study/log.ts';
import type { Processes } from '../values/processes.ts';
import type { Frame } from './frame.ts';
import type { Parameters, Values } from './parameters.ts';

/** One answer of a page. */
export interface Part {
  /** Its key in the JSON document of a page that has several, and what `part=` chooses. */
  name: string;
  /** What asks the same at the prompt, after `entente`. */
  prompt: readonly string[];
  answer: Answer | SectionedAnswer;
  /** Pages about the same, by their names. */
  related?: readonly { page: string; values: Values }[];
  /** The same of its tables, by their names: where one is longer, or told of more. */
  tables?: Readonly<Record<string, readonly TableLead[]>>;
  /** The tables that are one line of the page, which leads to the page that has them whole. */
  lines?: Readonly<Record<string, { page: string; values: Values }>>;
  /** The table whose rows are rules to be copied: as a whole file, or into one that has others. */
  copied?: { section: string; isWhole: boolean };
  /** Tables of who mentions whom that a map of the world stands above: between countries, or of this one with others. */
  mapped?: Readonly<Record<string, { home: string | null }>>;
  /** Tables that bars stand above: hashtags beside the stretch before, or figures part by part. */
  barred?: Readonly<Record<string, 'topics' | 'parts'>>;
  /** What of it is seen at a glance, above its tables. */
  screen?: Screen;
  /** Set where a table without rows is an answer, too: the page says of which there is none, but for those that withhold rows. */
  tellsNone?: { except: readonly string[] };
  /** The snapshot or the log that its links are about, where the address names none. */
  source?: string | undefined;
  /** The same as a feed for readers of news, where there is one; `null` where the feed itself is not asked for. */
  atom?: LogFeed | null;
  /** Further feeds about the same. */
  feeds?: readonly FeedLead[];
  /** Set where its rows are stretches of yes, no and unknown, which are drawn as bars up to this instant, ISO 8601. */
  drawnTo?: string;
  /** The rows of its table of this name, or of its only one where absent, as sentences; the table is folded below. */
  news?: { table?: string; lines: readonly NewsLine[] };
  /** What is shown above it: a document of this console, and the other moments at which the page can be asked. */
  framed?: {
    values: Values;
    fragment: string;
    moments: readonly { label: string; values: Values; isShown: boolean }[];
  };
}

/** An answer laid out to be seen at a glance. */
export interface Screen {
  /** How many of its sentences are what is claimed; the others are the doubt about it. */
  claims: number;
  /** The table whose shown rows are its figures; its rows, part by part, are folded below. */
  figures: string;
  cards: readonly Card[];
}

/** Some columns of the first rows of a table. */
export interface Card {
  section: string;
  columns: readonly ColumnName[];
  most: number;
  /** A column of numbers, the greatest first, in place of the order of the table. */
  by?: ColumnName;
}

/** A feed of another page. */
export interface FeedLead {
  of: 'all' | 'dialogue' | 'alerts';
  page: string;
  values: Values;
}

/** From a table to a page; `all` is the same page with every row, `persons` with those whom it names only where that is asked. */
export interface TableLead {
  to: 'all' | 'persons' | 'feeds' | 'hotspots' | 'compare';
  page: string;
  values: Values;
}

/** What a page asks from. */
export interface PageDesk {
  desk: Desk;
  /** Of this machine, where a log may be watched. */
  processes: Processes;
  /** The snapshots and the logs that the database has, as the question is asked. */
  frame: Frame;
  /** What the function makes, where the feed of the page is asked for; `null` otherwise. */
  feed(make: () => LogFeed): LogFeed | null;
  /** Whether what profiles say may be shown to who asks, of the network of a snapshot or a log. */
  isShown(of: { network: string }): boolean;
  /** The log of this name, open until the page is answered. @throws UserError where there is none, or its network lets it be shown on this machine alone. */
  openLog(name: string): Log;
  /**
   * The snapshot or day of a log of this name, kept open from one question to the next; the newest where absent. Of a group those
   * who fulfil what is asked; beside a later one, whoever fulfilled then what that one was asked.
   */
  open(name: string | undefined, later?: Asked): Asked;
  /** Lets the page say whose the accounts are of a snapshot or day of a log that a question has opened by itself. */
  know(name: string): void;
}

export interface Page {
  /** Its address, without an ending. */
  path: string;
  parameters: Parameters;
  /** Set where it asks the whole graph: while a watch writes, it is then asked again every half a minute at most. */
  isSlow?: boolean;
  /**
   * Where it is answered, so that no page waits for a heavier one: `aside` where it opens a snapshot or a day of a log, `heavy` where
   * it compares two or lays a graph out; of the lines of a log where absent.
   */
  weight?: 'aside' | 'heavy';
  /** Set where it leads to other pages alone: it is no answer, and no data. */
  isIndex?: boolean;
  /** A document of its own, whole, where its parameters ask for one in place of the parts. */
  draw?(desk: PageDesk, values: Values): string | null;
  /** Its parts; the first is what `.csv` holds. @throws UserError as the commands do. */
  answer(desk: PageDesk, values: Values): Part[] | Promise<Part[]>;
}
