import { PAIR_STATES, type PairState } from '../../graph/tie-state.ts';
import type { pairs as english } from '../en/pairs.ts';
import type { AccountTurn } from '../values.ts';
import { onNetworks, whoseText } from './lists.ts';
import { onNetwork } from './names.ts';
import { count, counted, form, list } from './numbers.ts';
import { called, momentText, units, where } from './phrases.ts';
import { fr } from './spacing.ts';
import { dateDoubt, distinct } from './ties.ts';
import { values } from './values.ts';

const BECAME: Readonly<Record<AccountTurn['kind'], string>> = {
  renamed: 'renommé',
  deactivated: 'désactivé',
  suspended: 'suspendu',
  deleted: 'supprimé',
  back: 'de retour',
  unwatched: 'plus suivi par le journal depuis',
};

const became = ({ kind, at, handle }: AccountTurn) =>
  `${BECAME[kind]}${handle === '' ? '' : ` @${handle}`} le ${momentText(at)}`;

const DIFFERENT = {
  account: 'deux comptes différents',
  actor: 'deux acteurs différents',
  country: 'deux pays différents',
};

/** Of one pair, and of several. */
const STATES: Readonly<Record<PairState, readonly [one: string, many: string]>> = {
  mutual: ['réciproque', 'réciproques'],
  'one-way': ['à sens unique', 'à sens unique'],
  null: ['sans lien', 'sans lien'],
  unknown: ['inconnue dans un sens au moins', 'inconnues dans un sens au moins'],
};

export const pairs: typeof english = {
  between: (a, b, { pairs, follows, returned, mutual, unknown }) =>
    fr`${whoseText(a)} → ${whoseText(b)} : sur ${counted(pairs, 'paire')}, ${count(follows)} avec un abonnement, ${count(returned)} avec un abonnement en retour, ${counted(mutual, 'réciproque')}${unknown === 0 ? '' : fr` ; pour ${count(unknown)}, on l’ignore`}.`,
  legend: fr`↔ réciproque   → suit   ← est suivi   · aucun des deux   ? inconnu`,
  states(counts, state, nodes, conditions, unit) {
    const total = Object.values(counts).reduce((sum, pairs) => sum + pairs, 0);
    const among = `entre ${units(nodes, unit)}${where(conditions)}`;
    const lead = `Sur ${counted(total, 'paire')} ${among}`;
    if (state === null) {
      const found = PAIR_STATES.filter((each) => counts[each] > 0);
      const told = found.map((each) => counted(counts[each], ...STATES[each]));
      return found.length === 0 ? `${lead}.` : fr`${lead} : ${list(told)}.`;
    }
    const number = counts[state];
    return number === 0
      ? `${lead}, aucune n’est ${STATES[state][0]}.`
      : `${lead}, ${count(number)} ${form(number, 'est', 'sont')} ${form(number, ...STATES[state])}.`;
  },
  tooMany: (pairs, state, most) =>
    fr`${count(pairs)} paires sont ${state === null ? 'liées' : STATES[state][1]}, plus que les ${count(most)} d’une même réponse ; choisissez des comptes par --where COLONNE=VALEUR`,
  onNetworks(one, other, there, networks) {
    const [a, b] = [called(one), called(other)];
    const { yes, no, unknown } = networks;
    if (there === 'not-possible')
      return fr`${a} ne peut pas suivre ${b} : sur aucun réseau, les deux n’ont un compte.`;
    if (there === 'yes')
      return `${a} suit ${b} ${onNetworks(yes, 'et')}${unknown.length === 0 ? '' : fr` ; ${onNetworks(unknown, 'et')}, on l’ignore`}.`;
    if (there === 'no') return `${a} ne suit pas ${b} ${onNetworks(no, 'ni')}, où les deux ont un compte.`;
    return `On ignore si ${a} suit ${b} ${onNetworks(unknown, 'et')}${no.length === 0 ? '' : fr` ; ${onNetworks(no, 'et')}, il ne le suit pas`}.`;
  },
  notOn: (actors, network) =>
    fr`${list(actors.map(called))} : aucun compte ${onNetwork(values.network(network))}`,
  alsoOfPair: fr`--also ajoute d’autres instantanés pour une seule paire : nommez deux comptes, A et B`,
  whereOfList: fr`--where choisit parmi ceux que A suit ; laissez-le de côté là où B est nommé`,
  logAlone: fr`--also ajoute d’autres instantanés, et un journal répond seul ; laissez-le de côté`,
  elsewhere: (account, snapshot, other, date) =>
    fr`${called(account)} n’est pas dans la liste de ${snapshot}, mais dans celle de ${other} (${date}). Interrogez-le avec un seul autre compte, ou choisissez cet instantané par -s ; ${snapshot} n’a aucun de ses liens`,
  became: (account, turns) => fr`Ce qu’est devenu ${called(account)} : ${turns.map(became).join(', ')}.`,
  ofOneActor: (name, actor) =>
    `Les deux comptes sont à ${name} (acteur ${actor}), et les liens entre eux ne comptent dans aucune mesure ni dans aucune liste.`,
  bothMean: (node, unit) => fr`les deux noms désignent ${called(node)} ; nommez ${DIFFERENT[unit]}`,
  remark: (isDerived, reasons, doubts) =>
    [
      ...(isDerived ? ['dérivé'] : []),
      ...distinct(reasons),
      ...[...new Set(doubts)].map((doubt) => fr`date douteuse : ${dateDoubt(doubt)}`),
    ].join(fr` ; `),
};
