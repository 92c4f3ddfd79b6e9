/** Asks the questions of a page: in the thread that has the database open, one page after another. */

import type { Who } from '../doors/who.ts';
import { DataError, databaseFault, type Meant, NetworkError, UserError } from '../errors.ts';
import type { Among } from '../open/among.ts';
import { type Asked, askSnapshot } from '../open/ask.ts';
import { isLog, openLog } from '../open/open-log.ts';
import { type Desk, type OpenSnapshot, openSealedSnapshot } from '../open/open-snapshot.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import { dayOfLog, findSnapshot } from '../store/snapshots.ts';
import type { Log } from '../study/log.ts';
import type { Membership } from '../values/membership.ts';
import type { Processes } from '../values/processes.ts';
import { refusal } from '../words/refusal.ts';
import type { Said } from '../words/said.ts';
import { say } from '../words/say.ts';
import { type Frame, readFrame } from './frame.ts';
import type { Page, PageDesk, Part } from './page.ts';
import { many, missing, type Values } from './parameters.ts';
import { type Roster, rosterOfLog, rosterOfSnapshot, whoAnswers } from './who-answers.ts';

export interface PageQuestion {
  /** Its name among the pages. */
  page: string;
  values: Values;
  /** Whether the content hash is asked for, which no page shows, and which of a day of a log takes long. */
  withHash?: boolean;
  /** Whether its feed is asked for, which no page shows. */
  withFeed?: boolean;
}

/** @property said its lines in every language; empty where it is in English alone. */
export interface Refused {
  message: string;
  said: readonly Said[];
  meant: Meant | null;
}

/** Plain data, so that a thread can hand it over. */
export type PageAnswer =
  | { state: 'answered'; parts: readonly Part[]; who: Who; said: readonly Said[]; frame: Frame }
  /** In place of a page. */
  | { state: 'drawn'; document: string; frame: Frame }
  /** These parameters are required and not there: its form has still to be filled in. */
  | { state: 'incomplete'; missing: readonly string[]; frame: Frame }
  /** What the prompt would have said in place of an answer, with what to do. */
  | ({ state: 'refused'; frame: Frame } & Refused)
  /** It took longer than a page may, or a fault of the program ended it. */
  | { state: 'failed'; why: 'late' | 'fault' };

/** How far an answer is: how many are made before it, which snapshot or log it reads, or that it counts. */
export type Stage = { before: number } | { reads: string } | 'counts';

interface Opened {
  found: OpenSnapshot;
  asked: Asked;
  /** Of its groups the one that was asked last, by what was asked. */
  group: { of: string; asked: Asked } | null;
  said: readonly Said[];
  at: number;
}

/** Whether it has changed is looked at again after so long; a sealed snapshot never does. */
export const ANEW_MS = 30_000;
/** Snapshots that are kept open. */
const MOST_OPEN = 4;

export interface AnsweredFrom {
  database: string;
  /** Whether others than who works on this machine are answered, too. */
  isForOthers: boolean;
}

