/** Every command is fed names, files and answers as an enemy writes them: a terminal is shown none of their control signs. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMANDS } from '../../src/all-commands.ts';
import { renderRoster } from '../../src/roster/render.ts';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { rosterRow, smallSnapshot } from '../support/snapshots.ts';

const MARK = 'EVIL';
/** A title that is set, a screen that is cleared, a colour by C1, a direction turned, a line written over. */
const EVIL = `${MARK}\u001b]0;owned\u0007\u001b[2J\u009b31m\u202etxt.exe\r\u0008\u2028`;
const HANDLE = `evil${EVIL}.test`;
const FOLDER = `reports/${MARK}\u001b[2J`;

const folder = temporaryFolder();
const home = process.cwd();
let server: Server;
let url = '';

beforeAll(async () => {
  process.chdir(folder.path);
  server = createServer((_, response) => {
    response.writeHead(400, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: EVIL, message: EVIL, title: EVIL, detail: EVIL }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const store = openStore('data/entente.sqlite');
  const accounts = ['did:plc:a', 'did:plc:b', 'did:plc:c', 'did:plc:d'].map((id, k) => ({
    id,
    verdict: k === 3 ? ('failed' as const) : ('complete' as const),
    reason: k === 3 ? EVIL : '',
    row: {
      handle: `${k}${HANDLE}`,
      name: `${k}${EVIL}`,
      actor: `${k}${EVIL}`,
      country: k < 2 ? 'FR' : 'DE',
      office: 'head-of-state',
      note: EVIL,
      extra: { party: `${EVIL}${k % 2}` },
    },
  }));
  const ties = [
    [0, 1],
    [1, 0],
    [1, 2],
    [2, 0],
  ] as const;
  for (const year of [2025, 2026]) {
    const open = smallSnapshot(store, `year-${year}`, accounts, ties.slice(0, year - 2022), `${year}-06-01`);
    sealSnapshot(store, open, { sealedAt: `${year}-06-02T00:00:00.000Z` });
  }
  smallSnapshot(store, 'open', accounts, ties);
  store.close();
  folder.write(
    'edges.csv',
    `source,target\n${EVIL.replace('\r', '')}ann,bo\nbo,${EVIL.replace('\r', '')}ann\n`,
  );
  folder.write('bad.csv', `source,target\n"${EVIL}\n`);
  folder.write(
    'roster.csv',
    renderRoster({
      columns: [],
      lines: [],
      rows: [
        rosterRow({ network: 'bluesky', handle: 'ann.test', actor: EVIL, name: EVIL, country: 'FR' }),
        rosterRow({ network: 'bluesky', handle: 'ann.test', actor: `${EVIL}2`, name: EVIL, office: EVIL }),
      ],
    }),
  );
  folder.write(
    'good.csv',
    renderRoster({
      columns: [],
      lines: [],
      rows: [rosterRow({ network: 'bluesky', handle: 'ann.test', actor: 'ann', name: EVIL, country: 'FR' })],
    }),
  );
  folder.write('handles.txt', `${EVIL}\n`);
  folder.write(
    'dyads.csv',
    `iso3_o,iso3_d,${EVIL.replace('\r', '')}\n${EVIL.replace('\r', '')},FRA,x\nFRA,DEU,${EVIL.replace('\r', '')}\n`,
  );
  folder.write('study.json', JSON.stringify({ network: EVIL, roster: EVIL, [EVIL]: 1 }));
  folder.write(`${FOLDER}/did.csv`, 'did:plc:a\n');
});
afterAll(() => {
  process.chdir(home);
  server.close();
});

const OF_2026 = ['-s', 'year-2026'];
const LIVE = () => ['--appview', url, '--plc', url];

/** Command lines by the command; each shows something of what the enemy wrote. */
const LINES: Readonly<Record<string, () => string[][]>> = {
  demo: () => [['demo', `--${EVIL}`]],
  init: () => [['init', FOLDER]],
  watch: () => [
    ['watch', EVIL, '--network', 'sandbox', '--stream', EVIL],
    [
      'watch',
      'log',
      '--network',
      'bluesky',
      '--roster',
      'roster.csv',
      '--stream',
      `repos=${EVIL}`,
      ...LIVE(),
    ],
  ],
  events: () => [
    ['events', EVIL],
    ['events', 'log', '--kind', EVIL],
  ],
  now: () => [['now', EVIL]],
  desk: () => [
    ['desk', 'FR', ...OF_2026],
    ['desk', EVIL, ...OF_2026],
    ['desk', 'FR', '--peers', EVIL, ...OF_2026],
  ],
  alerts: () => [['alerts', EVIL]],
  edition: () => [
    ['edition', EVIL],
    ['edition', EVIL, 'year-2026', EVIL],
    ['edition', 'both', 'year-2026', 'year-2025', '--actors', 'dyads.csv', '--within', '1d'],
    ['edition', 'both', 'year-2026', 'year-2025', '--within', EVIL],
  ],
  activity: () => [
    ['activity', EVIL, ...OF_2026],
    ['activity', 'groups', ...OF_2026, '--show', EVIL],
  ],
  hotspots: () => [
    ['hotspots', EVIL],
    ['hotspots', 'year-2026', '--by', EVIL],
  ],
  dialogue: () => [['dialogue', '-s', EVIL]],
  countries: () => [
    ['countries', EVIL, ...OF_2026],
    ['countries', ...OF_2026, '--measure', EVIL],
  ],
  console: () => [['console', '--lang', EVIL]],
  cite: () => [
    ['cite', EVIL],
    ['cite', 'year-2026', '--as', EVIL],
  ],
  study: () => [['study', 'one']],
  roster: () => [
    ['roster', 'list', 'good.csv'],
    ['roster', 'list', 'good.csv', '--format', 'csv'],
    ['roster', 'check', 'roster.csv'],
    ['roster', 'check', 'good.csv', '--live', 'bluesky', '--appview', url],
    ['roster', 'check', 'good.csv', '--fix', EVIL],
    ['roster', 'refresh', 'good.csv', '--endpoint', url],
    ['roster', 'from-handles', 'handles.txt'],
    ['roster', 'suggest', '--followed-by', '1', ...OF_2026, EVIL],
  ],
  crawl: () => [
    ['crawl', '--network', 'bluesky', '--roster', 'roster.csv', '-s', 'live', ...LIVE()],
    ['crawl', '--network', 'bluesky', '--roster', 'good.csv', '-s', 'live', '--verbose', ...LIVE()],
  ],
  status: () => [
    ['status', 'open'],
    ['status', 'open', '--format', 'json'],
  ],
  forget: () => [
    ['forget', HANDLE],
    ['forget', `0${HANDLE}`],
  ],
  seal: () => [['seal', EVIL]],
  import: () => [
    ['import', 'edges.csv', '-s', 'imported', '--network', 'x', '--date', '2026-06-01'],
    ['import', 'bad.csv', '-s', 'bad', '--network', 'x', '--date', '2026-06-01', '--tool', EVIL],
  ],
  snapshots: () => [
    ['snapshots', 'verify', EVIL],
    ['snapshots', 'remove', EVIL],
    ['snapshots', EVIL],
  ],
  show: () => [
    ['show', 'did:plc:a', ...OF_2026],
    ['show', 'FR', ...OF_2026],
  ],
  derive: () => [['derive', EVIL, '--as-of', '2026-01-01', '-s', 'derived']],
  follows: () => [
    ['follows', 'did:plc:a', ...OF_2026],
    ['follows', 'did:plc:a', 'did:plc:b', ...OF_2026],
    ['follows', 'did:plc:a', ...OF_2026, '--format', 'csv'],
    ['follows', 'did:plc:a', ...OF_2026, '--format', 'json'],
    ['follows', 'did:plc:a', ...OF_2026, '--format', 'ndjson'],
    ['follows', EVIL, ...OF_2026],
  ],
  followers: () => [['followers', 'did:plc:a', ...OF_2026]],
  mutuals: () => [['mutuals', 'did:plc:a', ...OF_2026]],
  unreturned: () => [['unreturned', ...OF_2026]],
  ties: () => [['ties', ...OF_2026]],
  reciprocity: () => [['reciprocity', '-s', EVIL]],
  isolates: () => [['isolates', ...OF_2026]],
  mixing: () => [
    ['mixing', '--by', 'region', ...OF_2026],
    ['mixing', '--by', EVIL, ...OF_2026],
  ],
  clusters: () => [
    ['clusters', ...OF_2026],
    ['clusters', '1', ...OF_2026],
  ],
  open: () => [['open', EVIL, ...OF_2026]],
  common: () => [['common', 'did:plc:a', 'did:plc:b', ...OF_2026]],
  similar: () => [['similar', 'did:plc:a', ...OF_2026]],
  path: () => [['path', 'did:plc:a', 'did:plc:c', ...OF_2026]],
  rank: () => [
    ['rank', 'in_degree', ...OF_2026],
    ['rank', 'in_degree', '--by', 'party', ...OF_2026],
    ['rank', EVIL, ...OF_2026],
  ],
  compare: () => [['compare', `${EVIL}0`, `${EVIL}1`, '--by', 'party', ...OF_2026]],
  diff: () => [
    ['diff', 'year-2025', 'year-2026', 'did:plc:a'],
    ['diff', 'year-2025', 'year-2026', '--show', 'ties', '--format', 'csv'],
  ],
  spells: () => [
    ['spells', '--mutual', '--by', 'party', ...OF_2026],
    ['spells', '--show', 'spells', ...OF_2026],
  ],
  explain: () => [
    ['explain', '--dyads', 'dyads.csv', ...OF_2026],
    ['explain', '--dyads', EVIL, ...OF_2026],
    ['explain', '--with', `same:${EVIL}`, '--unit', 'account', ...OF_2026],
    ['explain', '--with', `sender:party=${EVIL}`, '--unit', 'account', ...OF_2026],
  ],
  report: () => [
    ['report', 'year-2026', '--by', EVIL, '--out', 'out'],
    ['report', 'year-2026', '--out', FOLDER],
  ],
  export: () => [
    ['export', 'year-2026', `${FOLDER}/out.gexf`],
    ['export', '--panel', 'year-2025', 'year-2026', `${FOLDER}/panel/`],
  ],
  measure: () => [['measure', '--edges', EVIL]],
  completion: () => [['completion', '--line', 'entente compare --by party -s year-2026 ']],
  upgrade: () => [['upgrade', `--${EVIL}`]],
  doctor: () => [['doctor', ...LIVE()]],
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: a sequence begins with one.
const OWN_COLOURS = /\u001b\[(1|22|33|39)m/g;
const UNFIT = /[^\P{Cc}\n\t]|[\p{Cf}\u2028\u2029]/gu;

test('every command of the program is fed', () => {
  expect(Object.keys(LINES).sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
});

test.each(Object.keys(LINES))('%s', async (name) => {
  let shown = '';
  for (const words of LINES[name]!()) {
    const { stdout, stderr } = await ask(words, {
      terminal: 100,
      env: { ENTENTE_CONTACT: EVIL, ENTENTE_X_API: url, X_BEARER_TOKEN: 'token' },
    });
    const text = `${stdout.replace(OWN_COLOURS, '')}${stderr}`;
    expect(text.match(UNFIT), `${words.join(' ')}\n${text}`).toBeNull();
    expect(text).not.toMatch(/^ {4}at /m);
    shown += text;
  }
  expect(shown).toContain(MARK);
});
