/** What happened in a log as lines: whether a follow is new, made again or returned, and which posts may be linked. */
import { expect, test } from 'vitest';
import { tellEvents } from '../../../src/questions/log/events.ts';
import { eventLines } from '../../../src/questions/log/news-lines.ts';
import { postLink } from '../../../src/questions/log/post-link.ts';
import { systemRuntime } from '../../../src/runtime.ts';
import type { Log } from '../../../src/study/log.ts';
import { ENGLISH } from '../../../src/words/speaker.ts';
import { BEGUN } from '../../support/hand-log.ts';
import { END, HOUR, idOf, spokenLog } from '../../support/spoken-log.ts';

test('the last first; a follow that the log has had before is made again, one that is returned now is answered', () => {
  const log = spokenLog();
  const [fr, de, gov] = ['mfa.fr', 'mfa.de', 'gov.de'].map(idOf) as [string, string, string];
  log.tie({ kind: 'formed', source: fr, target: de, to: BEGUN + 1000, key: 'a' });
  log.tie({ kind: 'ended', source: fr, target: de, to: BEGUN + 2000, key: 'a' });
  log.tie({ kind: 'formed', source: fr, target: de, to: BEGUN + 3000, key: 'b' });
  log.tie({ kind: 'formed', source: de, target: fr, from: BEGUN + 4000, to: BEGUN + 5000, key: 'c' });
  log.tie({ kind: 'formed', source: gov, target: fr, to: BEGUN + 6000, key: 'd' });
  const open = log.open();
  const found = tellEvents(open, { kinds: ['formed', 'ended'] });
  const lines = eventLines(open, found, 10);
  expect(lines.map(({ to, tags }) => [Date.parse(to) - BEGUN, tags])).toEqual([
    [6000, ['new']],
    [5000, ['new', 'answered']],
    [3000, ['again', 'answered']],
    [2000, []],
    [1000, ['new', 'answered']],
  ]);
  expect(lines.map(({ from, to }) => from === to)).toEqual([true, false, true, true, true]);
  expect(ENGLISH.say(lines[0]!.text)).toContain('Germany’s government now follows France’s foreign ministry');
  expect(eventLines(open, found, 2)).toEqual(lines.slice(0, 2));
});

test('a post is linked on Bluesky alone, while a watch keeps the log and nothing has been missed since', () => {
  const log = spokenLog();
  log.openGap('gov.de', END - HOUR);
  const open = log.open();
  const of = (
    about: Partial<Log['about']>,
    connections: { since: number; lost: string | null }[],
    isKept = true,
  ) => {
    const state = {
      ...open.state,
      connections: () => connections.map((one) => ({ stream: 'told', ...one })),
      isKept: () => isKept,
    };
    const link = postLink(
      { ...open, about: { ...open.about, simulated: false, network: 'bluesky', ...about }, state },
      systemRuntime(),
    );
    return (handle: string, at: number) => link({ source: idOf(handle), key: '3kabc', kind: 'post', at });
  };
  const stands = [{ since: BEGUN, lost: null }];
  expect(of({}, stands)('mfa.fr', END)).toBe('https://bsky.app/profile/did:plc:mfa.fr/post/3kabc');
  expect(of({}, stands)('gov.de', END), 'an author in a gap').toBeNull();
  expect(of({}, stands)('mfa.fr', BEGUN - 1), 'before the log').toBeNull();
  expect(of({}, [{ since: END, lost: null }])('mfa.fr', END - 1), 'before the stream came back').toBeNull();
  expect(
    of({}, [...stands, { since: END, lost: 'closed' }])('mfa.fr', END),
    'a stream that is lost',
  ).toBeNull();
  expect(of({}, stands, false)('mfa.fr', END), 'no watch').toBeNull();
  expect(of({}, [])('mfa.fr', END), 'no stream').toBeNull();
  expect(of({ simulated: true }, stands)('mfa.fr', END)).toBeNull();
  expect(of({ network: 'mastodon' }, stands)('mfa.fr', END)).toBeNull();
});
