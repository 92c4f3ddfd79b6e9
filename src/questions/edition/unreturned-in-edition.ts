/** Follows that are not returned, of an actor of an edition on each network and together. */
import type { SectionedAnswer } from '../../cli/answer.ts';
import { tableOf } from '../../csv.ts';
import type { EditionState } from '../../edition/pair-state.ts';
import type { EditionStudy } from '../../open/open-union.ts';
import { say } from '../../words/say.ts';
import { withNaming } from '../name-accounts.ts';
import type { ListingAsked } from '../ties/tie-listing.ts';
import { openUnionListing, unionTable } from './union-listing.ts';

/** What is known of a follow in one direction that is not returned; `not-possible` where there can be no tie. */
function unreturnedState(there: EditionState, back: EditionState): EditionState {
  if (there === 'not-possible' || back === 'not-possible') return 'not-possible';
  if (there === 'no' || back === 'yes') return 'no';
  return there === 'yes' && back === 'no' ? 'yes' : 'unknown';
}

/** Of actors that are named. */
export function unreturnedInEdition(
  study: EditionStudy,
  asked: ListingAsked,
  incoming: boolean,
): SectionedAnswer {
  const listing = openUnionListing(study, asked);
  const { named, whose, filter, columns: networks } = listing;
  const names = networks.slice(0, -1);
  const own = study.edition.networks.map(({ nodeOf }) =>
    named.accounts.some((entry) => nodeOf[study.nodes.indexOf(entry)]! >= 0),
  );
  const others = listing.pairs.map((pair) => {
    const [there, back] = incoming ? [pair.back, pair.there] : [pair.there, pair.back];
    return { ...pair, there, back, states: there.map((state, k) => unreturnedState(state, back[k]!)) };
  });
  const counted = networks.map((network, k) => ({
    network,
    isThere: own[k] ?? true,
    possible: others.filter(({ there }) => there[k] !== 'not-possible').length,
    follows: others.filter(({ there }) => there[k] === 'yes').length,
    returned: others.filter(({ there, back }) => there[k] === 'yes' && back[k] === 'yes').length,
    unreturned: others.filter(({ states }) => states[k] === 'yes').length,
    unknown: others.filter(({ states }) => states[k] === 'unknown').length,
  }));
  type Counted = (typeof counted)[number];
  const whereThere = (of: (row: Counted) => number) => (row: Counted) => (row.isThere ? of(row) : '–');
  const listed = others.filter(({ states }) => states.includes('yes'));
  const all = counted.at(-1)!;
  const answer: SectionedAnswer = {
    sentence: say.lists.unreturnedOnAny(
      whose,
      { ties: all.follows, where: filter.conditions },
      all.unreturned,
      all.unknown,
      incoming,
      names,
    ),
    sections: [
      {
        name: 'by_network',
        title: say.edition.byNetwork(),
        ...tableOf(counted, {
          network: ({ network }) => network,
          possible: whereThere(({ possible }) => possible),
          follows: whereThere(({ follows }) => follows),
          returned: whereThere(({ returned }) => returned),
          unreturned: whereThere(({ unreturned }) => unreturned),
          unreturned_max: whereThere(({ unreturned, unknown }) => unreturned + unknown),
        }),
      },
      {
        name: 'actors',
        title: say.lists.unreturnedActors(incoming),
        ...unionTable(listing, listed, ({ states }) => states),
      },
    ],
    main: 'actors',
    facts: {
      actor: named.single ? named.accounts[0]!.accountId : named.label,
      incoming,
      follows: all.follows,
      unreturned: all.unreturned,
      unknown: all.unknown,
    },
    notes: [say.lists.unreturnedTogether()],
  };
  return withNaming(answer, named);
}
