/** Who is taken by proofs, and who is not: each rule alone keeps one impostor out. */
import { expect, test } from 'vitest';
import { type EvidenceRow, evidenceRow } from '../../../src/evidence/evidence-row.ts';
import type { Claim, Gathered, Ground, Search } from '../../../src/evidence/grow/claim.ts';
import { judge } from '../../../src/evidence/grow/judge.ts';
import { propose } from '../../../src/evidence/grow/propose.ts';
import { RULES } from '../../../src/evidence/grow/rules.ts';
import { canVouch } from '../../../src/evidence/grow/vouch.ts';
import { seatsOn } from '../../../src/evidence/seats.ts';
import { type RosterRow, rosterRow } from '../../../src/roster/row.ts';

const DAY = '2026-12-01';
const did = (letter: string) => `did:plc:${letter.repeat(24)}`;

const row = (cells: Partial<RosterRow>) => rosterRow({ network: 'bluesky', ...cells });
const ROWS = [
  row({ actor: 'anne', name: 'Anne', kind: 'person', country: 'FR', office: 'head-of-state' }),
  row({ actor: 'old', name: 'Old', kind: 'person', country: 'FR', office: 'foreign-minister' }),
  row({ actor: 'quai', name: 'Quai', kind: 'institution', country: 'FR', office: 'foreign-ministry' }),
  row({ actor: 'amt', name: 'Amt', kind: 'institution', country: 'DE', office: 'foreign-ministry' }),
  row({
    actor: 'gone',
    kind: 'person',
    country: 'FR',
    office: 'head-of-state',
    handle: 'gone.elysee.fr',
    account_id: did('g'),
    until: '2026-11-01',
  }),
  row({
    actor: 'kaja',
    kind: 'person',
    country: 'EE',
    office: 'head-of-state',
    handle: 'kaja.example.com',
    account_id: did('k'),
  }),
];
const EVIDENCE = [
  evidenceRow({ row: 'holder', seat: 'FR:foreign-minister', name: 'New', source: 's', seen_at: DAY }),
  evidenceRow({
    row: 'holder',
    seat: 'FR:head-of-state',
    name: 'Anne',
    since: '2026-11-01',
    source: 's',
    seen_at: DAY,
  }),
  evidenceRow({
    row: 'account',
    seat: 'DE:foreign-ministry',
    network: 'bluesky',
    account_id: did('d'),
    handle: 'd.example.com',
    proof: 'official-site',
    source: 's',
    seen_at: DAY,
  }),
];

const SITES = new Map([['amt', ['https://www.auswaertiges-amt.de/']]]);

function groundOf(rows: readonly RosterRow[] = ROWS, evidence: readonly EvidenceRow[] = EVIDENCE): Ground {
  return {
    seats: seatsOn(rows, evidence, DAY),
    rows,
    evidence,
    day: DAY,
    network: 'bluesky',
    sites: SITES,
    proved: new Map([[did('p'), 'amt']]),
    ask: (_, make) => make(),
  };
}

const claim = (cells: Partial<Claim>): Claim => ({
  seat: 'FR:head-of-state',
  network: 'bluesky',
  accountId: did('a'),
  handle: 'a.example.com',
  proof: 'official-site',
  origin: 'elysee.fr',
  source: 'elysee.fr',
  page_date: '',
  address: 'https://elysee.fr/',
  ...cells,
});
const search = (cells: Partial<Search>): Search => ({
  seat: 'FR:head-of-state',
  network: 'bluesky',
  source: 'Bluesky',
  address: '',
  namesakes: [],
  ...cells,
});
const gathered = (claims: Claim[], searches: Search[] = []): Gathered => ({ claims, searches });
const weak = (cells: Partial<Claim>) => claim({ proof: 'own-link', origin: 'a', ...cells });

/** By the rule that alone keeps it out. */
const IMPOSTORS: Readonly<Record<string, Claim[]>> = {
  resolved: [claim({ accountId: '' })],
  ended: [claim({ flaws: ['ended'] })],
  imported: [claim({ proof: 'wikidata-reference', flaws: ['imported'] })],
  renamed: [claim({ proof: 'wikidata-reference', flaws: ['renamed'] })],
  'one-way': [claim({ flaws: ['one-way'] })],
  unreferenced: [claim({ proof: 'wikidata-reference', flaws: ['unreferenced'] })],
  'official-host': [claim({ origin: 'elysee.fr.example.com' })],
  'own-government': [claim({ proof: 'government-verification', origin: did('p') })],
  'in-office': [claim({ seat: 'old', proof: 'wikidata-reference', origin: 'wikidata' })],
  'since-holder': [claim({ page_date: '2026-10-01' })],
  enough: [weak({})],
  'two-kinds': [weak({ origin: 'a' }), weak({ origin: 'b' })],
  'two-origins': [weak({ origin: 'a' }), weak({ origin: 'a', proof: 'other-list' })],
  'names-seat': [claim({ seat: 'FR', proof: 'government-domain', origin: 'a.gouv.fr' })],
  'one-seat': [claim({}), claim({ seat: 'FR:foreign-ministry' })],
  'roster-agrees': [claim({ accountId: did('k'), handle: 'kaja.example.com' })],
  'not-ended': [claim({ accountId: did('g'), handle: 'gone.elysee.fr' })],
  'evidence-agrees': [claim({ accountId: did('d'), handle: 'd.example.com' })],
};

