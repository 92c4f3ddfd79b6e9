/** The toy network among those that can be crawled: what `src/crawl/networks/toy/entry.ts` would hold. */
import { liveNetwork } from '../../src/crawl/live-network.ts';
import { server } from '../../src/crawl/network-option.ts';
import { toyNetwork } from './toy.ts';

export const TOY_ENTRY = liveNetwork({
  title: 'Toys',
  options: {
    toyBox: server({ help: 'the box of toys', alsoOf: ['doctor'], default: 'https://toys.example' }),
  },
  open: (runtime, { toyBox }) => toyNetwork(runtime, { api: toyBox }),
  questions: ({ toyBox }) => [{ check: 'toys', base: toyBox, path: 'health' }],
});
