/** How ties are said in each language: one tie, its history, lists of ties, pairs and chains. */
import { expect, test } from 'vitest';
import { words as english } from '../../src/words/en/words.ts';
import { words as french } from '../../src/words/fr/words.ts';
import type { Named, SaidTie, TieLife, Unread, Whose } from '../../src/words/values.ts';

const plain = (text: string) => text.replace(/\s/g, ' ');
const named = (handle: string): Named => ({ handle, accountId: `id-${handle}`, name: handle });
const [A, B] = [named('a'), named('b')];
const ONE: Whose = { one: A };
const FRANCE: Whose = { country: 'FR', nodes: 5, unit: 'account' };
const HIDDEN: Unread = { account: A, verdict: 'hidden', basis: 'crawl', reason: '', isUnkept: false };
const tie = (state: SaidTie['state'], since = ''): SaidTie => ({ state, since });
const africa = [{ column: 'region', values: ['Africa'] }];
const list = (ties: number, others: number, where: { column: string; values: string[] }[] = []) => ({
  ties,
  others,
  where,
});

test('two accounts follow each other, or not, or that is unknown', () => {
  const { pair } = french.ties;
  const said = (...ties: Parameters<typeof pair>) => plain(pair(...ties));
  expect(said(A, B, tie('yes', '2024-05-06'), tie('yes', '2025-01-01'))).toBe(
    '@a et @b se suivent, dans les deux sens depuis le 2025-01-01.',
  );
  expect(said(A, B, tie('yes', '2024-05-06'), tie('yes'))).toBe('@a et @b se suivent.');
  expect(said(A, B, tie('unknown'), tie('no'))).toBe('On ignore si @a suit @b ; @b ne suit pas @a.');
  expect(said(A, B, tie('no'), tie('yes', '2024-05-06'))).toBe(
    '@a ne suit pas @b ; @b suit @a depuis le 2024-05-06.',
  );
});

test('why a tie is unknown and its date in doubt, each once', () => {
  const reasons = [
    { unread: HIDDEN },
    { unread: HIDDEN },
    { sealed: 'in a gap' },
    { notInRoster: [A, B] },
  ] as const;
  expect(english.ties.why(reasons)).toBe(
    '@a is hidden: it follows accounts and shows none of them; in a gap; @a and @b are not in its roster',
  );
  expect(plain(french.ties.why(reasons))).toBe(
    '@a, masqué : il suit des comptes et n’en montre aucun ; dans une lacune ; @a et @b ne sont pas dans sa liste',
  );
  const both = { sealed: 'sandbox: hidden; x: it declares 275 follows and lists none' };
  expect(plain(french.ties.why([both]))).toBe(
    'Le bac à sable : masqué ; X : il déclare 275 abonnements et n’en montre aucun',
  );
  const doubt = 'before the account was made; not there in s1, which was read after that date';
  expect(english.pairs.remark(true, [], [doubt, doubt])).toBe(`derived; date in doubt: ${doubt}`);
  expect(plain(french.pairs.remark(true, [], [doubt]))).toBe(
    'dérivé ; date douteuse : antérieure à la création du compte ; le lien n’est pas dans s1, lu après cette date',
  );
});

test('the history of a tie over snapshots', () => {
  const spell = { absentOn: null, firstSeen: '2025-06-01', lastSeen: '2026-06-01', goneOn: null, key: null };
  const there: TieLife = {
    spells: [{ ...spell, lastSeen: '2025-06-01', goneOn: '2026-06-01' }, spell],
    known: 3,
    last: '2026-06-01',
    dated: { on: '2024-05-06', doubt: 'later than it was read' },
  };
  const nothing: TieLife = { spells: [], known: 1, last: '2026-06-01', dated: null };
  expect(plain(french.ties.overSnapshots(3, A, B, there, nothing, 0))).toBe(
    'Sur 3 instantanés, @a → @b : présent dès le premier qui peut le dire (2025-06-01), rompu entre le 2025-06-01 et le 2026-06-01 ; puis présent dès le premier qui peut le dire (2025-06-01), toujours là le 2026-06-01 ; le réseau le date du 2024-05-06, date douteuse : plus tardive que la lecture. @b → @a : absent du seul qui peut le dire.',
  );
  const over = (none: number) => plain(french.ties.overSnapshots(3, A, B, nothing, nothing, none));
  expect(over(0)).toBe('Sur 3 instantanés, aucun abonnement n’est connu.');
  expect(over(1)).toBe('Sur 3 instantanés, 1 peut le dire : aucun abonnement, dans aucun sens.');
  expect(over(3)).toBe('Sur 3 instantanés : aucun abonnement, dans aucun sens.');
});

