/** The front page: the headline, four figures, the network, what stands out, and the ways into the report. */

import type { ComparedFigure } from '../../changes/compared-figures.ts';
import { canTellEnds } from '../../changes/tie-changes.ts';
import { totalOf } from '../../changes/tie-list.ts';
import { joinTexts } from '../../doors/markdown-text.ts';
import { studyDyads } from '../../edition/study-dyads.ts';
import type { Diff } from '../../questions/diff/compare-study.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import type { Moments } from '../../words/en/moments.ts';
import { seemsUndirected } from '../chapters/reciprocity.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import { languagePath } from '../files/language-path.ts';
import type { ReportFile } from '../files/report-file.ts';
import type { Finding } from '../findings/finding.ts';
import { findingsOf } from '../findings/findings.ts';
import { MAP_PATH, mapAddress } from '../map/map-html.ts';
import { countryText } from '../words/account-text.ts';
import { momentsOf } from '../words/moments-of.ts';
import { banner, dateline, otherLanguages, studyTitle } from '../words/page-head.ts';
import { hasUnknownTies } from '../words/unknown-ties.ts';
import { shortCitation } from './cite.ts';
import { limitsAnchor } from './limits.ts';

/** All texts are Markdown. */
export interface FrontPage {
  /** What was studied, when, and against what. */
  kicker: string;
  /** That the data are simulated, or derived; '' where they are neither. */
  banner: string;
  /** `null` where nothing stands out. */
  headline: Finding | null;
  figures: FrontFigure[];
  findings: Finding[];
  /** Pages of countries, as the language sorts their names. */
  countries: Way[];
  ways: Way[];
  citation: string;
}

interface FrontFigure {
  value: string;
  label: string;
  /** '' where there is nothing to compare with. */
  change: string;
  /** What of the change is no coming or going of accounts; '' likewise. */
  among: string;
}

interface Way {
  name: string;
  path: string;
}

/** @param files every file of the report but its texts and the manifest. */
export function frontPage(facts: Facts, files: readonly ReportFile[]): FrontPage {
  const { front, data, limits } = facts.language;
  const paths = new Set(files.map(({ path }) => path));
  const [headline = null, ...findings] = findingsOf(facts).shown;
  const method = languagePath(facts, 'method.md');
  return {
    kicker: joinTexts(
      [studyTitle(facts), dateline(facts), otherLanguages(facts, 'report.md').replace(/\.$/, '')],
      ' · ',
    ),
    banner: banner(facts),
    headline,
    figures: frontFigures(facts),
    findings,
    countries: countryWays(facts, paths),
    ways: [
      ...(paths.has(MAP_PATH)
        ? [{ name: front.map, path: mapAddress(facts.language.code, facts.options.lang[0]!) }]
        : []),
      { name: front.data, path: `${method}#${data.heading.toLowerCase()}` },
      { name: front.method, path: method },
      { name: limits.link, path: limitsAnchor(facts) },
    ],
    citation: shortCitation(facts),
  };
}

function frontFigures(facts: Facts): FrontFigure[] {
  const { change, language } = facts;
  const { count, front, share } = language;
  const whole = !hasUnknownTies(facts);
  const [nodes, edges, pairs, returned] = ['nodes', 'edges', 'mutual_pairs', 'reciprocity'].map((name) =>
    figureOf(facts, name),
  ) as [number, number, number, number];
  const then = comparedFigures(facts);
  const at = momentsThen(facts);
  const since = (now: number, earlier: number | undefined) =>
    at === null || earlier === undefined || Number.isNaN(now - earlier)
      ? ''
      : front.change(now - earlier, at);
  const among = then === null ? null : change === null ? amongSameActors(facts) : amongPanel(facts, change);
  return [
    {
      value: count(nodes),
      label: front.figures.accounts(nodes),
      change: since(nodes, then?.nodes),
      among: among?.accounts ?? '',
    },
    {
      value: count(edges),
      label: front.figures.follows(edges, whole),
      change: since(edges, then?.edges),
      among: among?.follows ?? '',
    },
    {
      value: count(pairs),
      label: front.figures.mutual(pairs, whole),
      change: since(pairs, then?.pairs),
      among: among?.mutual ?? '',
    },
    {
      value: share(returned),
      label: seemsUndirected(facts) ? front.figures.undirected : front.figures.returned(whole),
      change:
        at === null || then === null || Number.isNaN(returned - then.returned)
          ? ''
          : front.pointsChange(returned - then.returned, at),
      among: among?.returned ?? '',
    },
  ];
}

