/** Different actors of an edition that may be one: of one name and country, and nowhere on the same network. */
import { foldText } from '../fold-text.ts';
import { groupBy } from '../group-by.ts';
import type { StudyEntry } from '../study/study.ts';
import type { Edition, EditionActor } from './edition.ts';

export interface PerhapsOne {
  /** Whose the account would be. */
  actor: EditionActor;
  /** An account of the other, and its network. */
  network: string;
  account: StudyEntry;
}

/** Each account of another actor that may be the actor's; the one that a roster names is kept. */
export function perhapsOne({ actors, networks }: Edition): PerhapsOne[] {
  const named = actors.filter(({ row }) => foldText(row.name) !== '');
  return [...groupBy(named, ({ row }) => `${foldText(row.name)}\n${row.country}`).values()].flatMap(
    (alike) => {
      const [first, ...others] = [...alike].sort(
        (a, b) => Number(standsForItself(a)) - Number(standsForItself(b)),
      );
      const taken = new Set(placesOf(first!));
      return others.flatMap((other) => {
        const places = placesOf(other);
        if (places.some((place) => taken.has(place))) return [];
        for (const place of places) taken.add(place);
        return places.flatMap((place) =>
          other.accounts[place]!.map((account) => ({
            actor: first!,
            network: networks[place]!.network,
            account,
          })),
        );
      });
    },
  );
}

/** The networks, by their place in the edition, on which it has an account. */
function placesOf({ accounts }: EditionActor): number[] {
  return accounts.flatMap(({ length }, place) => (length > 0 ? [place] : []));
}

/** Whether no roster names it: its key is its account's id. */
function standsForItself({ key, accounts }: EditionActor): boolean {
  return accounts.some((of) => of.some(({ accountId }) => accountId === key));
}
