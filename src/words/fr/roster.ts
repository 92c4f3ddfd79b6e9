import type { roster as english, Part } from '../en/roster.ts';
import { countryName } from './country-names.ts';
import { onNetwork } from './names.ts';
import { count, counted } from './numbers.ts';
import { didYouMean } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

function partText({ part, whole }: Part, what: string): string {
  const share = whole === 0 ? '' : fr` (${Math.round((100 * part) / whole)} %)`;
  return `${count(part)} des ${count(whole)} ${what}${share}`;
}

export const roster: typeof english = {
  list: (on, rows, accounts, { persons, institutions, members }) =>
    fr`Le ${on} : ${counted(rows, 'ligne')}, ${counted(accounts, 'compte')}. Un compte est connu de ${partText(persons, 'personnes')}, de ${partText(institutions, 'institutions')} et de ${partText(members, 'membres de l’ONU')}.`,
  missing: (on, network, actors, members) =>
    fr`Le ${on}, aucun compte ${onNetwork(values.network(network))} n’est connu de ${partText(actors, 'acteurs')}, de ${counted(members, 'membre')} de l’ONU.`,
  unstated: (rows, empty) =>
    fr`Lignes : ${count(rows)}, dont vides : ${empty.map(({ column, rows: without }) => `${column} ${count(without)}`).join(', ')} ; ce qui compare des comptes par ces colonnes les laisse de côté.`,
  noCountry: (text, nearest) =>
    fr`« ${text} » n’est pas un pays ; ${didYouMean(
      nearest.map((code) => `${code} (${countryName(code)})`),
      'écrivez son code ou son nom',
    )}`,
  noSuch: (column, text, { nearest, known }) =>
    fr`« ${text} » n’est pas une valeur de « ${values.attribute(column)} » ; ${didYouMean(nearest, fr`il y a ${known.join(', ')}`)}`,
};
