/** What is said of a country, an account, a task and an edition, in the variants that no golden has. */
import { expect, test } from 'vitest';
import { wordsIn } from '../../src/words/languages.ts';
import type { Said } from '../../src/words/said.ts';
import { say } from '../../src/words/say.ts';
import { speaking } from '../../src/words/speak.ts';
import { ENGLISH } from '../../src/words/speaker.ts';

const french = speaking(wordsIn('fr'));

/** In both languages, with plain spaces. */
const both = (said: Said) => [ENGLISH.say(said), french(said).replace(/\s/g, ' ')];

const lastClause = (text: string) => text.split(/ ?; /).at(-1);

test('tasks: one number or two, all or the first, of a ministry or of the one account of an organisation', () => {
  expect(both(say.tasks.unanswered('bordering', { least: 12, most: 12 }, 5, 12))).toEqual([
    'Followers abroad that none of its accounts follows: 12, the first 5: neighbours first, then the same subregion and region; in each, leaders, foreign ministries and organisations, then by followers; mass followers last',
    'Abonnés à l’étranger qu’aucun de ses comptes ne suit : 12 ; les 5 premiers : voisins d’abord, puis même sous-région et région ; dans chacun, dirigeants, ministères des Affaires étrangères et organisations, puis par nombre d’abonnés ; qui suit en masse vient en dernier',
  ]);
  // An organisation has no neighbours, and an island has the nearest states.
  expect(both(say.tasks.unanswered('none', { least: 12, most: 12 }, 5, 12))).toEqual([
    'Followers abroad that none of its accounts follows: 12, the first 5: other organisations first; then leaders and foreign ministries, then by followers; mass followers last',
    'Abonnés à l’étranger qu’aucun de ses comptes ne suit : 12 ; les 5 premiers : autres organisations d’abord ; puis dirigeants et ministères des Affaires étrangères, puis par nombre d’abonnés ; qui suit en masse vient en dernier',
  ]);
  expect(both(say.editionCountry.answerOrder('nearest'))).toEqual([
    'Those who wait are listed in order: the nearest states first, then the same subregion and region; in each, leaders, foreign ministries and organisations, then by followers; mass followers last.',
    'Ceux qui attendent sont donnés dans cet ordre : États les plus proches d’abord, puis même sous-région et région ; dans chacun, dirigeants, ministères des Affaires étrangères et organisations, puis par nombre d’abonnés ; qui suit en masse vient en dernier.',
  ]);
  const behind = ['dormant', 'dropped'] as const;
  expect(
    both(say.deskTables.waiting('bordering', { least: 12, most: 12 }, 5, 12, behind)).map(lastClause),
  ).toEqual([
    'mass followers last, as are dormant accounts and those we stopped following in the period',
    'qui suit en masse vient en dernier, comme les comptes dormants et ceux que nous avons cessé de suivre dans la période',
  ]);
  expect(both(say.deskTables.waiting('bordering', { least: 3, most: 5 }, 5, 5, ['dormant']))).toEqual([
    'Followers abroad that none of ours follows: at least 3, at most 5',
    'Abonnés à l’étranger qu’aucun des nôtres ne suit : au moins 3, au plus 5',
  ]);
  expect(both(say.tasks.ministry('account', 'none', { least: 0, most: 0 }, 5, 0))).toEqual([
    'Followers abroad of its own account that this does not follow itself: 0',
    'Abonnés à l’étranger de son propre compte que celui-ci ne suit pas lui-même : 0',
  ]);
  expect(both(say.tasks.partners(5, 1200, 0))).toEqual([
    'Partners, the first 5 of 1,200 by mutual ties, then by follows',
    'Partenaires ; les 5 premiers sur 1 200, par liens réciproques, puis par abonnements',
  ]);
});

test('whom it is unknown of whether they wait for an answer', () => {
  const account = (handle: string) => ({ handle, accountId: `did:${handle}`, name: '' });
  expect(both(say.tasks.perhaps([account('a.test')], 'JP'))).toEqual([
    'It is unknown whether @a.test follows an account of Japan, which follows none of them; whoever does waits for an answer, too.',
    'On ignore si @a.test suit un des comptes du Japon, dont aucun ne le suit ; qui le fait attend, lui aussi, d’être suivi en retour.',
  ]);
  expect(both(say.tasks.perhaps([account('a.test'), account('b.test')], 'US'))).toEqual([
    'It is unknown whether @a.test, @b.test follow an account of United States, which follows none of them; whoever does waits for an answer, too.',
    'On ignore si @a.test et @b.test suivent un des comptes des États-Unis, dont aucun ne les suit ; qui le fait attend, lui aussi, d’être suivi en retour.',
  ]);
});

const PARTY = { accountId: 'did:a', kind: 'person', country: 'FR', office: 'head-of-state', host: '' };
const MINISTRY = { ...PARTY, kind: 'institution', office: 'foreign-ministry' };

