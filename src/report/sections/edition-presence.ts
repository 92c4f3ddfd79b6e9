/** Who is on which network of an edition. */

import { escapeMarkdown, joinTexts, numberColumn } from '../../doors/markdown-text.ts';
import type { CountryPresence } from '../../edition/country-presence.ts';
import { type GroupPresence, networksOf } from '../../edition/presence.ts';
import { groupBy } from '../../group-by.ts';
import { countryByCode, UN_MEMBER_COUNT } from '../../roster/countries.ts';
import { capital } from '../../words/capital.ts';
import type { EditionFacts } from '../facts/edition-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { type Figures, figureText } from '../figures/figures.ts';
import { NETWORKS_MAP } from '../figures/world-networks.ts';
import { countryText, valueText } from '../words/account-text.ts';
import { presenceSentence } from './edition-in-short.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';

const COUNTRIES_NAMED = 12;

export const PRESENCE_SECTION: Section = {
  id: 'presence',
  heading: ({ edition }) => edition.presence.heading,
  render: (facts, figures) => (facts.edition === null ? [] : chapter(facts, facts.edition, figures)),
};

function chapter(facts: Facts, of: EditionFacts, figures: Figures): string[] {
  return [
    joinTexts([presenceSentence(facts, of), nowhereSentence(facts, of)], ' '),
    voiceSentence(facts, of),
    facts.language.edition.presence.actors('[actor-networks.csv](actor-networks.csv)'),
    memberSentence(facts, of),
    figureText(facts, figures, NETWORKS_MAP),
    memberTable(facts, of),
    ...of.presence.map(({ attribute, groups }) => table(facts, of, attribute, groups)),
  ];
}

/** Networks by their names, as Markdown. */
function namesOf({ language }: Facts, { edition }: EditionFacts): string[] {
  return edition.networks.map(({ network }) => escapeMarkdown(language.network(network)));
}

function nowhereSentence({ language }: Facts, { edition }: EditionFacts): string {
  return edition.absent.length === 0 ? '' : language.edition.presence.nowhere(edition.absent.length);
}

/** Places in `edition.networks` where the country has an account. */
const networksOfCountry = ({ on }: CountryPresence) =>
  on.flatMap(({ network, actors }) => (actors > 0 ? [network] : []));

const membersOf = ({ countries }: EditionFacts) =>
  countries.filter(({ code }) => countryByCode(code)?.unMember === true);

function memberSentence(facts: Facts, of: EditionFacts): string {
  if (of.countries.length === 0) return '';
  const { presence: words } = facts.language.edition;
  const members = membersOf(of).map(networksOfCountry);
  const told = namesOf(facts, of).map((name, place) => ({
    name,
    members: members.filter((networks) => networks.includes(place)).length,
  }));
  return words.members(UN_MEMBER_COUNT, told, members.filter(({ length }) => length === 0).length);
}

/** By the networks that they are on; the last row is of those on none. */
function memberTable(facts: Facts, of: EditionFacts): string {
  if (of.countries.length === 0) return '';
  const { language } = facts;
  const { presence: words } = language.edition;
  const names = namesOf(facts, of);
  const rows = [...groupBy(membersOf(of), (country) => networksOfCountry(country).join(' ')).values()].map(
    (members) => ({
      networks: networksOfCountry(members[0]!),
      members: members.sort((a, b) => b.actors - a.actors || (a.code < b.code ? -1 : 1)),
    }),
  );
  rows.sort((a, b) => b.networks.length - a.networks.length || b.members.length - a.members.length);
  return reportTable(facts, [words.memberTable, 'network-countries.csv'], rows, [
    {
      head: words.networks,
      cell: ({ networks }) =>
        words.exactly(
          networks.map((place) => names[place]!),
          names.length,
        ),
    },
    numberColumn(words.memberCount, ({ members }) => language.count(members.length)),
    {
      head: words.which,
      cell: ({ members }) =>
        language.someOf(
          members.map(({ code }) => countryText(language, code)),
          COUNTRIES_NAMED,
        ),
    },
  ]);
}

/** Who posts on several networks, as far as posts were read and may be told. */
function voiceSentence({ language }: Facts, { edition, voices }: EditionFacts): string {
  // With the posts of one network alone nobody can be said to speak on two.
  if (edition.networks.filter(({ accounts: { activity } }) => activity !== null).length < 2) return '';
  const several = voices.filter((_, actor) => networksOf(edition.actors[actor]!).length > 1);
  const twice = several.filter(({ speaksOn }) => speaksOn.length > 1).length;
  const open = several.filter(
    ({ speaksOn, open }) => speaksOn.length < 2 && speaksOn.length + open.length > 1,
  ).length;
  return several.length === 0 ? '' : language.edition.presence.voices(several.length, twice, open);
}

function table(facts: Facts, of: EditionFacts, attribute: string, groups: readonly GroupPresence[]): string {
  const { language } = facts;
  const { presence: words } = language.edition;
  const { count } = language;
  const shown = [...groups].sort((x, y) => y.named - x.named || (x.group < y.group ? -1 : 1));
  const name = escapeMarkdown(language.attribute(attribute));
  return reportTable(facts, [words.table(name), 'presence.csv', 'network-presence.csv'], shown, [
    { head: capital(name), cell: ({ group }) => valueText(language, attribute, group) },
    numberColumn(words.named, ({ named }) => count(named)),
    ...namesOf(facts, of).map((network, place) =>
      numberColumn(capital(network), ({ on }: GroupPresence) => count(on[place]!)),
    ),
    numberColumn(words.several, ({ several }) => count(several)),
    numberColumn(words.none, ({ nowhere }) => count(nowhere)),
  ]);
}
