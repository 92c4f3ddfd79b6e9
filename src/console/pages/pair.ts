/** Two accounts: whether they follow each other, since when, by what chain, and the whole history in each log. */

import { UserError } from '../../errors.ts';
import type { Asked } from '../../open/ask.ts';
import { nameAccounts } from '../../questions/name-accounts.ts';
import { follows } from '../../questions/ties/follows.ts';
import { path } from '../../questions/ties/path.ts';
import type { Frame } from '../frame.ts';
import type { Page, Part } from '../page.ts';
import { one } from '../parameters.ts';
import { CONDITIONS, onSnapshot } from './prompt-words.ts';
import { spokenParts } from './spoken.ts';

export const pair: Page = {
  path: '/pair',
  parameters: {
    a: { kind: 'text', isRequired: true },
    b: { kind: 'text', isRequired: true },
    among: CONDITIONS,
    s: { kind: 'snapshot' },
  },
  weight: 'aside',
  answer(desk, values) {
    const { open, frame } = desk;
    const [a, b] = [one(values, 'a')!, one(values, 'b')!];
    const asked = open(one(values, 's'));
    const { network } = asked.snapshot;
    const handles = [a, b].flatMap((name) => handlesHere(() => asked, name));
    const own = frame.logs.find(({ name }) => asked.snapshot.name.startsWith(`${name}@`));
    const inLogs = frame.logs
      .filter((log) => log.network === network && log.sweptAt !== null && log !== own)
      // A log of other accounts has nothing to say of these.
      .filter(({ name }) => [a, b].every((account) => handlesHere(() => open(name), account).length > 0))
      .map(
        (log): Part => ({
          name: `log-${log.name}`,
          prompt: ['follows', a, b, ...onSnapshot({ ...values, s: [log.name] })],
          answer: follows(open(log.name), { account: a, other: b }),
          ...drawnTo(log),
        }),
      );
    return [
      {
        name: 'follows',
        prompt: ['follows', a, b, ...onSnapshot(values)],
        answer: follows(asked, { account: a, other: b }),
        ...drawnTo(own),
      },
      ...inLogs,
      ...(handles.length === 2 ? spokenParts(desk, asked, handles, values) : []),
      {
        name: 'there',
        prompt: ['path', a, b, ...onSnapshot(values)],
        answer: path(asked, { from: a, to: b }),
      },
      {
        name: 'back',
        prompt: ['path', b, a, ...onSnapshot(values)],
        answer: path(asked, { from: b, to: a }),
      },
    ];
  },
};

/** `@handle` of each account that the name means; none for one that others alone have, and of what has no such group. */
function handlesHere(open: () => Asked, name: string): string[] {
  try {
    return nameAccounts(open(), name).accounts.map(({ handle }) => `@${handle}`);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

function drawnTo(log: Frame['logs'][number] | undefined): Pick<Part, 'drawnTo'> {
  const until = Math.max(log?.sweptAt ?? 0, log?.toldAt ?? 0);
  return until === 0 ? {} : { drawnTo: new Date(until).toISOString() };
}