test.each([
  [
    { ...PARTY, handle: 'ann.test', name: 'Ann' },
    '@ann.test is Ann, head-of-state of France.',
    '@ann.test est Ann, chef de l’État de la France.',
  ],
  [
    { ...MINISTRY, handle: 'mfa.test', name: 'Foreign Ministry of France (simulated)' },
    '@mfa.test is Foreign Ministry of France (simulated), foreign-ministry of France.',
    '@mfa.test est le ministère des Affaires étrangères de la France (simulé).',
  ],
  [
    { ...MINISTRY, handle: 'mfa.test', name: '' },
    '@mfa.test, foreign-ministry of France.',
    '@mfa.test (ministère des Affaires étrangères de la France).',
  ],
  [{ ...PARTY, handle: '', name: 'Ann', office: '' }, 'Ann (did:a), France.', 'Ann (did:a) (France).'],
  [{ ...PARTY, handle: 'ann.test', name: '', office: '', country: '' }, '@ann.test.', '@ann.test.'],
])('who an account is: %j', (who, english, frenchText) => {
  expect(both(say.show.account(who, true))).toEqual([english, frenchText]);
});

test('the ties of a country: of one account or several, and of none whose follows were read', () => {
  const others = { others: 599, followers: 177, unknown: 14 };
  expect(both(say.show.country('US', 5, others, null))).toEqual([
    'United States has 5 accounts: they are followed by 177 of 599 accounts abroad; whom they follow is unknown; for 14 pairs it is unknown.',
    'Les États-Unis ont 5 comptes : sur 599 comptes étrangers, 177 les suivent ; qui ils suivent est inconnu ; pour 14 paires, on l’ignore.',
  ]);
  const one = say.show.country('CU', 1, { ...others, followers: 1, unknown: 0 }, { follows: 2, mutual: 1 });
  expect(both(one)).toEqual([
    'Cuba has 1 account: they follow 2 of 599 accounts abroad, are followed by 1 of them, and have 1 mutual tie.',
    'Cuba a 1 compte : sur 599 comptes étrangers, il en suit 2 et 1 le suit, avec 1 lien réciproque.',
  ]);
});

test('what of an account is known to be there is no more than that', () => {
  const ties = say.show.ties({ others: 1200, followers: 2, unknown: 9 }, { follows: 3, mutual: 1 }, false);
  expect(both(ties)).toEqual([
    'Of 1200 others it is known to follow 3, 2 follow it, and 1 tie is known to be mutual; with 9 a tie is unknown.',
    'Sur 1 200 autres comptes, on lui connaît 3 abonnements et 1 lien réciproque ; 2 le suivent ; avec 9, un lien est inconnu.',
  ]);
});

test('what changed with a country, and of what that is unknown', () => {
  const changes = { ended: 24, unnamed: 1, formed: 1, perhapsEnded: 2 };
  expect(both(say.show.changes({ name: 'then', date: '2025-06-01' }, changes, 5))).toEqual([
    'Since then (2025-06-01), with accounts abroad: 24 broken off (1 by persons, not listed), 1 made; of 2 more from abroad it is unknown whether they ended, the first 5 of each',
    'Depuis then (2025-06-01), avec des comptes étrangers : 24 liens rompus (dont 1 par des personnes, non nommées), 1 noué ; de 2 autres de l’étranger, on ignore s’ils sont rompus ; les 5 premiers de chacun',
  ]);
});

test('what stands about an account, as far as it is known', () => {
  expect(both(say.show.place('PL', 'Eastern Europe'))).toEqual([
    'Poland (PL), Eastern Europe',
    'Pologne (PL), Europe orientale',
  ]);
  expect(both(say.show.office('ambassador', 'JP'))).toEqual([
    'ambassador, sent to Japan',
    'ambassadeur, en poste au Japon',
  ]);
  expect(both(say.show.follows(150, 1, null))).toEqual(['150 declared, 1 listed', '150 déclarés, 1 listé']);
  expect(both(say.show.tenure('2020', '2024-05'))).toEqual(['since 2020 until 2024-05', 'de 2020 à 2024-05']);
  const members = { name: 'around Ann', accounts: 120 };
  const cluster = { id: 3, members, stability: { text: '0.9990', isStable: false } };
  expect(both(say.show.cluster(cluster))).toEqual([
    '3: around Ann, 120 accounts; undecided, stability 0.9990',
    '3 : autour d’Ann, 120 comptes ; indécis, stabilité 0,9990',
  ]);
});

