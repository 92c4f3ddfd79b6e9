/** Invented alliances of countries, which give the graph of follows blocks across the regions. */
import { COUNTRIES, type Country } from '../roster/countries.ts';
import { pick, randomFor } from './chance.ts';

/** The alliances a country of each region may have joined; an empty name is none. */
const ALLIANCES_BY_REGION: Readonly<Record<string, readonly string[]>> = {
  Europe: ['Northern Compact', 'Northern Compact', 'Harbour League', 'Amber Pact', ''],
  Americas: ['Harbour League', 'Meridian Union', 'Meridian Union', ''],
  Africa: ['Savanna Accord', 'Savanna Accord', 'Meridian Union', 'Saffron Pact', ''],
  Asia: ['Saffron Pact', 'Saffron Pact', 'Amber Pact', 'Harbour League', ''],
  Oceania: ['Coral Forum', 'Coral Forum', 'Harbour League', ''],
};

/** Alliance by country code, for every United Nations member; empty where it has joined none. */
export function drawAlliances(): ReadonlyMap<string, string> {
  const random = randomFor('alliances');
  const bySubregion = new Map<string, string>();
  const members = COUNTRIES.filter((country) => country.unMember);
  return new Map(members.map((country) => [country.code, allianceOf(country)]));

  function allianceOf(country: Country): string {
    const choices = ALLIANCES_BY_REGION[country.region] ?? [''];
    const usual = bySubregion.get(country.subregion) ?? pick(random, choices);
    bySubregion.set(country.subregion, usual);
    return random() < 0.65 ? usual : pick(random, choices);
  }
}
