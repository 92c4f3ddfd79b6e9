import type { pairs as english } from '../en/pairs.ts';
import type { AccountTurn } from '../values.ts';
import { called, moment } from './phrases.ts';
import { fr } from './spacing.ts';
import { dateDoubt, distinct } from './ties.ts';

const BECAME: Readonly<Record<AccountTurn['kind'], string>> = {
  renamed: 'renommé',
  deactivated: 'désactivé',
  suspended: 'suspendu',
  deleted: 'supprimé',
  back: 'de retour',
  unwatched: 'plus suivi par le journal depuis',
};

const became = ({ kind, at, handle }: AccountTurn) =>
  `${BECAME[kind]}${handle === '' ? '' : ` @${handle}`} le ${moment(at)}`;

const DIFFERENT = {
  account: 'deux comptes différents',
  actor: 'deux acteurs différents',
  country: 'deux pays différents',
};

export const pairs: typeof english = {
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
