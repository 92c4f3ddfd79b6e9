import type { Candidate, Dated, Moved, Named } from '../values.ts';
import { called, candidateLines, dated } from './phrases.ts';
import { count, counted, country, form } from './plain.ts';

/** Ties of a country that came and went. @property gone `null` where it cannot be told. */
export interface ComeAndGone {
  come: number;
  gone: number | null;
}

/** What measures are of: one account, the groups of a column, or all accounts. */
export type MeasuredOf = { account: Named } | { by: string } | 'accounts';

const standing = (value: Moved['old']) => (typeof value === 'number' ? count(value) : value);

const arrow = (moved: Moved, gone: string, come: string) => {
  const changes = [
    ...(moved.gone > 0 ? [`${count(moved.gone)} ${gone}`] : []),
    ...(moved.come > 0 ? [`${count(moved.come)} ${come}`] : []),
  ];
  return `${standing(moved.old)} → ${standing(moved.new)}${changes.length === 0 ? '' : ` (${changes.join(', ')})`}`;
};

/** "3 follows formed and 1 ended", without what did not happen. */
const comeAndGone = (what: string, { come, gone }: ComeAndGone, verbs: readonly [string, string]) => {
  const parts = [come, gone ?? 0]
    .map((number, k) => ({ number, verb: verbs[k]! }))
    .filter(({ number }) => number > 0);
  if (parts.length === 0) return `no ${what} ${gone === null ? verbs[0] : verbs.join(' or ')}`;
  return parts
    .map(({ number, verb }, k) => `${k === 0 ? counted(number, what) : count(number)} ${verb}`)
    .join(' and ');
};

const allDated = (snapshots: readonly Dated[]) => snapshots.map(dated).join(', ');

export const diff = {
  account: (
    of: Named,
    old: Dated,
    fresh: Dated,
    { follows, followers, mutual }: Readonly<Record<'follows' | 'followers' | 'mutual', Moved>>,
  ) =>
    `${called(of)} from ${dated(old)} to ${dated(fresh)}: follows ${arrow(follows, 'ended', 'formed')}, followed by ${arrow(followers, 'ended', 'formed')}, mutual ${arrow(mutual, 'broken', 'made')}.`,
  country: (
    code: string,
    old: Dated,
    fresh: Dated,
    { own, theirs, mutual }: Readonly<Record<'own' | 'theirs' | 'mutual', ComeAndGone>>,
    incomparable: number,
  ) =>
    `${country(code)} from ${dated(old)} to ${dated(fresh)}, with accounts abroad: of its own, ${comeAndGone('follow', own, ['formed', 'ended'])}; of theirs, ${comeAndGone('follow', theirs, ['formed', 'ended'])}; ${comeAndGone('mutual tie', mutual, ['made', 'broken'])}${incomparable === 0 ? '' : `; ${counted(incomparable, 'follow')} cannot be compared`}.`,
  /** What a figure of the whole graph is. */
  definition: (_figure: string, definition: string) => definition,
  nobodyEnded:
    'Lost is a tie with an account that is suspended, deactivated or gone; left and joined are ties with accounts that left the roster or came to it: nobody ended or formed these.',
  /** @param panel the accounts in both; `null` where each is measured whole. */
  measures: (of: MeasuredOf, old: Dated, fresh: Dated, panel: number | null) => {
    const units =
      of === 'accounts'
        ? 'accounts'
        : 'by' in of
          ? `groups by ${of.by}, the mean over each group's accounts,`
          : called(of.account);
    return `Measures of ${units} in ${dated(old)} and ${dated(fresh)}, computed on ${panel === null ? 'all accounts of each' : `the ${counted(panel, 'account')} in both`}; rank_change is positive for a rise.`;
  },
  figures: (snapshots: readonly Dated[], panel: number | null) =>
    `The whole graph in ${allDated(snapshots)}, computed on ${panel === null ? 'all accounts of each' : `the ${counted(panel, 'account')} in all of them`}; shares and ratios first, as counts grow with the roster.`,
  /** @param of whose identity it is; `null` for all. */
  identity: (
    snapshots: readonly Dated[],
    of: Named | null,
    several: Readonly<Record<'handles' | 'tenures' | 'accounts', number>>,
  ) =>
    `In ${allDated(snapshots)}${of === null ? '' : `, of ${called(of)} and its holders`}: ${counted(several.handles, 'account')} with several handles, ${count(several.tenures)} with several tenures, ${counted(several.accounts, 'actor')} with several accounts.`,
  cameAndWent: (follows: number, log: string, since: string) =>
    `Between the two days ${counted(follows, 'follow')} formed and ended again, and ${form(follows, 'stands', 'stand')} on neither: entente events ${log} --since ${since}.`,

  changedTies: 'Ties that changed: source follows target',
  tiesOfCountry: 'Ties that changed, by who follows: us, or them',
  changedMutuals: 'Mutual ties that changed',

  otherNetwork: (one: string, other: string) =>
    `${one} and ${other} are different networks, with different accounts; compare snapshots of one network`,
  namedTwice: (name: string) => `${name} is named twice; a series has each snapshot once`,
  ofTwo: (part: string) =>
    `--show ${part} compares two snapshots; several give the figures of the whole graph, or who accounts were (--show identity)`,
  goesWith: (flag: string, parts: readonly string[]) =>
    `${flag} goes with ${parts.map((part) => `--show ${part}`).join(' or ')}`,
  notOfAccount: (flag: string, account: string) => `${flag} is not of one account; leave out ${account}`,
  notOfCountry: (part: string, code: string) =>
    `--show ${part} is not of one country; leave out ${code}${part === 'measures' ? '; countries by their measures are: --show measures --by country' : ''}`,
  /** @param such an account of each. @param numbered those whose ids number rows. */
  strangers: (
    old: { name: string; such: string },
    fresh: { name: string; such: string },
    numbered: readonly string[],
  ) =>
    `no account is in both ${old.name} (such as ${old.such}) and ${fresh.name} (such as ${fresh.such}); ${
      numbered.length === 0
        ? 'where one of them is keyed by handle'
        : `ids of ${numbered.join(' and ')} number rows, and no handle or name is in both: where those differ`
    }, name the ids with --aliases FILE`,
  unknown: (text: string, old: string, fresh: string, nearest: readonly string[]) =>
    `${text} is neither a snapshot nor an account of ${old} or ${fresh}${nearest.length === 0 ? '' : `; did you mean ${nearest.join(', ')}?`}`,
  anyOf: (text: string, old: string, fresh: string, candidates: readonly Candidate[]) =>
    `${text} may be any of ${count(candidates.length)} accounts of ${old} or ${fresh}; name one:${candidateLines(candidates)}`,
};
