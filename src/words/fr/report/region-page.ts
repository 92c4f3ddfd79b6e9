import { capital } from '../../capital.ts';
import type { RegionPageWords } from '../../en/report/region-page.ts';
import { isPlural, theCountry } from '../country-names.ts';
import { count, counted, form, list } from '../numbers.ts';
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
    had: (code, known, most, at) =>
      `${capital(at.inEarlier)}, ${theCountry(code)} en ${isPlural(code) ? 'comptaient' : 'comptait'} ${known === most ? count(known) : `${count(known)} à ${count(most)}`}.`,
    boundsNote: fr`a–b : au moins a et, si tous les liens inconnus existaient, b ; entre parenthèses, tous les rangs que les liens inconnus permettent ; – : inconnu ou inexistant.`,
    region: (accounts, countries, read, taken) =>
      fr`${counted(accounts, 'compte')} de ${counted(countries, 'pays ou organisation', 'pays et organisations')} ${form(accounts, 'figure', 'figurent')} ici. Les abonnements de ${count(read)} d’entre eux ${taken ? 'sont tenus pour lus' : 'ont été lus'} jusqu’au bout.`,
    listedAlone: (names) =>
      fr`${form(names.length, '1 autre y figure', `${count(names.length)} autres y figurent`)} sans compte existant : ${list(names)}.`,
    seats: ({ seats, present, absent, unknown }, shares) =>
      fr`Sur ${counted(seats, 'siège')}, ${count(present)} ${form(present, 'a', 'ont')} un compte (${shares})${absent === 0 ? '' : fr` ; pour ${count(absent)}, quelqu’un a cherché sans en trouver`}${unknown === 0 ? '' : fr` ; pour ${count(unknown)}, aucune recherche n’est encore valable`}.`,
    withoutEntry: (names) =>
      fr`${form(names.length, 'N’a pas', 'N’ont pas')} ${source !== 'import' ? 'd’entrée' : 'de compte'} ${inStudied} : ${list(names)}.`,
  };
}
