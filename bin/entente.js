#!/usr/bin/env node
const { setFlagsFromString } = require('node:v8');

// Most commands end before optimised code has paid for its compilation; what runs long still gets it.
// Only Node 20 has such a flag, and no command gives another byte with it or without.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=2000000');
// Not as modules of ECMAScript: Node starts their loader only where it is needed.
require('../dist/door.cjs').enter();
