import { capital } from '../../capital.ts';
import type { RegionPageWords } from '../../en/report/region-page.ts';
import { count, counted, form, list, NUMBERS } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function regionPage({ entryWord, inStudied, source }: Terms): RegionPageWords {
  return {
    find: fr`Trouver un pays :`,
    allCountries: 'Tous les pays',
    index: 'Pays et organisations',
    entries: (value, regions) =>
      fr`${counted(value, 'pays ou organisation a', 'pays et organisations ont')} ${entryWord} ${inStudied}. Par région : ${list(regions)}.`,
    unranked: (links) =>
      fr`Sans rang, faute d’abonnements que l’on ait pu lire ou de compte qui existe : ${list(links)}.`,
    had: (country, known, most, at) =>
      fr`${capital(at.inEarlier)} : ${country}, ${NUMBERS.range(known, most)}.`,
    went: (ties) =>
      `${count(ties)} d’entre eux ont disparu avec ses comptes sortis de la liste ou du réseau.`,
    boundsNote: fr`a–b : au moins a et, si tous les liens inconnus existaient, b ; entre parenthèses, tous les rangs que les liens inconnus permettent ; – : inconnu ou inexistant.`,
    region: (accounts, countries, read, taken) =>
      fr`${counted(accounts, 'compte')} de ${counted(countries, 'pays ou organisation', 'pays et organisations')} ; les abonnements de ${count(read)} d’entre eux ${taken ? 'sont tenus pour lus' : 'ont été lus'} jusqu’au bout.`,
    seats: ({ seats, present, absent, unknown }, shares) =>
      fr`Sur ${counted(seats, 'siège')}, ${count(present)} ${form(present, 'a', 'ont')} un compte (${shares})${absent === 0 ? '' : fr` ; pour ${count(absent)}, quelqu’un a cherché sans en trouver`}${unknown === 0 ? '' : fr` ; pour ${count(unknown)}, aucune recherche n’est encore valable`}.`,
    withoutEntry: (names) =>
      fr`Sans ${source !== 'import' ? 'entrée' : 'compte'} ${inStudied} : ${list(names)}.`,
  };
}
