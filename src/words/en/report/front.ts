import { rangeText } from '../../../values/bounded.ts';
import { capital } from '../../capital.ts';
import { type AskedMembers, members } from '../among.ts';
import { begun } from '../articles.ts';
import { ofCountry } from '../country-names.ts';
import type { Moments } from '../moments.ts';
import { count, counted, decimal, form, mean, ordinal } from '../numbers.ts';
import type { Terms } from '../terms.ts';
import { governments } from './governments.ts';

const signed = (value: number, text: string) => `${value < 0 ? '−' : '+'}${text}`;
type How = 'plain' | 'new' | 'still';
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
      returned: 'of follows are returned',
      undirected: 'of ties are there both ways: they look undirected',
    },
    change: (value: number, at: Moments) =>
      value === 0 ? `as ${at.inEarlier}` : `${signed(value, count(Math.abs(value)))} since ${at.earlier}`,
    /** Of what is in a figure’s change, what is no coming or going. */
    among: {
      accounts: (joined: number, gone: number) => `${count(joined)} new, ${count(gone)} gone`,
      follows: (formed: number, ended: number) =>
        `${many} of both years: ${count(formed)} formed, ${count(ended)} ended`,
      mutual: (made: number, broken: number) =>
        `${many} of both years: ${count(made)} made, ${count(broken)} broken`,
      returned: (points: number) =>
        `${many} of both years: ${signed(points, decimal(100 * Math.abs(points), 1))} points`,
    },
    pointsChange: (value: number, at: Moments) =>
      Math.abs(value) < 0.0005
        ? `as ${at.inEarlier}`
        : `${signed(value, decimal(100 * Math.abs(value), 1))} points since ${at.earlier}`,
    findings: 'What stands out',
    nothing: 'There is too little in this network for anything to stand out.',
    ways: 'Ways into the report',
    country: 'Find your country',
    map: 'Open the map',
    data: 'Data',
    method: 'Method',
    first: {
      mutual: (names: string, value: number, single: boolean, how: How) =>
        `${begun(names)} ${single ? 'is' : 'are'}${now(how)} the best connected ${single ? one : many}, with ${counted(value, 'mutual tie')}${single ? '' : ' each'}.`,
      in_degree: (names: string, value: number, single: boolean, how: How) =>
        `${begun(names)} ${single ? 'is' : 'are'}${now(how)} the most followed ${single ? one : many}, with ${counted(value, 'follower')} in ${studied}${single ? '' : ' each'}.`,
      one_way_out: (names: string, value: number, single: boolean, how: How) =>
        `${begun(names)}${now(how)} ${single ? 'follows' : 'follow'} most without being followed back: ${counted(value, 'unreturned follow')}${single ? '' : ' each'}.`,
    },
    asKnown: (lead: string) => `As far as is known, ${lead.replace(/^The /, 'the ')}`,
    /** Of who is first: what it had then, NaN where that is not told, and its rank, NaN where it had none. */
    had: (then: number, rank: number, at: Moments) => {
      const place = Number.isNaN(rank) ? 'had no rank' : `was ${ordinal(rank)}`;
      if (!Number.isNaN(then))
        return `The ${one} in first place had ${count(then)} ${at.inEarlier}${rank === 1 ? '' : ` and ${place}`}.`;
      return rank === 1 ? '' : `The ${one} in first place ${place} ${at.inEarlier}.`;
    },
    former: (name: string, value: number, fate: string, at: Moments, open: boolean) =>
      `${begun(name)}, first ${at.inEarlier}${open ? ' as far as is known' : ''} with ${count(value)}, ${fate}.`,
    fate: {
      rank: (rank: number, value: number) => `now has rank ${count(rank)} with ${count(value)}`,
      unread: 'has no rank any more, since not all of its follows could be read',
      gone: (verdict: string) => `is no longer on the network (${verdict})`,
      office: 'has left office',
      left: `has left ${studied}`,
    },
    rivals: (rivals: number, others: number) =>
      `Were all unknown ties there, ${rivals === others ? 'any' : count(rivals)} of the ${count(others)} others could have more.`,
    effective: {
      lead: (name: string, perPost: number, posts: number, ranked: number, least: number) =>
        `Of the ${count(ranked)} ${many} with at least ${count(least)} posts, all of them read, ${name} draws most: ${mean(perPost)} likes, reposts, replies and quotes a post, over ${counted(posts, 'post')}.`,
      doubt: (low: number, high: number, rivals: number) =>
        `95% interval ${rangeText(mean(low), mean(high))}; ${rivals === 0 ? 'no other interval reaches it' : form(rivals, 'that of 1 other account reaches into it', `those of ${count(rivals)} other accounts reach into it`)}.`,
    },
    silence: {
      lead: (
        silent: number,
        never: number,
        read: number,
        from: string,
        to: string,
        name: string,
        followers: number,
      ) =>
        silent === 1
          ? `${name} is silent, alone of the ${count(read)} ${many} of which that is known: it posted before, and nothing from ${from} to ${to}${never === 0 ? '' : `; ${count(never)} more never posted`}.`
          : `${count(silent)} of the ${count(read)} ${many} of which that is known are silent: they posted before, and nothing from ${from} to ${to}${never === 0 ? '' : `; ${count(never)} more never posted`}. The most followed of them is ${name}, with ${counted(followers, 'follower')} in ${studied}.`,
      doubt: (unread: number) => (unread === 0 ? '' : `Of ${count(unread)} more it is unknown.`),
    },
    governments: governments({ isGroup }),
    pair: {
      ofCountry,
      ofGroup: (name: string) => `of “${name}”`,
      /**
       * @param seen possible follows of which it is known whether they are there, and whether others are unknown.
       * @param given what chance and the regions of both would give; '' where regions are not compared.
       */
      lead: (
        from: string,
        to: string,
        observed: number,
        seen: number,
        isOpen: boolean,
        expected: string,
        given: string,
      ) =>
        `${capital(many)} ${from} follow ${many} ${to} in ${observed === 0 ? 'none' : count(observed)} of ${count(seen)} possible cases${isOpen ? ' that could be seen' : ''}; chance would give ${expected}${given === '' ? '' : `, or ${given} allowing for their regions`}.`,
      noneBelow: (groups: string) => `No pair of ${groups} is below chance beyond doubt.`,
      /** @param isMost whether p holds even if every unknown tie is there. */
      doubt: (p: string, unknown: number, isMost: boolean) =>
        `${p}, adjusted over all pairs${unknown === 0 ? '' : isMost ? `, even if ${form(unknown, 'the unknown tie between them is there', `all ${counted(unknown, 'unknown tie')} between them are there`)}` : `; ${counted(unknown, 'more case')} could not be seen`}.`,
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
