/** The source line of every figure, which goes with its picture and its caption. */
import { type Activity, countWhole } from '../../activity/activity.ts';
import type { Study } from '../../study/study.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import { nameAmong } from '../words/page-head.ts';

/** Snapshot, network, date, n, and whether the data are simulated. */
export function sourceLine(facts: Facts): string {
  const { language, study } = facts;
  const { network, date, simulated } = study.snapshot;
  return credited(
    facts,
    language.figure.source(
      nameAmong(facts),
      simulated,
      language.network(network),
      language.date(date),
      figureOf(facts, 'nodes'),
      figureOf(facts, 'observed_sources'),
    ),
  );
}

/** The same of a figure on posts: how many accounts' posts were read in place of n. */
export function postsSourceLine(facts: Facts, activity: Activity): string {
  const { language, study } = facts;
  const { network, date, simulated } = study.snapshot;
  return credited(
    facts,
    language.activity.figures.source(
      nameAmong(facts),
      simulated,
      language.network(network),
      language.date(date),
      countWhole(activity),
      activity.feed.length,
    ),
  );
}

/** Both snapshots of a comparison, with their dates and n. */
export function comparedSourceLine(facts: Facts, { snapshot, nodes }: Study): string {
  const { language, study } = facts;
  const now = study.snapshot;
  return credited(
    facts,
    language.figure.comparedSource(
      [snapshot.name, nameAmong(facts)],
      now.simulated || snapshot.simulated,
      language.network(now.network),
      [language.date(snapshot.date), language.date(now.date)],
      [nodes.length, figureOf(facts, 'nodes')],
    ),
  );
}

/** With who made the figure, and under which licence its data are. */
export function credited({ language, options }: Facts, source: string): string {
  return `${source} ${language.report.take.credit(options.publication.licence)}`;
}
