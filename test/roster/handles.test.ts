import { describe, expect, test } from 'vitest';
import type { Network } from '../../src/roster/handles.ts';
import { foldHandle, handleInAddress, parseAccountId, parseHandle } from '../../src/roster/handles.ts';

const PLC = 'did:plc:ewvi7nxzyoun6zhxrhs64oiz';

describe('valid handles, in the form a roster writes', () => {
  test.each<[Network, string, string]>([
    ['x', 'BarackObama', 'BarackObama'],
    ['x', '@BarackObama', 'BarackObama'],
    ['x', '_', '_'],
    ['x', 'exactly15chars_', 'exactly15chars_'],
    ['x', '123', '123'],
    ['bluesky', 'Alice.Bsky.Social', 'alice.bsky.social'],
    ['bluesky', '@ec.europa.eu', 'ec.europa.eu'],
    ['bluesky', 'xn--bcher-kva.de', 'xn--bcher-kva.de'],
    ['bluesky', PLC, PLC],
    ['bluesky', 'did:web:example.org', 'did:web:example.org'],
    ['sandbox', 'president.fr.example', 'president.fr.example'],
    ['sandbox', 'a.invalid', 'a.invalid'],
    ['mastodon', 'EU_Commission@Social.Network.Europa.EU', 'EU_Commission@social.network.europa.eu'],
    ['mastodon', '@user@host.tld', 'user@host.tld'],
    ['mastodon', 'a.b-c@host.tld', 'a.b-c@host.tld'],
  ])('%s %s', (network, text, value) => {
    expect(parseHandle(network, text)).toEqual({ value });
  });
});

describe('invalid handles, with the remedy', () => {
  test.each<[Network, string, RegExp]>([
    ['x', 'sixteen_letters_', /16 characters.*at most 15/],
    ['x', 'with space', /letters, digits and underscores/],
    ['x', 'with-hyphen', /letters, digits and underscores/],
    ['x', '@@twice', /letters, digits and underscores/],
    ['x', 'naïve', /letters, digits and underscores/],
    ['x', '@', /letters, digits and underscores/],
    ['x', 'https://x.com/BarackObama', /the handle alone: BarackObama/],
    ['x', 'https://twitter.com/@BarackObama/', /the handle alone: BarackObama/],
    ['bluesky', 'alice', /alice\.bsky\.social/],
    ['bluesky', 'alice..social', /host name/],
    ['bluesky', '-alice.bsky.social', /host name/],
    ['bluesky', 'alice.bsky.social.', /host name/],
    ['bluesky', 'alice.123', /host name/],
    ['bluesky', `${'a'.repeat(64)}.social`, /host name/],
    ['bluesky', `${'a.'.repeat(126)}social`, /host name/],
    ['bluesky', 'handle.invalid', /no longer verifies/],
    ['bluesky', 'alice.local', /no Bluesky handle/],
    ['bluesky', 'did:plc:tooshort', /DID/],
    ['bluesky', 'did:plc:ewvi7nxzyoun6zhxrhs64oi1', /DID/],
    ['bluesky', 'https://bsky.app/profile/alice.bsky.social', /alone: alice\.bsky\.social/],
    ['sandbox', 'nodots', /host name/],
    ['mastodon', 'user', /user@host/],
    ['mastodon', '@user', /user@host/],
    ['mastodon', 'user@', /user@host/],
    ['mastodon', 'a@b@c.tld', /user@host/],
    ['mastodon', 'us er@host.tld', /user name/],
    ['mastodon', '.user@host.tld', /user name/],
    ['mastodon', 'user@localhost', /host name/],
    ['mastodon', 'https://mastodon.social/@user', /alone: user@mastodon\.social/],
  ])('%s %s', (network, text, remedy) => {
    const parsed = parseHandle(network, text);
    expect('fault' in parsed && parsed.fault).toMatch(remedy);
  });
});

describe('account ids', () => {
  test.each<[Network, string]>([
    ['x', 'x:813286'],
    ['bluesky', PLC],
    ['sandbox', PLC],
    ['mastodon', 'https://mastodon.social/users/user'],
  ])('%s %s is valid', (network, text) => {
    expect(parseAccountId(network, text)).toEqual({ value: text });
  });

  test.each<[Network, string, RegExp]>([
    ['x', '813286', /write x:813286/],
    ['x', 'x:0813286', /digits/],
    ['x', 'x:12345678901234567890', /digits/],
    ['bluesky', 'alice.bsky.social', /DID/],
    ['bluesky', `${PLC} `, /DID/],
    ['mastodon', 'user@mastodon.social', /URI/],
    ['mastodon', 'https://mastodon.social', /URI/],
  ])('%s %s is not', (network, text, remedy) => {
    const parsed = parseAccountId(network, text);
    expect('fault' in parsed && parsed.fault).toMatch(remedy);
  });
});

test('handles that differ only in case are the same', () => {
  expect(foldHandle('MFAIceland')).toBe(foldHandle('mfaiceland'));
  expect(foldHandle('User@host.tld')).toBe(foldHandle('user@host.tld'));
});

test.each([
  ['x.com/BarackObama', { network: 'x', handle: 'BarackObama' }],
  ['https://mobile.twitter.com/BarackObama?lang=en', { network: 'x', handle: 'BarackObama' }],
  ['https://bsky.app/profile/Alice.bsky.social', { network: 'bluesky', handle: 'alice.bsky.social' }],
  ['https://host.tld/users/user', { network: 'mastodon', handle: 'user@host.tld' }],
  ['https://host.tld/@user@other.tld', { network: 'mastodon', handle: 'user@other.tld' }],
  ['https://host.tld/about', undefined],
  ['https://bsky.app/about', undefined],
  ['alice.bsky.social', undefined],
])('the address %s', (text, found) => {
  expect(handleInAddress(text)).toEqual(found);
});
