import type { PublishedWords } from '../../en/report/published.ts';
import { onNetwork } from '../names.ts';
import { count, counted, list, share } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

const either = (offices: readonly string[]) =>
  offices.length < 2 ? offices.join() : `${offices.slice(0, -1).join(', ')} ou ${offices.at(-1)!}`;

export function published({ many, nodes, one }: Terms): PublishedWords {
  return {
    heading: 'À côté des études antérieures',
    intro: fr`De 2012 à 2020, Twiplomacy a étudié les comptes, personnels et institutionnels, que les chefs d’État, chefs de gouvernement et ministres des Affaires étrangères du monde avaient sur Twitter, et en a publié les deux mêmes chiffres. Les nombres sont divisés par n − 1, car n a crû d’une année à l’autre ; les années dont on ne connaît aucune source sont omises.`,
    own: (network, otherCount, parts) =>
      fr`Ici, ${onNetwork(network)}, sur les ${count(otherCount)} autres ${many}, ${list(parts)}.`,
    ownShare: (measure, own, least, most) =>
      fr`${share(own)} ${{ mutual: `suivent le ${one} le mieux relié et sont suivis en retour`, in_degree: `suivent, à ce que l’on sait, le ${one} le plus suivi` }[measure]} (publié : de ${share(least)} à ${share(most)})`,
    year: 'Année',
    first: { mutual: 'Le mieux relié', in_degree: 'Le plus suivi par ses pairs' },
    shareOfOthers: 'Part de n − 1',
    source: 'Source',
    each: (value) => fr`${nodes(value)} à égalité`,
    thisStudy: 'cette étude',
    anyTie: (own, observed, then) =>
      fr`Au moins un lien réciproque : ${share(own)} des ${counted(observed, `${one} observé`, `${many} observés`)} ici ; chiffres publiés : ${list(then)}.`,
    anyTieThen: (value, accounts, year) => fr`${share(value)} de ${count(accounts)} en ${year}`,
    countries: (offices, countries, [from, to], here) =>
      fr`Pays ayant un compte de leur ${either(offices)} : ${countries} ${from === to ? `en ${from}` : `de ${from} à ${to}`}${here === '' ? '' : fr` ; ${here}`}.`,
    countriesHere: (members, of, part) =>
      fr`ici, ${members} des ${count(of)} États membres des Nations unies (${part})`,
    countriesNote: fr`Les nombres imprimés peuvent compter des pays qui ne sont pas membres des Nations unies. Ici, une fourchette va des membres ayant un compte connu à tous, sauf ceux où quelqu’un en a cherché un sans en trouver.`,
    counted: 'Qui a été compté',
    membersShare: fr`Part des membres de l’ONU`,
    countriesHead: 'Pays',
    noTest: fr`Ce n’est pas un test : les études diffèrent par le réseau, la liste et la lecture, et les chiffres du passé sont ceux qui ont été imprimés. Tous figurent avec leurs sources dans data/published-series.csv d’entente.`,
  };
}
