/** Who is on which network of an edition, on several, and on none. */
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { own, typeInAnswers } from '../../columns/answer-columns.ts';
import { tableOf } from '../../csv.ts';
import type { CountryPresence } from '../../edition/country-presence.ts';
import type { Edition } from '../../edition/edition.ts';
import type { EditionFigures } from '../../edition/edition-figures.ts';
import { countNotFound } from '../../edition/not-found.ts';
import { networksOf, presenceBy, presenceOfAll } from '../../edition/presence.ts';
import { groupBy } from '../../group-by.ts';
import { countryByCode, UN_MEMBER_COUNT } from '../../roster/countries.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { allOf } from '../column-types.ts';
import { aboutEdition } from './about-edition.ts';

const COUNTRIES_NAMED = 12;

/** @param by a column of the rosters; with it, a table of the actors that have the same there. */
export function presenceInEdition(of: EditionFigures, by: string | null = null): SectionedAnswer {
  const { edition } = of;
  return aboutEdition(edition, 'edition', {
    sentence: [
      presenceSentence(edition),
      ...notFoundSentence(edition),
      ...nowhere(edition),
      ...membersOnEach(of),
      ...voices(of),
    ],
    sections: [memberSection(of), ...(by === null ? [] : [groupSection(edition, by)])],
    main: 'members',
  });
}

const namesOf = ({ networks }: Edition, places: readonly number[]) =>
  places.map((place) => networks[place]!.network);

export function presenceSentence(edition: Edition): Sentence {
  const sets = presenceOfAll(edition).sets.map(({ networks, actors }) => ({
    networks: namesOf(edition, networks),
    actors,
  }));
  return say.editionPresence.sets(edition.actors.length, sets);
}

/** Whether those who are not on every network were looked for; none where all are. */
export function notFoundSentence(edition: Edition): Sentence[] {
  const { notFound, unknown } = countNotFound(edition);
  return notFound + unknown === 0 ? [] : [say.editionPresence.notFound(notFound, unknown)];
}

function nowhere({ absent }: Edition): Sentence[] {
  return absent.length === 0 ? [] : [say.editionPresence.nowhere(absent.length)];
}

/** Places in `edition.networks` where the country has an account. */
const networksOfCountry = ({ on }: CountryPresence) =>
  on.flatMap(({ network, actors }) => (actors > 0 ? [network] : []));

const membersOf = ({ countries }: EditionFigures) =>
  countries.filter(({ code }) => countryByCode(code)?.unMember === true);

function membersOnEach(of: EditionFigures): Sentence[] {
  if (of.countries.length === 0 || of.edition.together.group !== null) return [];
  const members = membersOf(of).map(networksOfCountry);
  const told = of.edition.networks.map(({ network }, place) => ({
    network,
    members: members.filter((networks) => networks.includes(place)).length,
  }));
  const without = members.filter(({ length }) => length === 0).length;
  return [say.editionPresence.members(UN_MEMBER_COUNT, told, without)];
}

/** Who posts on several networks, as far as posts were read and may be told. */
function voices({ edition, voices: all }: EditionFigures): Sentence[] {
  // With the posts of one network alone nobody can be said to speak on two.
  if (edition.networks.filter(({ accounts: { activity } }) => activity !== null).length < 2) return [];
  const several = all.filter((_, actor) => networksOf(edition.actors[actor]!).length > 1);
  const twice = several.filter(({ speaksOn }) => speaksOn.length > 1).length;
  const open = several.filter(
    ({ speaksOn, open }) => speaksOn.length < 2 && speaksOn.length + open.length > 1,
  ).length;
  return several.length === 0 ? [] : [say.editionPresence.voices(several.length, twice, open)];
}

/** Those on most networks first, and last those on none. */
function memberSection(of: EditionFigures): Section {
  const sets = [...groupBy(membersOf(of), (country) => networksOfCountry(country).join(' ')).values()].map(
    (members) => ({
      networks: namesOf(of.edition, networksOfCountry(members[0]!)),
      members: members.sort((a, b) => b.actors - a.actors || (a.code < b.code ? -1 : 1)),
    }),
  );
  sets.sort((a, b) => b.networks.length - a.networks.length || b.members.length - a.members.length);
  const shown = tableOf(sets, {
    networks: ({ networks }) => say.editionPresence.exactly(networks, of.edition.networks.length),
    members: ({ members }) => members.length,
    countries: ({ members }) =>
      say.editionPresence.countries(
        members.slice(0, COUNTRIES_NAMED).map(({ code }) => ({ country: code })),
        members.length > COUNTRIES_NAMED,
      ),
  });
  return {
    name: 'members',
    title: say.editionPresence.memberTable(),
    ...tableOf(sets, {
      networks: ({ networks }) => networks.join(' '),
      members: ({ members }) => members.length,
      countries: ({ members }) => members.map(({ code }) => code).join(' '),
    }),
    shown,
    document: shown,
  };
}

/** Those with most actors first. */
function groupSection(edition: Edition, attribute: string): Section {
  const networks = edition.networks.map(({ network }) => own(network));
  const groups = presenceBy(edition, attribute).sort(
    (x, y) => y.named - x.named || (x.group < y.group ? -1 : 1),
  );
  return {
    name: 'presence_groups',
    title: say.editionPresence.groups(attribute),
    columns: ['group', 'named', ...networks, 'several', 'nowhere'],
    types: { ...allOf(networks, 'count'), group: typeInAnswers(attribute) ?? 'text' },
    rows: groups.map(({ group, named, on, several, nowhere }) => [group, named, ...on, several, nowhere]),
  };
}
