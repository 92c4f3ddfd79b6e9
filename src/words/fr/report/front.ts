import { begun } from '../../../roster/french-articles.ts';
import { rangeText } from '../../../values/bounded.ts';
import { capital } from '../../capital.ts';
import type { FrontWords } from '../../en/report/front.ts';
import { members } from '../among.ts';
import { ofCountry } from '../country-names.ts';
import { since } from '../moments.ts';
import { onNetwork } from '../names.ts';
import { count, counted, decimal, form, mean, ordinal, others } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';
import { governments } from './governments.ts';

const signed = (value: number, text: string) => `${value < 0 ? '−' : '+'}${text}`;

/** « −1,6 point », « +2,0 points » */
function pointsText(value: number): string {
  const tenths = Math.round(1000 * Math.abs(value));
  return `${signed(value, decimal(tenths / 10, 1))} ${form(tenths / 10, 'point', 'points')}`;
}

const neverPosted = (never: number) =>
  never === 0 ? '' : fr` ; ${form(never, '1 autre n’a', `${count(never)} autres n’ont`)} jamais publié`;

export function front({ inStudied, isGroup, many, nodes, one, sealed, unit }: Terms): FrontWords {
  const unitWords = { account: '', actor: ', acteur par acteur', country: ', pays par pays' }[unit];
  const how = { plain: '', new: ' désormais', still: ' toujours' } as const;
  return {
    title: (who, date) => fr`Qui suit qui parmi ${who}${unitWords}, au ${date}`,
    who: {
      world: 'les dirigeants du monde',
      leaders: (countries) => `les dirigeants de ${count(countries)} pays`,
      others: (value, network, country) =>
        `${nodes(value)}${country === '' ? '' : ` ${country}`} ${onNetwork(network)}`,
      group: (asked, accounts, network) =>
        `${form(accounts, 'le seul compte', `les ${count(accounts)} comptes`)}${members(asked)} ${onNetwork(network)}`,
    },
    nameAmong: (name, group) => `${name}, parmi ${group}`,
    snapshot: (name, network) => `${capital(sealed)} ${name}, ${network}`,
    against: (date) => `comparé au ${date}`,
    figures: {
      accounts: (value) => form(value, one, many),
      follows: (value, whole) =>
        `${form(value, 'abonnement', 'abonnements')}${whole ? '' : form(value, ' connu', ' connus')} entre eux`,
      mutual: (value, whole) =>
        `${form(value, 'lien réciproque', 'liens réciproques')}${whole ? '' : form(value, ' connu', ' connus')}`,
      returned: 'des abonnements sont réciproques',
      undirected: fr`des liens existent dans les deux sens : ils semblent non orientés`,
    },
    change: (value, at) =>
      value === 0 ? `comme ${at.inEarlier}` : `${signed(value, count(Math.abs(value)))} ${since(at)}`,
    among: {
      accounts: (joined, gone) =>
        `${count(joined)} ${form(joined, 'nouveau', 'nouveaux')}, ${count(gone)} ${form(gone, 'disparu', 'disparus')}`,
      follows: (formed, ended) =>
        fr`${many} des deux années : ${count(formed)} ${form(formed, 'formé', 'formés')}, ${count(ended)} ${form(ended, 'rompu', 'rompus')}`,
      mutual: (made, broken) =>
        fr`${many} des deux années : ${count(made)} ${form(made, 'noué', 'noués')}, ${count(broken)} ${form(broken, 'rompu', 'rompus')}`,
      returned: (points) => fr`${many} des deux années : ${pointsText(points)}`,
    },
    pointsChange: (value, at) =>
      Math.abs(value) < 0.0005 ? `comme ${at.inEarlier}` : `${pointsText(value)} ${since(at)}`,
    findings: 'À retenir',
    nothing: 'Ce réseau est trop petit pour que quelque chose en ressorte.',
    ways: 'Entrées du rapport',
    country: 'Trouver son pays',
    map: 'Ouvrir la carte',
    data: 'Données',
    method: 'Méthode',
    first: {
      mutual: (names, value, single, told) =>
        fr`${begun(names)} ${single ? 'compte' : 'comptent'}${how[told]} le plus de liens réciproques : ${count(value)}${single ? '' : ' chacun'}.`,
      in_degree: (names, value, single, told) =>
        fr`${begun(names)} ${single ? 'a' : 'ont'}${how[told]} le plus d’abonnés ${inStudied} : ${count(value)}${single ? '' : ' chacun'}.`,
      one_way_out: (names, value, single, told) =>
        fr`${begun(names)} ${single ? 'a' : 'ont'}${how[told]} le plus d’abonnements sans retour : ${count(value)}${single ? '' : ' chacun'}.`,
    },
    asKnown: (lead) => `${lead.replace(/\.$/, '')}, pour autant qu’on le sache.`,
    had: (then, rank, at) => {
      if (Number.isNaN(then)) {
        const place = Number.isNaN(rank) ? 'n’avait pas de rang' : `était ${ordinal(rank)}`;
        return rank === 1 ? '' : `Le ${one} en tête ${place} ${at.inEarlier}.`;
      }
      const place = Number.isNaN(rank)
        ? ', sans avoir de rang'
        : rank === 1
          ? ''
          : `, au ${ordinal(rank)} rang`;
      return `Le ${one} en tête en avait ${count(then)} ${at.inEarlier}${place}.`;
    },
    former: (name, value, fate, at, open) =>
      fr`${begun(name)}, en tête ${at.inEarlier}${open ? ', pour autant qu’on le sache,' : ''} avec ${count(value)}, ${fate}.`,
    fate: {
      rank: (rank, value) => `occupe désormais le ${ordinal(rank)} rang avec ${count(value)}`,
      unread: 'n’a plus de rang, faute d’avoir pu lire tous ses abonnements',
      gone: (verdict) => `n’est plus sur le réseau (${verdict})`,
      office: 'a quitté ses fonctions',
      left: `n’est plus ${inStudied}`,
    },
    rivals: (rivals, others) =>
      fr`Si tous les liens inconnus existaient, ${rivals === others ? 'n’importe lequel' : count(rivals)} des ${count(others)} autres ${form(rivals === others ? 1 : rivals, 'pourrait', 'pourraient')} en avoir plus.`,
    effective: {
      lead: (name, perPost, posts, ranked, least) =>
        fr`Parmi les ${count(ranked)} ${many} d’au moins ${count(least)} messages et dont tous les messages ont été lus, ${name} suscite le plus de réactions : ${mean(perPost)} mentions « j’aime », partages, réponses et citations par message, sur ${counted(posts, 'message')}.`,
      doubt: (low, high, rivals) =>
        fr`Intervalle à 95 % : ${rangeText(mean(low), mean(high))} ; ${rivals === 0 ? 'aucun autre compte n’a d’intervalle qui recoupe celui-ci' : form(rivals, 'celui de 1 autre compte le recoupe', `ceux de ${count(rivals)} autres comptes le recoupent`)}.`,
    },
    silence: {
      lead: (silent, never, read, from, to, name, followers) =>
        silent === 1
          ? fr`Un seul des ${count(read)} ${many} dont on le sait est muet : ${name}, qui publiait auparavant et n’a rien publié du ${from} au ${to}${neverPosted(never)}.`
          : fr`${count(silent)} des ${count(read)} ${many} dont on le sait sont muets : ils publiaient auparavant, et n’ont rien publié du ${from} au ${to}${neverPosted(never)}. Le plus suivi d’entre eux est ${name}, avec ${counted(followers, 'abonné')} ${inStudied}.`,
      doubt: (unread) => (unread === 0 ? '' : fr`Pour ${others(unread)}, on l’ignore.`),
    },
    governments: governments({ isGroup }),
    pair: {
      ofCountry,
      ofGroup: (name) => fr`du groupe « ${name} »`,
      lead: (from, to, observed, seen, isOpen, expected, given) =>
        fr`Sur ${count(seen)} abonnements possibles ${isOpen ? 'et visibles ' : ''}des ${many} ${from} à ceux ${to}, ${observed === 0 ? 'aucun n’existe' : form(observed, '1 existe', `${count(observed)} existent`)} ; le hasard en donnerait ${expected}${given === '' ? '' : `, ou ${given} compte tenu de leurs régions`}.`,
      noneBelow: (groups) => `Aucune paire de ${groups} n’est à coup sûr en dessous du hasard.`,
      doubt: (p, unknown, isMost) =>
        fr`${p}, ajusté sur l’ensemble des paires${unknown === 0 ? '' : isMost ? fr`, même si ${form(unknown, 'le lien inconnu entre eux existe', `les ${count(unknown)} liens inconnus entre eux existent tous`)}` : fr` ; ${counted(unknown, 'autre n’a pu être vu', 'autres n’ont pu être vus')}`}.`,
    },
    cite: {
      heading: 'Comment citer',
      citation: (title, snapshot, hash, version, author, url, simulated) =>
        fr`${author === '' ? '' : fr`${author} : `}*${title}.* ${capital(sealed)} ${simulated ? (sealed === 'édition' ? 'simulée ' : 'simulé ') : ''}${snapshot}, empreinte du contenu ${hash}. Rapport produit avec entente ${version}.${url === '' ? '' : ` ${url}`}`,
      footnote: (citation) => fr`En note de bas de page : ${citation}`,
      whole: (page) => `[La citation entière](${page})`,
      licence: (licence) => fr`Licence des données : ${licence}.`,
      invented: 'Les données sont inventées : ce sont celles du réseau simulé fourni avec entente.',
      unstated: fr`Aucune licence des données n’est indiquée, ni qui peut en donner une : demandez à qui publie ce rapport avant de réutiliser les données.`,
      unlicensed: (author) =>
        fr`Aucune licence des données n’est indiquée : demandez à ${author} avant de les réutiliser.`,
    },
  };
}
