import { rangeText } from '../../../values/bounded.ts';
import { capital } from '../../capital.ts';
import { type AskedMembers, members } from '../among.ts';
import { begun } from '../articles.ts';
import { ofCountry } from '../country-names.ts';
import type { Moments } from '../moments.ts';
import { count, counted, decimal, form, list, mean, ordinal } from '../numbers.ts';
import type { Terms } from '../terms.ts';
import { governments } from './governments.ts';

const signed = (value: number, text: string) => `${value < 0 ? '−' : '+'}${text}`;
type How = 'plain' | 'new' | 'still';
/** Whole, but where that would say none. */
const whole = (value: number) => (value < 1 ? mean(value) : count(Math.round(value)));
const now = (how: How) => ({ plain: '', new: ' now', still: ' still' })[how];

export function front({ isGroup, many, nodes, one, sealed, studied, unit }: Terms) {
  const unitWords = { account: '', actor: ', actor by actor', country: ', country by country' }[unit];
  return {
    title: (who: string, date: string) => `Who follows whom among ${who}${unitWords}, ${date}`,
    who: {
      world: 'world leaders',
      leaders: (countries: number) => `the leaders of ${counted(countries, 'country', 'countries')}`,
      /** @param country “of France”; '' where they are of several, or of none. */
      others: (value: number, network: string, country: string) =>
        `${nodes(value)}${country === '' ? '' : ` ${country}`} on ${network}`,
      /** @param accounts that exist on the day. */
      group: (asked: AskedMembers, accounts: number, network: string) =>
        `the ${form(accounts, 'one account', counted(accounts, 'account'))}${members(asked)} on ${network}`,
    },
    nameAmong: (name: string, group: string) => `${name}, among ${group}`,
    snapshot: (name: string, network: string) => `${capital(sealed)} ${name}, ${network}`,
    against: (date: string) => `set against ${date}`,
    figures: {
      accounts: (value: number) => form(value, one, many),
      follows: (value: number, whole: boolean) =>
        `${whole ? '' : 'known '}${form(value, 'follow', 'follows')} between them`,
      mutual: (value: number, whole: boolean) =>
        `${whole ? '' : 'known '}${form(value, 'mutual tie', 'mutual ties')}`,
      returned: (whole: boolean): string =>
        whole ? 'of follows are returned' : 'of follows are returned, where both directions are known',
      undirected: 'of ties are there both ways: they look undirected',
    },
    change: (value: number, at: Moments) =>
      value === 0 ? `as ${at.inEarlier}` : `${signed(value, count(Math.abs(value)))} since ${at.earlier}`,
    /** Of a figure’s change, what is no coming or going of accounts. */
    newAndGone: (joined: number, back: number, left: number, gone: number) =>
      list([
        ...(joined === 0 ? [] : [`${count(joined)} came in`]),
        ...(back === 0 ? [] : [`${count(back)} ${form(back, 'is', 'are')} back on the network`]),
        ...(left === 0 ? [] : [`${count(left)} left ${studied}`]),
        ...(gone === 0 ? [] : [`${count(gone)} ${form(gone, 'is', 'are')} gone from the network`]),
      ]),
    /** @param isWhole whether all of it can be compared. */
    amongBoth: (value: number, isWhole: boolean) =>
      `${value === 0 ? 'unchanged' : signed(value, count(Math.abs(value)))} among ${many} of both years${isWhole ? '' : ', where comparable'}`,
    pointsAmongBoth: (value: number) =>
      `${signed(value, decimal(100 * Math.abs(value), 1))} points among ${many} of both years`,
    pointsChange: (value: number, at: Moments) =>
      Math.abs(value) < 0.0005
        ? `as ${at.inEarlier}`
        : `${signed(value, decimal(100 * Math.abs(value), 1))} points since ${at.earlier}`,
    findings: 'What stands out',
    nothing: 'There is too little in this network for anything to stand out.',
    ways: 'Ways into the report',
    country: 'Find your country',
    countryName: 'Its name',
    map: 'Explore the network',
    data: 'Data',
    method: 'Method',
    /** @param of how many there are. */
    first: {
      mutual: (names: string, value: number, single: boolean, how: How, of: number) =>
        `${begun(names)} ${single ? 'is' : 'are'}${now(how)} the best connected of ${nodes(of)}, with ${counted(value, 'mutual tie')}${single ? '' : ' each'}.`,
      in_degree: (names: string, value: number, single: boolean, how: How, of: number) =>
        `${begun(names)} ${single ? 'is' : 'are'}${now(how)} the most followed of ${nodes(of)}, with ${counted(value, 'follower')} among them${single ? '' : ' each'}.`,
      one_way_out: (names: string, value: number, single: boolean, how: How, of: number) =>
        `${begun(names)}${now(how)} ${single ? 'has' : 'have'} the most unreturned follows of ${nodes(of)}: ${count(value)}${single ? '' : ' each'}.`,
    },
    asKnown: (lead: string) => `As far as is known, ${lead.replace(/^The /, 'the ')}`,
    /** Of who is first: what it had then, NaN where that is not known, and its rank, NaN where it had none. */
    had: (name: string, then: number, rank: number, at: Moments) => {
      const place = Number.isNaN(rank) ? 'had no rank' : `was ${ordinal(rank)}`;
      if (!Number.isNaN(then))
        return `${begun(name)} had ${count(then)} ${at.inEarlier}${rank === 1 ? '' : ` and ${place}`}.`;
      return rank === 1 ? '' : `${begun(name)} ${place} ${at.inEarlier}.`;
    },
    former: (name: string, fate: string, at: Moments, open: boolean) =>
      `${begun(name)}, first ${at.inEarlier}${open ? ' as far as is known' : ''}, ${fate}.`,
    fate: {
      rank: (rank: number) => `is now ${ordinal(rank)}`,
      unread: 'has no rank any more, since not all of its follows could be read',
      gone: (verdict: string) => `is no longer on the network (${verdict})`,
      office: 'has left office and is no longer counted',
      left: `has left ${studied}`,
    },
    certain: 'No unknown tie can change who is first.',
    /** @param value of who is first, with all accounts of each actor taken as one. */
    certainByAccount: (name: string, value: number, rivals: number) =>
      `Counted by account, no unknown tie can change who is first. Counted by holder, ${name} has ${count(value)}, and ${form(rivals, '1 other could have more', `${count(rivals)} others could have more`)}.`,
    rivals: (rivals: number, others: number) =>
      `Were all unknown ties there, ${rivals === others ? 'any' : count(rivals)} of the ${count(others)} others could have more.`,
    whole: {
      turnover: (made: number, broken: number, at: Moments) =>
        broken > made
          ? `${capital(many)} of both years have broken ${counted(broken, 'mutual tie')} since ${at.earlier} and made ${count(made)}.`
          : `${capital(many)} of both years have made ${counted(made, 'mutual tie')} since ${at.earlier} and broken ${count(broken)}.`,
      /** @param expected mutual ties by chance. */
      mutual: (pairs: number, expected: number) =>
        `${counted(pairs, 'pair')} of ${many} ${form(pairs, 'follows', 'follow')} each other; chance would give ${whole(expected)}.`,
    },
    effective: {
      lead: (name: string, perPost: number, ranked: number) =>
        `Posts of ${name} draw the most reactions of ${nodes(ranked)}: ${mean(perPost)} each.`,
      doubt: (posts: number, least: number, low: number, high: number, rivals: number) =>
        `Likes, reposts, replies and quotes, on average over ${counted(posts, 'post')}; compared are ${many} with ${count(least)} posts or more. 95% interval ${rangeText(mean(low), mean(high))}; ${rivals === 0 ? 'no other interval reaches it' : form(rivals, 'that of 1 other reaches into it', `those of ${count(rivals)} others reach into it`)}.`,
    },
    silence: {
      lead: (silent: number, read: number, days: number, name: string) =>
        silent === 1
          ? `${begun(name)} has posted nothing for ${counted(days, 'day')}, alone of ${nodes(read)}.`
          : `${count(silent)} of ${nodes(read)} have posted nothing for ${counted(days, 'day')}, though they used to. The most followed of them is ${name}.`,
      doubt: (never: number, unread: number) =>
        [
          ...(never === 0 ? [] : [`${count(never)} more never posted.`]),
          ...(unread === 0
            ? []
            : [`${form(unread, 'One more', `${count(unread)} more`)} could not be read.`]),
        ].join(' '),
    },
    governments: governments({ isGroup }),
    pair: {
      ofCountry,
      ofGroup: (name: string) => `of “${name}”`,
      /**
       * @param seen possible follows of which it is known whether they are there, and whether others are unknown.
       * @param given what chance and the regions of both would give; NaN where regions are not compared.
       */
      lead: (
        from: string,
        to: string,
        observed: number,
        seen: number,
        isOpen: boolean,
        expected: number,
        given: number,
      ) =>
        `${capital(many)} ${from} follow ${many} ${to} in ${observed === 0 ? 'none' : count(observed)} of ${count(seen)} ${isOpen ? 'cases that could be seen' : 'possible cases'}; chance would give ${whole(expected)}${Number.isNaN(given) ? '' : `, or ${whole(given)} allowing for region`}.`,
      /** @param isMost whether p holds even if every unknown tie is there. */
      doubt: (expected: number, p: string, unknown: number, isMost: boolean) =>
        `Tested against the ${whole(expected)} of chance alone: ${p}${unknown === 0 ? '' : isMost ? `, even if ${form(unknown, 'the unknown tie between them is there', `all ${counted(unknown, 'unknown tie')} between them are there`)}` : `; ${counted(unknown, 'more case')} could not be seen`}.`,
    },
    cite: {
      heading: 'How to cite',
      /** @param more author and address, '' where they are not stated. */
      citation: (
        title: string,
        snapshot: string,
        hash: string,
        version: string,
        author: string,
        url: string,
        simulated: boolean,
      ) =>
        `${author === '' ? '' : `${author}: `}*${title}.* ${simulated ? `Simulated ${sealed}` : capital(sealed)} ${snapshot}, content hash ${hash}. Report made with entente ${version}.${url === '' ? '' : ` ${url}`}`,
      footnote: (citation: string) => `In a footnote: ${citation}`,
      styles:
        'For a bibliography, `entente cite FOLDER --as bibtex`, with the folder of this report for FOLDER, writes it for BibTeX, and `--as cff` as a CITATION.cff.',
      whole: (page: string) => `[The whole citation](${page})`,
      licence: (licence: string) => `Licence of the data: ${licence}.`,
      invented: 'The data are invented, those of the simulated network that comes with entente.',
      unstated:
        'No licence of the data is stated, nor who may give one: ask those who publish this report before you use the data further.',
      unlicensed: (author: string) =>
        `No licence of the data is stated: ask ${author} before you use them further.`,
    },
  };
}

export type FrontWords = ReturnType<typeof front>;
