/** The console of a country, or one screen about an account. */
import { show as showQuestion } from '../../questions/screens/show.ts';
import type { Page } from '../page.ts';
import { one } from '../parameters.ts';
import { onSnapshot, wholeOf } from './prompt-words.ts';
import { spokenParts } from './spoken.ts';

const TOP = 12;

export const show: Page = {
  path: '/show',
  parameters: {
    of: { kind: 'text', isRequired: true },
    s: { kind: 'snapshot' },
    top: { kind: 'whole', range: [1, 1000] },
  },
  isSlow: true,
  async answer({ open }, values) {
    const name = one(values, 'of')!;
    const top = wholeOf(values, 'top', TOP);
    const asked = open(one(values, 's'));
    const answer = await showQuestion(asked, { name, top });
    const country = answer.facts?.country;
    return [
      { name: 'show', prompt: ['show', name, '--top', String(top), ...onSnapshot(values)], answer },
      ...(typeof country === 'string' ? spokenParts(asked, [country], values) : []),
    ];
  },
};
