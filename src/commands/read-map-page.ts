/** The map page's script and style, as the build left them. */
import { readFileSync } from 'node:fs';
import { UserError } from '../errors.ts';
import type { MapPage } from '../report/map-html.ts';

/** @throws UserError where the page has not been built. */
export function readMapPage(): MapPage {
  return { script: readBuilt('main.js'), style: readBuilt('map.css') };
}

function readBuilt(name: string): string {
  try {
    return readFileSync(new URL(`../../dist/map-page/${name}`, import.meta.url), 'utf8');
  } catch {
    throw new UserError(`dist/map-page/${name} is not there; build it with: npm run build`);
  }
}
