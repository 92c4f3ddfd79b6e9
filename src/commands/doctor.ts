/** `entente doctor`: whether everything is there that a crawl needs, and what to do where it is not. */

import { existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { cacheState, MOST_KEPT } from '../cache.ts';
import { STUDY_FILE } from '../cli/answer-language.ts';
import { answerOptions } from '../cli/answer-options.ts';
import type { Context, DefineCommand, SharedOptions } from '../cli/context.ts';
import { answer, databasePath, EXIT, examples } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { addDeclared } from '../cli/declared-options.ts';
import { englishAnswer } from '../cli/english-answer.ts';
import { givenOptions } from '../cli/given-options.ts';
import { parseBaseUrl } from '../crawl/base-url.ts';
import type { ServerQuestion } from '../crawl/live-network.ts';
import { refuseInTheClear } from '../crawl/token.ts';
import { DataError, UserError } from '../errors.ts';
import { declaredOptions, LIVE_NAMES, liveEntry, type NetworkSayings, settingsOf } from '../jobs/networks.ts';
import { readRosterFile } from '../jobs/roster-file.ts';
import { readStudy, type StudyFile } from '../jobs/study-file.ts';
import { rehearsedRoster } from '../roster/rehearsed-rows.ts';
import type { Runtime } from '../runtime.ts';
import { NoDriver } from '../store/driver.ts';
import { openMemoryStore, openStore } from '../store/store.ts';

const LEAST_FREE_MB = 500;
const MEGABYTE = 1_048_576;
const TOLERATED_SKEW_SECONDS = 60;

interface Check {
  check: string;
  state: 'ok' | 'warning' | 'problem';
  found: string;
  /** What to do; '' where nothing is. */
  remedy: string;
}

export const defineDoctor: DefineCommand = (command, context) => {
  addDeclared(command, declaredOptions('doctor'))
    .addHelpText(
      'after',
      `${examples('entente doctor')}
In the folder of a study (study.json) what that study needs is checked, and no other network.
Exit code 1 where something has to be done.
`,
    )
    .action(async () => {
      const options = givenOptions<SharedOptions & NetworkSayings>(command);
      const { checks: ofStudy, studies } = studyChecks();
      const checks = [
        ...machineChecks(context, options),
        ...ofStudy,
        ...(await networkChecks(context.runtime, options, studies)),
      ];
      const problems = checks.filter(({ state }) => state === 'problem').length;
      answer(
        context,
        options,
        englishAnswer({
          sentence: problems === 0 ? 'all is well' : `${count(problems, 'problem')} to put right`,
          columns: ['check', 'state', 'found', 'remedy'],
          rows: checks.map(({ check, state, found, remedy }) => [check, state, found, remedy]),
        }),
      );
      if (problems > 0) context.exitCode = EXIT.findings;
    });
  answerOptions(command);
};

function machineChecks(context: Context, options: SharedOptions): Check[] {
  const { runtime } = context;
  const [major = 0, minor = 0] = runtime.version.split('.').map(Number);
  const path = databasePath(context, options);
  return [
    judge(
      'Node.js',
      major > 22 || minor >= ({ 20: 19, 22: 12 }[major] ?? Number.POSITIVE_INFINITY),
      runtime.version,
      'install Node 20.19, 22.12 or newer',
    ),
    ...storeChecks(path),
    diskCheck(path),
    cacheCheck(runtime.env),
    runtime.env.ENTENTE_CONTACT
      ? judge('contact', true, runtime.env.ENTENTE_CONTACT, '')
      : {
          check: 'contact',
          state: 'warning',
          found: 'none',
          remedy: 'set ENTENTE_CONTACT to an address under which servers can reach you',
        },
  ];
}

function judge(check: string, isWell: boolean, found: string, remedy: string): Check {
  return { check, state: isWell ? 'ok' : 'problem', found, remedy: isWell ? '' : remedy };
}

function sqliteVersion(): string {
  const store = openMemoryStore();
  const version = store.prepare('SELECT sqlite_version()').pluck().get() as string;
  store.close();
  return version;
}

/** A database is looked at where there is a driver to open it. */
function storeChecks(path: string): Check[] {
  try {
    return [judge('SQLite', true, sqliteVersion(), ''), databaseCheck(path)];
  } catch (error) {
    if (!(error instanceof NoDriver)) throw error;
    return [judge('SQLite', false, error.found, error.remedy)];
  }
}

function databaseCheck(path: string): Check {
  if (!existsSync(path)) return judge('database', true, `${path}: none yet`, '');
  try {
    const store = openStore(path);
    const found = store.pragma('quick_check', { simple: true }) as string;
    store.close();
    return judge(
      'database',
      found === 'ok',
      `${path}: ${found}`,
      'restore it from a copy, or import the archives anew',
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return judge('database', false, error.message, 'name another file with --db');
  }
}

function diskCheck(path: string): Check {
  let folder = dirname(resolve(path));
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  return judge(
    'disk',
    free >= LEAST_FREE_MB,
    `${free} MB free`,
    `make room: ${LEAST_FREE_MB} MB are advised`,
  );
}

function cacheCheck(env: Runtime['env']): Check {
  const state = cacheState(env);
  if (state === null) return judge('cache', true, 'off', '');
  const { folder, bytes, hindrance } = state;
  const megabytes = (size: number) => Math.ceil(size / MEGABYTE);
  return judge(
    'cache',
    hindrance === null,
    hindrance === null
      ? `${folder}: ${megabytes(bytes)} of at most ${megabytes(MOST_KEPT)} MB; it may be deleted at any time`
      : `${folder} is not used: ${hindrance}`,
    'take it away, and it is made anew; or set XDG_CACHE_HOME to another folder, or ENTENTE_CACHE=off',
  );
}

/** What is wrong with the study of this folder and its rosters; one a network where it can be obeyed. */
function studyChecks(): { checks: Check[]; studies: readonly StudyFile[] } {
  if (!existsSync(STUDY_FILE)) return { checks: [], studies: [] };
  let studies: readonly StudyFile[];
  try {
    studies = readStudy().studies;
  } catch (error) {
    return { checks: [faulty(STUDY_FILE, error, 'put it right')], studies: [] };
  }
  const names = studies.map(({ network }) => network).join(', ');
  return {
    checks: [judge(STUDY_FILE, true, `a study of ${names}`, ''), ...studies.map(rosterCheck)],
    studies,
  };
}

function faulty(check: string, error: unknown, remedy: string): Check {
  if (!(error instanceof UserError || error instanceof DataError)) throw error;
  return judge(check, false, error.message, remedy);
}

function rosterCheck(file: StudyFile): Check {
  try {
    const roster = readRosterFile(file.roster);
    const { rows } = file.network === 'sandbox' ? rehearsedRoster(roster) : roster;
    const own = rows.filter(({ network }) => network === file.network).length;
    return judge(
      'roster',
      own > 0,
      `${file.roster}: ${count(own, 'row')} for ${file.network}`,
      `write the accounts of ${file.network} into ${file.roster}`,
    );
  } catch (error) {
    return faulty('roster', error, `put ${file.roster} right`);
  }
}

/** @param studies where there are any, no network but theirs is asked. */
async function networkChecks(
  runtime: Runtime,
  said: NetworkSayings,
  studies: readonly StudyFile[],
): Promise<Check[]> {
  const studyOf = (network: string) => studies.find((study) => study.network === network);
  const needed = LIVE_NAMES.filter((network) => studies.length === 0 || studyOf(network) !== undefined);
  const checks = needed.flatMap((network) => {
    const entry = liveEntry(network);
    const settings = settingsOf(entry, runtime, said, studyOf(network)?.said);
    return entry.questions(settings, runtime.env).map((question) => {
      if ('base' in question) return reach(runtime, question);
      const { check, found, remedy } = question;
      if (remedy === undefined) return [judge(check, true, found, '')];
      return [
        { check, found, remedy, state: studies.length === 0 ? ('warning' as const) : ('problem' as const) },
      ];
    });
  });
  return (await Promise.all(checks)).flat();
}

/** Asks once, without a follow or a profile: any answer of the server will do, but for a token refused. */
async function reach(runtime: Runtime, { check, base, path, login }: ServerQuestion): Promise<Check[]> {
  const fault = addressFault(base, login?.name);
  if (fault !== null) return [judge(check, false, fault, 'correct the address')];
  try {
    const { status, headers } = await runtime.http({
      url: `${base.replace(/\/$/, '')}/${path}`,
      headers: {
        accept: 'application/json',
        'user-agent': 'entente doctor',
        ...(login === undefined ? {} : { authorization: `Bearer ${login.token.trim()}` }),
      },
      timeoutMs: 10_000,
      maxBytes: 1 << 20,
    });
    const isRefused = login !== undefined && (status === 401 || status === 403);
    return [
      judge(
        check,
        status < 500 && !isRefused,
        isRefused ? `${base} refuses the token` : `${base} answers, HTTP ${status}`,
        isRefused ? `put a valid token into ${login.name}` : 'try again later',
      ),
      ...skewCheck(runtime, check, headers.date),
    ];
  } catch (error) {
    const { message } = error as Error;
    return [
      judge(
        check,
        false,
        `${base} does not answer (${message})`,
        'check the connection, HTTPS_PROXY and the address',
      ),
    ];
  }
}

/** Why the server cannot be asked under this address; `null` where it can. */
function addressFault(base: string, variable: string | undefined): string | null {
  try {
    const url = parseBaseUrl(base, 'https://api.x.com');
    if (variable !== undefined) refuseInTheClear(url, variable);
    return null;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

function skewCheck(runtime: Runtime, check: string, date: string | undefined): Check[] {
  const skew = Math.round((runtime.now() - Date.parse(date ?? '')) / 1000);
  if (Number.isNaN(skew) || Math.abs(skew) <= TOLERATED_SKEW_SECONDS) return [];
  const found = `this clock is ${Math.abs(skew)} s ${skew > 0 ? 'ahead of' : 'behind'} the server's`;
  return [
    judge(`clock, by ${check}`, false, found, 'set the clock of this machine: a snapshot is dated by it'),
  ];
}
