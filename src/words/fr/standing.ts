import type { Rank } from '../../values/bounded.ts';
import { capital } from '../capital.ts';
import type { standing as english } from '../en/standing.ts';
import { theCountry } from './country-names.ts';
import { count, counted, ordinal, plain, share } from './numbers.ts';
import { described, ranksAmong } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

const place = ({ rank, best, worst, of }: Rank) =>
  `${ordinal(rank)}${best === worst ? '' : ` (du ${ordinal(best)} au ${ordinal(worst)})`} sur ${count(of)}`;

export const standing: typeof english = {
  figures: fr`« Réciproques » compte des paires de comptes, l’un du pays et l’autre à l’étranger, qui se suivent ; les autres chiffres comptent des comptes étrangers. Le taux de retour est la part des abonnements reçus de l’étranger que le compte suivi rend, parmi ceux dont on le sait ; la colonne d’à côté dit combien il y en a.`,
  amongAll: (countries, isOpen) => `Leur place parmi tous les pays${ranksAmong(countries, isOpen)}`,
  unread: (theirs, others) =>
    fr`Pourquoi chiffres et rangs ont une fourchette : de ces pays, comptes qui n’ont pu être lus et peuvent suivre n’importe quel compte de la liste ou aucun : ${count(theirs)}${others === 0 ? '' : fr` ; et ${count(others)} d’autres pays, qui peuvent suivre ceux-ci`}`,
  ranks: (code, following, followed, mutual) =>
    fr`${capital(theCountry(code))} : ${place(following)} par les abonnés à l’étranger${followed === null || mutual === null ? fr` ; aucun de ses abonnements n’a été lu, d’où l’absence d’autre rang` : `, ${place(followed)} par les comptes suivis à l’étranger et ${place(mutual)} par les liens réciproques`}.`,
  influence: ({ best, worst }, of) =>
    fr`Par l’influence, sa place est ${best === worst ? `la ${ordinal(best)}` : `quelque part du ${ordinal(best)} au ${ordinal(worst)} rang`} sur ${count(of)}.`,
  alone: (who, alone, of) =>
    fr`À lui seul, ${described(who)} lui vaut ${count(alone)} de ses ${count(of)} abonnés à l’étranger.`,
  returnsLittle: (returned, more, of) =>
    fr`Bien plus suivi qu’il ne suit en retour : il rend ${share(returned)} des abonnements reçus de l’étranger, moins que ${count(more)} pays sur ${count(of)}.`,
  followsMore: (follows, followers) =>
    fr`Il suit bien plus qu’il n’est suivi : ${counted(follows, 'compte étranger', 'comptes étrangers')}, contre ${counted(followers, 'abonné', 'abonnés')} à l’étranger.`,
  inRegion: (region, rank, median) =>
    fr`${values.value('region', region)} : ${place(rank)} par les liens réciproques ; la médiane y est de ${plain(median)}.`,
};
