import type { Moments } from '../moments.ts';
import { count, counted, form, list } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function changes({ article, many, nodes, one, studied }: Terms) {
  return {
    heading: 'What changed',
    ties: 'Ties',
    mutualTies: 'Mutual ties',
    ranks: (at: Moments) => `Ranks, ${at.earlier} and ${at.later}`,
    clusters: (at: Moments) => `Clusters, ${at.earlier} and ${at.later}`,
    incomparable: 'What cannot be compared',
    snapshot: (name: string, date: string) => `${name} (${date})`,
    scope: (now: string, then: string, countThen: number, countNow: number, inBoth: number, at: Moments) =>
      `${now} is set against ${then}: ${nodes(countThen)} ${at.inEarlier}, ${count(countNow)} ${at.inLater}, ${count(inBoth)} in both.`,
    derived: (name: string, date: string) =>
      `${name} is derived from a later reading: it has the ties that still stood then and were declared by ${date}. Ties that ended before are invisible in it, and its roster is the later one; so only formed ties are told, and nothing of ${many}.`,
    reading: {
      shown: 'what the network shows',
      declared: `what ${many} declare`,
      given: 'what a file gave',
    },
    readingsDiffer: (readings: readonly (readonly [name: string, reading: string])[]) =>
      `The readings differ (${readings.map(([name, reading]) => `${name}: ${reading}`).join('; ')}): a tie may be in one and not in the other for that reason alone.`,
    /** @param names of snapshots. */
    byHandles: (names: readonly string[]) =>
      `The ids of ${list(names)} number the rows of ${form(names.length, 'its table', 'their tables')}: ${many} are compared by handle, or by a name that is theirs alone.`,
    byNumbers: (names: readonly string[]) =>
      `${list(names)} have nothing but the numbers of their rows for ${many}, and are compared by these alone.`,
    panel: `Shares come first, since counts grow with ${studied}; the panel is the ${many} that are in both snapshots, and the ties among them alone.`,
    figure: 'Figure',
    panelAt: (moment: string) => `Panel, ${moment}`,
    headline: {
      mutual_share_mean: `Mean share of the others with whom ${article} ${one} has a mutual tie`,
      density: 'Density: share of the possible follows that are there',
      reciprocity: 'Reciprocity: share of the follows that are returned',
      mutual_tie_share: `Share of ${many} with at least one mutual tie`,
    } as Readonly<Record<string, string>>,
    /** @param open pairs of which no tie is known, and unknown in a year whether there is one. */
    comparable: (open: number) =>
      open === 0
        ? `Every tie could be compared, but for those of ${many} in one snapshot only.`
        : `Every known follow could be compared, but for those of ${many} in one snapshot only. Whether there is a follow is unknown, in one of the two or in both, for ${counted(open, 'more ordered pair')}.`,
    notComparable: (now: number, before: number, at: Moments) =>
      `${list([
        ...(now === 0
          ? []
          : [
              `${counted(now, 'follow')} ${at.ofEarlier} cannot be compared because what became of ${form(now, 'it', 'them')} is unknown ${at.inLater}`,
            ]),
        ...(before === 0
          ? []
          : [
              `${counted(before, 'follow')} ${at.ofLater} cannot because ${form(before, 'it was', 'they were')} unknown ${at.inEarlier}`,
            ]),
      ])}; none of them counts as ended or formed.`,
    /** @param away of as many that are gone from the network, or from what was studied. */
    goneUnread: (gone: number, away: number, at: Moments) =>
      away > 0
        ? `Of the ${nodes(gone + away)} that could be read to the end ${at.inEarlier} and no longer ${at.inLater}, ${count(away)} ${form(away, 'is', 'are')} gone from the network, and the ties with ${form(away, 'it', 'them')} count as lost; ${count(gone)} ${form(gone, 'is', 'are')} still there: ${form(gone, 'its', 'their')} follows are unknown, not ended.`
        : `${nodes(gone)} could be read to the end ${at.inEarlier} and ${form(gone, 'is', 'are')} no longer readable ${at.inLater}: ${form(gone, 'its', 'their')} follows are unknown, not ended.`,
    rows: `Every tie and mutual pair that changed, or cannot be compared, every ${one} to which something happened, and every sure move between clusters is a row of changes.csv.`,
    /** @param ended follows that persons ended between days of a log. */
    spared: (ended: number) =>
      `Between days of a log, follows that persons ended are counted and not listed, since lists of who dropped whom are used to harass: ${count(ended)} in all; those of offices and institutions are rows.`,
  };
}

export type ChangesWords = ReturnType<typeof changes>;
