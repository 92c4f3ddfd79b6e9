/** What the report says in French of posts, audiences and influence. */
import { INFLUENCE_PARTS, type Weights } from '../../activity/influence.ts';
import type { ActivityText } from './english-activity.ts';
import type { NumberText } from './number-text.ts';

const LANGUAGES: Readonly<Record<string, string>> = {
  af: 'afrikaans',
  am: 'amharique',
  ar: 'arabe',
  az: 'azéri',
  be: 'biélorusse',
  bg: 'bulgare',
  bn: 'bengali',
  bs: 'bosnien',
  ca: 'catalan',
  cs: 'tchèque',
  da: 'danois',
  de: 'allemand',
  dv: 'maldivien',
  el: 'grec',
  en: 'anglais',
  es: 'espagnol',
  et: 'estonien',
  eu: 'basque',
  fa: 'persan',
  fi: 'finnois',
  fr: 'français',
  ga: 'irlandais',
  gl: 'galicien',
  he: 'hébreu',
  hi: 'hindi',
  hr: 'croate',
  hu: 'hongrois',
  hy: 'arménien',
  id: 'indonésien',
  is: 'islandais',
  it: 'italien',
  ja: 'japonais',
  ka: 'géorgien',
  kk: 'kazakh',
  km: 'khmer',
  ko: 'coréen',
  ky: 'kirghize',
  lb: 'luxembourgeois',
  lo: 'lao',
  lt: 'lituanien',
  lv: 'letton',
  mg: 'malgache',
  mk: 'macédonien',
  mn: 'mongol',
  ms: 'malais',
  mt: 'maltais',
  my: 'birman',
  nb: 'norvégien bokmål',
  ne: 'népalais',
  nl: 'néerlandais',
  nn: 'norvégien nynorsk',
  no: 'norvégien',
  pl: 'polonais',
  ps: 'pachto',
  pt: 'portugais',
  ro: 'roumain',
  ru: 'russe',
  rw: 'kinyarwanda',
  si: 'cingalais',
  sk: 'slovaque',
  sl: 'slovène',
  so: 'somali',
  sq: 'albanais',
  sr: 'serbe',
  sv: 'suédois',
  sw: 'swahili',
  ta: 'tamoul',
  tg: 'tadjik',
  th: 'thaï',
  ti: 'tigrigna',
  tk: 'turkmène',
  tl: 'tagalog',
  tr: 'turc',
  uk: 'ukrainien',
  ur: 'ourdou',
  uz: 'ouzbek',
  vi: 'vietnamien',
  zh: 'chinois',
};

type Spaced = (text: TemplateStringsArray, ...inserted: readonly (string | number)[]) => string;

/**
 * @param numbers of the language.
 * @param fr sets the spaces of French punctuation.
 */
