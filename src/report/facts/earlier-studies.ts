/** The first of each earlier study beside the first of this one. */
import { rankNodes } from '../../graph/ranks.ts';
import type { Facts } from './facts.ts';
import { ownShare } from './own-share.ts';
import { firstOfYears, shareOf } from './published-series.ts';

export interface StudyFirst {
  year: number;
  accounts: number;
  /** Of an earlier study, as it was printed. */
  name: string;
  account: string;
  /** Of this study; none of an earlier one. */
  first: number[];
  value: number;
  share: number;
  /** '' is this study. */
  source: string;
}

/** By date, this study last. */
export function studyFirsts(facts: Facts, measure: 'mutual' | 'in_degree'): StudyFirst[] {
  const { study, measured, published } = facts;
  const earlier = firstOfYears(published, measure).map((figure) => ({
    ...figure,
    first: [],
    share: shareOf(figure),
  }));
  const best = rankNodes(measured.nodes[measure]).filter(({ rank }) => rank === 1);
  if (best.length === 0) return earlier;
  const own: StudyFirst = {
    year: Number(study.snapshot.date.slice(0, 4)),
    accounts: study.nodes.length,
    name: '',
    account: '',
    first: best.map(({ node }) => node),
    value: best[0]!.value,
    share: ownShare(facts, measure),
    source: '',
  };
  return [...earlier, own];
}
