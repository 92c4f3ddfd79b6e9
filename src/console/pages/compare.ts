/** Up to four countries side by side, or groups of a column. */
import { compare as compareQuestion } from '../../questions/side-by-side/compare.ts';
import type { Page } from '../page.ts';
import { many, one } from '../parameters.ts';
import { CONDITIONS, onSnapshot } from './prompt-words.ts';

const BRIDGES = 10;

export const compare: Page = {
  path: '/compare',
  parameters: {
    of: { kind: 'text', times: 4, isRequired: true },
    by: { kind: 'text' },
    among: CONDITIONS,
    s: { kind: 'snapshot' },
  },
  isSlow: true,
  weight: 'heavy',
  async answer({ open }, values) {
    const groups = many(values, 'of');
    const by = one(values, 'by') ?? 'country';
    const asked = [...(by === 'country' ? [] : ['--by', by]), '--top', String(BRIDGES)];
    const prompt = ['compare', ...groups, ...asked, ...onSnapshot(values)];
    const answer = await compareQuestion(open(one(values, 's')), { groups, by, top: BRIDGES });
    return [{ name: 'compare', prompt, answer }];
  },
};
