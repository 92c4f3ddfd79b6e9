import type { onPage as english } from '../en/on-page.ts';
import { byPersons, byPersonsText } from './desk-notes.ts';
import { count, counted, form } from './numbers.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

export const onPage: typeof english = {
  cut: (listed, of) =>
    fr`${form(listed, fr`Énuméré : le dernier`, fr`Énumérés : les ${count(listed)} derniers`)} sur ${count(of)} ;`,
  moreRows: 'demander plus de lignes',
  byPersons: (follows) =>
    fr`${byPersons(follows)} ; le bureau d’un pays nomme les siens là où on le demande.`,
  byPersonsInTotals: (follows) =>
    `${counted(follows, 'abonnement rompu par une personne, compté', 'abonnements rompus par des personnes, comptés')} dans les totaux, sans nom.`,
  byPersonsAtDesk: (follows) => fr`${byPersonsText(follows)} ;`,
  namePersons: 'les noms se demandent',
  logHidden: (log, network) =>
    fr`${log} est un journal de ${values.network(network)}, dont les conditions ne laissent montrer les profils que sur cette machine ; demandez-le là, ou scellez-en un jour : entente seal ${log} --at DATE`,
  readingHidden: (snapshot, network) =>
    fr`la lecture de ${snapshot} dit ce que déclarent des profils de ${values.network(network)}, qui ne peuvent être montrés que sur cette machine ; demandez-la là : entente status ${snapshot}`,
};
