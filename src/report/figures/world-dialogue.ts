/** Figure: the countries whose accounts mention each other most, as lines both ways on a map. */
import { countWhole } from '../../activity/activity.ts';
import type { Facts } from '../facts/facts.ts';
import type { WorldShapes } from '../facts/world-shapes.ts';
import { type CountryPair, dialogueMap } from './dialogue-map.ts';
import { postsSourceLine } from './source.ts';
import type { Figure, Room } from './svg.ts';

export const WORLD_DIALOGUE = 'world-dialogue';

/** `null` where no posts were read, no two countries mention each other, or there are no shapes. */
export function worldDialogueFigure(facts: Facts, world: WorldShapes | null, room: Room): Figure | null {
  const { activity: posted, language } = facts;
  if (world === null || posted === null) return null;
  const { activity } = posted;
  const texts = {
    id: WORLD_DIALOGUE,
    unit: (pairs: number) =>
      language.figure.worldDialogue.unit(pairs, activity.days, countWhole(activity) === activity.feed.length),
    source: postsSourceLine(facts, activity),
  };
  return dialogueMap(pairsOf(facts), world, texts, language, room);
}

function pairsOf({ countries }: Facts): CountryPair[] {
  return [...countries].flatMap(([code, { partners }]) =>
    partners
      .filter((partner) => code < partner.code)
      .map((partner) => ({
        one: code,
        other: partner.code,
        there: partner.mentionsMade || 0,
        back: partner.mentionsReceived || 0,
      })),
  );
}
