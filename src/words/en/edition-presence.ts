import { count, counted, form, list } from './numbers.ts';
import { country } from './plain.ts';
import { values } from './values.ts';

const names = (networks: readonly string[]) => list(networks.map(values.network));

export const editionPresence = {
  /** @param sets those that occur, with how many actors are on exactly these networks. */
  sets: (actors: number, sets: readonly { networks: readonly string[]; actors: number }[]) =>
    `Of ${counted(actors, 'actor')}, ${list(
      sets.map(
        ({ networks, actors: on }, k) =>
          `${count(on)} ${k > 0 ? '' : form(on, 'is known ', 'are known ')}${networks.length === 1 ? 'only ' : ''}on ${networks.length === 2 ? 'both ' : ''}${names(networks)}`,
      ),
    )}.`,
  /** Of those who are not on every network. @param unknown of whom nobody knows whether they are on another. */
  notFound: (notFound: number, unknown: number) =>
    notFound === 0
      ? `Whether the ${form(unknown, 'one', count(unknown))} missing from one network or more ${form(unknown, 'has', 'have')} an account there is unknown.`
      : `Of those missing from one network or more, ${count(notFound)} ${form(notFound, 'was', 'were')} looked for elsewhere and not found${unknown === 0 ? '' : `; of the other ${count(unknown)} it is not known`}.`,
  nowhere: (actors: number) =>
    `The rosters name ${counted(actors, 'more actor')}, of whom no account existed when they were read.`,
  /** @param of members there are. */
  members: (of: number, on: readonly { network: string; members: number }[], nowhere: number) =>
    `Of the ${count(of)} members of the United Nations, ${list(on.map(({ network, members }, k) => `${count(members)} ${k > 0 ? '' : form(members, 'has an account ', 'have an account ')}on ${values.network(network)}`))}; ${nowhere === 0 ? 'none is without any' : `${count(nowhere)} ${form(nowhere, 'has', 'have')} none that these rosters know`}.`,
  /** @param open those of whom it is not known. */
  voices: (several: number, twice: number, open: number) =>
    `Of ${counted(several, 'actor')} on several networks, ${count(twice)} ${form(twice, 'is', 'are')} known to have posted on two or more of them${open === 0 ? '' : `, and of ${count(open)} it is not known`}.`,
  memberTable: 'UN members by network where they have a known account; those with the most actors first',
  /** Of those on these networks and no other. @param of networks there are. */
  exactly: (networks: readonly string[], of: number) => {
    if (networks.length === 0) return 'none, as far as the rosters know';
    if (networks.length < of) return `${names(networks)} only, as far as is known`;
    return of === 2 ? 'both' : `all ${count(of)}`;
  },
  /** @param more whether there are others. */
  countries: (named: readonly { country: string }[], more: boolean) =>
    list([...named.map((each) => country(each.country)), ...(more ? ['others'] : [])]),
  groups: (attribute: string) =>
    `Actors by ${values.attribute(attribute)}, and on which networks they have an account`,
};
