/** Proofs asked again: by sites and names in a made-up web, where some are withdrawn and some do not answer. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folder.ts';
import { runHere } from '../../support/run-here.ts';

const folder = temporaryFolder();
const DID = (letter: string) => `did:plc:${letter.repeat(24)}`;
const roster = folder.write(
  'roster.csv',
  `actor,name,kind,country,office,network,handle,account_id,checked_at
a-mfa,A,institution,FR,foreign-ministry,x,a_mfa,,2026-05-01
b-mfa,B,institution,DE,foreign-ministry,x,b_mfa,,2026-05-01
c-mfa,C,institution,IT,foreign-ministry,bluesky,mfa.gov.it,${DID('c')},2026-05-01
d-mfa,D,institution,ES,foreign-ministry,bluesky,mfa.gob.es,${DID('d')},2026-05-01
e-mfa,E,institution,KE,foreign-ministry,x,e_mfa,,2026-05-01
`,
);
const row = (seat: string, network: string, id: string, handle: string, proof: string, address: string) =>
  `account,${seat},,,,${network},${id},${handle},${proof},source,,${address},2026-05-02,editor\n`;
const proofs = [
  row('FR:foreign-ministry', 'x', '', 'a_mfa', 'official-site', 'https://a.example/'),
  row('DE:foreign-ministry', 'x', '', 'b_mfa', 'official-site', 'https://b.example/'),
  row('DE:foreign-ministry', 'x', '', 'b_mfa', 'wikidata-reference', 'https://www.wikidata.org/wiki/Q1'),
  row(
    'IT:foreign-ministry',
    'bluesky',
    DID('c'),
    'mfa.gov.it',
    'government-domain',
    'dns:_atproto.mfa.gov.it',
  ),
  row(
    'ES:foreign-ministry',
    'bluesky',
    DID('d'),
    'mfa.gob.es',
    'government-domain',
    'dns:_atproto.mfa.gob.es',
  ),
  row('KE:foreign-ministry', 'x', '', 'e_mfa', 'official-site', 'https://e.example/'),
  row('KE:foreign-ministry', 'x', '', 'e_old', 'official-site', 'https://e.example/old'),
];
const HEAD =
  'row,seat,name,since,until,network,account_id,handle,proof,source,page_date,address,seen_at,by\n';

const PAGES: Readonly<Record<string, string>> = {
  'https://a.example/': '<footer><a href="https://x.com/A_MFA">X</a></footer>',
  'https://b.example/': '<footer><a href="https://x.com/another">X</a></footer>',
};
const asked: string[] = [];
const world = {
  http: async ({ url }: { url: string }) => {
    asked.push(url);
    const body = PAGES[url];
    return {
      status: url === 'https://e.example/' ? 403 : body === undefined ? 404 : 200,
      headers: { 'content-type': 'text/html' },
      body: body ?? '',
    };
  },
  resolveTxt: async (name: string) =>
    ({ '_atproto.mfa.gov.it': [`did=${DID('c')}`], '_atproto.mfa.gob.es': [`did=${DID('x')}`] })[name] ?? [],
};

test('a proof that whoever gave it has withdrawn is a fault, one that cannot be asked is advice', async () => {
  folder.write('evidence.csv', HEAD + proofs.join(''));
  const { code, stdout, stderr } = await runHere(
    ['roster', 'check', roster, '--proofs', '--format', 'ndjson'],
    world,
  );
  const found = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ message }) => message.includes('proof'));
  expect(found.map(({ line, finding }) => [line, finding])).toEqual([
    [3, 'withdrawn'],
    [6, 'withdrawn'],
    [7, 'advice'],
  ]);
  expect(found.map(({ message }) => message.split(' — ')[0])).toEqual([
    'withdrawn: @b_mfa had the proof official-site on 2026-05-02, and https://b.example/ links to it no more',
    `withdrawn: @mfa.gob.es had the proof government-domain on 2026-05-02, and the name mfa.gob.es leads to ${DID('x')}`,
    'the proof official-site of @e_mfa could not be asked again: https://e.example/: the answer was HTTP 403',
  ]);
  expect(code).toBe(1);
  expect(stderr).toContain('5 proofs asked again; 1 of kinds that cannot be asked');
  // Of an account that the roster does not have nothing is asked.
  expect(asked.filter((url) => url.includes('old'))).toEqual([]);
});

test('without --proofs nothing is asked, and none of it is a fault', async () => {
  asked.length = 0;
  const { code, stdout } = await runHere(['roster', 'check', roster, '--stale', '9y'], world);
  expect([code, asked]).toEqual([0, []]);
  expect(stdout).toContain('evidence.csv:8: advice: the roster has no row of @e_old on x');
});

test('every fault of the evidence is told with its line, and --fix writes it in its canonical form', async () => {
  const file = folder.write(
    'evidence.csv',
    `${HEAD}${proofs[0]!.replace('official-site', 'site')}${proofs[1]!.replace('2026-05-02', 'May')}`,
  );
  const faulty = await runHere(['roster', 'check', roster, '--fix']);
  expect(faulty.code).toBe(1);
  expect(faulty.stdout).toMatch(/evidence\.csv:2: proof "site" is not known — /);
  expect(faulty.stdout).toMatch(/evidence\.csv:3: seen_at "May" is not a day — /);
  expect(faulty.stderr).toContain(`${file}: not written: put the faults right first`);
  folder.write('evidence.csv', `${HEAD}${proofs[0]}${proofs[1]}`);
  const crooked = await runHere(['roster', 'check', roster]);
  expect(crooked.stdout).toContain(`${file}:2: advice: is not in canonical form from here on`);
  const fixed = await runHere(['roster', 'check', roster, '--fix']);
  expect(fixed.stderr).toContain(`${file}: written in canonical form`);
  expect((await runHere(['roster', 'check', roster])).stdout).not.toContain('canonical');
});
