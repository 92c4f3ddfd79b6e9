import { expect, test } from 'vitest';
import { nameUuid } from '../../src/alerts/name-uuid.ts';

// As Python's uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org') and uuid5(NAMESPACE_URL, 'x') make them.
test.each([
  ['python.org', '6ba7b810-9dad-11d1-80b4-00c04fd430c8', '886313e1-3b8a-5372-9b90-0c9aee199e5d'],
  ['x', '6ba7b811-9dad-11d1-80b4-00c04fd430c8', '4cd605e7-afa2-5360-b5b9-c5e9fb5c76f4'],
])('of %s in %s', (name, namespace, uuid) => {
  expect(nameUuid(name, namespace)).toBe(uuid);
});
