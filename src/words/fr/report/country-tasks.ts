import type { Bounds } from '../../../values/bounded.ts';
import { capital } from '../../capital.ts';
import type { CountryTasksWords } from '../../en/report/country-tasks.ts';
import { count, counted, form, list } from '../numbers.ts';
import { answerOrder } from '../phrases.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

/** How many missions are not followed, as far as is known. */
function missions([value, of, unknown]: readonly number[], whose: string, by: string): string {
  const one = 'mission (ou ambassadeur)';
  if (of === 1 && unknown === 0)
    return `La seule ${one} ${whose} ${value === 1 ? 'n’est pas' : 'est'} suivie ${by}`;
  const all = counted(of!, one, 'missions (ou ambassadeurs)');
  if (value === 0) return `Sur ${all} ${whose}, aucune dont on sache qu’elle n’est pas suivie ${by}`;
  return `${count(value!)} des ${all} ${whose} ${form(value!, 'n’est pas suivie', 'ne sont pas suivies')} ${by}`;
}

/** What speaks for a state, or for an organisation. */
function ministryName(ofState: boolean): string {
  return ofState ? 'Son ministère' : 'Son propre compte';
}

/** « l’ambassadeur », « la mission diplomatique »; an account that has no office by its name. */
function withTheOffice(own: string): string {
  if (!/^\p{Ll}/u.test(own) || /^l[ea’]/.test(own)) return own;
  return /^[aeiou]/.test(own) ? `l’${own}` : `${own.startsWith('mission') ? 'la' : 'le'} ${own}`;
}

