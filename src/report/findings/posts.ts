/** Findings on what accounts post: whose posts bring most in, and who is silent. */

import { LEAST_POSTS } from '../../activity/interactions.ts';
import { rankedValues } from '../../activity/ranked-values.ts';
import { rankNodes } from '../../graph/ranks.ts';
import type { ActivityFacts } from '../facts/activity-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { accountText } from '../words/account-text.ts';
import { firstPlace } from '../words/ranked-text.ts';
import { type Finding, halfAsGreat } from './finding.ts';

export function postFindings(facts: Facts): Finding[] {
  const { activity } = facts;
  return activity === null ? [] : [...mostEffective(facts, activity), ...silence(facts, activity)];
}

function mostEffective(facts: Facts, { figures, low, high }: ActivityFacts): Finding[] {
  const { study, language } = facts;
  const { effective } = language.front;
  const ranked = rankNodes(rankedValues(figures, 'interactions_per_post'));
  const best = ranked[0];
  if (best === undefined || best.value === 0 || firstPlace(ranked).length > 1) return [];
  const { node, value } = best;
  const rivals = ranked.filter((one) => one.node !== node && high[one.node]! >= low[node]!).length;
  return [
    {
      kind: 'effective',
      cases: ranked.length,
      extreme: halfAsGreat(
        ranked.map((one) => one.value),
        value,
      ),
      about: [study.nodes[node]!.accountId],
      sure: rivals === 0,
      lead: effective.lead(accountText(facts, study.nodes[node]!), value, ranked.length),
      doubt: effective.doubt(figures.interactions.posts[node]!, LEAST_POSTS, low[node]!, high[node]!, rivals),
      repeats: [],
    },
  ];
}

/** Accounts that have posted before and did not in the window, told by the most followed of them. */
function silence(facts: Facts, { activity, figures }: ActivityFacts): Finding[] {
  const { study, measured, language } = facts;
  const { in_degree } = measured.nodes;
  const read = [...study.nodes.keys()].filter((node) => figures.dormant[node] !== '');
  const silent = read.filter(
    (node) => figures.dormant[node] === 'yes' && figures.columns.post_count[node]! > 0,
  );
  if (silent.length === 0) return [];
  const known = silent.toSorted((a, b) => in_degree[b]! - in_degree[a]! || a - b)[0]!;
  return [
    {
      kind: 'silence',
      cases: read.length,
      extreme: silent.length,
      about: [study.nodes[known]!.accountId],
      sure: true,
      lead: language.front.silence.lead(
        silent.length,
        read.length,
        activity.days,
        accountText(facts, study.nodes[known]!),
      ),
      doubt: language.front.silence.doubt(
        read.filter((node) => figures.columns.post_count[node] === 0).length,
        study.nodes.length - read.length,
      ),
      repeats: [],
    },
  ];
}
