import type { SPELLS } from '../../../columns/spells.ts';
import type { FileWords } from '../../column-words.ts';
import { fr } from '../spacing.ts';

export const spells: FileWords<typeof SPELLS> = {
  'spells/source': fr`qui suivait ; omis pour un lien qu’une personne a rompu`,
  'spells/target': fr`qui était suivi ; omis de même`,
  'spells/source_handle': 'nom d’utilisateur de la source',
  'spells/target_handle': 'nom d’utilisateur de la cible',
  start_lo: { head: 'commencé au plus tôt', definition: 'le lien a commencé après cet instant' },
  start_hi: {
    head: 'commencé au plus tard',
    definition: fr`et au plus tard à celui-ci ; s’il existait la première fois qu’on l’a vu, cet instant`,
  },
  end_lo: {
    head: 'fini au plus tôt',
    definition: fr`il a pris fin après cet instant ; si l’on n’a pas vu sa fin, quand il a été vu en dernier`,
  },
  end_hi: { head: 'fini au plus tard', definition: 'et au plus tard à celui-ci' },
  left_truncated: {
    head: 'début non vu',
    definition: 's’il existait la première fois qu’on l’a vu, si bien que son début est inconnu',
  },
  right_censored: { head: 'fin non vue', definition: 'si l’on n’a pas vu sa fin' },
  days_lo: { head: 'jours, au moins', definition: 'combien de temps il a duré, au moins' },
  days_hi: { head: 'jours, au plus', definition: 'combien de temps il a duré, au plus' },
  start_how: {
    head: 'début connu par',
    definition: fr`comment le début est connu : par un flux (\`stream\`), par deux lectures d’une veille (\`reading\`), par deux instantanés (\`snapshots\`)`,
  },
  end_how: { head: 'fin connue par', definition: 'comment la fin est connue, de même' },
  'spells/record_key': 'clé de son enregistrement, plusieurs séparées par une espace',
  'follow-backs/by': fr`l’attribut dont c’est un groupe ; vide pour tous les nouveaux abonnements`,
  'follow-backs/group': 'le groupe du compte qui a été suivi',
  'follow-backs/within': fr`le délai de retour : jour (\`day\`), semaine (\`week\`), mois (\`month\`), année (\`year\`)`,
  'follow-backs/days': 'combien de jours cela fait',
  asked: {
    head: 'nouveaux abonnements',
    definition: 'nouveaux abonnements à des comptes qui ne suivaient pas quand ils ont commencé',
  },
  followed_up: {
    head: 'observés de nouveau',
    definition: fr`ceux d’entre eux que l’on a observés de nouveau après qu’ils avaient sûrement commencé : la part n’est estimée que sur eux`,
  },
  answered: { head: 'retours', definition: 'ceux de tous qui ont sûrement eu un retour dans ce délai' },
  share_min: {
    head: 'part, au moins',
    definition:
      'la part estimée (Turnbull 1976), la borne inférieure quand le délai tombe dans un intervalle qui porte une masse',
  },
  share_max: { head: 'part, au plus', definition: 'la borne supérieure' },
  band_low: {
    head: 'bande, au moins',
    definition: fr`limite inférieure de sa bande à 95 %, par tirage des sources avec remise`,
  },
  band_high: { head: 'bande, au plus', definition: 'limite supérieure de cette bande' },
  least: { head: 'minimum', definition: 'la part au moins, quoi qu’il en soit des liens inconnus' },
  most: { head: 'maximum', definition: 'la part au plus' },
  tie: {
    head: 'lien',
    definition: fr`\`follow\` : liens que l’on a vus se former ; \`standing\` : liens qui existaient la première fois qu’on les a vus, à partir de là ; \`mutual\` : paires, tant que les deux se suivent ; \`one-way\` : nouveaux abonnements, tant qu’ils sont sans retour`,
  },
  after: { head: 'au bout de', definition: fr`le délai après lequel ils durent encore` },
  'tie-survival/days': 'combien de jours cela fait',
  'tie-survival/ties': 'combien il y en avait',
  'tie-survival/ended': 'ceux de tous qui avaient sûrement pris fin d’ici là',
};
