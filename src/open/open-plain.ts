/** A study that is in no store, as a question is asked of it: its figures are computed when they are first asked for. */
import { once } from '../once.ts';
import { profilesOf } from '../study/account-profiles.ts';
import { deriveStudy } from '../study/derive-study.ts';
import type { OpenStudy } from '../study/open-study.ts';
import type { Study } from '../study/study.ts';
import { STUDY_DEFAULTS } from '../study/study-options.ts';
import type { Said } from '../words/said.ts';
import { say } from '../words/say.ts';
import { NO_LOGS } from './logs.ts';

/** @param tell tells who asks what takes long. */
export function openPlain(study: Study, tell: (said: Said) => void = () => {}): OpenStudy {
  const { name } = study.snapshot;
  const byId = once(() => new Map(study.nodes.map((node) => [node.accountId, node])));
  const profiled = once(() => ({ nodes: study.nodes, profiles: profilesOf(study.nodes) }));
  const measured = once(async () => (await import('./measure-plain.ts')).measurePlain(study));
  const sayDrawn = () => tell(say.opened.drawn(name, STUDY_DEFAULTS.draws, null));
  const parts: Omit<OpenStudy, keyof Study> = {
    get byId() {
      return byId();
    },
    networks: null,
    logs: NO_LOGS,
    around: () => study,
    among: () => study,
    series: () => [own],
    get profiled() {
      return profiled();
    },
    get active() {
      const { activity } = study;
      return activity === null ? null : { ...profiled(), activity };
    },
    noPosts: say.refusals.noPosts(name, null),
    measured,
    async chance(attribute, groups) {
      sayDrawn();
      const pairs = (await import('./draw-chance.ts')).drawPairs(study, attribute);
      return pairs.filter(({ one, other }) => groups.includes(one) && groups.includes(other));
    },
    async tests(groupings) {
      sayDrawn();
      return (await import('./draw-chance.ts')).drawTests(study, groupings);
    },
    async brokersByChance(of, grouping) {
      sayDrawn();
      return (await import('./draw-chance.ts')).drawBrokers(of, grouping);
    },
  };
  const own = deriveStudy(study as OpenStudy, parts);
  return own;
}
