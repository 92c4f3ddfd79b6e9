/** The fonts of pictures, at build time: `node dist/tool/fonts.js`. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { packageFile } from '../package-file.ts';
import { leanFont } from './lean-font.ts';

mkdirSync(packageFile('dist/fonts'), { recursive: true });
for (const name of ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf']) {
  const font = readFileSync(packageFile(`node_modules/dejavu-fonts-ttf/ttf/${name}`));
  writeFileSync(packageFile(`dist/fonts/${name}`), leanFont(font));
}
copyFileSync(packageFile('node_modules/dejavu-fonts-ttf/LICENSE'), packageFile('dist/fonts/LICENSE'));
