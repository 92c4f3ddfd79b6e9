/** The questions of the prompt that an edition is asked; each answer is what the prompt prints as JSON. */
import type { EditionQuestions } from '../library.ts';
import { compareInEdition } from '../questions/edition/compare-in-edition.ts';
import { diffEditions } from '../questions/edition/diff-editions.ts';
import { edition as editionAnswer } from '../questions/edition/edition.ts';
import { listInEdition, pairInEdition } from '../questions/edition/follows-in-edition.ts';
import { rankEdition } from '../questions/edition/rank-edition.ts';
import { showInEdition } from '../questions/edition/show-in-edition.ts';
import { unreturnedInEdition } from '../questions/edition/unreturned-in-edition.ts';
import { document, table } from './answered.ts';
import { openedEditionOf } from './opened-edition.ts';

export const editionQuestions: EditionQuestions = {
  async show(edition, { of } = {}) {
    const { joined, desk } = openedEditionOf(edition);
    return document(of === undefined ? editionAnswer(joined) : showInEdition(desk, joined, of));
  },
  async follows(edition, { account, other }) {
    const { joined } = openedEditionOf(edition);
    const isPair = other !== undefined;
    return table(isPair ? pairInEdition(joined, account, other) : listInEdition(joined, 'follows', account));
  },
  async followers(edition, { account, not }) {
    return table(listInEdition(openedEditionOf(edition).joined, 'followers', account, not));
  },
  async mutuals(edition, { account }) {
    return table(listInEdition(openedEditionOf(edition).joined, 'mutuals', account));
  },
  async unreturned(edition, { account, incoming, top = Number.POSITIVE_INFINITY } = {}) {
    return document(unreturnedInEdition(openedEditionOf(edition).joined, { account, incoming, top }));
  },
  async rank(edition, { measure, top = Number.POSITIVE_INFINITY }) {
    return table(rankEdition(openedEditionOf(edition).joined, measure, top));
  },
  async compare(edition, { groups, by = 'country' }) {
    return document(compareInEdition(openedEditionOf(edition).joined, groups, by));
  },
  async diff(edition, { old }) {
    return document(diffEditions(openedEditionOf(old).joined, openedEditionOf(edition).joined));
  },
};
