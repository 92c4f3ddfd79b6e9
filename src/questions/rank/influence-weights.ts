/** `--weights`: how much each part of influence counts. */
import {
  EQUAL_WEIGHTS,
  INFLUENCE_PARTS,
  type InfluencePart,
  isWeight,
  type Weights,
} from '../../activity/influence.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';

/** What has a weight. */
export const WEIGHED: readonly string[] = INFLUENCE_PARTS;

const EXAMPLE = '--weights popularity=1,engagement=1,trust=1';

/**
 * A part that is not named has no weight.
 * @throws UserError for what is no weight, a part that is named twice, or where nothing has a weight.
 */
export function parseWeights(text: string | undefined): Weights {
  if (text === undefined) return EQUAL_WEIGHTS;
  const weights: Record<InfluencePart, number> = { popularity: 0, engagement: 0, trust: 0 };
  const named = new Set<InfluencePart>();
  for (const item of text.split(',')) {
    const [name = '', value = ''] = item.split('=').map((part) => part.trim());
    const part = INFLUENCE_PARTS.find((each) => each === name);
    if (part === undefined || !isWeight(value)) {
      throw refusal(say.rank.noWeight(text, item, INFLUENCE_PARTS, EXAMPLE));
    }
    if (named.has(part)) throw refusal(say.rank.weightTwice(text, part));
    named.add(part);
    weights[part] = Number(value);
  }
  if (INFLUENCE_PARTS.every((part) => weights[part] === 0)) {
    throw refusal(say.rank.weighsNothing(text, EXAMPLE));
  }
  return weights;
}

export function weightsText(weights: Weights): string {
  return INFLUENCE_PARTS.map((part) => `${part}=${weights[part]}`).join(',');
}
