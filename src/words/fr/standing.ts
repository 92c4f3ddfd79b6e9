import type { Rank } from '../../values/bounded.ts';
import { capital } from '../capital.ts';
import type { standing as english } from '../en/standing.ts';
import { isPlural, theCountry } from './country-names.ts';
import { que } from './elision.ts';
import { inRegion } from './names.ts';
import { count, form, NUMBERS, ordinal, plain, share } from './numbers.ts';
import { described, ranksAmong } from './phrases.ts';
import { fr } from './spacing.ts';

const range = ({ best, worst }: Rank) =>
  best === worst ? '' : ` (du ${ordinal(best)} au ${ordinal(worst)})`;
const alone = (rank: Rank) => `${ordinal(rank.rank)}${range(rank)}`;
const place = (rank: Rank) => `${ordinal(rank.rank)} rang${range(rank)} sur ${count(rank.of)}`;
const placeBeside = (other: Rank, rank: Rank) => (rank.of === other.of ? alone(rank) : place(rank));

export const standing: typeof english = {
  figures: fr`« Réciproques » compte des paires de comptes, l’un des siens et l’autre à l’étranger, qui se suivent ; les autres chiffres comptent des comptes étrangers. Le taux de retour est la part des abonnements reçus de l’étranger que le compte suivi rend, parmi ceux dont on le sait ; la colonne d’à côté dit combien il y en a.`,
  amongAll: (countries, isOpen) => `Leur place parmi tous les pays${ranksAmong(countries, isOpen)}`,
  unread: (theirs, others) =>
    fr`Pourquoi chiffres et rangs ont une fourchette : de ces pays, comptes qui n’ont pu être lus et peuvent suivre n’importe quel compte de la liste ou aucun : ${count(theirs)}${others === 0 ? '' : fr` ; et ${count(others)} d’autres pays, qui peuvent suivre ceux-ci`}`,
  ranks: (code, following, followed, mutual) =>
    fr`${capital(theCountry(code))} ${isPlural(code) ? 'occupent' : 'occupe'} le ${place(following)} pays et organisations par le nombre de comptes étrangers abonnés${followed === null || mutual === null ? fr` ; aucun de ses abonnements n’a été lu, d’où l’absence d’autre rang` : `. C’est le ${placeBeside(following, followed)} par les comptes étrangers suivis et le ${placeBeside(following, mutual)} par les liens réciproques`}.`,
  influence: ({ best, worst }, of) =>
    fr`Par l’influence, sa place est ${best === worst ? `la ${ordinal(best)}` : `quelque part du ${ordinal(best)} au ${ordinal(worst)} rang`} sur ${count(of)}.`,
  alone: (who, alone, of) =>
    of.least === 1 && of.most === 1
      ? `Son seul abonné à l’étranger ne suit, parmi ses comptes, ${que(described(who))}.`
      : fr`De ses ${NUMBERS.range(of.least, of.most)} abonnés à l’étranger, ${of.least === of.most ? '' : 'au moins '}${count(alone)} ne ${form(alone, 'suit', 'suivent')}, parmi ses comptes, ${que(described(who))}.`,
  returnsLittle: ({ yes, of }, { more, countries }, apart) =>
    fr`Abonnements reçus de l’étranger et rendus : ${count(yes)} sur ${count(of)} (${share(yes / of)}), part moindre que celle de ${count(more)} pays et organisations sur ${count(countries)}.${apart === null ? '' : fr` ${capital(described(apart.who))} en rend ${count(apart.its.yes)} sur ${count(apart.its.of)}, ses autres comptes ${count(apart.others.yes)} sur ${count(apart.others.of)}.`}`,
  followsMore: (follows, followers) =>
    fr`Il suit bien plus qu’il n’est suivi : ${NUMBERS.range(follows.least, follows.most)} comptes étrangers, contre ${NUMBERS.range(followers.least, followers.most)} abonnés à l’étranger.`,
  inRegion: (region, following, mutual, median) =>
    fr`${capital(inRegion(region))}, c’est le ${place(following)} par les abonnés et le ${placeBeside(following, mutual)} par les liens réciproques. La médiane y est de ${plain(median)} ${form(median, 'lien réciproque', 'liens réciproques')}.`,
};