test('each rule has its impostor', () => {
  expect(Object.keys(IMPOSTORS).sort()).toEqual(Object.keys(RULES).sort());
});

test.each(Object.entries(IMPOSTORS))('without the rule "%s" an impostor would be taken', (name, claims) => {
  const kept = judge(gathered(claims), groundOf());
  expect(kept.proved).toEqual([]);
  expect([...kept.questions, ...kept.unplaced].flatMap(({ lacks }) => lacks)).toContain(RULES[name]!.lacks);
  const { [name]: _, ...others } = RULES;
  expect(judge(gathered(claims), groundOf(), others).proved).toHaveLength(1);
});

test('one strong proof makes a row, two weak ones of different kind and origin do, and a second run adds nothing', () => {
  const found = gathered(
    [
      claim({}),
      claim({ accountId: did('b'), handle: 'b.example.com', seat: 'FR:foreign-ministry', proof: 'own-link' }),
      claim({
        accountId: did('b'),
        handle: 'b.example.com',
        seat: 'quai',
        proof: 'other-list',
        origin: 'them',
      }),
    ],
    [search({ seat: 'DE:foreign-ministry' }), search({})],
  );
  const ground = groundOf(ROWS, EVIDENCE.slice(0, 2));
  const proposal = propose(judge(found, ground), ground);
  expect(proposal.questions).toEqual([]);
  const grown = proposal.rows.filter((one) => [did('a'), did('b')].includes(one.account_id));
  expect(grown.map(({ actor, handle, checked_at }) => [actor, handle, checked_at])).toEqual([
    ['anne', 'a.example.com', DAY],
    ['quai', 'b.example.com', DAY],
  ]);
  expect(proposal.rows).toHaveLength(ROWS.length);
  expect(
    proposal.evidence.slice(2).map(({ row, seat, proof, handle }) => [row, seat, proof, handle]),
  ).toEqual([
    ['account', 'FR:head-of-state', 'official-site', 'a.example.com'],
    ['account', 'FR:foreign-ministry', 'own-link', 'b.example.com'],
    ['account', 'FR:foreign-ministry', 'other-list', 'b.example.com'],
    ['none-found', 'DE:foreign-ministry', 'network-search', ''],
  ]);
  for (const day of [DAY, '2027-09-30']) {
    const again = { ...groundOf(proposal.rows, proposal.evidence), day };
    const second = propose(judge(found, again), again);
    expect([second.rows, second.evidence]).toEqual([proposal.rows, proposal.evidence]);
  }
  const old = { ...groundOf(proposal.rows, proposal.evidence), day: '2027-11-02' };
  expect(propose(judge(found, old), old).evidence).toHaveLength(proposal.evidence.length + 1);
});

test('a list of the government says whose an account is, and is weak where the account alone says which seat, or of another government', () => {
  const ofList = (seat: string) => claim({ seat, proof: 'government-list', origin: did('p') });
  const link = (seat: string) => weak({ seat, origin: did('a') });
  const proofs = (...claims: Claim[]) =>
    judge(gathered(claims), groundOf()).proved.flatMap(({ seats, claims: by }) => [
      ...seats,
      ...by.map(({ proof }) => proof),
    ]);
  expect(proofs(ofList('DE'), link('DE:foreign-ministry'))).toEqual([
    'DE:foreign-ministry',
    'own-link',
    'other-list',
  ]);
  expect(proofs(ofList('DE'), link('FR:head-of-state'))).toEqual([
    'FR:head-of-state',
    'own-link',
    'other-list',
  ]);
  expect(proofs(ofList('DE'))).toEqual([]);
  const found = gathered([ofList('DE')], [search({ seat: 'DE:foreign-ministry' })]);
  const { questions, unplaced } = judge(found, groundOf());
  expect([questions.length, unplaced.length]).toEqual([0, 1]);
});

test('who is of a country, and nothing says what for, may be of any of its seats', () => {
  const ofCountry = claim({ seat: 'FR', proof: 'government-domain', origin: 'a.gouv.fr' });
  const absent = (...claims: Claim[]) => judge(gathered(claims, [search({})]), groundOf()).absent.length;
  expect([absent(), absent(ofCountry)]).toEqual([1, 0]);
  const troubles = [{ seat: 'FR', message: 'cut off' }];
  expect(judge({ claims: [], searches: [search({})], troubles }, groundOf()).absent).toEqual([]);
});

