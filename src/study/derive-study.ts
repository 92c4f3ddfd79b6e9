/** Studies that differ from another in some of their parts. */
import type { Study } from './study.ts';

/** The study with these parts in place of its own; the others stay unread until they are asked for. */
export function deriveStudy<S extends Study>(study: S, parts: Partial<S>): S {
  return Object.create(study, Object.getOwnPropertyDescriptors(parts));
}
