#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// Most commands end before optimised code has paid for its compilation; what runs long still gets it.
setFlagsFromString('--interrupt-budget=1000000');
const door = process.argv[2] === 'measure' ? '../dist/measure.js' : '../dist/main.js';
await (await import(door)).main();
