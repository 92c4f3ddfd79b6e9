import type { Candidate, Dated, Moved, Named } from '../values.ts';
import { called, candidateLines, dated } from './phrases.ts';
import { count, counted, country, form } from './plain.ts';

/** What became of the ties of the older snapshot, and where those of the newer one came from. */
const BECAME = {
  remade: 'ended and remade in between',
  ended: 'ended',
  lost: 'lost with an account',
  'not-comparable-now': 'not comparable now',
  left: 'left the roster',
};
const CAME = {
  formed: 'formed',
  'not-comparable-before': 'not comparable before',
  joined: 'joined with an account',
};

export type TieCounts = Readonly<Record<keyof typeof BECAME | keyof typeof CAME, number>>;

interface WithTies extends Dated {
  ties: number;
}

/** Ties of a country that came and went. @property gone `null` where it cannot be told. */
export interface ComeAndGone {
  come: number;
  gone: number | null;
}

/** What measures are of: one account, the groups of a column, or all accounts. */
export type MeasuredOf = { account: Named } | { by: string } | 'accounts';

const told = (words: Readonly<Record<string, string>>, counts: Readonly<Record<string, number>>) =>
  Object.entries(words)
    .filter(([change]) => counts[change]! > 0)
    .map(([change, what]) => `${counts[change]} ${what}`)
    .join(', ');

const arrow = (moved: Moved, gone: string, come: string) => {
  const changes = [
    ...(moved.gone > 0 ? [`${count(moved.gone)} ${gone}`] : []),
    ...(moved.come > 0 ? [`${moved.come} ${come}`] : []),
  ];
  return `${moved.old} → ${moved.new}${changes.length === 0 ? '' : ` (${changes.join(', ')})`}`;
};

/** "3 follows formed and 1 ended", without what did not happen. */
const comeAndGone = (what: string, { come, gone }: ComeAndGone, verbs: readonly [string, string]) => {
  const parts = [come, gone ?? 0]
    .map((number, k) => ({ number, verb: verbs[k]! }))
    .filter(({ number }) => number > 0);
  if (parts.length === 0) return `no ${what} ${gone === null ? verbs[0] : verbs.join(' or ')}`;
  return parts
    .map(({ number, verb }, k) => `${k === 0 ? counted(number, what) : number} ${verb}`)
    .join(' and ');
};

const allDated = (snapshots: readonly Dated[]) => snapshots.map(dated).join(', ');

export const diff = {
  /** @param areEndsKnown whether a tie that is missing can be called ended. */
  ties: (old: WithTies, fresh: WithTies, counts: TieCounts, areEndsKnown: boolean) => {
    const became = told(BECAME, counts) || (areEndsKnown ? 'all of them still there' : '');
    const parts = [counted(old.ties, 'tie'), became, told(CAME, counts) || 'none new'];
    return `From ${dated(old)} to ${dated(fresh)}: ${parts.filter((part) => part !== '').join('; ')}: ${counted(fresh.ties, 'tie')}.`;
  },
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
  /** @param sureFrom share of the runs from which an account sits with its cluster for sure. */
  clusters: (
    old: Dated & { clusters: number },
    fresh: Dated & { clusters: number },
    persist: number,
    { moved, undecided, sureFrom }: Readonly<Record<'moved' | 'undecided' | 'sureFrom', number>>,
  ) =>
    `${counted(old.clusters, 'cluster')} of mutual ties in ${dated(old)}, ${fresh.clusters} in ${dated(fresh)}: ${persist} persist. ${counted(moved, 'account')} moved; of ${undecided} it cannot be said, as they sit with their cluster in fewer than ${sureFrom * 100} % of the runs in one of the two.`,
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
    `In ${allDated(snapshots)}${of === null ? '' : `, of ${called(of)} and its holders`}: ${counted(several.handles, 'account')} with several handles, ${several.tenures} with several tenures, ${counted(several.accounts, 'actor')} with several accounts.`,
  keys: ({ inBoth, stood, remade, unknown }: Record<'inBoth' | 'stood' | 'remade' | 'unknown', number>) =>
    `Of the ${counted(inBoth, 'tie')} that are in both, the keys of their records show that ${stood} stood throughout${remade === 0 ? '' : ` and ${remade} ended and were made again`}${unknown === 0 ? '' : `; of ${unknown} it is not known`}.`,
  cameAndWent: (follows: number, log: string, since: string) =>
    `Between the two days ${counted(follows, 'follow')} formed and ended again, and ${form(follows, 'stands', 'stand')} on neither: entente events ${log} --since ${since}.`,

  tieCounts: 'Ties',
  mutualCounts: 'Mutual ties',
  changedTies: 'Ties that changed: source follows target',
  tiesOfCountry: 'Ties that changed, by who follows: us, or them',
  changedMutuals: 'Mutual ties that changed',
  accounts: 'Accounts',
  graph: (panel: number) =>
    `The whole graph, and its panel of ${counted(panel, 'account')} that ${form(panel, 'is', 'are')} in both`,
  clustersOfBoth: 'Clusters, numbered as in the older of the two; new ones after these',
  movers: 'Accounts that moved',

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
