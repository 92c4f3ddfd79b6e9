/** An edition in three sentences, for the front page and its chapters: who is where, the same ties, and who moved. */

import { escapeMarkdown } from '../../doors/markdown-text.ts';
import { movesCounted } from '../../edition/moves.ts';
import { presenceOfAll } from '../../edition/presence.ts';
import type { EditionFacts, MovedFacts, PairOfNetworks } from '../facts/edition-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { knownOnEither } from './edition-overlap.ts';

/** How many actors are on which networks. */
export function presenceSentence({ language }: Facts, { edition }: EditionFacts): string {
  const { presence: words } = language.edition;
  const nameOf = (place: number) => escapeMarkdown(language.network(edition.networks[place]!.network));
  return words.sets(
    edition.actors.length,
    presenceOfAll(edition).sets.map(({ networks, actors }) => words.set(actors, networks.map(nameOf))),
  );
}

/** What share of the follows of two networks is on both; '' where none is known on both. */
export function sameTiesSentence({ language }: Facts, { overlap }: PairOfNetworks): string {
  const { overlap: words, share } = language.edition;
  const { actors, follows } = overlap;
  const either = knownOnEither(follows);
  const [a, b] = [overlap.a, overlap.b].map((name) => escapeMarkdown(language.network(name))) as [
    string,
    string,
  ];
  return either === 0
    ? ''
    : words.short(a, b, actors, follows.states.yes.yes, either, share(follows.jaccard.value));
}

/** How many actors of both editions changed their networks, and how; '' where none did. */
export function movedSentence({ language }: Facts, { earlier, moves }: MovedFacts): string {
  const { moves: words } = language.edition;
  const changed = changedNetworks(moves.actors);
  if (changed.length === 0) return '';
  const told = movesCounted(changed).map(({ move, actors }) => words.kinds[move](actors));
  return words.short(language.date(earlier.date), moves.actors.length, changed.length, told);
}

/** Those that are not where they were. */
export function changedNetworks(actors: MovedFacts['moves']['actors']): MovedFacts['moves']['actors'] {
  return actors.filter(({ move }) => move !== 'stayed' && move !== 'nowhere');
}
