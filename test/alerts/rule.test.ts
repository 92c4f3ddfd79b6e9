import { expect, test } from 'vitest';
import { parseRule } from '../../src/alerts/rule.ts';
import { ENGLISH } from '../../src/words/speaker.ts';

const FRANCE = { column: 'country', value: 'FR' };

test.each([
  [
    'FR:head-of-state follows *',
    {
      kind: 'tie',
      change: 'formed',
      source: [FRANCE, { column: 'office', value: 'head-of-state' }],
      target: [],
    },
  ],
  ['* unfollows FR', { kind: 'tie', change: 'ended', source: [], target: [FRANCE] }],
  [
    '  *:mission   follows country=FR ',
    { kind: 'tie', change: 'formed', source: [{ column: 'office', value: 'mission' }], target: [FRANCE] },
  ],
  [
    '@Elysee.FR follows kind=institution',
    {
      kind: 'tie',
      change: 'formed',
      source: [{ column: 'handle', value: 'elysee.fr' }],
      target: [{ column: 'kind', value: 'institution' }],
    },
  ],
  [
    'mutual ended FR DE',
    { kind: 'mutual', change: 'ended', one: [FRANCE], other: [{ column: 'country', value: 'DE' }] },
  ],
  [
    'country!=FR follows FR',
    {
      kind: 'tie',
      change: 'formed',
      source: [{ ...FRANCE, isNot: true }],
      target: [FRANCE],
    },
  ],
  ['handle changed', { kind: 'account', event: 'renamed', side: [] }],
  ['account deactivated FR', { kind: 'account', event: 'deactivated', side: [FRANCE] }],
  ['loss above 0.5%', { kind: 'loss', above: 0.005 }],
  ['country=FR silent 14d', { kind: 'silent', side: [FRANCE], ms: 1_209_600_000 }],
  ['gap longer than 6h', { kind: 'gap', side: [], ms: 21_600_000 }],
  ['gap longer than 2d FR', { kind: 'gap', side: [FRANCE], ms: 172_800_000 }],
  ['* silent 36h', { kind: 'silent', side: [], ms: 129_600_000 }],
])('%s', (text, rule) => {
  expect(parseRule(text)).toEqual({ rule });
});

test.each([
  ['FR folows *', ['did you mean follows?']],
  ['FR:head-of-stat follows DEU', ['did you mean head-of-state?', 'did you mean DE?']],
  ['France follows *', ['did you mean FR?']],
  ['FR:mission:DE follows *', ['write COUNTRY:OFFICE']],
  ['contry=FR unfollows *', ['did you mean country?']],
  ['contry!=FR unfollows *', ['did you mean country?']],
  ['country!=FRA follows FR', ['did you mean FR?']],
  ['kind=persn unfollows *', ['did you mean person?']],
  ['FR follows', ['write FR follows *']],
  ['FR follows DE IT', ['"IT" is too much']],
  ['mutal formed FR DE', ['did you mean mutual?']],
  ['mutual formed FR', ['1 of 2 sides']],
  ['mutual began FR XQ', ['write mutual formed or mutual ended', '"XQ" is no code']],
  ['account deactivate', ['did you mean deactivated?']],
  ['handle renamed', ['write handle changed']],
  ['loss above 1', ['loss above 1%']],
  ['loss', ['loss above 1%']],
  ['follows', ['write SIDE follows SIDE']],
  ['country=FR silent', ['silent 14d, or silent 36h']],
  ['FRA silent 2weeks', ['did you mean FR?', 'silent 14d, or silent 36h']],
])('%s says what is wrong, and all of it', (text, said) => {
  const parsed = parseRule(text);
  const faults = 'faults' in parsed ? parsed.faults.map(ENGLISH.say) : [];
  expect(faults).toEqual(said.map((words) => expect.stringContaining(words)));
});
