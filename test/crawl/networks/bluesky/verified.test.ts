/** Who verified an account, as its profile on Bluesky says it: the earliest whose verification holds. */
import { expect, test } from 'vitest';
import { parseProfileAnswer } from '../../../../src/crawl/networks/bluesky/answers.ts';

const made = (issuer: string, createdAt: unknown, isValid: unknown = true) => ({
  issuer,
  uri: `at://${issuer}/app.bsky.graph.verification/3k`,
  isValid,
  createdAt,
});

function verifiedOf(verification: unknown) {
  const json = { did: 'did:plc:a', handle: 'a.test', verification };
  const answer = parseProfileAnswer({ status: 200, json, headers: {} } as never, 'did:plc:a');
  return answer.kind === 'seen' ? answer.profile.verified : answer;
}

test.each([
  ['nobody', undefined, undefined],
  ['nobody, with an empty list', { verifications: [] }, undefined],
  ['what is no list', { verifications: 'all' }, undefined],
  [
    'the earliest, not the first in the list',
    {
      verifications: [
        made('did:plc:n', '2025-06-01T00:00:00.000Z'),
        made('did:plc:m', '2025-04-21T00:00:00.000Z'),
      ],
    },
    { by: 'did:plc:m', at: '2025-04-21T00:00:00.000Z' },
  ],
  [
    'none that is void: the account has another handle or name since',
    {
      verifications: [
        made('did:plc:m', '2025-04-21T00:00:00.000Z', false),
        made('did:plc:o', '2025-04-22T00:00:00.000Z', 'yes'),
        made('did:plc:n', '2025-06-01T00:00:00.000Z'),
      ],
    },
    { by: 'did:plc:n', at: '2025-06-01T00:00:00.000Z' },
  ],
  [
    'of two at once the lower id, and one without a day only where no other is',
    {
      verifications: [
        made('did:plc:z', '2025-06-01T00:00:00.000Z'),
        made('did:plc:y', '2025-06-01T00:00:00.000Z'),
        made('did:plc:b', 'yesterday'),
      ],
    },
    { by: 'did:plc:y', at: '2025-06-01T00:00:00.000Z' },
  ],
  [
    'one without a day; one that is no account is passed over',
    { verifications: [made('x', '2025-06-01T00:00:00.000Z'), made('did:plc:b', 4), null] },
    { by: 'did:plc:b', at: '' },
  ],
])('%s', (_, verification, expected) => {
  expect(verifiedOf(verification)).toEqual(expected);
});