/** What changed in the panel, so that nobody takes a longer roster for a closer network. */
function amongPanel({ study, language }: Facts, { comparison, diff }: ChangeFacts) {
  const { newAndGone, amongBoth, pointsAmongBoth } = language.front;
  const { old, new: fresh, panel } = comparison;
  const absent = new Set(fresh.absent.map(({ accountId }) => accountId));
  const stayed = new Set(panel.old);
  const went = old.nodes.filter((_, node) => !stayed.has(node));
  const gone = went.filter(({ accountId }) => absent.has(accountId)).length;
  const absentThen = new Set(old.absent.map(({ accountId }) => accountId));
  const back = fresh.nodes.filter(({ accountId }) => absentThen.has(accountId)).length;
  const joined = study.nodes.length - panel.new.length - back;
  const inPanel = (name: string) => {
    const { panel_old, panel_new } = comparedFigure(diff, name);
    return panel_new - panel_old;
  };
  const points = inPanel('reciprocity');
  return {
    accounts: joined + back + went.length === 0 ? '' : newAndGone(joined, back, went.length - gone, gone),
    ...comparableChanges(diff, amongBoth),
    returned: Number.isNaN(points) || Math.abs(points) < 0.0005 ? '' : pointsAmongBoth(points),
  };
}

/** The same of an edition, between actors that both editions have. */
function amongSameActors({ edition, language }: Facts) {
  return {
    accounts: '',
    ...comparableChanges(edition!.moved!.diff!, language.front.amongBoth),
    returned: '',
  };
}

/** By how many follows and mutual ties those of both years have more or fewer, of what could be seen both times. */
function comparableChanges(diff: Diff, amongBoth: Facts['language']['front']['amongBoth']) {
  const change = (measure: string, counts: Parameters<typeof totalOf<string>>[0]) => {
    const of = (name: string) => totalOf(counts, name);
    return amongBoth(
      comparedFigure(diff, measure).comparable_change,
      of('not-comparable-now') + of('not-comparable-before') === 0,
    );
  };
  return {
    follows: change('edges', diff.tieCounts()),
    mutual: change('mutual_pairs', diff.mutualCounts()),
  };
}

/** `null` where nothing is set beside it. */
function momentsThen(facts: Facts): Moments | null {
  const { change, edition, language, study } = facts;
  if (change !== null) return momentsOf(facts, change);
  const then = edition?.moved?.earlier;
  return then === undefined ? null : language.moments(then.date, study.snapshot.date);
}

/** Of an earlier edition of the same networks. */
function earlierEdition({ edition, study }: Facts) {
  const { earlier: then, diff = null } = edition?.moved ?? {};
  if (then === undefined || diff === null) return null;
  if (then.together.snapshot.meaning !== study.snapshot.meaning) return null;
  const { mutualPairs, reciprocity } = studyDyads(then.together);
  const { graph } = then.together;
  return { nodes: graph.size, edges: graph.edgeCount, pairs: mutualPairs, returned: reciprocity };
}

/** The figures of what is earlier; `null` where the two readings say different things. */
function comparedFigures(facts: Facts) {
  const { study, change, edition } = facts;
  if (edition !== null) return earlierEdition(facts);
  if (change === null || change.old.snapshot.meaning !== study.snapshot.meaning) return null;
  const { comparison, diff } = change;
  if (!canTellEnds(comparison.old, comparison.new)) return null;
  return {
    nodes: comparedFigure(diff, 'nodes').old,
    edges: comparedFigure(diff, 'edges').old,
    pairs: comparedFigure(diff, 'mutual_pairs').old,
    returned: comparedFigure(diff, 'reciprocity').old,
  };
}

function comparedFigure({ figures }: Diff, name: string): ComparedFigure {
  return figures().find(({ measure }) => measure === name)!;
}

function countryWays(facts: Facts, paths: ReadonlySet<string>): Way[] {
  const { language, presence } = facts;
  return presence
    .map(({ code }) => ({ code, path: languagePath(facts, `countries/${code}.md`) }))
    .filter(({ path }) => paths.has(path))
    .sort(
      (a, b) =>
        compareTexts(language.country(a.code), language.country(b.code)) || (a.code < b.code ? -1 : 1),
    )
    .map(({ code, path }) => ({ name: countryText(language, code), path }));
}
