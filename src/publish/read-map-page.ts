/** The map page's script and style, as the build left them. */
import type { MapPage } from '../report/map/map-html.ts';
import { readBuilt } from './read-built.ts';

/** @throws UserError where the page has not been built. */
export function readMapPage(): MapPage {
  return { script: readBuilt('map-page/main.js'), style: readBuilt('map-page/map.css') };
}
