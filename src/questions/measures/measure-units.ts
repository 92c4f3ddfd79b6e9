/** A study of actors or of countries in place of its nodes: of those no measures are kept. */

import { count } from '../../cli/count.ts';
import { openPlain } from '../../open/open-plain.ts';
import { collapseStudy } from '../../study/collapse-study.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { Study, Unit } from '../../study/study.ts';

export function ofUnits(study: Study, unit: Unit): OpenStudy {
  return openPlain(collapseStudy(study, unit));
}

/** What was taken together, and what was left out by that. */
export function unitNote({ unit, collapsed, leftOut }: Study): string {
  const { unitless } = collapsed!;
  // Accounts of one actor are of one country too.
  const withinUnit = collapsed!.withinUnit + leftOut.sameActor;
  const whose = unit === 'actor' ? 'an actor' : 'a country';
  const within = withinUnit === 0 ? '' : `; ${count(withinUnit, 'follow')} within ${whose} left out`;
  const without = unitless === 0 ? '' : `; ${count(unitless, 'account')} without ${whose} left out`;
  return `The accounts of ${whose} are taken together: it follows another where any of its accounts follows any of the other's${within}${without}.`;
}
