/** The last part of a build: `node dist/tool/stamp.js`. */
import { fileURLToPath } from 'node:url';
import { packageFile } from '../package-file.ts';
import { stamp } from './built.ts';

stamp(fileURLToPath(packageFile('')));
