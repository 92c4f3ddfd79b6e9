import { capital } from '../capital.ts';
import { count, counted, form, list } from './numbers.ts';
import type { Terms } from './terms.ts';

interface Range {
  least: number;
  most: number;
}

export function countryTasks({ many, one, nodes, studied }: Terms) {
  /** `12 accounts`, `at least 3 and at most 5 accounts` */
  const between = ({ least, most }: Range) =>
    least === most ? nodes(least) : `at least ${count(least)} and at most ${nodes(most)}`;
  const rest = (value: number) => (value === 0 ? '' : ` Of ${count(value)} it is unknown.`);
  return {
    tasks: 'To do',
    nothingToDo: 'Nothing stands out.',
    unanswered: (range: Range, shown: number) =>
      range.most === 0
        ? `Every ${one} abroad that follows it is followed by one of its own.`
        : `**Answer.** ${capital(between(range))} abroad ${form(range.most, 'follows', 'follow')} it, followed by none of its own${shown === 0 ? '' : `; the first by office (those of heads of state and government, foreign ministers, foreign ministries and organisations before all others), then by followers in ${studied}`}.`,
    followsOurs: 'Follows',
    isFollowed: 'Followed back',
    notFollowed: { no: 'no', unknown: 'unknown' },
    counterparts: `**Counterparts**, office by office: ${many} of the same office abroad.`,
    abroadCount: 'Abroad',
    theyAreFollowed: 'It follows',
    theyFollow: 'Follow it',
    bothWays: 'Both',
    noTieAtAll: 'No tie',
    firstApart: 'First without a tie',
    hosts: (value: number, of: number, unknown: number, names: readonly string[]) =>
      `**Hosts.** ${value === 0 ? 'None' : count(value)} of ${counted(of, 'mission or ambassador', 'missions and ambassadors')} abroad ${form(value, 'is', 'are')} not followed by the ministry of the host${names.length === 0 ? '' : `: ${list(names)}`}.${rest(unknown)}`,
    ownMissions: (value: number, of: number, unknown: number, names: readonly string[]) =>
      `**Own missions.** ${value === 0 ? 'None' : count(value)} of ${count(of)} ${form(value, 'is', 'are')} not followed by its own ministry${names.length === 0 ? '' : `: ${list(names)}`}.${rest(unknown)}`,
    silent: (value: number, date: string, names: readonly string[], unknown: number) =>
      `**Silent.** ${value === 0 ? `No ${one}` : nodes(value)} without a post since ${date}${names.length === 0 ? '' : `: ${list(names)}`}.${rest(unknown)}`,
    lost: (value: number, date: string, names: readonly string[], unknown: number) =>
      `**Lost.** ${value === 0 ? 'No follow' : counted(value, 'follow')} from abroad ended since ${date}${names.length === 0 ? '' : `: ${list(names)}`}.${unknown === 0 ? '' : ` ${count(unknown)} cannot be compared.`}`,
    andMore: (value: number) => `${count(value)} more`,
  };
}

export type CountryTasksWords = ReturnType<typeof countryTasks>;
