import type { TieChange } from '../../../changes/tie-changes.ts';
import type { ChangesTiesWords } from '../../en/report/changes-ties.ts';
import { count, counted, form, list, share } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

/** Reasons that stand for themselves. */
const REASONS: Readonly<Record<string, string>> = {
  'one actor': 'un même acteur',
  derived: 'instantané dérivé',
  unseen: 'non vu',
  'the network does not say how the two stand': 'le réseau ne dit rien des deux',
  'a block between the two would hide it': 'un blocage entre les deux le cacherait',
  'the list of the source lacks follows that it declares':
    'il manque à la liste de la source des abonnements déclarés',
};

const ENDS: Readonly<Record<string, string>> = { source: 'source', target: 'cible', both: 'source et cible' };

/** What became of an end of a tie, which is feminine: of one, of both. */
const STATES: Readonly<Record<string, readonly [one: string, both: string]>> = {
  complete: ['complète', 'complètes'],
  empty: ['vide', 'vides'],
  partial: ['partielle', 'partielles'],
  capped: ['plafonnée', 'plafonnées'],
  protected: ['protégée', 'protégées'],
  hidden: ['masquée', 'masquées'],
  failed: ['sans réponse', 'sans réponse'],
  'not-read': ['non lue', 'non lues'],
  suspended: ['suspendue', 'suspendues'],
  deactivated: ['désactivée', 'désactivées'],
  moved: ['déplacée', 'déplacées'],
  'not-found': ['introuvable', 'introuvables'],
  joined: ['nouvelle', 'nouvelles'],
};

/** Why a tie changed or cannot be compared; what a network said in its own words stays as it is. */
function changeReason(reason: string, ofStudied: string): string {
  const known = REASONS[reason];
  if (known !== undefined) return known;
  const [, end, state, rest] = /^(source|target|both) ([a-z-]+)( by its handle)?$/.exec(reason) ?? [];
  if (end === undefined) return reason;
  const forms = state === 'left' ? [`sortie ${ofStudied}`, `sorties ${ofStudied}`] : STATES[state!];
  if (forms === undefined) return reason;
  return `${ENDS[end]!} ${forms[end === 'both' ? 1 : 0]!}${rest === undefined ? '' : ' d’après son identifiant'}`;
}

const more = (value: number) => `${count(Math.abs(value))} de ${value < 0 ? 'moins' : 'plus'}`;

