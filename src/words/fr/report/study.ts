import type { StudyWords } from '../../en/report/study.ts';
import { members } from '../among.ts';
import { NETWORKS, onNetwork } from '../names.ts';
import { count, counted, form } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function study({ isGroup, many, nodes, ofStudied, one, source }: Terms): StudyWords {
  return {
    heading: 'Ce qui a été étudié',
    on: (date) => (source === 'import' ? date : `le ${date}`),
    scope: (value, network, when, snapshot, address) =>
      fr`Ce rapport décrit qui suit qui parmi ${form(value, `le seul ${one}`, `les ${nodes(value)}`)} ${source !== 'import' ? `${ofStudied} qui ${form(value, 'existait', 'existaient')} ${onNetwork(network)}${network === NETWORKS.sandbox ? ' (un réseau simulé)' : ''} ${when}` : fr`${isGroup ? 'd’un groupe ' : ''}du réseau importé : ${network}, ${when}`}. Il est tiré de ${source === 'edition' ? `l’édition scellée ${snapshot}` : `l’instantané scellé ${snapshot}`}. Qui l’obtient ${address === '' ? 'auprès de qui le publie' : `à l’adresse ${address}`}, avec la même version d’entente, peut le reproduire à l’octet près.`,
    group: (asked, accounts, of) =>
      fr`Le groupe est celui des comptes${members(asked)}, soit ${count(accounts)} des ${counted(of, 'compte')} qui existaient alors. Chiffres, rangs, bornes et comparaisons au hasard sont ceux de ces comptes et de leurs seuls liens entre eux ; les liens avec d’autres ne sont pas comptés. L’audience et les messages sont les leurs sur tout le réseau.`,
    simulated: {
      sandbox: fr`Le bac à sable n’est pas une plateforme : c’est un réseau qu’entente invente à partir de règles et d’une graine, sert lui-même et lit comme un vrai.`,
      'sandbox-mastodon': fr`Mastodon (bac à sable) n’est pas une plateforme : c’est le second réseau du bac à sable, fait de serveurs inventés qui parlent comme ceux de Mastodon.`,
    },
    meaning: {
      shown: 'les serveurs du réseau montrent que la source suit la cible',
      declared: 'd’après ses propres données, la source suit la cible',
      given: 'les fichiers importés disent que la source suit la cible',
    },
    ties: (meaning, whole, edges) =>
      fr`Un lien va de la source à la cible : ${meaning}. Seuls sont étudiés les liens entre ${many} ${ofStudied}. ${edges === 0 ? (whole ? 'Il n’y en a aucun' : 'On n’en connaît aucun') : `${whole ? 'Il y en a' : 'On en connaît'} ${count(edges)}`}.`,
    unit: {
      account: fr`Les comptes y sont comptés ; dans le rapport d’une édition de plusieurs réseaux, ce sont les acteurs.`,
      actor: fr`Les comptes d’un même acteur sont réunis : un acteur en suit un autre si l’un de ses comptes suit l’un des siens. Leurs messages sont étudiés par compte, dans un rapport des comptes.`,
      country: fr`Les comptes d’un même pays sont réunis : un pays en suit un autre si l’un de ses comptes suit l’un des siens. Leurs messages sont étudiés par compte, dans un rapport des comptes.`,
    },
  };
}
