import type { diffEditions as english, FateCount, MoveCount } from '../en/diff-editions.ts';
import { onNetwork } from './names.ts';
import { count, counted, form, list } from './numbers.ts';
import { dated } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';
import { verdicts } from './verdicts.ts';

/** Of one, and of several. */
type Forms = readonly [one: string, many: string];

const MOVED: Readonly<Record<MoveCount['move'], Forms>> = {
  came: ['est venu sans avoir été sur aucun réseau', 'sont venus sans avoir été sur aucun réseau'],
  gone: ['n’est plus sur aucun réseau', 'ne sont plus sur aucun réseau'],
  switched: ['est passé à un autre', 'sont passés à un autre'],
  joined: ['est sur un de plus', 'sont sur un de plus'],
  fewer: ['est sur moins de réseaux', 'sont sur moins de réseaux'],
  stayed: ['est resté où il était', 'sont restés où ils étaient'],
  nowhere: ['n’était et n’est sur aucun', 'n’étaient et ne sont sur aucun'],
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
  carried: ['porté sur un autre', 'portés sur un autre'],
  stood: ['qui existait déjà sur un autre', 'qui existaient déjà sur un autre'],
  lost: [
    'qui n’est sur aucun alors que les deux acteurs sont sur un autre',
    'qui ne sont sur aucun alors que les deux acteurs sont sur un autre',
  ],
  'not-possible': ['qui ne peut être sur aucun', 'qui ne peuvent être sur aucun'],
  unknown: ['dont on ignore le sort', 'dont on ignore le sort'],
};

const names = (networks: readonly string[]) => list(networks.map(values.network));

export const diffEditions: typeof english = {
  moves(then, now, networks, actors, moves) {
    const on = list(networks.map((network) => onNetwork(values.network(network))));
    const told = moves.map(({ move, actors: moved }) => counted(moved, ...MOVED[move])).join(', ');
    const who = `${form(actors, 'du seul acteur nommé', `des ${count(actors)} acteurs nommés`)} dans les deux`;
    return fr`De ${dated(then)} à ${dated(now)}, ${on} : ${told === '' ? 'aucun acteur n’est nommé dans les deux' : `${who}, ${told}`}.`;
  },
  cost: (ties, fates) =>
    fr`Liens de ceux qui ne sont plus sur un réseau : ${count(ties)}, dont ${list(fates.map(({ fate, ties: of }) => counted(of, ...FATES[fate])))}.`,
  move: (move) => MOVES[move],
  why: (reasons) => reasons.map(verdicts.verdict).join(', '),
  networks: 'Liens entre comptes, réseau par réseau',
  movers: 'Acteurs selon ce qu’ils ont fait',
  actors: 'Qui a bougé',
  fates: 'Ce que sont devenus les liens de ceux qui ne sont plus sur un réseau',
  leavers: fr`Les mêmes par acteur ; un lien de deux d’entre eux est compté pour chacun`,
  inOneOnly: (networks) =>
    fr`Dans une seule des éditions : ${networks.map(({ network, edition }) => `${values.network(network)} (${edition})`).join(', ')}. De personne il n’est dit qu’il y soit venu ou n’y soit plus ; si un lien qui s’y trouve à présent y était déjà, on l’ignore.`,
  namedInOne: (then, now) =>
    fr`${counted(then, 'acteur')} des listes antérieures ${form(then, 'n’est pas nommé', 'ne sont pas nommés')} dans les plus récentes, et ${count(now)} dans l’autre sens : rien n’en est dit ici.`,
  noneOf: (editions, others) =>
    fr`${list(editions)} ${editions.length === 1 ? 'est une édition' : 'sont des éditions'} et ${list(others)} ${others.length === 1 ? 'n’en est pas une' : 'n’en sont pas'} ; comparez deux éditions, ou deux instantanés d’un même réseau`,
  ofSnapshots: (words, edition) =>
    fr`${words.join(', ')} : cela ne se demande pas de deux éditions ; demandez-le des instantanés d’un même réseau qu’elles réunissent, qu’énumère entente edition ${edition}`,
  nothingInCommon: (then, now) =>
    fr`${then.name} réunit ${names(then.networks)}, et ${now.name} ${names(now.networks)} : elles n’ont aucun réseau en commun à comparer`,
};
