import type { Near } from '../../../roster/neighbours.ts';
import type { FollowersMoved } from '../../../study/country-changes.ts';
import type { Bounds } from '../../../values/bounded.ts';
import { capital } from '../../capital.ts';
import { count, counted, form, list } from '../numbers.ts';
import { answerOrder } from '../phrases.ts';
import type { Terms } from '../terms.ts';

/** How many missions are not followed, as far as is known. */
function missions([value, of, unknown]: readonly number[], whose: string, by: string): string {
  const one = 'mission or ambassador';
  if (of === 1 && unknown === 0)
    return `The only ${one} ${whose} is ${value === 1 ? 'not ' : ''}followed ${by}`;
  const all = counted(of!, one, 'missions and ambassadors');
  if (value === 0) return `Of ${all} ${whose}, none is known to go without being followed ${by}`;
  return `${count(value!)} of ${all} ${whose} ${form(value!, 'is', 'are')} not followed ${by}`;
}

/** What speaks for a state, or for an organisation. */
function ministryName(ofState: boolean): string {
  return ofState ? 'Its ministry' : 'Its own account';
}

interface Named {
  value: number;
  names: string;
}

function named({ names }: Named): string {
  return names === '' ? '' : ` (${names})`;
}

/** Pairs that changed: those that were, or became, mutual, and whose follows changed. */
interface Changed {
  mutual: number;
  /** Of these, changed by follows of the country alone. */
  mutualByUs: number;
  from: number;
  to: number;
}

