import type { ReadBasis } from '../../roster/read-basis.ts';
import type { FEED_MEANING, Verdict } from '../../roster/verdict.ts';
import type { VerdictsWords } from '../en/verdicts.ts';
import { counted } from './numbers.ts';

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  complete: 'complet',
  empty: 'vide',
  partial: 'partiel',
  capped: 'plafonné',
  protected: 'protégé',
  hidden: 'masqué',
  failed: 'échoué',
  'not-read': 'non lu',
  suspended: 'suspendu',
  deactivated: 'désactivé',
  moved: 'déplacé',
  'not-found': 'introuvable',
};

const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  complete: 'ses abonnements ont été lus jusqu’au bout',
  empty: 'il ne déclare aucun abonnement, et aucun n’a été relevé',
  partial:
    'la lecture s’est interrompue, ou le nombre d’abonnements relevés est très inférieur à celui qu’il déclare',
  capped: 'il n’a été lu que jusqu’à la limite fixée pour la collecte',
  protected: 'il ne montre ses abonnements qu’aux abonnés approuvés',
  hidden: 'il suit des comptes et n’en montre aucun',
  failed: 'le réseau n’a pas répondu à son sujet, au dernier tour non plus',
  'not-read': 'l’instantané a été scellé avant son tour',
  suspended: 'le réseau a suspendu le compte',
  deactivated: 'le titulaire a désactivé le compte',
  moved: 'le compte a changé d’adresse',
  'not-found': 'il n’existe aucun compte de ce nom, ou il n’existe plus',
};

const FROM_A_FILE: Partial<Record<Verdict, string>> = {
  capped: 'la liste de ses abonnements a été coupée à une limite',
  'not-read': 'rien ne montre que ses abonnements ont été lus',
};

const MEANINGS_BY_BASIS: Partial<Record<ReadBasis, Partial<Record<Verdict, string>>>> = {
  log: {
    complete: 'le journal prouve qui il suivait à cet instant',
    'not-read': 'il est dans une lacune du journal à cet instant',
  },
  file: FROM_A_FILE,
  ties: { ...FROM_A_FILE, complete: 'ses abonnements sont tenus pour lus jusqu’au bout' },
  word: {
    ...FROM_A_FILE,
    complete: 'ses abonnements sont tenus pour lus jusqu’au bout, sur la parole de qui l’a importé',
  },
  assumed: {
    ...FROM_A_FILE,
    complete: 'ses abonnements ont été tenus pour lus jusqu’au bout lors de l’importation',
  },
};

export const FEED_MEANINGS: Readonly<Record<keyof typeof FEED_MEANING, string>> = {
  complete: 'ses messages ont été lus jusqu’au début de la période',
  empty: 'il n’a rien publié dans la période',
  partial: 'la lecture s’est interrompue, ou certains de ses messages n’ont pu être lus',
  capped: 'ses messages n’ont été lus qu’aussi loin que le permet le réseau ou la limite de la collecte',
  protected: 'il ne montre ses messages qu’aux abonnés approuvés',
  hidden: 'il a des messages et n’en montre aucun',
  failed: 'le réseau n’a pas répondu pour ses messages, au dernier tour non plus',
  'not-read': 'l’instantané a été scellé avant son tour',
};

export const verdicts: VerdictsWords = {
  verdict: (verdict) => VERDICT_NAMES[verdict],
  verdictCount: (verdict, entries) =>
    counted(entries, VERDICT_NAMES[verdict], VERDICT_NAMES[verdict].replace(/(?= \(|$)/, 's')),
  verdictMeaning: (verdict, basis) => MEANINGS_BY_BASIS[basis]?.[verdict] ?? VERDICT_MEANINGS[verdict],
};
