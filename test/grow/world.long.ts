/** `roster grow` on a made-up world of 193 countries: what it finds, what it refuses, a second run, and runs that are killed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askSparql } from '../../src/commands/roster/sparql.ts';
import { createHttp } from '../../src/crawl/http.ts';
import { type EvidenceRow, evidenceRow } from '../../src/evidence/evidence-row.ts';
import type { Gathered, Ground } from '../../src/evidence/grow/claim.ts';
import { judge } from '../../src/evidence/grow/judge.ts';
import { type Proposal, propose } from '../../src/evidence/grow/propose.ts';
import { RULES, type Rules } from '../../src/evidence/grow/rules.ts';
import { parseEvidence } from '../../src/evidence/parse-evidence.ts';
import { seatsOn } from '../../src/evidence/seats.ts';
import { askSources } from '../../src/grow/grow.ts';
import { openNetwork } from '../../src/jobs/networks.ts';
import { parseRoster } from '../../src/roster/parse.ts';
import { renderRoster } from '../../src/roster/render.ts';
import { rosterRow } from '../../src/roster/row.ts';
import { runOnWorld } from '../grow-world/gateway.ts';
import { coverageFaults, score } from '../grow-world/judge.ts';
import { DAY } from '../grow-world/model.ts';
import { serveWorld, WORLD_BEGIN, type WorldServer } from '../grow-world/server.ts';
import type { NetworkName } from '../grow-world/ways.ts';
import { type MadeWorld, makeWorld } from '../grow-world/world.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { testRuntime } from '../support/runtime.ts';

const made = makeWorld();
const folder = temporaryFolder();
const ENV = { ENTENTE_CONTACT: 'me@example.org', X_BEARER_TOKEN: 'token' };
const NETWORKS: readonly NetworkName[] = ['bluesky', 'mastodon', 'x'];
const WORDS = ['roster', 'grow', 'roster.csv', '--network', NETWORKS.join(','), '--yes'];

/** A folder with the roster as it is given, of these countries. */
function study(name: string, countries?: readonly string[]): string {
  const cwd = join(folder.path, name);
  mkdirSync(cwd);
  const rows = made.rows.filter(({ country }) => countries?.includes(country) ?? true);
  writeFileSync(join(cwd, 'roster.csv'), renderRoster({ columns: ['website'], rows: [...rows], lines: [] }));
  execFileSync('git', ['init', '-q'], { cwd });
  return cwd;
}

function grow(cwd: string, server: WorldServer, begin = WORLD_BEGIN) {
  return runHere(WORDS, { cwd, ...server, begin, env: ENV });
}

function apply(cwd: string, patch: string): void {
  writeFileSync(join(cwd, 'grow.patch'), patch);
  execFileSync('git', ['apply', 'grow.patch'], { cwd });
}

function grown(cwd: string) {
  const read = (file: string) => readFileSync(join(cwd, file), 'utf8');
  return {
    rows: parseRoster(read('roster.csv'), 'roster.csv').rows,
    evidence: parseEvidence(read('evidence.csv'), 'evidence.csv').rows,
  };
}

test('it finds what can be proved, nobody else, what is said of presence holds, and a second run prints nothing', async () => {
  const cwd = study('whole');
  const server = serveWorld(made.world);
  const { code, stdout, stderr } = await grow(cwd, server);
  expect(code).toBe(1);
  expect(stderr).toContain('For you to settle, not in the patch:');
  expect(server.trespasses).toEqual([]);
  // A server may be there under the usual name.
  expect([...server.strangers].filter((host) => !host.startsWith('social.'))).toEqual([]);
  expect(readdirSync(cwd).sort()).toEqual(['.git', 'roster.csv']);
  apply(cwd, stdout);
  const { rows, evidence } = grown(cwd);
  const result = score(rows, evidence, made);
  expect({ wrong: result.wrong, absences: result.wrongAbsences }).toEqual({ wrong: [], absences: [] });
  expect(result.found / result.provable, JSON.stringify(result.missed)).toBeGreaterThanOrEqual(0.95);
  expect(result.rightAbsences).toBeGreaterThan(80);
  for (const by of ['office,region', 'office', 'region']) {
    const words = ['roster', 'coverage', 'roster.csv', '--by', by, '--format', 'json'];
    const said = JSON.parse((await runHere(words, { cwd, begin: WORLD_BEGIN })).stdout);
    expect(said.coverage.length).toBeGreaterThan(10);
    expect(coverageFaults(said.coverage, made)).toEqual([]);
  }
  const again = await grow(cwd, serveWorld(made.world), WORLD_BEGIN + 40 * 86_400_000);
  expect([0, 1]).toContain(again.code);
  expect(again.stdout).toBe('');
});

