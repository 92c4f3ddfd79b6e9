/** A study of plain data as a question is asked of it: nothing of it is kept. */
import { once } from '../once.ts';
import type { OpenStudy } from '../study/open-study.ts';
import type { Study } from '../study/study.ts';

export function openPlain(study: Study): OpenStudy {
  const byId = once(() => new Map(study.nodes.map((node) => [node.accountId, node])));
  const measured = once(async () => (await import('./measure-plain.ts')).measurePlain(study));
  return Object.create(study, {
    byId: { get: byId, enumerable: true },
    around: { value: () => study, enumerable: true },
    measured: { value: measured, enumerable: true },
    networks: { value: null, enumerable: true },
  });
}
