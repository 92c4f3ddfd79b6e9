import type { shortLists as english } from '../en/short-lists.ts';
import { count, counted } from './numbers.ts';
import { called } from './phrases.ts';
import { fr } from './spacing.ts';

const UNSEEN = {
  asked: fr` ; le réseau a été interrogé sur tous ceux de la liste étudiée qu’elle ne montre pas`,
  not: fr` ; ceux qu’elle ne montre pas comptent comme non suivis`,
  open: fr`, plus que n’en expliquent des comptes disparus : il peut suivre autant de ceux qu’elle ne montre pas`,
};

export const shortLists: typeof english = {
  one: (account, lacks, declared, unseen) =>
    `Il manque à la liste de ${called(account)} ${count(lacks)} des ${counted(declared, 'abonnement')} que ce compte déclare${UNSEEN[unseen]}.`,
  many: (lists, lacks, open) =>
    fr`Il manque aux listes de ${counted(lists, 'compte')} ${count(lacks)} des abonnements qu’ils déclarent${open === 0 ? '' : fr` ; pour ${count(open)} d’entre eux, on ignore s’ils suivent ceux qu’elles ne montrent pas`}.`,
};