test("an undated page of a person's own may be the predecessor's for half a year", () => {
  const taken = (since: string, more: Partial<Claim> = {}) => {
    const holder = { ...EVIDENCE[1]!, since };
    const ground = groundOf(ROWS, [EVIDENCE[0]!, holder]);
    return judge(gathered([claim({ isOfPerson: true, ...more })]), ground).proved.length;
  };
  expect([taken('2026-11-01'), taken('2026-05-01')]).toEqual([0, 1]);
  expect([
    taken('2026-11-01', { page_date: '2026-11-20' }),
    taken('2026-11-01', { isOfPerson: false }),
  ]).toEqual([1, 1]);
});

test('what is said of a seat that the roster does not have is asked of a person', () => {
  const { proved, questions } = judge(gathered([claim({ seat: 'LV:head-of-state' })]), groundOf());
  expect([proved.length, questions[0]!.lacks[0]]).toEqual([
    0,
    expect.stringContaining('the roster has no such seat'),
  ]);
});

test("an office's account in a person's row is stated to be one, and columns of one account are not another's", () => {
  const extra = { website: 'https://elysee.fr/', followers: '7' };
  const onX = row({ ...ROWS[0]!, network: 'x', handle: 'anne', extra });
  const onMastodon = row({
    ...onX,
    network: 'mastodon',
    handle: 'anne@x.fr',
    extra: { ...extra, followers: '8' },
  });
  const named = claim({ proof: 'government-domain', handle: 'elysee.fr' });
  const grown = (rows: RosterRow[], one: Claim) => {
    const ground = groundOf(rows, EVIDENCE.slice(1, 2));
    return propose(judge(gathered([one]), ground), ground).rows.find((r) => r.account_id === did('a'))!;
  };
  expect(grown([onX, onMastodon], named)).toMatchObject({
    account_type: 'office',
    extra: { website: 'https://elysee.fr/' },
  });
  expect(grown([onX, onMastodon], named).extra).not.toHaveProperty('followers');
  expect(grown([...ROWS], named).account_type).toBe('office');
  expect(grown([...ROWS], claim({})).account_type).toBe('');
});

test('a second account stands beside the first, a new handle of a known one replaces the old', () => {
  const known = row({ ...ROWS[2]!, handle: 'quai.example.com', account_id: did('q') });
  const ground = groundOf([...ROWS.filter((one) => one.actor !== 'quai'), known]);
  const found = [
    claim({ seat: 'quai', accountId: did('q'), handle: 'quai.gouv.fr' }),
    claim({ seat: 'FR:foreign-ministry', accountId: did('e'), handle: 'en.quai.gouv.fr' }),
  ];
  const { rows } = propose(judge(gathered(found), ground), ground);
  expect(rows.filter(({ actor }) => actor === 'quai').map(({ handle }) => handle)).toEqual([
    'quai.gouv.fr',
    'en.quai.gouv.fr',
  ]);
});

test('none is found only where nothing is open: no candidate, no namesake, no account, and somebody to look for', () => {
  const open = { accountId: did('n'), handle: 'n.example.com' };
  const absent = (claims: Claim[], of: Partial<Search>, rows = ROWS) =>
    judge(gathered(claims, [search(of)]), groundOf(rows)).absent.length;
  expect(absent([], {})).toBe(1);
  expect(absent([weak({})], {})).toBe(0);
  expect(absent([], { namesakes: [open] })).toBe(0);
  expect(absent([], { namesakes: [{ accountId: did('k'), handle: 'kaja.example.com' }] })).toBe(1);
  expect(absent([], { seat: 'EE:head-of-state' })).toBe(0);
  // Evidence has an account of it that the roster lacks.
  expect(absent([], { seat: 'DE:foreign-ministry' })).toBe(0);
  // An institution of which no site is known has names in other languages.
  expect(absent([], { seat: 'FR:foreign-ministry' })).toBe(0);
  const vacant = row({ actor: 'seat', kind: 'institution', country: 'LV', office: 'head-of-state' });
  expect(absent([], { seat: 'LV:head-of-state' }, [...ROWS, vacant])).toBe(0);
});

test("an office's account that is proved alone vouches; a person's own, or one that another vouches for, does not", () => {
  const found = [
    claim({ seat: 'quai', accountId: did('q'), handle: 'q.gouv.fr' }),
    claim({}),
    claim({
      seat: 'amt',
      accountId: did('v'),
      handle: 'v.example.com',
      proof: 'government-list',
      origin: did('p'),
    }),
  ];
  const { proved } = judge(gathered(found), groundOf());
  expect(proved).toHaveLength(3);
  expect([...canVouch(proved, groundOf())]).toEqual([[did('q'), 'quai']]);
});
