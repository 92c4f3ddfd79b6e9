import { capital } from '../capital.ts';
import type { CountryStandingWords } from '../en/country-standing.ts';
import { count, list } from './numbers.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

function ordinal(value: number): string {
  return value === 1 ? '1er' : `${count(value)}ᵉ`;
}

export function countryStanding({ many }: Terms): CountryStandingWords {
  return {
    standing: 'Position',
    rankOf: (rank, of, mutual, best, worst) =>
      fr`**${ordinal(rank)} rang sur ${count(of)}** par les liens réciproques avec des ${many} étrangers : ${mutual}${best === worst ? '' : ` (du ${ordinal(best)} au ${ordinal(worst)} rang, selon ce que sont les liens inconnus)`}.`,
    noRank: (most) =>
      fr`Pas de rang par les liens réciproques avec des ${many} étrangers : aucun de ses abonnements n’a été lu. Nombre possible : ${most}.`,
    rankThenWas: (inEarlier, rank) => fr`${inEarlier} : ${ordinal(rank)} rang.`,
    medianOf: (region, median) => fr`Médiane, ${region} : ${median}.`,
    median: (region) => fr`Médiane, ${region}`,
    besideIt: (peers) =>
      fr`À côté : les deux qui précèdent et les deux qui suivent au classement${peers.length === 0 ? '' : `, ainsi que ${list(peers)}`}. a–b : au moins a et, si tous les liens inconnus existaient, b ; – : inconnu ou inexistant.`,
    standingHead: {
      mutual: 'Liens réciproques à l’étranger',
      following: `${capital(many)} étrangers abonnés`,
      followed: `${capital(many)} étrangers suivis`,
    },
    atMost: (value) => fr`≤ ${count(value)}`,
  };
}
