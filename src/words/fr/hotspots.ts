import type { hotspots as english } from '../en/hotspots.ts';
import { count, counted } from './numbers.ts';
import { cut, stretchText, where } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

export const hotspots: typeof english = {
  found: (name, stretch, hashtags, accounts, conditions, first) =>
    fr`${name}, ${stretchText(stretch)} : ${counted(hashtags, 'mot-dièse', 'mots-dièses')} de ${counted(accounts, 'compte')}${where(conditions)}${first === null ? '' : fr` ; #${first.tag}, employé par ${counted(first.accounts, 'compte')}`}.`,
  changing: (rising, falling) => fr`En hausse : ${count(rising)} ; en baisse : ${count(falling)}.`,
  changeUnknown: fr`Ce qui monte et ce qui baisse est inconnu : d’aucun compte, tous les messages de la durée d’avant ne sont connus aussi.`,
  used: (shown, of) => `Par nombre de comptes qui les emploient${cut(shown, of)}`,
  rising: (shown, of) => fr`En hausse : plus de comptes que sur la durée d’avant${cut(shown, of)}`,
  falling: (shown, of) => fr`En baisse : moins de comptes que sur la durée d’avant${cut(shown, of)}`,
  groups: (column, each) =>
    fr`Par ${values.attribute(column)}${each === null ? '' : fr` ; les ${count(each)} premiers de chacun`}`,
  coverage: fr`Ceux dont les messages ne sont pas tous connus : sur la durée, et sur les deux durées`,
  tagged: (name, stretch, posts, accounts, tag) =>
    fr`${name}, ${stretchText(stretch)} : ${counted(posts, 'message')} de ${counted(accounts, 'compte')} avec #${tag}.`,
  unread: (unread, accounts) =>
    fr`De ${count(unread)} comptes sur ${count(accounts)}, les messages de cette durée ne sont pas tous connus : il peut y en avoir plus.`,
  wholeDays: (last, snapshot, days) =>
    fr`--last ${last} : ${snapshot} a les mots-dièses de ${counted(days, 'jour')}, par jour ; nommez-en de 1 à ${count(days)}, comme 7d, ou demandez au journal d’une veille`,
  noPosts: (log, network) =>
    fr`${log} ne tient pas les messages ; une veille avec --activity le fait : entente watch LOG --network ${network} --activity`,
  noTag: (text) => fr`--tag ${text} n’est pas un mot-dièse ; écrivez-le comme #peacetalks`,
  known: (read, accounts, comparable) =>
    fr`Ce que ${count(read)} comptes sur ${count(accounts)} ont publié est connu sur toute la durée ; un écart compte les ${count(comparable)} dont c’est connu sur les deux durées. Des autres, il peut y avoir plus que ce qui est compté.`,
};
