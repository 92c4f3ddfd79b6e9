/** `study.json`: what a study obeys, narrowed from what a person wrote. */
import { existsSync, readFileSync } from 'node:fs';
import { STUDY_FILE } from '../cli/answer-language.ts';
import { MOST } from '../cli/whole-number.ts';
import { type Form, namesOf, texts } from '../crawl/network-option.ts';
import { DataError, type Problem, UserError } from '../errors.ts';
import { isRecord, isText, parseJson } from '../json-text.ts';
import { isLanguageCode, LANGUAGE_CODES } from '../language-codes.ts';
import { parsePeers } from '../questions/peers.ts';
import { parseWeights } from '../questions/rank/influence-weights.ts';
import { isDate } from '../roster/dates.ts';
import { isAddress } from '../study/publication.ts';
import type { PairsOptions } from '../study/report-options.ts';
import { foreignSayings, NETWORK_OPTIONS, type NetworkSayings, STUDY_NETWORKS } from './networks.ts';

export interface StudyFile {
  network: string;
  roster: string;
  /** What was looked for and found; `evidence.csv` beside the roster where absent. */
  evidence?: string;
  /** The day of the simulated network, `YYYY-MM-DD`, on the sandbox. */
  date?: string;
  /** Attributes whose groups the report compares. */
  by?: string[];
  /** Languages of the report. */
  lang?: string[];
  runs?: number;
  /** Of whom alone the report is, as `--among` takes it. */
  among?: string[];
  /** Name or archive of an earlier snapshot that the report is set against. */
  against?: string;
  cap?: number;
  keep_outside?: boolean;
  verify_handles?: boolean;
  /** Whether posts are read too, or of how many days. */
  activity?: boolean | number;
  /** Weights of the parts of influence, as `--weights` takes them. */
  weights?: string;
  /** Beside whom countries stand on their pages, as `--peers` takes them. */
  peers?: string[];
  /** What may go with ties, in a chapter of the report. */
  explain?: StudyExplain;
  /** Who publishes the report, under which licence, and where. */
  author?: string;
  licence?: string;
  url?: string;
  /** Where the folder of all reports is published, for cards of links to them. */
  site?: string;
  /** Servers, reading and price of the network. */
  said: NetworkSayings;
}

/** Files, terms and ties as the options of `entente report` name them. */
export interface StudyExplain {
  dyads?: string;
  dyads_licence?: string;
  countries?: string;
  countries_licence?: string;
  with?: string[];
  of?: PairsOptions['of'];
  logit?: boolean;
}

/** How the snapshots of a study of several networks become one edition. */
export interface EditionPlan {
  /** The most days between the first and the last of them. */
  withinDays?: number;
  /** A file that states whose accounts are. */
  actors?: string;
}

export interface StudyPlan {
  /** One a network, in the order of the file. */
  studies: readonly [StudyFile, ...StudyFile[]];
  /** `null` where one network is studied. */
  edition: EditionPlan | null;
}

const TEXT: Form = { is: isText, wanted: 'text' };
const YES_OR_NO: Form = { is: (value) => typeof value === 'boolean', wanted: 'true or false' };
const NUMBER = wholeUpTo(Number.MAX_SAFE_INTEGER);
function wholeUpTo(most: number): Form {
  return {
    is: (value) => Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= most,
    wanted: `a whole number from 1 ${most === Number.MAX_SAFE_INTEGER ? 'on' : `to ${most}`}`,
  };
}

function isTaken<T>(by: (value: T) => unknown, value: T): boolean {
  try {
    by(value);
    return true;
  } catch {
    return false;
  }
}

const PEERS = texts('countries with their peers, such as ["FR=DE,GB,IT,ES"]');

const EXPLAIN_KEYS: Readonly<Record<keyof StudyExplain, Form['is']>> = {
  dyads: isText,
  dyads_licence: isText,
  countries: isText,
  countries_licence: isText,
  with: texts('terms').is,
  of: (value) => isText(value) && ['any', 'follows', 'mutual'].includes(value),
  logit: YES_OR_NO.is,
};

const EXPLAIN: Form = {
  is: (value) =>
    isRecord(value) &&
    (value.dyads !== undefined || value.with !== undefined) &&
    Object.entries(value).every(
      ([key, one]) => Object.hasOwn(EXPLAIN_KEYS, key) && EXPLAIN_KEYS[key as keyof StudyExplain](one),
    ),
  wanted: `what may go with ties, such as {"with": ["same:region"]}, of ${Object.keys(EXPLAIN_KEYS).join(', ')}`,
};

/** Option of a network, by its key. */
const OPTION_OF: ReadonlyMap<string, string> = new Map(
  Object.keys(NETWORK_OPTIONS).map((option) => [namesOf(option).key, option]),
);

/** The keys of options of one network alone. */
export const NETWORK_KEYS: readonly string[] = [...OPTION_OF.keys()];