/** Everything that is gathered on a network, with what it is judged by. */
async function gather(
  network: NetworkName,
  { world, rows }: MadeWorld,
): Promise<{ gathered: Gathered; ground: Ground }> {
  const runtime = testRuntime({ ...serveWorld(world), begin: WORLD_BEGIN, env: ENV });
  const ground: Ground = {
    seats: seatsOn(rows, [], DAY),
    rows,
    evidence: [],
    day: DAY,
    network,
    sites: new Map(),
    proved: new Map(),
    ask: (_, make) => make(),
  };
  const sparql = {
    endpoint: 'https://query.wikidata.org/sparql',
    userAgent: 'entente (contact: me@example.org)',
    onWait: () => {},
  };
  return askSources(ground, {
    runtime,
    network: openNetwork(network, runtime, network === 'bluesky' ? { read: 'appview' } : {}),
    http: createHttp(runtime, { severalHosts: true }),
    wikidata: (query) => askSparql(runtime, query, sparql),
    approve: async () => {},
    show: () => {},
  });
}

/** What only a roster or evidence that knows more can press on. */
const BY_KNOWLEDGE = ['in-office', 'one-seat', 'roster-agrees', 'not-ended', 'evidence-agrees'] as const;

test('each rule of judgement, taken out, lets an impostor in', async () => {
  const grounds: Awaited<ReturnType<typeof gather>>[] = [];
  for (const network of NETWORKS) grounds.push(await gather(network, made));
  const honest = grounds.map(({ gathered, ground }) => judge(gathered, ground, RULES));
  const proposals = honest.map((judged, k) => propose(judged, grounds[k]!.ground));
  const wrongIn = ({ rows, evidence }: Proposal, network: string) =>
    score(rows, evidence, made, [network as NetworkName]).wrong;
  expect(proposals.flatMap((one, k) => wrongIn(one, grounds[k]!.ground.network))).toEqual([]);
  const known = new Set(honest.flatMap(({ proved }) => proved.map((one) => JSON.stringify(one))));
  /** Beside what all rules let in, which is right. */
  const letIn = (rules: Rules, { gathered, ground }: (typeof grounds)[number], k: number) => {
    const judged = judge(gathered, ground, rules);
    const proved = judged.proved.filter((one) => !known.has(JSON.stringify(one)));
    const { rows, evidence } = proposals[k]!;
    return wrongIn(propose({ ...judged, proved, absent: [] }, { ...ground, rows, evidence }), ground.network);
  };
  // The first network that lets one in will do.
  const idle = Object.keys(RULES).filter(
    (name) => !grounds.some((one, k) => letIn(without(name), one, k).length > 0),
  );
  expect(idle).toEqual(BY_KNOWLEDGE);
});

