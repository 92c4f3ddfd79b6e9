#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// Most commands end before optimised code has paid for its compilation; what runs long still gets it.
// Node 24 has no such flag, and no command gives another byte with it or without.
if (Number.parseInt(process.versions.node, 10) < 24) setFlagsFromString('--interrupt-budget=1000000');
const door = process.argv[2] === 'measure' ? '../dist/measure.js' : '../dist/main.js';
await (await import(door)).main();
