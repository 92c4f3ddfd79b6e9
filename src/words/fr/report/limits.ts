import type { LimitsWords } from '../../en/report/limits.ts';
import { onNetwork } from '../names.ts';
import { form, list } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function limits({ inStudied, many, nodes, ofMany, ofWhole, source }: Terms): LimitsWords {
  return {
    heading: 'Ce que ce rapport ne montre pas',
    link: 'Ce que ce rapport ne montre pas',
    simulated: [
      'Rien ici ne prouve quoi que ce soit.',
      fr`Les données sont simulées : comptes, noms, liens et messages sont inventés, et ne disent rien d’aucune personne, d’aucun pays ni d’aucune institution.`,
    ],
    follow: [
      'Suivre n’est pas approuver.',
      fr`Un abonnement dit qu’un compte a choisi de recevoir ce qu’un autre publie. Il ne dit pas que son titulaire approuve l’autre, lui fasse confiance, s’allie à lui ou lui parle. Un lien réciproque est fait de deux choix de ce genre. Ne pas suivre n’est pas une hostilité : la plupart des paires ne se suivent pas. Qui anime un compte n’est pas toujours qui exerce la fonction.`,
    ],
    on: (date) => `au ${date}`,
    network: (network, when, compared, of) => [
      {
        network: 'Un seul réseau, un seul jour.',
        day: 'Ces réseaux, un seul jour.',
        days: 'Ces réseaux, ces jours-là.',
      }[of],
      fr`Ce sont les liens ${onNetwork(network)} ${when}. Ce qui se passe sur d’autres réseaux, en privé ou sur papier n’y figure pas. Les liens ${compared === null ? 'rompus avant ce jour' : `noués puis rompus entre le ${compared.from} et le ${compared.to}`} n’ont pas laissé de trace.`,
    ],
    group: [
      'Un groupe, et non le réseau.',
      fr`Les liens avec des comptes hors du groupe ne sont pas comptés : qui est en tête ici peut ne pas l’être parmi tous, et qui n’a aucun lien ici peut en avoir beaucoup ailleurs. Rien n’est dit ici des autres.`,
    ],
    roster: (size, isRoster) => [
      isRoster ? 'La liste n’est pas un recensement.' : 'Le réseau est ce qui a été importé.',
      isRoster
        ? fr`Ces ${size} sont ceux que connaissait une liste tenue à la main. Qui n’y figure pas n’est ni compté ni nié, et un État qui y a plus ${ofMany} a plus de liens à donner. Les abonnés et les rangs sont ceux parmi ces ${many}, sauf s’il est question d’audience.`
        : fr`Ces ${size} sont ceux des fichiers ; qui n’y figure pas n’est ni compté ni nié. Les abonnés et les rangs sont ceux parmi ces ${many}.`,
    ],
    hidden: (unread, unknown, countries, on, taken) => [
      `Ce qui n’a ${source === 'import' ? 'pas été' : 'pu être'} lu est inconnu, et non absent.`,
      unread === 0
        ? fr`Tous les ${many} ${taken ? 'sont tenus pour lus' : 'ont été lus'} jusqu’au bout${unknown === 0 ? ', et aucun lien entre eux n’est inconnu' : fr` ; les liens qu’une lecture ne pouvait montrer sont dans unknown.csv`}.`
        : fr`${nodes(unread)} ${form(unread, 'n’a', 'n’ont')} ${source === 'import' ? 'pas été' : 'pu être'} ${form(unread, 'lu', 'lus')} jusqu’au bout${on.length === 0 ? fr` : ${form(unread, 'ses', 'leurs')} abonnements sont inconnus` : fr` sur l’un au moins de ${form(unread, 'ses', 'leurs')} réseaux (${list(on)}) : ceux de ${form(unread, 'ses', 'leurs')} abonnements qu’on n’a pu y voir sont inconnus`}. Les liens réciproques ont des bornes (mutual\\_min et mutual\\_max dans nodes.csv)${countries ? ', les premiers rangs des intervalles et les pays des bornes dans countries.csv' : ' et les premiers rangs des intervalles'}. Les mesures fondées sur les chemins, les marches aléatoires et le spectre, et les parts ${ofWhole}, sont calculées sur les liens connus et n’ont pas de bornes.`,
    ],
    rank: (posts) => [
      'Un rang n’est pas un poids.',
      fr`Il compte des liens ${inStudied}. ${many === 'comptes' ? 'Les comptes qui suivent tout le monde en retour sont bien classés pour cela. ' : ''}Deux rangs voisins peuvent ne différer que d’un lien, ou d’aucun. Les tableaux donnent des intervalles là où des liens inconnus les laissent ouverts${posts ? ', et pour les moyennes des messages' : ''}. L’intermédiarité, le PageRank et leurs semblables n’en ont pas.`,
    ],
    chance: (countries) => [
      'Le hasard est un modèle parmi d’autres.',
      fr`Les réseaux aléatoires gardent le nombre d’abonnements et d’abonnés de chacun. Ils ne gardent rien d’autre : ${countries ? 'ni région, ' : ''}ni langue, ni alliance, ni fonction, ni date d’ouverture d’un compte. « Plus que le hasard » dit que ces seuls nombres ne l’expliquent pas, et non ce qui l’explique.${countries ? ' Ce que deux pays ont en propre se confond souvent avec ce que leurs régions ont en commun.' : ''}`,
    ],
    posts: [
      'Les messages sont comptés, et non lus.',
      fr`L’étude garde quand et comment les comptes publient, qui ils mentionnent et leurs mots-dièses, jamais le texte. Ce qu’ils disent, et sur quel ton, n’est pas ici. Les interactions sont celles de tout le réseau, telles que comptées le jour de la lecture.`,
    ],
  };
}