test('a log says when a tie formed and ended, and what became of its accounts', () => {
  const [from, to] = ['2026-06-01T10:00:00Z', '2026-06-01T10:12:20Z'];
  const there = [
    { is: 'at first', tie: 'no' },
    { is: 'formed', from, to },
    { is: 'unknown', from, to, doubt: 'gap' },
    { is: 'later', tie: 'yes' },
    { is: 'ended', from: to, to },
    { is: 'made anew', from: to, to },
  ] as const;
  const back = [{ is: 'throughout', tie: 'unknown' }] as const;
  expect(english.ties.inLog('l', from, to, A, B, there, back)).toBe(
    `By the log l, from ${from} to its last sweep at ${to}: @a → @b did not follow when first known, formed between ${from} and ${to}, unknown from ${from} to ${to} (in a gap), followed after that, ended at ${to}, made anew at ${to}; @b → @a unknown throughout.`,
  );
  const [first, last] = ['2026-06-01 10:00:00 UTC', '2026-06-01 10:12:20 UTC'];
  expect(plain(french.ties.inLog('l', from, null, A, B, there, back))).toBe(
    `Selon le journal l, depuis le ${first}, @a → @b : non suivi quand on l’a vu d’abord, formé entre le ${first} et le ${last}, inconnu du ${first} au ${last} (dans une lacune), suivi ensuite, rompu le ${last}, renoué le ${last} ; @b → @a : inconnu tout du long.`,
  );
  const turns = [
    { kind: 'renamed', at: from, handle: 'c' },
    { kind: 'unwatched', at: to, handle: '' },
  ] as const;
  expect(english.pairs.became(A, turns)).toBe(
    `@a took the handle @c at ${from}, is watched no longer since ${to}.`,
  );
  expect(plain(french.pairs.became(A, turns))).toBe(
    `Ce qu’est devenu @a : renommé @c le ${first}, plus suivi par le journal depuis le ${last}.`,
  );
});

test('whom an account follows, who follows it, and what is returned', () => {
  const { lists } = french;
  expect(
    plain(lists.follows(ONE, list(45, 1203, africa), { within: 0, back: 1, unknownBack: 2, unknown: 1 })),
  ).toBe(
    '@a suit 45 autres comptes sur 1 203 (région : Afrique) ; 1 le suit en retour ; pour 2 comptes, on l’ignore ; pour 1 autre, on ignore s’il le suit.',
  );
  expect(lists.follows(ONE, list(0, 9), { within: 0, back: 0, unknownBack: 0, unknown: 0 })).toBe(
    '@a ne suit aucun autre compte sur 9.',
  );
  expect(plain(lists.knownFollows(ONE, list(0, 9), 9))).toBe(
    '@a ne suit, à notre connaissance, aucun autre compte sur 9 ; pour 9 comptes, on l’ignore.',
  );
  expect(lists.followers(ONE, list(0, 9), 0)).toBe('@a n’est suivi par aucun autre compte sur 9.');
  expect(plain(lists.mutuals(ONE, list(1, 9), 3))).toBe(
    '@a et 1 autre compte sur 9 se suivent ; jusqu’à 3 si tous les liens inconnus existent.',
  );
  expect(plain(lists.unreturned(ONE, list(4, 9), 1, 0, false, false))).toBe(
    'On sait que @a suit 4 autres comptes sur 9 ; 1 ne le suit pas en retour.',
  );
  expect(plain(lists.unreturned(ONE, list(4, 9), 2, 0, true, true))).toBe(
    '@a est suivi par 4 autres comptes sur 9 ; il n’en suit pas 2 en retour.',
  );
  expect(lists.notFollowing(B, 1, 0)).toBe('Parmi eux, 1 ne suit pas @b.');
});