const KEYS: Readonly<Record<Exclude<keyof StudyFile, 'said'>, Form>> = {
  network: {
    is: (value) => isText(value) && STUDY_NETWORKS.includes(value),
    wanted: `one of ${STUDY_NETWORKS.join(', ')}`,
  },
  roster: TEXT,
  evidence: TEXT,
  date: { is: (value) => isText(value) && isDate(value), wanted: 'a day, such as "2027-06-01"' },
  against: TEXT,
  among: texts('conditions or files, such as ["office=foreign-ministry"]'),
  by: texts('columns, such as ["region", "office"]'),
  lang: {
    is: (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((code, k) => isLanguageCode(code) && value.indexOf(code) === k),
    wanted: `a list of ${LANGUAGE_CODES.join(', ')}, each once`,
  },
  runs: wholeUpTo(MOST.runs),
  cap: NUMBER,
  keep_outside: YES_OR_NO,
  verify_handles: YES_OR_NO,
  activity: {
    is: (value) => YES_OR_NO.is(value) || wholeUpTo(MOST.days).is(value),
    wanted: `true, false or a number of days up to ${MOST.days}`,
  },
  weights: {
    is: (value) => isText(value) && isTaken(parseWeights, value),
    wanted: 'weights of the parts of influence, such as "popularity=2,engagement=1,trust=1"',
  },
  explain: EXPLAIN,
  author: TEXT,
  licence: TEXT,
  url: { is: isAddress, wanted: 'an address that begins with https://' },
  site: { is: isAddress, wanted: 'an address that begins with https://' },
  peers: { ...PEERS, is: (value) => PEERS.is(value) && isTaken(parsePeers, value as string[]) },
};

function formOf(key: string): Form | undefined {
  if (Object.hasOwn(KEYS, key)) return KEYS[key as keyof typeof KEYS];
  const option = OPTION_OF.get(key);
  return option === undefined ? undefined : NETWORK_OPTIONS[option]!.form;
}

const EDITION_KEYS: Readonly<Record<'within' | 'actors', Form>> = {
  within: { ...wholeUpTo(MOST.days), wanted: 'a number of days, such as 60' },
  actors: TEXT,
};

/** @throws UserError where there is none, DataError with every fault in it. */
export function readStudy(): StudyPlan {
  if (!existsSync(STUDY_FILE)) {
    throw new UserError(`there is no ${STUDY_FILE} here; make one with: entente init DIR`);
  }
  const content = parseJson(readFileSync(STUDY_FILE, 'utf8'), STUDY_FILE);
  if (!isRecord(content))
    throw new DataError({ file: STUDY_FILE, message: 'is no object of keys and values' });
  const problems: Problem[] = [];
  const plan = 'networks' in content ? planOfSeveral(content, problems) : planOfOne(content, problems);
  if (problems.length > 0) throw new DataError(problems);
  return plan;
}

/** `null` where there is no such file here. */
export function findStudy(): StudyPlan | null {
  return existsSync(STUDY_FILE) ? readStudy() : null;
}

function planOfOne(content: object, problems: Problem[]): StudyPlan {
  const study = studyOf(content, '', problems);
  return { studies: [study], edition: null };
}

/** Lets what is said beside the networks hold for each that does not say otherwise. */
function planOfSeveral(content: Record<string, unknown>, problems: Problem[]): StudyPlan {
  const { networks, network, within, actors, ...shared } = content;
  const fault = (message: string) => problems.push({ file: STUDY_FILE, message });
  if (network !== undefined) fault('"network" stands beside "networks"; leave one of them out');
  for (const [key, value] of Object.entries({ within, actors })) {
    const { is, wanted } = EDITION_KEYS[key as keyof typeof EDITION_KEYS];
    if (value !== undefined && !is(value)) fault(`"${key}" must be ${wanted}`);
  }
  const named = isRecord(networks) ? Object.entries(networks) : [];
  if (named.length < 2 || !named.every(([, own]) => isRecord(own))) {
    fault(
      `"networks" must be two networks or more with what is said of each, such as {"bluesky": {}, "mastodon": {"cap": 5000}}`,
    );
  }
  const studies = named
    .filter(([, own]) => isRecord(own))
    .map(([name, own]) =>
      studyOf({ ...shared, ...(own as object), network: name }, `networks.${name}: `, problems),
    );
  return {
    studies: studies as [StudyFile, ...StudyFile[]],
    edition: {
      ...(within === undefined ? {} : { withinDays: within as number }),
      ...(actors === undefined ? {} : { actors: actors as string }),
    },
  };
}

/** @param where it stands, for a message. */
function studyOf(content: object, where: string, problems: Problem[]): StudyFile {
  const fault = (message: string) => problems.push({ file: STUDY_FILE, message: `${where}${message}` });
  for (const key of ['network', 'roster']) if (!(key in content)) fault(`"${key}" is missing`);
  for (const [key, value] of Object.entries(content)) {
    const form = formOf(key);
    if (form === undefined) {
      fault(`"${key}" is not known; known are ${[...Object.keys(KEYS), ...NETWORK_KEYS].join(', ')}`);
    } else if (!form.is(value)) fault(`"${key}" must be ${form.wanted}`);
  }
  const network = 'network' in content ? content.network : undefined;
  if ('weights' in content && !('activity' in content && content.activity)) {
    fault('"weights" are of what accounts post: set "activity" too');
  }
  if ('date' in content && network !== undefined && network !== 'sandbox') {
    fault('"date" is of the sandbox; other networks are read as they are on the day of the crawl');
  }
  const said = saidOfNetworks(content);
  if (KEYS.network.is(network)) {
    for (const { key, network: of } of foreignSayings(network as string, said)) {
      fault(`"${key}" is of ${of}; leave it out for ${network}`);
    }
  }
  const own = Object.entries(content).filter(([key]) => !OPTION_OF.has(key));
  return { ...(Object.fromEntries(own) as Omit<StudyFile, 'said'>), said };
}

function saidOfNetworks(content: object): NetworkSayings {
  const said = Object.entries(content).flatMap(([key, value]) => {
    const option = OPTION_OF.get(key);
    if (option === undefined) return [];
    const { form, fromFile } = NETWORK_OPTIONS[option]!;
    return [[option, fromFile === undefined || !form.is(value) ? value : fromFile(value)]];
  });
  return Object.fromEntries(said);
}
