/** Any two snapshots, or days of a log, compared. */
import { DIFF_PARTS, diff } from '../../questions/diff/diff.ts';
import type { Page } from '../page.ts';
import { one } from '../parameters.ts';
import { CONDITIONS, conditions } from './prompt-words.ts';

const SHOWN = DIFF_PARTS.filter((part) => part !== 'clusters' && part !== 'graph');

export const years: Page = {
  path: '/years',
  parameters: {
    old: { kind: 'snapshot', isRequired: true },
    new: { kind: 'snapshot', isRequired: true },
    of: { kind: 'text' },
    among: CONDITIONS,
    show: { kind: 'choice', choices: SHOWN },
  },
  isSlow: true,
  weight: 'heavy',
  answer({ desk, know }, values) {
    const [old, fresh] = [one(values, 'old')!, one(values, 'new')!];
    const account = one(values, 'of');
    const show = one(values, 'show') as (typeof SHOWN)[number] | undefined;
    const more = account === undefined ? [] : [account];
    const shown = show === undefined ? [] : ['--show', show];
    const prompt = ['diff', old, fresh, ...more, ...shown, ...conditions(values, 'among')];
    const answer = diff(desk, { old, new: fresh, more, show });
    for (const name of [fresh, old]) know(name);
    return [{ name: 'diff', prompt, answer }];
  },
};
