import { begun } from '../../../roster/french-articles.ts';
import { rangeText } from '../../../values/bounded.ts';
import { capital } from '../../capital.ts';
import type { FrontWords } from '../../en/report/front.ts';
import { members } from '../among.ts';
import { ofCountry } from '../country-names.ts';
import { since } from '../moments.ts';
import { onNetwork } from '../names.ts';
import { count, counted, decimal, form, list, mean, ordinal, others } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';
import { governments } from './governments.ts';

const signed = (value: number, text: string) => `${value < 0 ? '−' : '+'}${text}`;

/** « −1,6 point », « +2,0 points » */
function pointsText(value: number): string {
  const tenths = Math.round(1000 * Math.abs(value));
  return `${signed(value, decimal(tenths / 10, 1))} ${form(tenths / 10, 'point', 'points')}`;
}

/** Whole, but where that would say none. */
const whole = (value: number) => (value < 1 ? mean(value) : count(Math.round(value)));

export function front({ inStudied, isGroup, many, nodes, ofStudied, one, sealed, unit }: Terms): FrontWords {
  const unitWords = { account: '', actor: ', acteur par acteur', country: ', pays par pays' }[unit];
  const leads = {
    plain: ['est', 'sont'],
    new: ['passe', 'passent'],
    still: ['reste', 'restent'],
  } as const;
  const first = (names: string, what: string, single: boolean, how: keyof typeof leads, of: number) =>
    fr`${begun(names)} ${leads[how][single ? 0 : 1]} en tête des ${nodes(of)} avec ${what}${single ? '' : ' chacun'}.`;
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
      returned: (whole) => `des abonnements${whole ? '' : ' dont on connaît les deux sens'} sont réciproques`,
      undirected: fr`des liens existent dans les deux sens : ils semblent non orientés`,
    },
    change: (value, at) =>
      value === 0 ? `comme ${at.inEarlier}` : `${signed(value, count(Math.abs(value)))} ${since(at)}`,
    newAndGone: (joined, back, left, gone) =>
      list([
        ...(joined === 0 ? [] : [`${count(joined)} ${form(joined, 'arrivé', 'arrivés')}`]),
        ...(back === 0 ? [] : [`${count(back)} de retour sur le réseau`]),
        ...(left === 0 ? [] : [`${count(left)} ${form(left, 'sorti', 'sortis')} ${ofStudied}`]),
        ...(gone === 0 ? [] : [`${count(gone)} ${form(gone, 'disparu', 'disparus')} du réseau`]),
      ]),
    amongBoth: (value, isWhole) =>
      `${value === 0 ? 'sans changement' : signed(value, count(Math.abs(value)))} entre ${many} des deux années${isWhole ? '' : ', là où l’on peut comparer'}`,
    pointsAmongBoth: (value) => `${pointsText(value)} entre ${many} des deux années`,
    pointsChange: (value, at) =>
      Math.abs(value) < 0.0005 ? `comme ${at.inEarlier}` : `${pointsText(value)} ${since(at)}`,
    findings: 'À retenir',
    nothing: 'Ce réseau est trop petit pour que quelque chose en ressorte.',
    ways: 'Entrées du rapport',
    country: 'Trouver son pays',
    countryName: 'Son nom',
    map: 'Explorer le réseau',
    data: 'Données',
    method: 'Méthode',
    first: {
      mutual: (names, value, single, how, of) =>
        first(names, counted(value, 'lien réciproque', 'liens réciproques'), single, how, of),
      in_degree: (names, value, single, how, of) =>
        first(names, `${counted(value, 'abonné', 'abonnés')} parmi eux`, single, how, of),
      one_way_out: (names, value, single, how, of) =>
        first(names, `${counted(value, 'abonnement', 'abonnements')} sans retour`, single, how, of),
    },
    asKnown: (lead) => `${lead.replace(/\.$/, '')}, pour autant qu’on le sache.`,
    had: (name, then, rank, at) => {
      if (Number.isNaN(then)) {
        const place = Number.isNaN(rank) ? 'n’avait pas de rang' : `était ${ordinal(rank)}`;
        return rank === 1 ? '' : `${begun(name)} ${place} ${at.inEarlier}.`;
      }
      const place = Number.isNaN(rank)
        ? ', sans avoir de rang'
        : rank === 1
          ? ''
          : `, au ${ordinal(rank)} rang`;
      return `${begun(name)} en comptait ${count(then)} ${at.inEarlier}${place}.`;
    },
    former: (name, fate, at, open) =>
      fr`${begun(name)}, en tête ${at.inEarlier}${open ? ', pour autant qu’on le sache' : ''}, ${fate}.`,
    fate: {
      rank: (rank) => `occupe désormais le ${ordinal(rank)} rang`,
      unread: 'n’a plus de rang, faute d’avoir pu lire tous ses abonnements',
      gone: (verdict) => `n’est plus sur le réseau (${verdict})`,
      office: 'a quitté ses fonctions et ne figure plus dans l’étude',
      left: `n’est plus ${inStudied}`,
    },
    certain: 'Aucun lien inconnu ne peut changer le premier rang.',
    certainByAccount: (name, value, rivals) =>
      fr`Compte par compte, aucun lien inconnu ne peut changer le premier rang. Si l’on réunit les comptes d’un même titulaire, ${name} en a ${count(value)}, et ${form(rivals, '1 autre pourrait en avoir plus', `${count(rivals)} autres pourraient en avoir plus`)}.`,
    rivals: (rivals, others) =>
      fr`Si tous les liens inconnus existaient, ${rivals === others ? 'n’importe lequel' : count(rivals)} des ${count(others)} autres ${form(rivals === others ? 1 : rivals, 'pourrait', 'pourraient')} en avoir plus.`,
    whole: {
      turnover: (made, broken, at) => {
        const [most, few] = broken > made ? ['rompu', 'noué'] : ['noué', 'rompu'];
        return fr`Les ${many} des deux années ont ${most} ${counted(Math.max(made, broken), 'lien réciproque', 'liens réciproques')} ${since(at)} et en ont ${few} ${count(Math.min(made, broken))}.`;
      },
      mutual: (pairs, expected) =>
        fr`${counted(pairs, 'paire')} ${/^[aeiou]/.test(many) ? 'd’' : 'de '}${many} ${form(pairs, 'se suit', 'se suivent')} mutuellement ; le hasard en donnerait ${whole(expected)}.`,
    },
    effective: {
      lead: (name, perPost, ranked) =>
        fr`${begun(name)} suscite le plus de réactions parmi ${nodes(ranked)} : ${mean(perPost)} par message.`,
      doubt: (posts, least, low, high, rivals) =>
        fr`Mentions « j’aime », partages, réponses et citations, en moyenne sur ${counted(posts, 'message')} ; sont comparés les ${many} d’au moins ${count(least)} messages. Intervalle à 95 % : ${rangeText(mean(low), mean(high))} ; ${rivals === 0 ? 'aucun autre intervalle ne le recoupe' : form(rivals, 'celui de 1 autre le recoupe', `ceux de ${count(rivals)} autres le recoupent`)}.`,
    },
    silence: {
      lead: (silent, read, days, name) =>
        silent === 1
          ? fr`${begun(name)} n’a rien publié depuis ${counted(days, 'jour')}, seul cas parmi ${nodes(read)}.`
          : fr`${count(silent)} des ${nodes(read)} n’ont rien publié depuis ${counted(days, 'jour')}, alors qu’ils publiaient auparavant. Le plus suivi est ${name}.`,
      doubt: (never, unread) =>
        [
          ...(never === 0
            ? []
            : [`${form(never, 'Un autre n’a', `${count(never)} autres n’ont`)} jamais publié.`]),
          ...(unread === 0 ? [] : [fr`Pour ${others(unread)}, on l’ignore.`]),
        ].join(' '),
    },
    governments: governments({ isGroup }),
    pair: {
      ofCountry,
      ofGroup: (name) => fr`du groupe « ${name} »`,
      lead: (from, to, observed, seen, isOpen, expected, given) =>
        fr`Les ${many} ${from} suivent ceux ${to} dans ${observed === 0 ? 'aucun' : count(observed)} des ${count(seen)} cas ${isOpen ? 'visibles' : 'possibles'} ; le hasard en donnerait ${whole(expected)}${Number.isNaN(given) ? '' : `, ou ${whole(given)} compte tenu de la région`}.`,
      doubt: (expected, p, unknown, isMost) =>
        fr`Test contre le hasard seul (${whole(expected)}) : ${p}${unknown === 0 ? '' : isMost ? fr`, même si ${form(unknown, 'le lien inconnu entre eux existe', `les ${count(unknown)} liens inconnus entre eux existent tous`)}` : fr` ; ${counted(unknown, 'autre cas n’a pu être vu', 'autres cas n’ont pu être vus')}`}.`,
    },
    cite: {
      heading: 'Comment citer',
      citation: (title, snapshot, hash, version, author, url, simulated) =>
        fr`${author === '' ? '' : fr`${author} : `}*${title}.* ${capital(sealed)} ${simulated ? (sealed === 'édition' ? 'simulée ' : 'simulé ') : ''}${snapshot}, empreinte du contenu ${hash}. Rapport produit avec entente ${version}.${url === '' ? '' : ` ${url}`}`,
      footnote: (citation) => fr`En note de bas de page : ${citation}`,
      styles: fr`Pour une bibliographie, \`entente cite FOLDER --as bibtex\`, avec le dossier de ce rapport pour FOLDER, l’écrit pour BibTeX, et \`--as cff\` comme CITATION.cff.`,
      whole: (page) => `[La citation entière](${page})`,
      licence: (licence) => fr`Licence des données : ${licence}.`,
      invented: 'Les données sont inventées : ce sont celles du réseau simulé fourni avec entente.',
      unstated: fr`Aucune licence des données n’est indiquée, ni qui peut en donner une : demandez à qui publie ce rapport avant de réutiliser les données.`,
      unlicensed: (author) =>
        fr`Aucune licence des données n’est indiquée : demandez à ${author} avant de les réutiliser.`,
    },
  };
}
