/** What a map is of: a snapshot or an edition, and the group where it is of one. */
import type { MapSnapshot } from './map-data.ts';

export function mapName({
  name,
  layerOf = name,
  among,
}: Pick<MapSnapshot, 'name' | 'layerOf' | 'among'>): string {
  return among === undefined ? layerOf : `${layerOf}, ${among}`;
}
