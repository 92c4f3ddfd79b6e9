/** Which actors of an edition are meant by a name at the prompt. */
import type { Edition, EditionActor } from '../../edition/edition.ts';
import { UserError } from '../../errors.ts';
import type { Country } from '../../roster/countries.ts';
import { findAccounts, type NamedAccount } from '../../roster/find-accounts.ts';
import { actorCalled } from './actor-cells.ts';

export interface NamedActors {
  /** As a sentence calls them. */
  label: string;
  /** Their places in the edition. */
  places: number[];
  /** Given where a whole country was named. */
  country: Country | undefined;
}

interface Known extends NamedAccount {
  /** −1 where no account of the actor exists. */
  place: number;
  named: EditionActor;
}

/**
 * The actors of one name: actor, handle or account id on any network, `country:office`, or a country.
 * @throws UserError where there are none, with the nearest names, or several are meant, with the candidates.
 */
export function nameActors(edition: Edition, text: string): NamedActors {
  const known = [
    ...edition.actors.flatMap((actor, place) => accountsOf(actor, place)),
    ...edition.absent.map((actor) => ({ ...blank(actor), place: -1, named: actor })),
  ];
  const found = findAccounts(known, text);
  if (found.state === 'unknown') {
    const hint =
      found.nearest.length > 0
        ? `did you mean ${found.nearest.join(', ')}?`
        : 'name an actor, a handle, an account id, country:office or a country';
    throw new UserError(`${text} is not in ${edition.name}; ${hint}`);
  }
  const accounts = found.state === 'found' ? found.accounts : found.candidates;
  const places = [...new Set(accounts.map(({ place }) => place))].filter((place) => place >= 0);
  const country = found.state === 'found' ? found.country : undefined;
  if (places.length === 0) {
    throw new UserError(
      `${accounts[0]!.named.row.name || text} has no account that exists on any network of ${edition.name}`,
    );
  }
  if (country !== undefined) return { label: country.name, places, country };
  if (places.length === 1) return { label: actorCalled(edition.actors[places[0]!]!), places, country };
  const candidates = places.map((place) => edition.actors[place]!);
  throw new UserError(
    `${text} may be any of ${places.length} actors in ${edition.name}; name one:\n${candidates
      .map(({ key, row }) => `  ${key}  ${row.name}, ${row.country}:${row.office}`)
      .join('\n')}`,
  );
}

/** The place of the one actor of a name. @throws UserError also where a country is named. */
export function nameActor(edition: Edition, text: string): number {
  const { places, country, label } = nameActors(edition, text);
  if (country === undefined) return places[0]!;
  throw new UserError(
    `one actor is needed here, and ${label} has ${places.length}; name one:\n${places
      .map((place) => `  ${edition.actors[place]!.key}  ${edition.actors[place]!.row.name}`)
      .join('\n')}`,
  );
}

function blank({ key, row }: EditionActor): NamedAccount {
  return { accountId: key, handle: '', actor: key, name: row.name, country: row.country, office: row.office };
}

/** An account answers to its handle of the day and to that of its roster. */
function accountsOf(actor: EditionActor, place: number): Known[] {
  return actor.accounts.flat().flatMap(({ accountId, handle, row }) =>
    [...new Set([handle, row.handle])].map((each) => ({
      ...blank(actor),
      accountId,
      handle: each,
      place,
      named: actor,
    })),
  );
}