export function frenchActivity(numbers: NumberText, fr: Spaced): ActivityText {
  const { count, counted, decimal, form, list, mean, others, share, weight } = numbers;
  const accounts = (value: number) => counted(value, 'compte');
  const each = (single: boolean) => (single ? '' : ' chacun');
  const written = (value: number) => counted(value, 'message écrit', 'messages écrits');
  const part = { popularity: 'Popularité', engagement: 'Engagement', trust: 'Confiance' };
  const weighed = (weights: Weights) =>
    list(INFLUENCE_PARTS.map((name) => `${part[name].toLowerCase()} ${weight(weights[name])}`));
  const definitions: Readonly<Record<string, string>> = {
    audience: 'abonnés indiqués par le profil, sur tout le réseau',
    followed_count: 'abonnements indiqués par le profil, sur tout le réseau',
    post_count: 'messages de toujours indiqués par le profil',
    own_posts: fr`messages écrits dans la période, réponses, fils et citations compris ; les partages n’en sont pas`,
    posts_per_day: 'own_posts ÷ jours de la période',
    replies: 'messages écrits en réponse à d’autres',
    reply_share: fr`replies ÷ own_posts ; vide sans messages écrits, sans rang au-dessous de 10`,
    reposts: 'messages d’autres repartagés',
    repost_share: fr`reposts ÷ (own_posts + reposts) ; vide sans l’un ni l’autre, sans rang au-dessous de 10 des deux`,
    quotes: 'messages écrits qui citent celui d’un autre',
    interactions: fr`mentions « j’aime », partages, réponses et citations reçus par les messages qu’il a écrits`,
    interactions_per_post: fr`interactions ÷ messages écrits ; vide au-dessous de 10`,
    interactions_low: fr`borne inférieure de l’intervalle à 95 % de interactions_per_post`,
    interactions_high: 'sa borne supérieure',
    active_days: 'jours de la période avec un message écrit ou un partage',
    mentions_in:
      'messages d’autres comptes de la liste qui le nomment ou lui répondent, pour autant qu’ils aient été lus',
    mentions_out:
      'fois où ses messages nomment d’autres comptes de la liste ou leur répondent, chaque compte une fois par message',
    reposts_in:
      'partages et citations de ses messages par d’autres comptes de la liste, pour autant qu’ils aient été lus',
    reposts_out: 'partages et citations de messages d’autres comptes de la liste',
    main_language: fr`langue du plus grand nombre de ses messages ; vide si aucun n’en indique`,
    joined: 'jour de création du compte',
    dormant: fr`yes sans aucun message ni partage dans la période ; vide si on l’ignore`,
    popularity: 'rang centile de audience',
    engagement: 'rang centile des réponses par jour',
    trust: 'rang centile du rang centile moyen de reposts_in, mentions_in et interactions_per_post',
    influence: 'moyenne de popularity, engagement et trust selon leurs poids',
    feed: 'ce qu’a donné la lecture de ses messages',
  };

  return {
    window: {
      heading: 'Ce qu’ils publient',
      sentence: (days, first, last) =>
        fr`Les chapitres sur l’activité portent sur les ${counted(days, 'jour')} du ${first} au ${last}, le dernier jusqu’au moment où les messages ont été lus.`,
      read: (read, of) =>
        read === of
          ? fr`Les messages des ${accounts(of)} ont tous été lus jusqu’au début de cette période.`
          : fr`Les messages de ${count(read)} des ${accounts(of)} (${share(read / of)}) ont été lus jusqu’au début de cette période. Pour les autres, ce qui demanderait tous les messages est inconnu : ces chiffres restent vides et ne donnent pas de rang.`,
      unread: fr`Ceux dont les messages n’ont pas tous pu être lus :`,
      unreadOf: (verdict, names, rest) =>
        fr`**${verdict}** : ${names.join(fr` ; `)}${rest > 0 ? fr` ; et ${others(rest)} (activity.csv)` : ''}`,
      backTo: (name, date) => fr`${name}, lus en remontant jusqu’au ${date}`,
      sums: (own, replies, reposts) =>
        fr`Les comptes lus ont écrit ${counted(own, 'message')}, dont ${counted(replies, 'réponse')} à d’autres (${share(replies / own)}), et repartagé ${counted(reposts, 'message')} d’autres comptes.`,
      none: 'Les comptes lus n’ont rien écrit.',
    },
    withheld: fr`Des messages ont été lus pour cet instantané. Les conditions du réseau n’en permettent pas la publication : ce rapport n’a donc pas de chapitres sur l’activité ; les questions posées au terminal trouvent leur réponse dans la base.`,
    readOf: (read, of) =>
      read === of
        ? ''
        : fr`Seuls peuvent être classés les ${accounts(read)} dont les messages ont tous été lus, sur ${count(of)}.`,
    notRanked: {
      sentence: (value, few, unread, least) => {
        const reasons = [
          ...(few > 0
            ? [
                fr`${count(few)} qui n’${form(few, 'a', 'ont')} pas ${count(least)} messages écrits sur lesquels se fonder`,
              ]
            : []),
          ...(unread > 0 ? [fr`${count(unread)} dont les messages n’ont pas tous été lus`] : []),
        ];
        return fr`${form(value, 'Non classé', 'Non classés')} : ${accounts(value)}, ${list(reasons)} (activity.csv).`;
      },
      first: (by) => fr`Ceux qui ont ${by}, dont une poignée de messages décide :`,
      fewPosts: (posts, least) => fr`${written(posts)}, moins de ${count(least)}`,
      fewCounts: (known, own, least) =>
        fr`tous les chiffres connus pour ${count(known)} de ${written(own)}, moins de ${count(least)}`,
    },
    head: {
      audience: 'Audience',
      followers: 'Abonnés dans la liste',
      ownPosts: 'Messages écrits',
      postsPerDay: 'Messages par jour',
      replies: 'Réponses',
      replyShare: 'Réponses à d’autres',
      reposts: 'Partages',
      activeDays: 'Jours actifs',
      interactions: 'Interactions',
      perPost: 'Interactions par message',
      interval: fr`Intervalle à 95 %`,
      mentioned: 'Mentions reçues',
      reposted: 'Partages reçus',
      reason: 'Raison',
      actor: 'Acteur',
      posts: 'Messages',
      hashtag: 'Mot-dièse',
      byCountry: 'Messages par pays',
      language: 'Langue',
      mainOf: 'Langue principale de',
      group: 'Groupe',
      read: 'Comptes lus',
      medianAudience: 'Audience médiane',
      perDayMean: 'Messages par jour, moyenne',
      dormant: 'Dormants',
      isDormant: 'Dormant',
      joined: 'Créé le',
      before: 'Avant',
      now: 'Maintenant',
      factor: 'Facteur',
      countryInfluence: 'Influence',
      rankedOffices: 'Fonctions classées',
      bestAccounts: 'Meilleur compte de chaque fonction',
    },
    audience: {
      heading: 'Les plus grandes audiences',
      none: 'Aucune audience n’est connue.',
      sentence: (leader, value, single) =>
        fr`${leader} avec ${counted(value, 'abonné')} sur tout le réseau${each(single)}.`,
      total: (known, of, total, median) =>
        fr`L’audience ${known === of ? fr`des ${accounts(of)}` : fr`de ${count(known)} des ${accounts(of)}`} est connue : ${counted(total, 'abonné')} en tout, qui en suit plusieurs étant compté plusieurs fois ; la médiane est de ${median}.`,
      perActor: (actors) =>
        fr`En additionnant les comptes d’un même acteur, ceux qui en ont plusieurs, avec leur rang parmi les ${counted(actors, 'acteur')} :`,
      atLeast: (sum, unknown) => fr`${sum}, et ${count(unknown)} d’audience inconnue`,
      followers: (value) => counted(value, 'abonné'),
    },
    active: {
      heading: 'Les plus actifs',
      none: 'Aucun compte lu n’a écrit de message.',
      sentence: (leader, perDay, single) =>
        fr`${leader} avec ${decimal(perDay, 1)} messages écrits par jour${each(single)}.`,
      perDay: (value) => fr`${decimal(value, 1)} messages écrits par jour`,
    },
    conversational: {
      heading: 'Les plus portés au dialogue',
      none: (least) =>
        fr`Aucun compte lu n’a au moins ${count(least)} messages écrits dont une réponse à un autre.`,
      sentence: (leader, value, single, counts) =>
        fr`${leader} : ${share(value)} de ${single ? 'ses' : 'leurs'} messages répondent à d’autres${counts}.`,
      counts: (replies, own) => fr`(${count(replies)} sur ${count(own)})`,
      by: 'les plus grandes parts',
    },
    effective: {
      heading: 'Les plus efficaces',
      none: (least) =>
        fr`Aucun compte lu n’a d’interaction et au moins ${count(least)} messages écrits dont tous les chiffres sont connus.`,
      sentence: (leader, value, single, interval) =>
        fr`${leader} avec ${mean(value)} interactions par message écrit${each(single)}${interval}.`,
      interval: (low, high, rivals) =>
        fr` (intervalle à 95 % de ${mean(low)} à ${mean(high)}, ${rivals === 0 ? 'qu’aucun autre n’atteint' : `qu’${form(rivals, 'atteint celui de 1 autre compte', `atteignent ceux de ${count(rivals)} autres comptes`)}`})`,
      perPost: (value) => fr`${mean(value)} interactions par message`,
      model: (resamples, least) =>
        fr`L’intervalle contient les 95 % centraux des moyennes de ${count(resamples)} rééchantillonnages des messages écrits par un compte (bootstrap). Au-dessous de ${written(least)}, aucun compte n’est classé, car un seul succès en déciderait.`,
      by: 'le plus d’interactions par message',
    },
    joined: {
      heading: 'Premiers arrivés, croissance la plus rapide',
      none: 'On ignore quand les comptes ont été créés.',
      sentence: (names, date, single) =>
        fr`${single ? 'Premier arrivé' : 'Premiers arrivés'} : ${names}, le ${date}.`,
      known: (known, of) => (known === of ? '' : fr`Pour ${accounts(of - known)}, ce jour est inconnu.`),
      growth: (snapshot, date, known, of, grown) =>
        fr`La croissance de l’audience depuis l’instantané ${snapshot} (${date}) est connue pour ${count(known)} des ${accounts(of)}. ${grown ? fr`Les plus rapides, par le facteur :` : 'Aucune n’a augmenté.'}`,
      factor: (value) => fr`un facteur de ${decimal(value, 2)}`,
      noGrowth: 'La croissance est donnée quand un rapport est comparé à un instantané antérieur.',
    },
    dormant: {
      heading: 'Dormants',
      unknown: 'On ignore qui n’a rien publié, car les messages d’aucun compte n’ont tous été lus.',
      sentence: (dormant, read, days) =>
        dormant === 0
          ? fr`Chacun des ${accounts(read)} lus a publié quelque chose en ${counted(days, 'jour')}.`
          : fr`${count(dormant)} des ${accounts(read)} lus (${share(dormant / read)}) ${form(dormant, 'n’a', 'n’ont')} aucun message en ${counted(days, 'jour')}, partages compris${form(dormant, '', fr` ; ceux qui ont la plus grande audience viennent d’abord`)} :`,
    },
    influence: {
      heading: 'Influence',
      explain: (weights) =>
        fr`L’influence combine trois rangs centiles dans la liste, chacun de 0 (au-dessous de tous les autres) à 1 (au-dessus de tous) : la popularité est celui de l’audience, l’engagement celui des réponses à d’autres par jour, la confiance celui du rang moyen des partages reçus, des mentions reçues et des interactions par message. Poids : ${weighed(weights)}. Ce sont les trois critères que l’Agence France-Presse a nommés pour son e-Diplomacy Hub ; leur mesure et leurs poids sont le choix de ce projet.`,
      none: 'Aucun compte n’a toutes les parties qui comptent : aucun n’est classé.',
      sentence: (leader, value, single) =>
        fr`${leader} avec une influence de ${decimal(value, 3)}${each(single)}.`,
      value: (value) => fr`une influence de ${decimal(value, 3)}`,
      unranked: (value, weights, least) => {
        const lacks = [
          ...(weights.popularity > 0 ? ['une audience'] : []),
          ...(weights.engagement + weights.trust > 0 ? ['des messages pas tous lus'] : []),
          ...(weights.trust > 0 ? [fr`les interactions de moins de ${count(least)} messages écrits`] : []),
        ];
        return fr`${accounts(value)} ${form(value, 'n’est pas classé', 'ne sont pas classés')}, car une partie est inconnue : ${lacks.join(', ou ')} (activity.csv).`;
      },
      countries: fr`Les pays et organisations, par la moyenne de leur meilleur compte dans chaque fonction ; une fonction sans compte classé ne compte pas :`,
      seats: (seats) => seats.join(fr` ; `),
      rankedOf: (ranked, of) => `${count(ranked)} sur ${count(of)}`,
      part,
    },
    layers: {
      heading: 'Mentions et partages à côté des abonnements',
      explain:
        'Qui nomme qui ou lui répond, et qui partage ou cite les messages de qui, sont deux autres réseaux sur les mêmes comptes (mentions.csv, reposts.csv). Un lien compte une fois, quel que soit son usage ; un poids compte chaque fois. Quand les messages d’un compte n’ont pas tous pu être lus, ses mentions et ses partages sont au moins ceux qui sont comptés.'.replace(
          ' ;',
          '\u202f;',
        ),
      layer: 'Réseau',
      ties: 'Liens',
      weight: 'Fois',
      reciprocity: 'Rendus',
      density: 'Densité',
      without: 'Comptes sans lien connu',
      clusters: 'Communautés',
      name: { follows: 'abonnements', mentions: 'mentions', reposts: 'partages' },
      overlap: fr`Où ils se recouvrent, sur les comptes dont les deux ont été lus jusqu’au bout :`,
      pair: 'Premier et second',
      shared: 'Liens communs',
      jaccard: 'Part de l’ensemble',
      ofFirst: 'Part du premier',
      ofSecond: 'Part du second',
      and: (one, other) => `${one} et ${other}`,
      correlation: fr`Ceux qui sont suivis sont-ils aussi entendus ? Corrélation des rangs ρ de Spearman, de −1 à 1, entre quatre classements. Cha et al. (2010) ont trouvé sur Twitter qu’un grand nombre d’abonnés dit peu des mentions et des partages : l’« illusion du million d’abonnés ».`,
      measure: {
        in_degree: 'abonnés dans la liste',
        audience: 'audience',
        mentions_in: 'mentions reçues',
        reposts_in: 'partages reçus',
      },
      compared: 'Comptes',
      leftOut: 'Exclus, inconnus',
    },
    topics: {
      heading: 'Sujets du moment',
      none: 'Aucun mot-dièse n’a été employé.',
      sentence: (tags, single, value, of, whole) =>
        fr`${single ? 'Le mot-dièse employé' : 'Les mots-dièses employés'} par le plus grand nombre de comptes ${single ? 'est' : 'sont'} ${tags} : ${count(value)} des ${accounts(of)}${each(single)}${whole ? '' : ', pour autant que leurs messages aient été lus'}.`,
    },
    languages: {
      heading: 'Langues',
      none: 'Aucun message n’indique sa langue.',
      sentence: (value, first, ofPosts) =>
        fr`Les messages écrits par les comptes lus sont en ${counted(value, 'langue')}, d’après ce qu’ils indiquent ; ${share(ofPosts)} du total sont en ${first}.`,
      name: (code) => (code === '' ? 'non indiquée' : (LANGUAGES[code] ?? code)),
    },
    groups: {
      heading: 'Comptes personnels et de fonction, et autres groupes',
      by: {
        type: 'Par type de compte',
        office: 'Par fonction',
        region: 'Par région',
        language: 'Par langue principale',
      },
      title: (by, shown, of) =>
        shown === of
          ? fr`${by} :`
          : fr`${by}, les ${count(shown)} groupes de ${count(of)} qui ont le plus de comptes :`,
      noLanguage: 'inconnue',
      note: fr`L’audience est celle des comptes où elle est connue. Les messages par jour sont la moyenne des comptes dont les messages ont tous été lus ; les parts et les interactions portent sur tous leurs messages ensemble. La langue principale d’un compte sans messages, ou dont les messages n’ont pas tous été lus, est inconnue.`,
      personal: 'personnel',
      office: 'de fonction',
      reach: (value, shown) =>
        fr`Dans ${counted(value, 'pays', 'pays')}, le ministre des Affaires étrangères a un compte personnel à côté de celui du ministère. Combien de comptes étrangers suivent l’un, l’autre, ou les deux${shown === value ? '' : fr`, pour les ${count(shown)} où le ministre seul est le plus suivi (office-reach.csv les a tous)`} :`,
      ministerOnly: 'Ministre seul',
      ministryOnly: 'Ministère seul',
      both: 'Les deux',
      neither: 'Aucun',
      unknown: 'Inconnu',
    },
    method: {
      heading: 'Comment l’activité est mesurée',
      kinds: fr`Les messages écrits par un compte sont les messages nouveaux, les réponses à d’autres, les réponses à soi-même (fils) et les messages qui en citent un autre. Un partage est le message d’un autre repassé tel quel, et n’en est pas un. Les dates sont celles que les messages indiquent ; ceux qui en indiquent une plus tardive que leur lecture sont exclus.`,
      counts: (stated) => {
        const names = {
          likes: fr`mentions « j’aime »`,
          reposts: 'partages',
          replies: 'réponses',
          quotes: 'citations',
        };
        return stated.length === 0
          ? fr`Le réseau n’indique rien de ce que les messages reçoivent : il n’y a pas d’interactions.`
          : fr`Les interactions sont les ${list(stated.map((each) => names[each]))} que les messages avaient reçus au moment de leur lecture${stated.length === 4 ? '' : fr` ; le réseau n’en indique pas d’autres`}.`;
      },
      floor: (least) =>
        fr`Une moyenne d’interactions et une part de réponses ou de partages ne donnent pas de rang au-dessous de ${counted(least, 'message')}, car un seul en déciderait ; les parts figurent tout de même dans activity.csv.`,
      definitions: fr`Chiffres d’un compte (activity.csv) :`,
      column: 'Colonne',
      definition: (column) => definitions[column] ?? '',
    },
    country: {
      heading: 'Ce qu’ils publient',
      note: (first, last) => fr`Messages du ${first} au ${last} ; – est inconnu ou non défini.`,
    },
    files: [
      [/^activity\.csv$/, fr`une ligne par compte : audience, messages, interactions, mentions, influence`],
      [/^hashtags\.csv$/, fr`une ligne par mot-dièse et pays ; * désigne tous les comptes`],
      [
        /^layers\.csv$/,
        'chiffres des mentions et des partages, recouvrements des réseaux, corrélations de rangs',
      ],
      [
        /^layer-nodes\.csv$/,
        'toutes les mesures de chaque compte dans les réseaux de mentions et de partages',
      ],
      [/^mentions\.csv$/, fr`une ligne par lien : combien de fois la source nomme la cible ou lui répond`],
      [/^reposts\.csv$/, fr`une ligne par lien : combien de fois la source partage ou cite la cible`],
      [/^office-reach\.csv$/, 'abonnés étrangers des comptes personnels des ministres et des ministères'],
    ],
    figures: {
      source: (snapshot, simulated, network, date, read, of) =>
        fr`Source : instantané ${snapshot}${simulated ? ' (données simulées)' : ''}, ${network}, ${date} ; messages lus de ${read === of ? form(of, '', 'tous les ') : fr`${count(read)} des `}${accounts(of)}.`,
      active: {
        title: 'Les plus actifs',
        unit: (days) =>
          fr`Messages écrits par jour sur ${counted(days, 'jour')} ; la partie foncée : réponses à d’autres`,
        alt: (value, first) =>
          fr`Barres des ${accounts(value)} qui ont le plus de messages écrits par jour : ${list(first)}.`,
        replies: 'réponses à d’autres',
        rest: 'autres messages écrits',
      },
      effective: {
        title: 'Les plus efficaces',
        unit: fr`Interactions moyennes par message écrit, avec l’intervalle à 95 %`,
        alt: (value, first) =>
          fr`Moyennes et intervalles des ${accounts(value)} qui ont le plus d’interactions par message : ${list(first)}.`,
      },
      weeks: {
        title: 'Messages par semaine',
        unit: (first, last) =>
          fr`Messages écrits par semaine et par compte lu en entier, du ${first} au ${last}, par région ; sans le dernier jour, celui de la lecture`,
        alt: (regions) => fr`Lignes des messages écrits par compte et par semaine : ${list(regions)}.`,
        accounts,
      },
      influence: {
        title: 'Influence',
        unit: (weights) =>
          fr`Rangs centiles qui s’ajoutent pour former l’influence selon leurs poids : ${weighed(weights)}`,
        alt: (value, first) =>
          fr`Barres empilées des ${accounts(value)} qui ont le plus d’influence : ${list(first)}.`,
      },
    },
  };
}
