/** `roster discover`: on the sandbox, and on loopback with a DNS, sites and a Wikidata of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { HttpRequest } from '../../../src/http-request.ts';
import { startAtproto } from '../../support/atproto.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { type Loopback, sendJson, startLoopback } from '../../support/loopback.ts';
import { startMastodon } from '../../support/mastodon-server.ts';
import { runHere } from '../../support/run-here.ts';
import { realHttp } from '../../support/runtime.ts';

const folder = temporaryFolder();
const home = process.cwd();
beforeAll(() => process.chdir(folder.path));
afterAll(() => process.chdir(home));
const open: Loopback[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** Its name in the folder this runs in, as a patch needs it. */
const write = (name: string, text: string) => {
  folder.write(name, text);
  return name;
};
const added = (patch: string) =>
  patch
    .split('\n')
    .filter((line) => line.startsWith('+') && !line.startsWith('+++'))
    .slice(1);

test('on the sandbox, the planted accounts are found and look-alikes are refused', async () => {
  const cwd = mkdtempSync(join(folder.path, 'sandbox-'));
  writeFileSync(join(cwd, 'r.csv'), 'network,handle\nsandbox,eu.test\n');
  const discover = (...more: string[]) =>
    runHere(['roster', 'discover', 'r.csv', '--network', 'sandbox', ...more], { cwd });
  const plan = await discover('--plan', '--country', 'France');
  expect(plan).toMatchObject({ code: 0, stdout: '' });
  expect(plan.stderr).toContain('2 searches for government domains');
  expect(plan.stderr).toContain('nothing is asked');

  const french = await discover('--country', 'FR');
  expect(french.stdout.match(/[a-z.]+\.test(?=,did)/g)).toEqual([
    'culture.gouv.fr.test',
    'sante.gouv.fr.test',
  ]);
  expect(french.stderr).toContain('6 requests sent; 3 accounts without a proof left out');

  expect((await discover('--out', 'all.patch')).code).toBe(1);
  expect(spawnSync('git', ['apply', 'all.patch'], { cwd }).status).toBe(0);
  const roster = readFileSync(join(cwd, 'r.csv'), 'utf8');
  expect(roster).toContain(',GB,sandbox,defence.gov.uk.test,did:plc:');
  expect(roster).toContain(',https://defence.gov.uk.test/.well-known/atproto-did');
  for (const name of ['gouv.fr.example.test', 'notgouv', 'unproved']) expect(roster).not.toContain(name);
  expect((await runHere(['roster', 'check', 'r.csv'], { cwd })).code).toBe(0);
  expect(await discover()).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringContaining('No account is proved'),
  });
});

