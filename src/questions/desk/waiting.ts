/** Who abroad waits for an answer of a country, those behind the others who are the last it would answer. */
import type { Section } from '../../cli/answer.ts';
import type { CountryTasks } from '../../study/country-tasks.ts';
import { isMassFollower } from '../../study/mass-followers.ts';
import type { ActiveNodes } from '../../study/posts.ts';
import type { NodeGraph } from '../../study/study.ts';
import { say } from '../../words/say.ts';
import { unansweredSection } from '../screens/tasks.ts';
import { dormantOf, silentAmong } from '../screens/to-do.ts';
import type { DeskFound } from './found.ts';

/** In the order of the tasks, but for mass followers, dormant accounts and those the country followed before. */
export function waitingSection(
  study: NodeGraph,
  tasks: CountryTasks,
  { changes, droppedByUs }: Pick<DeskFound, 'changes' | 'droppedByUs'>,
  active: ActiveNodes | null,
  top: number,
): Section {
  const silent = dormantOf(active);
  const isSilent = silentAmong(silent);
  const isDropped = waitsSinceDropped(study, droppedByUs);
  const { unanswered, unansweredCount } = tasks;
  type Waiting = (typeof unanswered)[number];
  const isDormant = ({ node }: Waiting) => isSilent(study.nodes[node]!);
  const isBehind = (one: Waiting) =>
    isDormant(one) || isDropped(one) || isMassFollower(study.graph, one.node) === 'yes';
  const ordered = [...unanswered].sort((a, b) => Number(isBehind(a)) - Number(isBehind(b)));
  const behind = [
    ...(unanswered.some(isDormant) ? ['dormant' as const] : []),
    ...(unanswered.some(isDropped) ? ['dropped' as const] : []),
  ];
  return {
    ...unansweredSection(study, { ...tasks, unanswered: ordered }, { changes, silent }, top),
    title: say.deskTables.waiting(tasks.near, unansweredCount, top, unanswered.length, behind),
  };
}

/** Tells who of those that wait was followed by an account of the country as the period began, or within it. */
export function waitsSinceDropped({ nodes }: NodeGraph, droppedByUs: ReadonlySet<string>) {
  return ({ node }: CountryTasks['unanswered'][number]) => droppedByUs.has(nodes[node]!.handle);
}
