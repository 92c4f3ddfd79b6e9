import { capital } from '../../capital.ts';
import type { DataWords } from '../../en/report/data.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';
import { activity } from './activity.ts';
import { codebook } from './codebook.ts';

const TERMS: Readonly<Record<string, string>> = {
  bluesky: fr`Les données de Bluesky sont publiques par conception et son interface publique peut être parcourue ; les suppressions doivent être respectées, et les données publiées nomment donc un contact pour les demandes.`,
  x: fr`X permet de transmettre des identifiants et interdit de publier des profils : seuls sont publiés les identifiants de comptes, les liens, les verdicts, la liste et les chiffres qui en sont tirés.`,
  mastodon: fr`Les règles sont celles de chaque serveur, et beaucoup interdisent de collecter des profils : seuls sont publiés les adresses de comptes, les liens, les verdicts, la liste et les chiffres qui en sont tirés.`,
  sandbox: fr`Le monde est simulé : ses comptes et ses liens sont inventés, et tous peuvent être publiés.`,
  'sandbox-mastodon': fr`Le monde est simulé, et soumis aux conditions de Mastodon pour les éprouver : seuls sont publiés les adresses de comptes, les liens, les verdicts, la liste et les chiffres qui en sont tirés.`,
};

export function data({ ofMany, ofStudied, ofWhole, one, sealed, source }: Terms): DataWords {
  return {
    heading: 'Données',
    source: (network, snapshot, hash) =>
      fr`Source : ${network}, ${sealed} ${snapshot}, empreinte du contenu ${hash}.`,
    against: (earlier, hash) => fr`Comparé à l’${sealed} ${earlier}, empreinte du contenu ${hash}.`,
    terms: (terms) => fr`Conditions : ${terms}`,
    termsOf: (network, terms) => fr`${capital(network)} : ${terms}`,
    statement: (network, statement) => {
      const terms = TERMS[network] ?? statement;
      return source !== 'import'
        ? terms
        : terms.replace('la liste', 'ce que les fichiers importés en disent');
    },
    check: (command, snapshot, manifest) =>
      fr`La commande \`${command}\`, avec ${snapshot} pour NAME, refait chaque octet de ce rapport et le compare ; ${manifest} contient les options, les graines et l’empreinte de chaque fichier.`,
    exported: (gexf, graphml) =>
      fr`Un réseau de cette taille n’est pas répété ici dans les formats d’autres outils : \`${gexf}\` l’écrit pour Gephi, et la même commande avec \`${graphml}\` pour igraph et NetworkX, avec toutes les mesures, mais sans places ni couleurs.`,
    exportedByNetwork: (gexf, graphml) =>
      fr`Pour d’autres outils, les liens sont séparés par réseau : \`${gexf}\` les écrit pour Gephi, et la même commande avec \`${graphml}\` pour igraph et NetworkX.`,
    namibia: fr`Le code de la Namibie est NA, que pandas et R prennent pour une valeur manquante si rien ne le leur interdit (\`keep_default_na=False\`, \`na.strings = ""\`) ; la colonne \`iso3\` porte NAM.`,
    file: 'Fichier',
    holds: 'Contenu',
    manifest: 'instantané, options, graines, version, empreintes',
    pages: 'une page pour chaque pays et organisation, et pour chaque région',
    folders: {
      data: fr`les tables en CSV, avec le sens de chaque colonne, et le réseau pour d’autres outils`,
      figures: 'les figures',
      prose: fr`vos propres textes, un par chapitre, que le rapport reprend quand il est fait`,
    },
    made: (command) =>
      fr`Fait par entente, qui refait chaque fichier à partir de l’instantané scellé : \`${command}\` les compare. Ce qu’on change à la main est perdu ou mis de côté ; écrivez dans \`prose/\`.`,
    files: [
      [/^nodes\.csv$/, fr`une ligne par ${one} : ce qu’on en sait, verdict, toutes les mesures`],
      [/^edges\.csv$/, 'une ligne par abonnement connu, source → cible'],
      [
        /^unknown\.csv$/,
        fr`liens qu’on n’a pu voir, avec la raison ; si la cible est *, tous ceux de la source qu’on ne connaît pas, dans une édition sur le réseau de la ligne`,
      ],
      [/^graph\.csv$/, `chiffres ${ofWhole} avec leurs définitions`],
      [/^mutuals\.csv$/, 'une ligne par paire qui se suit mutuellement'],
      [
        /^coverage\.csv$/,
        source !== 'import'
          ? fr`une ligne par entrée ${ofStudied} : ce qu’il en est advenu`
          : fr`une ligne par compte : s’il a été lu`,
      ],
      [
        /^coverage-verdicts\.csv$/,
        source !== 'import'
          ? fr`combien d’entrées ${ofStudied} ont chaque verdict`
          : fr`combien de comptes ont chaque verdict`,
      ],
      [/^network-coverage\.csv$/, 'combien d’entrées de chaque réseau de l’édition ont chaque verdict'],
      [/^coverage-offices\.csv$/, 'entrées, comptes et pays de chaque fonction'],
      [
        /^coverage-seats\.csv$/,
        fr`une ligne par siège et réseau : présent, absent ou inconnu, selon quelle preuve, vue quand`,
      ],
      [
        /^coverage-presence\.csv$/,
        'les sièges et les membres ayant un compte, par réseau, fonction et région, avec bornes et preuves',
      ],
      [/^coverage-years\.csv$/, fr`de même au fil des ans, pour les fonctions que toutes les listes ont`],
      [/^coverage-regions\.csv$/, 'la présence par région, avec les médianes de ses pays'],
      [
        /^pair-states\.csv$/,
        fr`combien de paires ${ofMany} sont réciproques, à sens unique, sans lien ou inconnues`,
      ],
      [/^findings\.csv$/, 'chaque fait saillant possible, et combien il est rare'],
      [/^rankings\.csv$/, 'tous les classements, ex æquo compris'],
      [/^list-doubt\.csv$/, 'les dix premiers de chaque classement, une partie des comptes étant écartée'],
      [/^clusters\.csv$/, 'une ligne par communauté'],
      [/^cluster-values\.csv$/, 'une ligne par communauté et valeur que ses membres partagent'],
      [
        /^changes\.csv$/,
        'une ligne par lien, paire réciproque, compte ou appartenance à une communauté qui a changé ou ne peut être comparé',
      ],
      [/^change-counts\.csv$/, 'combien ont changé de chaque manière et pourquoi, et combien subsistent'],
      [
        /^figure-changes\.csv$/,
        'les chiffres des deux années que l’on peut comparer, et la taille de chacune',
      ],
      [
        /^rank-changes\.csv$/,
        fr`une ligne par ${one} : rang et part par liens réciproques, les deux années, liens noués et rompus`,
      ],
      [/^cluster-changes\.csv$/, 'une ligne par communauté de l’une ou l’autre année'],
      [/^networks\.csv$/, fr`une ligne par réseau de l’édition : son instantané, et comment il fut lu`],
      [/^presence\.csv$/, fr`les acteurs par région et fonction : nommés, sur plusieurs réseaux, nulle part`],
      [/^network-presence\.csv$/, 'les mêmes acteurs, une ligne par groupe et réseau'],
      [
        /^network-countries\.csv$/,
        fr`une ligne par pays et réseau : qui y est, ou pourquoi personne n’y est`,
      ],
      [
        /^country-reach\.csv$/,
        fr`une ligne par pays, chiffre et réseau : liens à l’étranger, sur combien de possibles, avec le rang`,
      ],
      [
        /^actor-networks\.csv$/,
        fr`une ligne par acteur et réseau : depuis quand, ses liens sur ce réseau, messages par jour`,
      ],
      [/^network-ties\.csv$/, fr`une ligne par lien : sur quels réseaux il existe, et où on n’a pu le voir`],
      [/^multiplex\.csv$/, fr`une ligne par acteur : ses liens sur tous les réseaux, et leur répartition`],
      [
        /^overlap\.csv$/,
        'liens sur les deux, l’un ou aucun de deux réseaux, aussi dans les groupes, et le hasard',
      ],
      [/^apart\.csv$/, 'paires liées sur un réseau et sans aucun lien sur un autre'],
      [
        /^country-networks\.csv$/,
        fr`paires de pays : combien de paires d’acteurs sont liées sur chacun de deux réseaux`,
      ],
      [/^network-clusters\.csv$/, 'dans quelle mesure les communautés de deux réseaux concordent'],
      [/^moves\.csv$/, fr`une ligne par acteur : sur quels réseaux il était, et est`],
      [/^moved-ties\.csv$/, 'ce que sont devenus les liens de ceux qui ont quitté un réseau'],
      [/^spells\.csv$/, 'une ligne par vie de lien, avec les bornes de son début et de sa fin'],
      [/^follow-backs\.csv$/, 'la part des nouveaux abonnements suivis d’un retour dans un délai'],
      [/^tie-survival\.csv$/, 'la part des liens qui durent encore après un temps'],
      [/^first-in-group\.csv$/, 'le premier de chaque groupe par liens réciproques'],
      [/^chance\.csv$/, 'tous les chiffres mis à l’épreuve du hasard'],
      [/^earlier-studies\.csv$/, 'le premier des études antérieures, et de celle-ci'],
      [/^earlier-presence\.csv$/, 'les pays ayant un compte dans les études antérieures, et dans celle-ci'],
      [
        /^countries\.csv$/,
        fr`une ligne par pays : présence et liens avec l’étranger, ou pourquoi il n’a pas de compte`,
      ],
      [/^style\.css$/, 'apparence des pages de pays et de régions'],
      [
        /^country-partners\.csv$/,
        fr`une ligne par pays et partenaire : abonnements, liens réciproques et mentions ; sur combien de possibles, ce que donnerait le hasard, et p ajusté`,
      ],
      [
        /^country-tasks\.csv$/,
        fr`une ligne par pays, tâche et paire de comptes : qui suivre en retour, ce qui est rompu, missions, comptes dormants`,
      ],
      [
        /^country-sole-links\.csv$/,
        fr`une ligne par compte d’un pays qui en a plusieurs : qui, à l’étranger, n’est lié au pays que par lui`,
      ],
      [
        /^country-counterparts\.csv$/,
        fr`une ligne par pays et fonction : les pays de même fonction à l’étranger, selon ce qui les lie`,
      ],
      [
        /^country-regions\.csv$/,
        fr`une ligne par pays et région : abonnements et liens réciproques entre eux`,
      ],
      [/^country-history\.csv$/, fr`une ligne par pays et année considérée : sa place cette année-là`],
      [
        /^office-holders\.csv$/,
        'qui occupe chaque fonction de chaque pays, par les codes de country-counterparts.csv',
      ],
      [/^mixing-.*\.csv$/, 'abonnements entre les groupes d’un attribut'],
      [/^explain\.csv$/, fr`ce qui va de pair avec les liens : coefficients, p et étendues`],
      [
        /^explain-pairs\.csv$/,
        'les paires les plus éloignées de ce que le modèle attend, de part et d’autre',
      ],
      [/^dyads\.csv$/, 'le fichier de paires d’où le modèle tire ses termes'],
      [/^given-countries\.csv$/, 'le fichier de pays d’où le modèle tire ses termes'],
      [/^figures\/outlines\.svg$/, 'les contours du monde, sous les figures des pages de pays'],
      [/^figures\/.*\.svg$/, 'figure de ce rapport'],
      [/^figures\/.*\.png$/, 'la même figure en pixels'],
      [/^map\.html$/, fr`le réseau à explorer : s’ouvre dans un navigateur, sans connexion`],
      [/^network\.gexf$/, 'le réseau pour Gephi et d’autres outils, avec places et couleurs'],
      [/^network\.graphml$/, 'le réseau pour igraph, NetworkX et d’autres outils'],
      [/^load\.R$/, 'lit les tableaux dans R comme un objet network'],
      [/^codebook\.md$/, codebook.holds.codebook],
      [/^datapackage\.json$/, codebook.holds.dataPackage],
      [/^ro-crate-metadata\.json$/, codebook.holds.crate],
      [/^README\.md$/, 'où est quoi dans ce dossier'],
      [/^report\.(?:md|html)$/, 'le rapport, à lire'],
      [
        /^method\.(?:md|html)$/,
        'comment chaque chiffre a été fait et ce qu’il veut dire, la source et ses conditions',
      ],
      ...activity.files,
    ],
  };
}