test('a predecessor whom a page of today still shows is kept out by what roster and evidence know, rule by rule', async () => {
  const told = makeWorld();
  for (const { pages } of told.world.sites.values()) for (const page of pages.values()) page.modified = DAY;
  const stale = [...told.world.accounts.values()].filter(
    ({ network, fraud }) => network === 'x' && fraud === 'stale-page',
  );
  expect(stale).toHaveLength(BY_KNOWLEDGE.length);
  const countries = stale.map(({ seat }) => seat.slice(0, 2));
  const rowsOfThem = told.rows.filter(({ country }) => countries.includes(country));
  const { gathered, ground } = await gather('x', { ...told, rows: rowsOfThem });
  const claims = [...gathered.claims];
  const rows = [...ground.rows];
  const evidence: EvidenceRow[] = [];
  for (const [k, rule] of BY_KNOWLEDGE.entries()) {
    const { id: account_id, handle, seat, name } = stale[k]!;
    const own = claims.findIndex((claim) => claim.accountId === account_id);
    const former = rows.findIndex((row) => row.name === name && row.until !== '');
    const account = { network: 'x', handle, account_id };
    const { country, actor } = rows[former]!;
    if (rule === 'one-seat') claims.push({ ...claims[own]!, seat: `${country}:head-of-state` });
    if (rule === 'not-ended') rows[former] = { ...rows[former]!, ...account };
    if (rule === 'roster-agrees')
      rows.push(rosterRow({ ...account, actor, name, kind: 'person', country, office: 'ambassador' }));
    if (rule === 'evidence-agrees')
      evidence.push(
        evidenceRow({ ...account, row: 'account', seat: actor, proof: 'official-site', seen_at: DAY }),
      );
    if (rule === 'in-office') {
      const holder = rows.find(
        (row) => row.office === 'foreign-minister' && row.country === country && row.until === '',
      )!;
      rows[former] = { ...rows[former]!, until: '' };
      evidence.push(evidenceRow({ row: 'holder', seat, name: holder.name, source: 's', seen_at: DAY }));
      claims[own] = { ...claims[own]!, seat: actor };
    }
  }
  const knowing = { ...ground, rows, evidence, seats: seatsOn(rows, evidence, DAY) };
  const taken = (rules: Rules) => {
    const ids = new Set(
      judge({ ...gathered, claims }, knowing, rules).proved.map(({ accountId }) => accountId),
    );
    return BY_KNOWLEDGE.filter((_, k) => ids.has(stale[k]!.id));
  };
  expect(taken(RULES)).toEqual([]);
  for (const rule of BY_KNOWLEDGE) expect(taken(without(rule))).toEqual([rule]);
});

function without(name: string): Rules {
  const { [name]: _, ...others } = RULES;
  return others;
}

/** A run that is killed never gives it back. */
const HOME = process.cwd();
const FEW = ['FR', 'GT', 'IR', 'MX', 'AL', 'BE', 'SG', 'TV'];

test('killed at any of twenty places it goes on to the same bytes, and asks anew only what was under way', async () => {
  const whole = study('few', FEW);
  const server = serveWorld(made.world);
  const { stdout } = await grow(whole, server);
  expect(stdout).not.toBe('');
  const asked = server.asked.length;
  for (let k = 1; k <= 20; k++) {
    const cwd = study(`killed-${k}`, FEW);
    const struck = serveWorld(made.world);
    const death = struck.killAt(Math.ceil((k * asked) / 21));
    await Promise.race([grow(cwd, struck), death]);
    process.chdir(HOME);
    expect(existsSync(join(cwd, '.evidence.grow.ndjson'))).toBe(true);
    // The next one runs past midnight.
    const next = serveWorld(made.world);
    const second = await grow(cwd, next, WORLD_BEGIN + 86_400_000);
    expect(second.stdout === stdout, `killed at ${k}`).toBe(true);
    expect(existsSync(join(cwd, '.evidence.grow.ndjson'))).toBe(false);
    // Questions of a batch that was under way: sixteen hosts side by side, and a site's names one after another.
    const twice = next.asked.filter((one) => struck.asked.includes(one)).length;
    expect(twice).toBeLessThan(60);
  }
});

test('a process that is killed leaves what the next one goes on from', async () => {
  const whole = study('process', FEW);
  const server = serveWorld(made.world);
  const { stdout } = await runOnWorld(WORDS, server, { cwd: whole, env: ENV });
  const cwd = study('process-killed', FEW);
  const place = Math.ceil(server.asked.length / 2);
  const first = await runOnWorld(WORDS, serveWorld(made.world), { cwd, env: ENV, killAt: place });
  expect(first.code).toBe(null);
  const second = await runOnWorld(WORDS, serveWorld(made.world), { cwd, env: ENV });
  expect(second.stderr).toMatch(/going on with \d+ answers/);
  expect(second.stdout).toBe(stdout);
});