/** @param processes of this machine, where a log may be watched. */
export function createAnswering(
  pages: Readonly<Record<string, Page>>,
  { database, isForOthers }: AnsweredFrom,
  processes: Processes,
): (question: PageQuestion, tell?: (stage: Stage) => void) => Promise<PageAnswer> {
  const { now } = processes;
  const opened = new Map<string, Opened>();
  const leaving: { close(): unknown }[] = [];
  const logs = new Map<string, Log>();
  let said: Said[] = [];
  let stage: (now: Stage) => void = () => {};
  /** What is asked where nothing is named: the only log of a database without snapshots, by the name that it is asked by elsewhere. */
  let newest = '';
  const left: (() => void)[] = [];
  /** Of what the page has asked, the first first. */
  const rosters: Roster[] = [];
  const desk: Desk = {
    database,
    isShut: true,
    say: (text) => void said.push(text),
    kept: null,
    leaving: left,
  };

  function open(name: string, among: Among | undefined): Asked {
    const whole = openWhole(name);
    rosters.push(rosterOfSnapshot(whole.asked));
    if (among === undefined) return whole.asked;
    const of = JSON.stringify(among);
    if (whole.group?.of === of) return whole.group.asked;
    const asked = askSnapshot({ ...whole.found, membership: among }, { ...desk, among });
    // It is read here: what is refused is not kept.
    if (asked.group !== null) whole.group = { of, asked };
    return asked;
  }

  function openWhole(name: string): Opened {
    const known = opened.get(name);
    if (known !== undefined && isGood(known)) {
      said.push(...known.said);
      return known;
    }
    const before = said;
    said = [];
    if (name !== '') stage({ reads: name });
    const found = openSealedSnapshot(desk, name === '' ? undefined : name);
    // The newest of a database without snapshots is a day of its log.
    if (found.resume !== undefined && !isShown(found.snapshot)) {
      found.store.close();
      const { name: day, network } = found.snapshot;
      throw hidden({ name: dayOfLog(day)!.log, network });
    }
    const asked = askSnapshot(found, desk);
    leave(name);
    const whole: Opened = { found, asked, group: null, said, at: now() };
    opened.set(name, whole);
    for (const [oldest] of [...opened].slice(0, -MOST_OPEN)) leave(oldest);
    said = [...before, ...said];
    stage('counts');
    return whole;
  }

  /** What is being answered may still ask it. */
  function leave(name: string): void {
    const known = opened.get(name);
    if (known === undefined) return;
    opened.delete(name);
    leaving.push(known.found.store);
  }

  function isGood(known: Opened): boolean {
    if (known.found.resume !== undefined) return known.found.resume();
    if (now() - known.at < ANEW_MS) return true;
    known.at = now();
    return isCurrent(known.found);
  }

  /** Snapshots say of an account what may be published; a log says what its network showed. */
  const isShown = ({ network }: { network: string }) => !isForOthers || publicationTerms(network).profiles;

  /** Read once for all parts of a page, which are of one moment. */
  function openShownLog(name: string): Log {
    const known = logs.get(name);
    if (known !== undefined) return known;
    const log = openLog(database, name);
    leaving.push(log);
    if (!isShown(log.about)) throw hidden(log.about);
    logs.set(name, log);
    rosters.push(rosterOfLog(log));
    return log;
  }

  function know(name: string): void {
    const day = dayOfLog(name);
    if (day !== null && isLog(database, day.log)) openShownLog(day.log);
    else rosters.push(rosterOfSnapshot(openWhole(name).asked));
  }

  /** @throws UserError where one is named, or a day of it. */
  function refuseHidden(logs: Frame['logs'], { parameters }: Page, values: Values): void {
    const named = Object.keys(parameters)
      .filter((name) => ['snapshot', 'log'].includes(parameters[name]!.kind))
      .flatMap((name) => many(values, name))
      .map((name) => dayOfLog(name)?.log ?? name);
    const found = logs.find((log) => named.includes(log.name) && !isShown(log));
    if (found !== undefined) throw hidden(found);
  }

  async function answer({
    page,
    values,
    withHash = false,
    withFeed = false,
  }: PageQuestion): Promise<PageAnswer> {
    said = [];
    stage('counts');
    const found = tryFrame(database, processes);
    newest = found.snapshots.length === 0 && found.logs.length === 1 ? found.logs[0]!.name : '';
    const frame = { ...found, logs: found.logs.filter(isShown) };
    const feed: PageDesk['feed'] = (make) => (withFeed ? make() : null);
    const { among } = values;
    const pageDesk: PageDesk = {
      desk: { ...desk, among },
      frame,
      feed,
      open: (name = newest, later?: Asked) => open(name, later === undefined ? among : asThen(later)),
      openLog: openShownLog,
      know,
      isShown,
      processes,
    };
    const absent = missing(pages[page]!.parameters, values);
    if (absent.length > 0) return { state: 'incomplete', missing: absent, frame };
    try {
      refuseHidden(found.logs, pages[page]!, values);
      const document = pages[page]!.draw?.(pageDesk, values) ?? null;
      if (document !== null) return { state: 'drawn', document, frame };
      const parts = await pages[page]!.answer(pageDesk, values);
      const who = whoAnswers(parts, rosters);
      return { state: 'answered', parts: parts.map((part) => toldFacts(part, withHash)), who, said, frame };
    } catch (error) {
      const message = messageOf(error);
      if (message === null) throw error;
      const said = error instanceof UserError || error instanceof DataError ? error.said : [];
      const meant = error instanceof UserError ? error.meant : null;
      return { state: 'refused', message, said, meant, frame };
    } finally {
      for (const work of left.splice(0)) work();
      logs.clear();
      rosters.length = 0;
      for (const one of leaving.splice(0)) one.close();
    }
  }

  let last: Promise<unknown> = Promise.resolve();
  return (question, tell = () => {}) => {
    const asked = last.then(() => {
      stage = tell;
      return answer(question);
    });
    last = asked.catch(() => {});
    return asked;
  };
}

/** As an earlier one is asked: it may have none of these values. */
function asThen({ group }: Asked): Membership | undefined {
  return group === null ? undefined : { conditions: group.conditions, files: group.files };
}

/** Plain, since the log is left when the page is answered. */
function toldFacts(part: Part, withHash: boolean): Part {
  const { facts = {} } = part.answer;
  const names = Object.keys(facts).filter((name) => withHash || name !== 'content_hash');
  const told = Object.fromEntries(names.map((name) => [name, facts[name]!]));
  return { ...part, answer: { ...part.answer, facts: told } };
}

function hidden({ name, network }: { name: string; network: string }): UserError {
  return refusal(say.onPage.logHidden(name, network));
}

function messageOf(error: unknown): string | null {
  if (error instanceof UserError || error instanceof DataError || error instanceof NetworkError)
    return error.message;
  return databaseFault(error);
}

/** A database that is not there, or not ready, has nothing to be asked; why is what its questions say. */
function tryFrame(database: string, processes: Processes): Frame {
  try {
    return readFrame(database, processes);
  } catch (error) {
    if (messageOf(error) === null) throw error;
    return { snapshots: [], logs: [] };
  }
}

/** What is named by no name may be another after a while. */
function isCurrent({ store, snapshot }: OpenSnapshot): boolean {
  if (store.memory) return true;
  const found = findSnapshot(store, snapshot.name);
  return found?.state === 'sealed' && found.contentHash === snapshot.contentHash;
}
