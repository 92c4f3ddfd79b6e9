/** Draws the world for the figures of reports, once, at build time: `node dist/atlas/main.js FILE`. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Atlas } from './un-borders.ts';
import { worldShapes } from './world.ts';

const atlases = ['110m', '50m', '10m'].map(
  (scale): Atlas =>
    JSON.parse(
      readFileSync(new URL(import.meta.resolve(`world-atlas/countries-${scale}.json`)), 'utf8'),
    ) as Atlas,
);
writeFileSync(process.argv[2]!, `${JSON.stringify(worldShapes(atlases))}\n`);
