/** Who follows whom: a form that is the prompt. */
import { followers } from '../../questions/ties/followers.ts';
import { follows as followsQuestion } from '../../questions/ties/follows.ts';
import { mutuals } from '../../questions/ties/mutuals.ts';
import { unreturned } from '../../questions/ties/unreturned.ts';
import type { Page } from '../page.ts';
import { one } from '../parameters.ts';
import { CONDITIONS, conditions, onSnapshot } from './prompt-words.ts';

const QUESTIONS = ['follows', 'followers', 'mutuals', 'unreturned', 'unreturned-incoming'] as const;
const USUAL_TOP = 20;

export const follows: Page = {
  path: '/follows',
  parameters: {
    a: { kind: 'text', isRequired: true, alias: 'of' },
    q: { kind: 'choice', choices: QUESTIONS, usual: 'follows' },
    b: { kind: 'text' },
    where: CONDITIONS,
    among: CONDITIONS,
    s: { kind: 'snapshot' },
  },
  weight: 'aside',
  async answer({ open }, values) {
    const asked = open(one(values, 's'));
    const account = one(values, 'a')!;
    const other = one(values, 'b');
    const where = values.where;
    const question =
      other === undefined ? ((one(values, 'q') ?? 'follows') as (typeof QUESTIONS)[number]) : 'follows';
    const [name, ...flags] = question.split('-');
    const prompt = [
      name!,
      account,
      ...(other === undefined ? [] : [other]),
      ...flags.map((flag) => `--${flag}`),
      ...conditions(values, 'where'),
      ...onSnapshot(values),
    ];
    const listing = { account, where };
    const answer =
      question === 'follows'
        ? followsQuestion(asked, { ...listing, other })
        : question === 'followers'
          ? followers(asked, listing)
          : question === 'mutuals'
            ? mutuals(asked, listing)
            : await unreturned(asked, { ...listing, top: USUAL_TOP, incoming: flags.length > 0 });
    return [{ name: 'follows', prompt, answer }];
  },
};
