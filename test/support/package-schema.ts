/** The schema of Data Packages, written from the standard. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'datapackage.schema.json'), 'utf8'));

/** Whether a descriptor fits it; what does not is in `errors` then. */
export const isPackage = new Ajv2020({ validateFormats: false }).compile(schema);