test('an account that left: at a moment, between two, at the latest; seen or never', () => {
  const [from, to] = ['2026-06-01T01:00:00Z', '2026-06-01T03:00:00Z'];
  expect(both(say.departed.left('unwatched', to, to, from))).toEqual([
    'It left the roster at 2026-06-01 03:00 UTC; whom it followed was last seen at 2026-06-01 01:00 UTC.',
    'Ce compte est sorti de la liste le 2026-06-01 03:00 UTC ; qui il suivait a été vu pour la dernière fois le 2026-06-01 01:00 UTC.',
  ]);
  expect(both(say.departed.left('suspended', from, to, null))).toEqual([
    'It was suspended between 2026-06-01 01:00 UTC and 2026-06-01 03:00 UTC; whom it followed was never seen.',
    'Ce compte a été suspendu entre le 2026-06-01 01:00 UTC et le 2026-06-01 03:00 UTC ; qui il suivait n’a jamais été vu.',
  ]);
  expect(both(say.departed.left('deleted', null, to, null))[1]).toMatch(
    /supprimé au plus tard le 2026-06-01 /,
  );
  expect(both(say.departed.lost({ all: 1, follows: 0, followedBy: 1, mutual: 0 }, false))).toEqual([
    '1 known follow went with it, which nobody ended: 1 followed it.',
    'Avec lui a été perdu 1 abonnement connu, que personne n’a rompu : 1 le suivait.',
  ]);
});

test('renames, holders and short lists', () => {
  const account = { handle: 'new.test', accountId: 'did:a', name: '' };
  const seen = [
    { handle: 'old.test', first: '2024-06-01', last: '2025-06-01' },
    { handle: 'new.test', first: '2026-06-01', last: '2026-06-01' },
  ];
  expect(both(say.identity.renamed(account, seen))).toEqual([
    '@new.test is one account under several handles: @old.test (2024-06-01 to 2025-06-01), @new.test (2026-06-01).',
    '@new.test est un seul compte sous plusieurs noms : @old.test (du 2024-06-01 au 2025-06-01) et @new.test (le 2026-06-01).',
  ]);
  const tenures = seen.map((one, k) => ({ ...one, holder: ['Ann', 'Bo'][k]!, office: 'head-of-state' }));
  expect(both(say.identity.handedOver(account, tenures))[1]).toBe(
    '@new.test est un seul compte à 2 mandats : Ann, chef d’État (du 2024-06-01 au 2025-06-01) et Bo, chef d’État (le 2026-06-01).',
  );
  for (const said of [
    ...(['asked', 'not', 'open'] as const).map((how) => say.shortLists.one(account, 105, 2200, how)),
    say.shortLists.many(12, 340, 0),
    say.shortLists.many(12, 340, 3),
  ]) {
    expect(both(said)[1]).toMatch(/^Il manque (à|aux) .*abonnements/);
    expect(both(said)[1]).not.toMatch(/ lack| follow|shown?\b/);
  }
});

test('all that is wrong with peers, in one refusal', () => {
  const wrong = say.peers.wrong([
    { is: 'unwritten', text: 'FR' },
    { is: 'unknown', text: 'FR=Germny', name: 'Germny', meant: ['DE'] },
    { is: 'own', text: 'FR=FR' },
    { is: 'many', text: 'FR=A', most: 8 },
  ]);
  expect(both(wrong)[1]).toBe(
    '--peers FR : écrivez un pays, = et ceux qui sont à côté de lui, comme FR=DE,GB,IT,ES ; FR=Germny : Germny n’est pas un pays ; vouliez-vous dire DE (Allemagne) ? ; FR=FR : un pays n’est pas à côté de lui-même ; ôtez-le ; FR=A : nommez au plus 8 pays à côté d’un pays',
  );
});

test('an edition: who and how many are where', () => {
  const actor = { ...MINISTRY, handle: '', accountId: 'fr-mfa', name: 'Foreign Ministry of France' };
  expect(both(say.edition.actor(actor, ['bluesky'], 2))).toEqual([
    'Foreign Ministry of France (fr-mfa) is on 1 of 2 networks: bluesky.',
    'Le ministère des Affaires étrangères de la France (fr-mfa) est sur 1 réseau sur 2 : Bluesky.',
  ]);
  expect(both(say.edition.standAlone(1))[1]).toBe(
    '1 compte n’a pu être rattaché à un acteur, aucune liste n’en nommant : il ne vaut que pour lui-même.',
  );
  const days = { from: '2026-05-01', to: '2026-06-01', within: 60 };
  expect(both(say.edition.joins('e', ['sandbox', 'x'], days))).toEqual([
    'The edition e joins 2 sealed snapshots, of the sandbox and X, from 1 May 2026 to 1 June 2026 (60 days at most), actor by actor. An actor is a person or an institution, whatever its accounts.',
    'L’édition e réunit 2 instantanés scellés, du bac à sable et de X, du 1er mai 2026 au 1er juin 2026 (60 jours au plus), acteur par acteur. Un acteur est une personne ou une institution, quels que soient ses comptes.',
  ]);
  expect(both(say.edition.sinceBy(null, true))).toEqual(['profile, at the latest', 'profil, au plus tard']);
  const values = { nearest: [], known: ['Africa', 'Europe'] };
  expect(both(say.edition.noGroup('e', 'region', 'Nowhere', values))).toEqual([
    'no actor of e has region Nowhere; there are Africa, Europe',
    'aucun acteur de e n’a pour région Nowhere ; il y a Africa, Europe',
  ]);
});