test('on Bluesky, official sites and found handles are proposed with the proof they have', async () => {
  const app = await startAtproto([
    { did: 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa', handle: 'bmeia.gv.at' },
    { did: 'did:plc:bbbbbbbbbbbbbbbbbbbbbbbb', handle: 'bka.gv.at' },
    { did: 'did:plc:cccccccccccccccccccccccc', handle: 'other.example.org' },
    { did: 'did:plc:dddddddddddddddddddddddd', handle: 'fake.gv.at' },
    { did: 'did:plc:eeeeeeeeeeeeeeeeeeeeeeee', handle: 'gv.at.example.org' },
  ]);
  const handles = ['bka.gv.at', 'fake.gv.at', 'gv.at.example.org'];
  app.disturb = ({ pathname }) =>
    pathname.endsWith('searchActors')
      ? {
          status: 200,
          body: { actors: handles.map((handle) => ({ handle, did: `did:plc:${'b'.repeat(24)}` })) },
        }
      : null;
  const wikidata = await startLoopback((_, __, response) =>
    sendJson(response, 200, {
      head: { vars: ['item', 'site'] },
      results: {
        bindings: [
          {
            item: { type: 'uri', value: 'http://www.wikidata.org/entity/Q642938' },
            site: { type: 'uri', value: 'https://www.bmeia.gv.at/' },
          },
        ],
      },
    }),
  );
  open.push(app, wikidata);
  const records: Record<string, string[]> = {
    '_atproto.bmeia.gv.at': ['v=spf1 -all', `did=did:plc:${'a'.repeat(24)}`],
    // The site of somebody else leads to an account that does not claim it.
    '_atproto.mfa.bmeia.gv.at': [`did=did:plc:${'c'.repeat(24)}`],
    '_atproto.fake.gv.at': [`did=did:plc:${'d'.repeat(24)}`, `did=did:plc:${'e'.repeat(24)}`],
  };
  const sites: Record<string, string> = {
    'https://bka.gv.at/.well-known/atproto-did': `did:plc:${'b'.repeat(24)}\n`,
  };
  const roster = write(
    'at.csv',
    'actor,name,kind,country,office,network,handle,wikidata\nat-mfa,Foreign Ministry,institution,AT,foreign-ministry,bluesky,,Q642938\n',
  );
  const asked: string[] = [];
  const planned = await runHere([
    'roster',
    'discover',
    roster,
    '--country',
    'Austria',
    '--plan',
    '--appview',
    app.url,
  ]);
  expect(planned).toMatchObject({ code: 0, stdout: '' });
  expect(planned.stderr).toContain('Wikidata would be asked for the official sites of 1 item, in 1 question');
  expect([...app.asked, ...wikidata.asked]).toEqual([]);
  const found = await runHere(
    ['roster', 'discover', roster, '--country', 'Austria', '--appview', app.url, '--endpoint', wikidata.url],
    {
      env: { ENTENTE_CONTACT: 'me@example.org' },
      resolveTxt: async (name) => {
        asked.push(name);
        return records[name] ?? [];
      },
      http: async (request: HttpRequest) => {
        if (!request.url.startsWith('https://')) return realHttp(request);
        expect(request.publicOnly).toBe(true);
        const body = sites[request.url];
        return { status: body === undefined ? 404 : 200, headers: {}, body: body ?? '{}' };
      },
    },
  );
  expect(found.code).toBe(1);
  const rows = added(found.stdout);
  expect(rows.find((row) => row.includes('bmeia'))).toMatch(
    /^\+at-mfa,Foreign Ministry,institution,AT,foreign-ministry,bluesky,bmeia\.gv\.at,did:plc:a{24},Q642938,2026-06-01,dns:_atproto\.bmeia\.gv\.at\?type=TXT$/,
  );
  expect(rows.find((row) => row.includes('bka'))).toMatch(
    /^\+,[^,]*,,AT,,bluesky,bka\.gv\.at,did:plc:b{24},,2026-06-01,https:\/\/bka\.gv\.at\/\.well-known\/atproto-did$/,
  );
  expect(found.stdout).not.toContain('fake.gv.at');
  expect(found.stdout).not.toContain('other.example.org');
  expect(found.stdout).not.toContain('gv.at.example.org');
  expect(asked).toContain('_atproto.social.bmeia.gv.at');
  expect(found.stderr).toContain('2 accounts proposed');
});

test('on Mastodon, a site and its account vouch for each other, and a government vouches for its server', async () => {
  const verified = (address: string) => [
    { value: `<a href="${address}" rel="me">${address}</a>`, verified_at: '2024-01-01T00:00:00Z' },
  ];
  const server = await startMastodon('soc.example.org', [
    { name: 'ministry', fields: verified('https://mfa.example.org/') },
    { name: 'fan', fields: [{ value: 'https://mfa.example.org/', verified_at: null }] },
  ]);
  const bund = await startMastodon('social.bund.de', [{ name: 'bmi' }]);
  open.push(server, bund);
  const page =
    '<a class=x href="https://soc.example.org/@ministry" rel="me noopener">us</a><link rel=me href=https://soc.example.org/@fan><a href="https://soc.example.org/@reader">x</a>';
  const roster = write(
    'de.csv',
    'actor,name,country,network,handle,website\nde-mfa,Ministry,DE,mastodon,,https://www.mfa.example.org/en\n',
  );
  const words = ['roster', 'discover', roster, '--network', 'mastodon', '--country', 'DE'];
  const servers = [`soc.example.org=${server.url}`, `social.bund.de=${bund.url}`].flatMap((pair) => [
    '--mastodon',
    pair,
  ]);
  const found = await runHere([...words, ...servers], {
    http: async (request: HttpRequest) =>
      request.url === 'https://mfa.example.org/'
        ? { status: 200, headers: {}, body: page }
        : realHttp(request),
  });
  expect(found).toMatchObject({ code: 1, stderr: expect.stringContaining('2 accounts proposed') });
  expect(found.stdout).toMatch(
    /^\+de-mfa,Ministry,DE,mastodon,ministry@soc\.example\.org,https:.*,"https:\/\/mfa\.example\.org\/ links to it with rel=""me"", and it links back",$/m,
  );
  expect(found.stdout).toMatch(/^\+,bmi,DE,mastodon,bmi@social\.bund\.de,/m);
  expect(found.stdout).not.toContain('fan@');
  expect(found.stderr).toContain('1 account without a proof left out');
});
