import type { posting as english } from '../en/posting.ts';
import { count, counted, decimal, form, list, mean, NUMBERS, others, share } from './numbers.ts';
import { called } from './phrases.ts';
import { accounts, ofAll } from './report/activity-terms.ts';
import { LANGUAGE_NAMES } from './report/language-names.ts';
import { fr } from './spacing.ts';

const LAYERS = { mentions: 'mention', reposts: 'partage' };

export const posting: typeof english = {
  wrote(sums, { days, from, to }) {
    const window = `${form(days, 'Le jour', `Les ${counted(days, 'jour')}`)} du ${NUMBERS.date(from)} au ${NUMBERS.date(to)}`;
    if (sums === null) return fr`${window} : on ignore ce que les comptes ont écrit.`;
    const { own, replies, reposts } = sums;
    if (own === 0) return fr`${window} : les comptes lus n’ont rien écrit.`;
    return fr`${window} : les comptes lus ont écrit ${counted(own, 'message original', 'messages originaux')}, ${replies === 0 ? 'dont aucune réponse à d’autres' : fr`dont ${counted(replies, 'réponse')} à d’autres (${share(replies / own)})`}, et ${reposts === 0 ? 'n’en ont repartagé aucun d’autres comptes' : `repartagé ${counted(reposts, 'message')} d’autres comptes`}.`;
  },
  read: (read, of) =>
    read === of
      ? fr`Les messages ${ofAll(of)} ont tous été lus jusqu’au début de cette période.`
      : fr`Les messages de ${count(read)} des ${accounts(of)} (${share(read / of)}) ont été lus jusqu’au début de cette période. ${form(of - read, 'Pour l’autre', `Pour les ${count(of - read)} autres`)}, les chiffres qui exigent tous les messages restent vides et ne donnent pas de rang.`,
  lastDay: 'Le dernier jour s’arrête au moment de la lecture.',
  unread: 'Comptes dont les messages n’ont pas tous pu être lus',
  dormantUnknown: 'On ignore qui n’a rien publié, car les messages d’aucun compte n’ont tous été lus.',
  dormant({ dormant, known, days, never, unsure }) {
    if (dormant === 0)
      return fr`Chacun des ${accounts(known)} lus a publié quelque chose en ${counted(days, 'jour')}.`;
    const silent = dormant - never - unsure;
    const ever = [
      ...(silent > 0
        ? [
            `${form(silent, 'celui d’un compte indique', `ceux de ${count(silent)} indiquent`)} des messages antérieurs`,
          ]
        : []),
      ...(never > 0 ? [`${form(never, 'celui d’un compte', `ceux de ${count(never)}`)} aucun`] : []),
      ...(unsure > 0
        ? [`${form(unsure, 'celui d’un compte ne dit', `ceux de ${count(unsure)} ne disent`)} rien`]
        : []),
    ];
    return fr`${count(dormant)} des ${accounts(known)} dont on le sait (${share(dormant / known)}) ${form(dormant, 'n’a', 'n’ont')} aucun message en ${counted(days, 'jour')}, partages compris. Des profils, ${list(ever)}${silent > 0 ? fr` ; la date du dernier n’est pas connue` : ''}.`;
  },
  dormantTable: 'Comptes sans message, par audience décroissante',
  noAudience: 'Aucune audience n’est connue.',
  audiences: ({ known, of, total, median }) =>
    fr`L’audience ${known === of ? ofAll(of) : fr`de ${count(known)} des ${accounts(of)}`} est connue : ${counted(total, 'abonné')} en tout, une personne qui en suit plusieurs étant comptée plusieurs fois ; la médiane est de ${mean(median)}.`,
  actors: (of) =>
    fr`Les plus grandes audiences des acteurs qui ont plusieurs comptes, avec leur rang parmi les ${count(of)}`,
  noneJoined: 'On ignore quand les comptes ont été créés.',
  firstToJoin: (first, more, day) =>
    fr`${first.length + more === 1 ? 'Premier arrivé' : 'Premiers arrivés'} : ${list([...first.map(called), ...(more === 0 ? [] : [others(more)])])}, le ${NUMBERS.date(day)}.`,
  joinedUnknown: (unknown) => fr`Pour ${accounts(unknown)}, ce jour est inconnu.`,
  joined: 'Les premiers comptes ouverts',
  noLanguage: 'Aucun message n’indique sa langue.',
  languages: (languages, first, ofPosts) =>
    fr`Les messages originaux des comptes lus sont en ${counted(languages, 'langue')}, d’après ce qu’ils indiquent ; ${share(ofPosts)} du total sont en ${LANGUAGE_NAMES[first] ?? first}.`,
  languageTable: 'Langues des messages',
  types(personal, office) {
    const rate = ({ postsPerDay }: typeof personal) =>
      Number.isNaN(postsPerDay)
        ? ''
        : fr`, avec ${decimal(postsPerDay, 2)} message original par jour en moyenne`;
    return fr`${counted(personal.accounts, 'compte personnel', 'comptes personnels')}${rate(personal)} ; ${counted(office.accounts, 'compte institutionnel', 'comptes institutionnels')}${rate(office)}.`;
  },
  groupTable: (by) =>
    ({
      account_type: 'Activité par type de compte',
      office: 'Activité par fonction',
      region: 'Activité par région',
      main_language: 'Activité par langue principale',
    })[by],
  groups: fr`L’audience est celle des comptes pour lesquels elle est connue. Les messages par jour sont la moyenne des comptes dont les messages ont tous été lus. Les parts et les interactions portent sur tous leurs messages ensemble. La langue principale d’un compte sans messages, ou dont les messages n’ont pas tous été lus, est inconnue.`,
  reach: (countries) =>
    fr`Comptes étrangers qui suivent le ministre des Affaires étrangères, le ministère ou les deux, dans ${counted(countries, 'pays', 'pays')} où le ministre a un compte personnel`,
  layers: (layers) =>
    fr`Pour autant que les deux soient connus, ${list(layers.map(({ layer, ties, alongFollows }) => (ties === 0 ? fr`il n’y a aucun lien de ${LAYERS[layer]}` : fr`${share(alongFollows)} des liens de ${LAYERS[layer]} doublent un abonnement`)))}.`,
  layerTable: 'Les réseaux des abonnements, des mentions et des partages',
  overlaps: 'Liens communs à deux réseaux, sur les comptes dont les deux ont été lus jusqu’au bout',
  correlations: 'Accord entre deux classements',
  layersAre: fr`Qui mentionne qui, ou lui répond, et qui partage ou cite les messages de qui, sont deux autres réseaux entre les mêmes comptes. Un lien est compté une fois, aussi souvent qu’il ait servi ; les occurrences comptent chaque fois. Quand les messages d’un compte n’ont pas tous pu être lus, ses mentions et ses partages sont au moins ceux qui sont comptés.`,
  mentioned: (followers, audience) =>
    fr`Les comptes les plus suivis dans la liste ${followers.mentions > 0 && followers.reposts > 0 ? 'sont aussi plus mentionnés et plus partagés' : 'ne sont pas toujours plus mentionnés ni plus partagés'}. Leurs abonnés vont de pair avec les mentions reçues (ρ = ${decimal(followers.mentions, 2)}) et avec les partages reçus (ρ = ${decimal(followers.reposts, 2)}). ρ est la corrélation des rangs de Spearman, 0 sans ordre commun.${audience === null ? '' : fr` Avec l’audience sur tout le réseau, la mesure de Cha et al. (2010), ρ vaut ${decimal(audience.mentions, 2)} et ${decimal(audience.reposts, 2)}. Sur Twitter, ils ont trouvé qu’une grande audience dit peu des mentions et des partages : l’« illusion du million d’abonnés ».`}`,
};