export function changesTies({ inStudied, many, ofStudied, one, unit }: Terms): ChangesTiesWords {
  /** Of ties, one end of each. */
  const end = (ties: number) =>
    unit === 'country' ? `un ${one}` : `l’un de ${form(ties, 'ses', 'leurs')} ${many}`;
  const newTies = (of: Readonly<Record<TieChange, number>>) => {
    const unsure = of['not-comparable-before'];
    const parts = [
      ...(of.formed > 0 ? [`${count(of.formed)} ${form(of.formed, 's’est formé', 'se sont formés')}`] : []),
      ...(of.joined > 0
        ? [
            `${count(of.joined)} ${form(of.joined, 'est entré', 'sont entrés')} ${inStudied} avec ${end(of.joined)}`,
          ]
        : []),
      ...(unsure > 0
        ? [
            `pour ${count(unsure)}, on ne peut dire ${form(unsure, 's’il est nouveau', 's’ils sont nouveaux')}`,
          ]
        : []),
    ];
    return parts.length === 0
      ? fr`Aucun n’est nouveau : `
      : fr`Outre ceux qui ${of.remade > 0 ? 'sont dans les deux' : 'subsistent'}, ${list(parts)} : `;
  };
  return {
    ofTies: (then, of, tellsEnds, now, at) =>
      fr`Sur ${counted(then, 'abonnement')} ${at.ofEarlier}, ${list([
        of.kept === 0 ? 'aucun ne subsiste' : `${count(of.kept)} ${form(of.kept, 'subsiste', 'subsistent')}`,
        ...(of.remade > 0
          ? [
              `${count(of.remade)} ${form(of.remade, 'a été rompu puis renoué', 'ont été rompus puis renoués')} entre-temps`,
            ]
          : []),
        ...(tellsEnds && of.ended > 0
          ? [`${count(of.ended)} ${form(of.ended, 'a été rompu', 'ont été rompus')}`]
          : []),
        ...(of.lost > 0
          ? [`${count(of.lost)} ${form(of.lost, 'a été perdu', 'ont été perdus')} avec un ${one} disparu`]
          : []),
        ...(of.left > 0
          ? [
              `${count(of.left)} ${form(of.left, 'est sorti', 'sont sortis')} ${ofStudied} avec ${end(of.left)}`,
            ]
          : []),
        ...(of['not-comparable-now'] > 0
          ? [`pour ${count(of['not-comparable-now'])}, on ne peut se prononcer`]
          : []),
      ])}. ${newTies(of)}${counted(now, 'abonnement')} ${at.inLater}.`,
    survival: (followed, kept, at) =>
      fr`${form(followed, 'De l’abonnement', `Des ${count(followed)} abonnements`)} ${at.ofEarlier} dont on connaît le sort ${at.inLater}, ${share(kept / followed)} ${form(kept, 'subsiste', 'subsistent')}.`,
    keys: (stood, remade, unknown) =>
      fr`D’après les clés de leurs enregistrements, ${counted(stood, 'abonnement')} ${form(stood, 'n’a pas été rompu', 'n’ont pas été rompus')}${remade > 0 ? ` et ${count(remade)} ${form(remade, 'a été rompu puis renoué', 'ont été rompus puis renoués')} entre-temps` : ''}${unknown > 0 ? fr` ; de ${count(unknown)} ${form(unknown, 'présent', 'présents')} dans les deux, on ne le sait pas` : ''}.`,
    sum: (all, among, withAccounts, unknown) => {
      const parts = [
        ...(among === 0 ? [] : [`${more(among)} entre ${many} des deux années`]),
        ...(withAccounts === 0 ? [] : [`${more(withAccounts)} avec des ${many} venus ou partis`]),
        ...(unknown === 0 ? [] : [`${more(unknown)} parmi ceux qui ne peuvent être comparés`]),
      ];
      return parts.length < 2 ? '' : fr`Au total, ${all === 0 ? 'autant' : more(all)} : ${list(parts)}.`;
    },
    meaning: (at) => ({
      kept: 'maintenus',
      remade: 'rompus puis renoués',
      ended: 'rompus',
      lost: `perdus avec un ${one} disparu`,
      left: `sortis ${ofStudied} avec ${end(2)}`,
      'not-comparable-now': fr`non comparables : inconnus ${at.inLater}`,
      formed: 'formés',
      joined: `entrés ${inStudied} avec ${end(2)}`,
      'not-comparable-before': fr`non comparables : inconnus ${at.inEarlier}`,
    }),
    reason: 'Motif',
    reasonText: (reason) => changeReason(reason, ofStudied),
    ofPairs: (kept, broken, made, { lost, left, joined, notComparable }) => {
      const parts = [
        kept === 0 ? 'aucune ne subsiste' : `${count(kept)} ${form(kept, 'subsiste', 'subsistent')}`,
        ...(broken > 0 ? [`${count(broken)} ${form(broken, 'a été rompue', 'ont été rompues')}`] : []),
        ...(made > 0 ? [`${count(made)} ${form(made, 's’est nouée', 'se sont nouées')}`] : []),
      ];
      const rest = [
        ...(lost > 0 ? [`${count(lost)} ${form(lost, 'perdue', 'perdues')} avec un ${one}`] : []),
        ...(left > 0 ? [`${count(left)} ${form(left, 'sortie', 'sorties')} ${ofStudied}`] : []),
        ...(joined > 0 ? [`${count(joined)} ${form(joined, 'entrée', 'entrées')} ${inStudied}`] : []),
        ...(notComparable > 0
          ? [`${count(notComparable)} ${form(notComparable, 'non comparable', 'non comparables')}`]
          : []),
      ];
      const beside = rest.length === 0 ? '' : fr` Quant aux autres : ${list(rest)}.`;
      return fr`Parmi les paires réciproques, ${list(parts)}.${beside}`;
    },
    madeAndBroken: 'Noués et rompus',
    made: 'Liens réciproques noués',
    broken: 'Rompus',
    changes: (value) => counted(value, 'changement'),
  };
}
