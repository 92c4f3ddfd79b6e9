import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folder.ts';
import type { Outcome } from '../../support/program.ts';
import { startEntente } from '../../support/program.ts';
import { runHere } from '../../support/run-here.ts';
import { startSparql } from '../../support/sparql.ts';

const TODAY = new Date().toISOString().slice(0, 10);
const HEADER =
  'actor,name,kind,country,office,network,handle,account_id,account_type,since,until,wikidata,checked_at,source';
const FILE = 'data/roster.csv';

process.env.ENTENTE_CONTACT = 'tests@example.org';
const endpoint = await startSparql();
const folder = temporaryFolder();
afterAll(() => endpoint.close());
beforeEach(() => {
  endpoint.requests.length = 0;
  endpoint.terms = [];
  endpoint.disturb = null;
});

let repositories = 0;

/** A git repository with a canonical roster of these rows. */
function repository(...rows: string[]): string {
  repositories += 1;
  const path = join(folder.path, `repository-${repositories}`);
  mkdirSync(join(path, 'data'), { recursive: true });
  writeFileSync(join(path, FILE), [HEADER, ...rows, ''].join('\n'));
  const git = (...words: string[]) => execFileSync('git', words, { cwd: path });
  git('init', '--quiet');
  git('add', '.');
  return path;
}

function refresh(path: string, ...more: string[]): Promise<Outcome> {
  return startEntente(['roster', 'refresh', FILE, '--endpoint', endpoint.url, ...more], path).ended;
}

/** Applies a patch with git and gives the rows of the roster after it. */
function apply(path: string, patch: string): string[] {
  execFileSync('git', ['apply', '-'], { cwd: path, input: patch });
  return readFileSync(join(path, FILE), 'utf8').trimEnd().split('\n').slice(1);
}

const CHIEF = 'fr-chief,Old Chief,person,FR,head-of-state,x,OldChief,x:1,personal,2020-01-01,,Q1,,';
const MINISTER = 'fr-min,A Minister,person,FR,foreign-minister,x,aminister,x:3,personal,2022-01-01,,Q3,,';
const MINISTRY = 'fr-mfa,Foreign Ministry of France,institution,FR,foreign-ministry,x,mfa,x:4,office,,,Q4,,';
const TREASURY = 'fr-tre,Treasury of France,institution,FR,government,x,treasury,,office,,,Q5,,';
const GERMAN = 'de-chief,German Chief,person,DE,head-of-state,x,GermanChief,,personal,2017-03-19,,Q6,,';
const SWISS = 'ch-chief,Swiss Chief,person,CH,head-of-state,x,SwissChief,,personal,2024-01-01,,Q7,,';
const KENYAN = 'ke-chief,Kenyan Chief,person,KE,head-of-state,x,KenyanChief,,personal,2022-09-13,,Q8,,';
const EU = 'eu,European Union,institution,EU,international-organisation,mastodon,eu@social.eu,,office,,,Q9,,';

test('every trap at once: the patch is right, git applies it, and after it nothing is proposed', async () => {
  const path = repository(SWISS, GERMAN, EU, CHIEF, MINISTER, MINISTRY, TREASURY, KENYAN);
  const state = { office: 'head-of-state', rank: 'Normal' } as const;
  endpoint.terms = [
    // A term that ended, and its successor, who holds two offices.
    { ...state, country: 'FR', item: 'Q1', name: 'Old Chief', start: '2020-01-01', end: '2025-05-01' },
    { ...state, country: 'FR', item: 'Q20', name: 'Nêw Chief', start: '2025-05-01' },
    { ...state, country: 'FR', item: 'Q21', name: 'Wrong Chief', start: '2025-05-01', rank: 'Deprecated' },
    // A minister whose term ended and is not marked as ended, beside the present one.
    { country: 'FR', office: 'foreign-minister', item: 'Q3', name: 'A Minister', start: '2022-01-01' },
    { country: 'FR', office: 'foreign-minister', item: 'Q23', name: 'B Minister', start: '2025-06-01' },
    // A vandalised name.
    { ...state, country: 'DE', item: 'Q6', name: 'Perkin kl', start: '2017-03-19' },
    // Eight heads of state at once.
    ...Array.from({ length: 8 }, (_, k) => ({
      ...state,
      country: 'CH',
      item: `Q7${k}`,
      name: `Councillor ${k}`,
    })),
    // A state that is no more.
    { ...state, country: 'SU', item: 'Q30', name: 'General Secretary' },
    { ...state, country: 'KE', item: 'Q8', name: 'Kenyan Chief', start: '2022-09-13' },
  ];

  const first = await refresh(path);
  expect(first.code).toBe(1);
  const rows = apply(path, first.stdout);
  expect(rows).toEqual([
    SWISS,
    GERMAN,
    EU,
    `fr-chief,Old Chief,person,FR,head-of-state,x,OldChief,x:1,personal,2020-01-01,2025-05-01,Q1,${TODAY},`,
    `new-chief,Nêw Chief,person,FR,head-of-state,x,,,personal,2025-05-01,,Q20,${TODAY},https://www.wikidata.org/wiki/Q20`,
    MINISTER,
    MINISTRY,
    TREASURY,
    KENYAN,
  ]);
  expect(first.stderr.split('\n')).toEqual([
    'In the patch:',
    '  FR head-of-state, new-chief: Nêw Chief (Q20) holds the office after Old Chief from 2025-05-01 on',
    'For you to settle, not in the patch:',
    `  CH head-of-state, ch-chief: Wikidata has several at once: ${Array.from({ length: 8 }, (_, k) => `Councillor ${k} (Q7${k})`).join(', ')}`,
    '  FR foreign-minister, fr-min: Wikidata has several at once: B Minister (Q23), A Minister (Q3)',
    'Names that have changed, which may be vandalism; not in the patch:',
    '  DE head-of-state, de-chief: Q6 is German Chief in the roster and "Perkin kl" in Wikidata',
    '1 proposal, 3 for you to settle. Read the patch, then: git apply PATCH',
    '',
  ]);

  const second = await refresh(path);
  expect(second.stdout).toBe('');
  expect(second.stderr).not.toContain('In the patch');
  expect(second.stderr).toContain('0 proposals, 3 for you to settle.');
  expect(second.code).toBe(1);
});

