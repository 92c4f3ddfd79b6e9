/** Bluesky among the networks that can be crawled. */
import type { Address } from '../../list-members.ts';
import { liveNetwork } from '../../live-network.ts';
import { server, servers } from '../../network-option.ts';
import { blueskyNetwork } from './bluesky.ts';
import { blueskyMembers } from './list-members.ts';
import { otherReading, readingOption } from './reading-option.ts';

export const BLUESKY_ENTRY = liveNetwork({
  title: 'Bluesky',
  options: {
    read: readingOption('auto'),
    appview: server({
      help: 'the AppView to ask',
      alsoOf: ['look-ups', 'doctor'],
      default: 'https://public.api.bsky.app',
    }),
    plc: server({ help: 'the directory of DIDs', alsoOf: ['doctor'], default: 'https://plc.directory' }),
    pds: servers({ help: 'an account host without a public address', alsoOf: [] }),
  },
  open: (runtime, { pds, ...settings }) =>
    blueskyNetwork(runtime, { ...settings, hosts: pds, checksBlocks: true }),
  questions: ({ appview, plc }) => [
    { check: 'bluesky app', base: appview, path: 'xrpc/_health' },
    { check: 'bluesky directory', base: plc, path: '_health' },
  ],
  members: ({ network: { http, host } }, list: Address<'bluesky'>) => blueskyMembers(http, host, list),
  lookUps: { read: 'appview' },
  otherReading,
});