test('the same of a country, and of an actor on the networks of an edition', () => {
  const { lists } = french;
  expect(plain(lists.follows(FRANCE, list(61, 52), { within: 3, back: 1, unknownBack: 0, unknown: 2 }))).toBe(
    'France (5 comptes) : 61 abonnements à 52 comptes différents, dont 3 entre eux ; 1 est rendu ; pour 2 autres liens, on ignore s’ils existent.',
  );
  expect(plain(lists.followers(FRANCE, list(61, 52, africa), 1))).toBe(
    'France (5 comptes) : 61 abonnements reçus de 52 comptes différents (région : Afrique) ; pour 1 paire, on l’ignore.',
  );
  expect(plain(lists.mutuals(FRANCE, list(0, 0), 0))).toBe(
    'France (5 comptes) : aucun lien réciproque connu.',
  );
  const networks = ['bluesky', 'x'];
  const any = 'sur Bluesky ou sur X';
  expect(plain(lists.onAny('mutuals', ONE, list(2, 9), 3, networks))).toBe(
    `@a et 2 autres acteurs parmi 9 qui partagent un réseau avec lui se suivent, ${any} ; pour 3 autres, on l’ignore.`,
  );
  expect(plain(lists.onAny('followers', { ...FRANCE, unit: 'actor' }, list(2, 2), 0, networks))).toBe(
    `France (5 acteurs) : 2 abonnements reçus de 2 acteurs différents, ${any}.`,
  );
  expect(plain(lists.unreturnedOnAny(ONE, { ties: 37, where: [] }, 14, 0, false, networks))).toBe(
    `On sait que @a suit 37 acteurs ${any} ; 14 ne le suivent en retour sur aucun.`,
  );
  expect(plain(french.pairs.onNetworks(A, B, 'unknown', { yes: [], no: ['bluesky'], unknown: ['x'] }))).toBe(
    'On ignore si @a suit @b sur X ; sur Bluesky, il ne le suit pas.',
  );
});

test('pairs by their state, chains, and what several have in common', () => {
  const counts = { mutual: 1, 'one-way': 0, null: 4, unknown: 2 };
  expect(plain(french.pairs.states(counts, null, 4, [], 'account'))).toBe(
    'Sur 7 paires entre 4 comptes : 1 réciproque, 4 sans lien et 2 inconnues dans un sens au moins.',
  );
  expect(
    french.pairs.states(counts, 'one-way', 4, [{ column: 'country', values: ['FR'] }], 'account'),
  ).toMatch(/^Sur 7 paires entre 4 comptes \(pays\s: France\), aucune n’est à sens unique\.$/);
  const chain = (steps: number | null, couldBe: boolean) =>
    plain(french.path.shortest(A, B, steps, 2, true, couldBe));
  expect(chain(null, true)).toBe(
    'Aucune chaîne de liens réciproques @a → @b n’est connue ; des liens inconnus pourraient en faire une.',
  );
  expect(chain(2, true)).toBe(
    'La plus courte chaîne de liens réciproques @a → @b a 2 pas, et il y en a 2 de cette longueur ; des liens inconnus pourraient en faire une plus courte.',
  );
  const common = (followed: number, least: number) =>
    plain(
      french.lists.common(
        [ONE, FRANCE],
        { shared: followed, unknown: 3 },
        { shared: 0, unknown: 0 },
        least,
        6,
        africa,
        'account',
      ),
    );
  expect(common(1, 6)).toBe(
    '@a, France : 1 compte (région : Afrique) est suivi par les 6 ; pour 3, on l’ignore ; aucun ne suit les 6.',
  );
  expect(common(0, 4)).toContain('aucun compte (région : Afrique) n’est suivi par au moins 4 des 6');
});
