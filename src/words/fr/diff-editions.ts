import type { diffEditions as english, FateCount, MoveCount } from '../en/diff-editions.ts';
import { on } from './lists.ts';
import { fromNetwork } from './names.ts';
import { count, counted, form, list, NUMBERS, share } from './numbers.ts';
import { called } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';
import { verdicts } from './verdicts.ts';

const { date } = NUMBERS;

/** Of one, and of several. */
type Forms = readonly [one: string, many: string];

const MOVED: Readonly<Record<MoveCount['move'], Forms>> = {
  came: ['est arrivé', 'sont arrivés'],
  gone: ['n’est plus sur aucun', 'ne sont plus sur aucun'],
  switched: ['est passé de l’un à l’autre', 'sont passés de l’un à l’autre'],
  joined: ['en a rejoint un de plus', 'en ont rejoint un de plus'],
  fewer: ['est sur moins de réseaux', 'sont sur moins de réseaux'],
  stayed: ['est là où il était', 'sont là où ils étaient'],
  nowhere: [
    'n’était sur aucun et n’est toujours sur aucun',
    'n’étaient sur aucun et ne sont toujours sur aucun',
  ],
};

const MOVES: Readonly<Record<MoveCount['move'], string>> = {
  came: 'venu',
  gone: 'parti',
  switched: 'passé à un autre',
  joined: 'sur un de plus',
  fewer: 'sur moins',
  stayed: 'resté',
  nowhere: 'nulle part',
};

const FATES: Readonly<Record<FateCount['fate'], Forms>> = {
  carried: ['a été reporté sur un autre réseau', 'ont été reportés sur un autre réseau'],
  stood: ['existait déjà sur un autre réseau', 'existaient déjà sur un autre réseau'],
  lost: [
    'est perdu alors que les deux acteurs ont un autre réseau en commun',
    'sont perdus alors que les deux acteurs ont un autre réseau en commun',
  ],
  'not-possible': [
    'ne peut plus exister, les deux acteurs n’ayant plus de réseau en commun',
    'ne peuvent plus exister, les deux acteurs n’ayant plus de réseau en commun',
  ],
  unknown: ['est inconnu', 'sont inconnus'],
};

const movesText = (moves: readonly MoveCount[]) =>
  list(moves.map(({ move, actors }) => counted(actors, ...MOVED[move])));
const fatesText = (fates: readonly FateCount[]) =>
  fates.map(({ fate, ties }) => counted(ties, ...FATES[fate])).join(fr` ; `);
const names = (networks: readonly string[]) => list(networks.map(values.network));