export function countryTasks({ foreign, many, one, inStudied }: Terms): CountryTasksWords {
  const between = ({ least, most }: Bounds) =>
    capital(
      least === most
        ? foreign(least)
        : `${least === 0 ? '' : `au moins ${count(least)} et `}au plus ${foreign(most)}`,
    );
  const rest = (value: number) => (value === 0 ? '' : ` Pour ${count(value)}, on l’ignore.`);
  const follows = (from: number, to: number) =>
    `${from === 0 ? 'aucun abonnement' : counted(from, 'abonnement')} venant de l’étranger et ${to === 0 ? 'aucun' : count(to)} des siens`;
  const listed = (value: number) => `${form(value, 'qui figure', 'qui figurent')} ${inStudied}`;
  const named = (those: string) => (those === '' ? '' : fr` (${those})`);
  return {
    tasks: 'Qui attend, et ce qui a changé',
    unanswered: (near, range, shown) =>
      range.most === 0
        ? fr`Tout ${one} étranger qui le suit est suivi par l’un des siens.`
        : fr`**Suivre en retour.** ${between(range)} ${form(range.most, 'le suit sans être suivi', 'le suivent sans être suivis')} par aucun des siens${shown === 0 ? '' : `. ${capital(answerOrder(near))}`}.`,
    ministryUnanswered: (ofState, range, those, ofNone, open) =>
      range.most === 0
        ? fr`**${ministryName(ofState)}** suit tous les ${many} étrangers qui le suivent.`
        : fr`**${ministryName(ofState)}.** ${between(range)} le ${form(range.most, 'suit sans être suivi', 'suivent sans être suivis')} par lui${those === '' ? '' : fr` : ${those}`}${ofNone === 0 ? '' : `. ${count(ofNone)} ${form(ofNone, 'n’est suivi', 'ne sont suivis')} par aucun autre ${one} ${ofState ? 'du pays' : 'de l’organisation'}`}${open === 0 ? '' : `. Pour ${count(open)}, on l’ignore`}.`,
    inDoubt: (value, those) =>
      fr`${form(value, 'Le cas douteux', 'Les cas douteux')}, tous les abonnements n’ayant pas été lus jusqu’au bout : ${those}.`,
    unreturnedFile: (value) =>
      fr`${form(value, 'L’unique abonnement venant', `Les ${count(value)} abonnements venant`)} de l’étranger qui ${form(value, 'n’est pas rendu, ou ne l’est peut-être pas, est', 'ne sont pas rendus, ou ne le sont peut-être pas, sont')} dans [country-tasks.csv](../country-tasks.csv).`,
    ministries(ofState, of, { unreturned, both, oneWay, none, unknown }) {
      const parts = [
        ...(unreturned.value === 0
          ? []
          : [
              `${count(unreturned.value)} le ${form(unreturned.value, 'suit', 'suivent')} sans retour${named(unreturned.names)}`,
            ]),
        ...(both.value === 0
          ? []
          : [
              `${count(both.value)} le ${form(both.value, 'suit et est suivi', 'suivent et sont suivis')} en retour${named(both.names)}`,
            ]),
        ...(oneWay.value === 0
          ? []
          : [
              `${count(oneWay.value)} ${form(oneWay.value, 'est suivi', 'sont suivis')} sans retour${named(oneWay.names)}`,
            ]),
        ...(none === 0 ? [] : [`${count(none)} ${form(none, 'n’a', 'n’ont')} aucun lien avec lui`]),
        ...(unknown === 0 ? [] : [`Pour ${count(unknown)}, on l’ignore`]),
      ];
      const [title, office] = ofState
        ? ['ministères', counted(of, 'ministère étranger', 'ministères étrangers')]
        : ['organisations', counted(of, 'compte d’autres organisations', 'comptes d’autres organisations')];
      return fr`**Entre ${title}.** Sur ${office}, ${parts.join('. ')}. Tous, par code de pays : [country-counterparts.csv](../country-counterparts.csv) ; [qui ils sont](../office-holders.csv).`;
    },
    counterparts: '**Homologues** à l’étranger, fonction par fonction.',
    hosts: (value, of, unknown, those) =>
      of === 1 && value === 1
        ? fr`**Pays hôtes.** Le ministère des Affaires étrangères du pays hôte ne suit pas ${those}.`
        : fr`**Pays hôtes.** ${missions([value, of, unknown], `à l’étranger ${listed(of)} avec le ministère du pays hôte`, 'par celui-ci')}${those === '' ? '' : fr` : ${those}`}.${rest(unknown)}`,
    ownMissions: (value, of, unknown, those) =>
      fr`**Ses missions.** ${missions([value, of, unknown], listed(of), 'par son propre ministère')}${of === 1 || those === '' ? '' : fr` : ${those}`}.${rest(unknown)}`,
    ended: (date, { mutual, mutualByUs, from, to }, unknown) =>
      fr`**Rompus** depuis le ${date} : ${follows(from, to)}${mutual === 0 ? '' : `. ${counted(mutual, 'lien réciproque a été rompu', 'liens réciproques ont été rompus')}`}${mutualByUs === 0 ? '' : `${mutualByUs === mutual ? '' : `, dont ${count(mutualByUs)}`} parce que lui seul a cessé de suivre`}.${unknown === 0 ? '' : fr` Pour ${count(unknown)} de plus venant de l’étranger, on ne peut se prononcer.`}`,
    byAccount: ({ arrived, departed }) => {
      const came = `${foreign(arrived)} qui ne ${form(arrived, 'suivait', 'suivaient')} aucun des siens en ${form(arrived, 'suit', 'suivent')} désormais un`;
      if (departed === 0) return arrived === 0 ? '' : `${came}.`;
      const went = form(departed, 'suit plus aucun', 'suivent plus aucun');
      return arrived === 0
        ? `${foreign(departed)} ne ${went} des siens.`
        : `${came}, et ${count(departed)} n’en ${went}.`;
    },
    endedByOrganisations: (gone, still) => {
      const others = `${list(still)}, qui ${form(still.length, 'en suit encore un autre', 'en suivent encore un autre')}`;
      const those = [...(gone.length === 0 ? [] : [list(gone)]), ...(still.length === 0 ? [] : [others])];
      return those.length === 0
        ? ''
        : fr`Organisations qui ont cessé de suivre l’un de ses ${many} : ${those.join(fr` ; `)}.`;
    },
    formed: (date, { mutual, from, to }, those) =>
      fr`**Formés** depuis le ${date} : ${follows(from, to)}${mutual === 0 ? '' : `. ${counted(mutual, 'lien réciproque a été noué', 'liens réciproques ont été noués')}`}${those === '' ? '' : fr` : ${those}`}.`,
    tieWith: (other, own) => `${withTheOffice(own)} avec ${other}`,
    spared: (value) =>
      value === 1
        ? 'Une personne en a rompu un, qui n’est pas listé.'
        : `Des personnes en ont rompu ${count(value)}, qui ne sont pas listés.`,
    moreChanged: (value) =>
      value === 0
        ? ''
        : fr`D’abord les ruptures, puis les nouveaux liens. Dans chaque cas, son ministère et son ministre d’abord, puis les liens réciproques, puis le poids du ${one} étranger. ${counted(value, 'autre est', 'autres sont')} dans [country-tasks.csv](../country-tasks.csv).`,
  };
}
