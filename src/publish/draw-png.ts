/** Figures as PNG, in the font that comes with entente, so that no pixel depends on the fonts of a machine. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Resvg } from '@resvg/resvg-js';
import { UserError } from '../errors.ts';
import { builtPath } from './read-built.ts';

const FONT = 'DejaVu Sans';
const FONT_FILES = ['fonts/DejaVuSans.ttf', 'fonts/DejaVuSans-Bold.ttf'];
/** Pixels of the picture a unit of the figure: sharp in print at half the width of a page. */
const ZOOM = 2;

let renderer: typeof Resvg | null = null;

/** @throws UserError where the renderer or the font is not there. */
export function drawPng(svg: string): Uint8Array {
  renderer ??= loadRenderer();
  const figure = new renderer(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_FILES.map(builtPath),
      defaultFontFamily: FONT,
      sansSerifFamily: FONT,
    },
  });
  return figure.render().asPng();
}

/** Name and version of what draws the pictures; another may set pixels otherwise. */
export function pngRenderer(): string {
  const { name, version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json');
  return `${name} ${version}`;
}

/** Loaded only when a picture is asked for: it is native code, which some machines have no build of. */
function loadRenderer(): typeof Resvg {
  const missing = FONT_FILES.find((file) => !existsSync(builtPath(file)));
  if (missing !== undefined)
    throw new UserError(`dist/${missing} is not there; build it with: npm run build`);
  try {
    return createRequire(import.meta.url)('@resvg/resvg-js').Resvg;
  } catch (error) {
    throw new UserError(
      `no PNG can be drawn here: @resvg/resvg-js does not load (${(error as Error).message.split('\n')[0]}); leave out --png`,
    );
  }
}