export function countryTasks({ many, one, nodes, onStudied }: Terms) {
  /** `12 accounts`, `at least 3 and at most 5 accounts`, `at most 5 accounts` */
  const between = ({ least, most }: Bounds) =>
    least === most
      ? nodes(least)
      : `${least === 0 ? '' : `at least ${count(least)} and `}at most ${nodes(most)}`;
  const rest = (value: number) => (value === 0 ? '' : ` Of ${count(value)} it is unknown.`);
  return {
    tasks: 'Who waits, and what changed',
    unanswered: (near: Near, range: Bounds, shown: number) =>
      range.most === 0
        ? `Every ${one} abroad that follows it is followed by one of its own.`
        : `**Follow back.** ${capital(between(range))} abroad ${form(range.most, 'follows', 'follow')} it, followed by none of its own${shown === 0 ? '' : `. ${capital(answerOrder(near))}`}.`,
    /** @param ofNone how many of them no other account of the country follows. @param open of how many that is unknown. */
    ministryUnanswered: (ofState: boolean, range: Bounds, names: string, ofNone: number, open: number) =>
      range.most === 0
        ? `**${ministryName(ofState)}** follows every ${one} abroad that follows it.`
        : `**${ministryName(ofState)}.** ${capital(between(range))} abroad ${form(range.most, 'follows it and is', 'follow it and are')} not followed by it${names === '' ? '' : `: ${names}`}${ofNone === 0 ? '' : `. ${count(ofNone)} of them ${form(ofNone, 'is', 'are')} followed by no other ${one} of the ${ofState ? 'country' : 'organisation'}`}${open === 0 ? '' : `. Whether another follows ${count(open)} of them is unknown`}.`,
    inDoubt: (value: number, names: string) =>
      `In doubt, since not all follows were read to the end: ${names}.`.replace(
        /^In/,
        value === 1 ? 'The one in' : 'In',
      ),
    unreturnedFile: (value: number) =>
      `${value === 1 ? 'The follow' : `The ${counted(value, 'follow')}`} from abroad that ${form(value, 'is not, or may not be, returned is', 'are not, or may not be, returned are')} in [country-tasks.csv](../country-tasks.csv).`,
    ministries: (
      ofState: boolean,
      of: number,
      {
        unreturned,
        both,
        oneWay,
        none,
        unknown,
      }: Record<'unreturned' | 'both' | 'oneWay', Named> & Record<'none' | 'unknown', number>,
    ) => {
      const parts = [
        ...(unreturned.value === 0
          ? []
          : [
              `${count(unreturned.value)} ${form(unreturned.value, 'follows', 'follow')} it without return${named(unreturned)}`,
            ]),
        ...(both.value === 0
          ? []
          : [
              `${count(both.value)} ${form(both.value, 'follows it and is', 'follow it and are')} followed back${named(both)}`,
            ]),
        ...(oneWay.value === 0 ? [] : [`${count(oneWay.value)} it follows without return${named(oneWay)}`]),
        ...(none === 0 ? [] : [`${count(none)} ${form(none, 'has', 'have')} no tie with it`]),
        ...(unknown === 0 ? [] : [`Of ${count(unknown)} it is unknown`]),
      ];
      const [title, office] = ofState
        ? ['ministries', counted(of, 'foreign ministry', 'foreign ministries')]
        : ['organisations', counted(of, 'account of other organisations', 'accounts of other organisations')];
      return `**Between ${title}.** Of ${office}${ofState ? ' abroad' : ''}, ${parts.join('. ')}. All, by country code: [country-counterparts.csv](../country-counterparts.csv); [who they are](../office-holders.csv).`;
    },
    counterparts: `**Counterparts**, office by office: ${many} of the same office abroad.`,
    hosts: (value: number, of: number, unknown: number, names: string) =>
      of === 1 && value === 1
        ? `**Hosts.** The host country’s foreign ministry does not follow ${names}.`
        : `**Hosts.** ${missions([value, of, unknown], `abroad ${onStudied} with ${form(of, 'its', 'their')} host’s ministry`, 'by it')}${names === '' ? '' : `: ${names}`}.${rest(unknown)}`,
    ownMissions: (value: number, of: number, unknown: number, names: string) =>
      `**Own missions.** ${missions([value, of, unknown], onStudied, 'by its own ministry')}${of === 1 || names === '' ? '' : `: ${names}`}.${rest(unknown)}`,
    ended: (date: string, { mutual, mutualByUs, from, to }: Changed, unknown: number) =>
      `**Broken off** since ${date}: ${from === 0 ? 'no follow' : counted(from, 'follow')} from abroad ended, and ${to === 0 ? 'none' : count(to)} of its own${mutual === 0 ? '' : `. ${counted(mutual, 'mutual tie')} broke`}${mutualByUs === 0 ? '' : `${mutual === 1 ? '' : `, ${mutualByUs === mutual ? 'all' : count(mutualByUs)} of them`} because it alone stopped following`}.${unknown === 0 ? '' : ` Whether ${count(unknown)} more from abroad ended is unknown.`}`,
    /** Who followed none of its accounts and does now, and who follows none any more. */
    byAccount: ({ arrived, departed }: FollowersMoved) => {
      const came = `${nodes(arrived)} that followed none of its own now ${form(arrived, 'does', 'do')}`;
      if (departed === 0) return arrived === 0 ? '' : `${came}.`;
      const went = `no longer ${form(departed, 'follows', 'follow')} any`;
      return arrived === 0
        ? `${nodes(departed)} ${went} of its own.`
        : `${came}, and ${count(departed)} ${went}.`;
    },
    /** @param still those that follow another account of the country. */
    endedByOrganisations: (gone: readonly string[], still: readonly string[]) => {
      const others = `${list(still)}, which still ${form(still.length, 'follows', 'follow')} another`;
      const those = [...(gone.length === 0 ? [] : [list(gone)]), ...(still.length === 0 ? [] : [others])];
      return those.length === 0
        ? ''
        : `Organisations that stopped following one of its ${many}: ${those.join('; ')}.`;
    },
    formed: (date: string, { mutual, from, to }: Changed, names: string) =>
      `**Made** since ${date}: ${from === 0 ? 'no follow' : counted(from, 'follow')} from abroad, and ${to === 0 ? 'none' : count(to)} of its own${mutual === 0 ? '' : `. ${counted(mutual, 'mutual tie was', 'mutual ties were')} made`}${names === '' ? '' : `: ${names}`}.`,
    tieWith: (other: string, own: string) => `${other} with its ${own}`,
    /** Of those that ended, between days of a log. */
    spared: (value: number) =>
      value === 1
        ? 'One of them was ended by a person and is not listed.'
        : `${count(value)} of them were ended by persons and are not listed.`,
    /** @param value how many are not in the table. */
    moreChanged: (value: number) =>
      value === 0
        ? ''
        : `First ties broken, then ties made. Of each, those of its foreign ministry and minister first, then mutual ties, then by the weight of those abroad. ${count(value)} more ${form(value, 'is', 'are')} in [country-tasks.csv](../country-tasks.csv).`,
  };
}

export type CountryTasksWords = ReturnType<typeof countryTasks>;
