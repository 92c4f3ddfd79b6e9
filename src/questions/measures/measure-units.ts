/** A study of actors or of countries in place of its nodes: of those no measures are kept. */

import { openPlain } from '../../open/open-plain.ts';
import { collapseStudy } from '../../study/collapse-study.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { Study, Unit } from '../../study/study.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';

export function ofUnits(study: Study, unit: Unit): OpenStudy {
  return openPlain(collapseStudy(study, unit));
}

/** What was taken together, and what was left out by that. */
export function unitNote({ unit, collapsed, leftOut }: Study): Said {
  const { withinUnit, unitless } = collapsed!;
  // Accounts of one actor are of one country too.
  return say.rank.collapsed(unit, withinUnit + leftOut.sameActor, unitless);
}