export const diffEditions: typeof english = {
  moves: (then, now, networks, actors, moves) =>
    fr`De ${then.name} du ${date(then.date)} à ${now.name} du ${date(now.date)}, ${networks.length === 1 ? 'sur le seul réseau commun' : 'sur les réseaux communs'} aux deux, ${names(networks)}. ${movesText(moves) === '' ? 'Aucun acteur n’est nommé dans les listes des deux' : `Sur ${counted(actors, 'acteur nommé', 'acteurs nommés')} dans les listes des deux, ${movesText(moves)}`}.`,
  changed: (since, actors, changed, moves) =>
    fr`${count(changed)} ${form(actors, 'acteur', `des ${count(actors)} acteurs`)} ${form(changed, 'a', 'ont')} changé de réseaux depuis le ${date(since)} : ${movesText(moves)}.`,
  cost: (left, { ties, fates }) => {
    const { actors, several, unlisted } = left;
    const why = [
      ...left.verdicts.map(([verdict, number]) => verdicts.verdictCount(verdict, number)),
      ...(several > 0 ? [`${count(several)} dont les comptes y ont plusieurs verdicts`] : []),
      ...(unlisted > 0
        ? [`${count(unlisted)} ${form(unlisted, 'absent', 'absents')} des listes de ce réseau`]
        : []),
    ];
    const who = fr`${counted(actors, 'acteur')} ${form(actors, 'n’est plus', 'ne sont plus')} ${on(left.network)} : ${why.join(', ')}`;
    if (ties === 0) return `${who}. On ne ${form(actors, 'lui', 'leur')} y connaissait aucun lien.`;
    return fr`${who}. ${form(ties, 'Du lien connu', `Des ${counted(ties, 'lien connu', 'liens connus')}`)} qu’${form(actors, 'il', 'ils')} y ${form(actors, 'avait', 'avaient')}, ${fatesText(fates)}.`;
  },
  costOfMoving: (network, actors, { ties, fates }) =>
    fr`${form(actors, 'L’acteur qui est passé', `Les ${count(actors)} acteurs qui sont passés`)} ${fromNetwork(values.network(network))} à un autre réseau y ${form(actors, 'avait', 'avaient')} ${counted(ties, 'lien connu', 'liens connus')}.${ties === 0 ? '' : fr` De ceux-ci, ${fatesText(fates)}.`}`,
  stayed: (network, { ties, ended, unseen }) =>
    fr`À titre de comparaison : sur ${counted(ties, 'lien', 'liens')} entre acteurs présents ${on(network)} alors comme maintenant, ${count(ended)} ${form(ended, 'a disparu', 'ont disparu')}, soit ${share(ended / (ties - unseen))} des liens revus.${unseen === 0 ? '' : ` ${count(unseen)} n’${form(unseen, 'a', 'ont')} pu être ${form(unseen, 'observé', 'observés')}.`}`,
  fateRule: fr`Un lien est reporté si le même acteur suit maintenant le même autre sur un réseau où il ne le suivait pas alors. S’il l’y suivait, le lien y existait déjà. Il est inconnu si l’on n’a pu le voir alors, ou si on ne le peut maintenant. Il l’est aussi si les listes ultérieures ne nomment pas l’un des deux, ou si l’un d’eux est peut-être encore sur le réseau à une adresse qu’aucune liste ne donne. Un lien entre deux acteurs qui n’y sont plus compte une fois dans les phrases, et pour chacun dans un tableau d’acteurs.`,
  readdressed: (actors) =>
    fr`${form(actors.length, 'Compté', 'Comptés')} comme n’étant plus sur un réseau : ${list(actors.map(called))}. ${form(actors.length, 'Son compte y a', 'Leurs comptes y ont')} le verdict ${verdicts.verdict('moved')}, c’est-à-dire une adresse sur le même réseau qu’aucune liste ne donne. Les liens de cette adresse sont inconnus ; la nouvelle adresse, que donne coverage.csv d’un rapport, doit être ajoutée à la liste.`,
  move: (move) => MOVES[move],
  why: (all) => all.map(verdicts.verdict).join(', ') || 'absent des listes',
  on: names,
  networks: 'Liens entre comptes, réseau par réseau',
  movers: 'Acteurs selon ce qu’ils ont fait',
  actors: fr`Acteurs dont les réseaux ont changé ; d’abord ceux passés de l’un à l’autre`,
  fates: 'Ce que sont devenus les liens de ceux qui ne sont plus sur un réseau',
  leavers: 'Acteurs qui ont quitté un réseau, et ce que sont devenus les liens qu’ils y avaient',
  inOneOnly: (networks) =>
    fr`Dans une seule des éditions : ${networks.map(({ network, edition }) => `${values.network(network)} (${edition})`).join(', ')}. De personne il n’est dit qu’il y soit venu ou n’y soit plus ; si un lien qui s’y trouve à présent y était déjà, on l’ignore.`,
  namedInOne: (then, now) =>
    fr`${counted(then, 'acteur n’est nommé', 'acteurs ne sont nommés')} que par les listes antérieures, ${count(now)} que par les listes ultérieures ; on n’en dit rien.`,
  noGroup: () =>
    fr`--among ne compare pas deux éditions ; comparez les instantanés qu’elles réunissent, un réseau à la fois`,
  noneOf: (editions, others) =>
    fr`${list(editions)} ${editions.length === 1 ? 'est une édition' : 'sont des éditions'} et ${list(others)} ${others.length === 1 ? 'n’en est pas une' : 'n’en sont pas'} ; comparez deux éditions, ou deux instantanés d’un même réseau`,
  ofSnapshots: (words, edition) =>
    fr`${words.join(', ')} : cela ne se demande pas de deux éditions ; demandez-le des instantanés d’un même réseau qu’elles réunissent, qu’énumère entente edition ${edition}`,
  nothingInCommon: (then, now) =>
    fr`${then.name} réunit ${names(then.networks)}, et ${now.name} ${names(now.networks)} : elles n’ont aucun réseau en commun à comparer`,
};