test('a roster that Wikidata agrees with is left alone, with exit code 0', async () => {
  const path = repository(KENYAN);
  endpoint.terms = [{ country: 'KE', office: 'head-of-state', item: 'Q8', name: 'Kenyan Chief' }];
  expect(await refresh(path)).toEqual({
    code: 0,
    stdout: '',
    stderr: 'Wikidata has nothing to add to the roster.\n',
  });
});

test('asks by POST, one question at a time, with a contact, and not about what the roster leaves out', async () => {
  const path = repository(KENYAN, MINISTRY.replace('FR', 'KE').replace('fr-mfa', 'ke-mfa'));
  await refresh(path);
  expect(endpoint.mostAtOnce).toBe(1);
  expect(endpoint.requests).toHaveLength(1);
  for (const { method, headers } of endpoint.requests) {
    expect(method).toBe('POST');
    expect(headers['user-agent']).toMatch(/^entente\/\S+ \(contact: tests@example\.org\)$/);
    expect(headers.accept).toBe('application/sparql-results+json');
  }
  expect(endpoint.requests[0]!.query).toContain('VALUES ?iso2 { "KE" }');
});

describe('what is no answer', () => {
  /** In this process, with a clock that stands still: nothing is really waited for. */
  async function refreshHere(env: Record<string, string> = { ENTENTE_CONTACT: 'tests@example.org' }) {
    const file = folder.write(`${repositories++}/roster.csv`, `${HEADER}\n${KENYAN}\n`);
    const at = process.cwd();
    process.chdir(folder.path);
    try {
      return await runHere(['roster', 'refresh', file], { env: { ...env, ENTENTE_WIKIDATA: endpoint.url } });
    } finally {
      process.chdir(at);
    }
  }

  test.each([
    ['cut off', (body: string) => body.slice(0, -30)],
    ['followed by a stack trace', (body: string) => `${body}\njava.util.concurrent.TimeoutException`],
    ['a page of HTML', () => '<html>busy</html>'],
  ])('an answer that is %s is an error, and nothing is proposed', async (_, spoil) => {
    const whole = '{"head":{"vars":["iso2","role","person","personLabel","rank"]},"results":{"bindings":[]}}';
    endpoint.disturb = () => ({ status: 200, body: spoil(whole) });
    const { code, stdout, stderr } = await refreshHere();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^entente: http.*: the answer is cut off or no JSON, .* ask again later\n$/);
  });

  test('429 is waited out for as long as Retry-After says', async () => {
    endpoint.disturb = ({ number }) =>
      number === 1 ? { status: 429, headers: { 'retry-after': '37' } } : null;
    const { code, stderr, runtime } = await refreshHere();
    expect(code).toBe(0);
    expect(runtime.slept).toEqual([37_000]);
    expect(stderr).toContain('the answer was HTTP 429; waiting 37 s');
  });

  test('faults are asked again a few times, each time later', async () => {
    endpoint.disturb = () => ({ status: 500 });
    const { code, stderr, runtime } = await refreshHere();
    expect(code).toBe(2);
    expect(runtime.slept).toEqual([5_000, 10_000, 20_000, 40_000]);
    expect(stderr).toContain('gave no answer (the answer was HTTP 500); nothing is proposed');
  });

  test('a wait of hours is left to the user', async () => {
    endpoint.disturb = () => ({ status: 429, headers: { 'retry-after': '86400' } });
    const { code, stderr, runtime } = await refreshHere();
    expect([code, runtime.slept]).toEqual([2, []]);
    expect(stderr).toContain('HTTP 429, and to wait 1440 minutes');
  });

  test('a refusal is not repeated', async () => {
    endpoint.disturb = () => ({ status: 400 });
    const { code, stderr } = await refreshHere();
    expect([code, endpoint.requests.length]).toEqual([2, 1]);
    expect(stderr).toContain('make sure that --endpoint is the address');
  });

  test('without a contact nothing is asked', async () => {
    const { code, stderr } = await refreshHere({});
    expect([code, endpoint.requests.length]).toEqual([2, 0]);
    expect(stderr).toContain('set ENTENTE_CONTACT');
  });
});

test('an interruption ends the wait', async () => {
  const path = repository(KENYAN);
  const started = startEntente(['roster', 'refresh', FILE, '--endpoint', endpoint.url], path);
  endpoint.disturb = () => {
    started.kill('SIGINT');
    return { status: 429, headers: { 'retry-after': '600' } };
  };
  expect(await started.ended).toMatchObject({
    code: 130,
    stdout: '',
    stderr: expect.stringContaining('interrupted; nothing is proposed'),
  });
});

test('a roster that is not canonical is refused, since the patch would hide the proposals', async () => {
  const path = repository(KENYAN, GERMAN);
  const { code, stderr } = await refresh(path);
  expect([code, endpoint.requests.length]).toEqual([2, 0]);
  expect(stderr).toContain('run: entente roster check data/roster.csv --fix');
});
