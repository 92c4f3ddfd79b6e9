#!/usr/bin/env node
const { setFlagsFromString } = require('node:v8');

// Most commands end before optimised code has paid for its compilation; what runs long still gets it.
// Only Node 20 has such a flag, and no command gives another byte with it or without.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000');
// Node starts its loader of modules only where it is needed, which takes a thirtieth of a small job.
if (process.argv[2] === 'measure') require('../dist/measure.cjs').main();
else import('../dist/main.js').then(({ main }) => main());
