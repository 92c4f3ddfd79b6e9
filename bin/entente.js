#!/usr/bin/env node
const { setFlagsFromString } = require('node:v8');
// Not as modules of ECMAScript: Node starts their loader only where it is needed. And before any flag: what Node has compiled of
// its own modules, it compiles anew for one that starts with other flags.
const { enter } = require('../dist/door.cjs');
// The streams of a terminal and of a pipe use it, and it is large.
require('node:net');

// Commands that go on for long: for them optimised code pays soon.
const LONG = ['console', 'crawl', 'demo', 'derive', 'export', 'import', 'report', 'seal', 'study', 'watch'];

function setFlags() {
  const command = process.argv[2];
  // What was compiled is not thrown away: after a long run it is still there to be kept for the next. What runs for days
  // keeps what it uses.
  if (command !== 'console') setFlagsFromString('--no-flush-bytecode');
  // Only Node 20 is known to have such flags, and no command gives another byte with them or without.
  if (!process.versions.node.startsWith('20.')) return;
  // All others end before it has paid for its compilation, and of a report half of what would be compiled so.
  if (!LONG.includes(command)) setFlagsFromString('--interrupt-budget=2000000');
  if (command === 'report') setFlagsFromString('--interrupt-budget=500000');
  // What is new is nearly all garbage soon: the space for it need not grow.
  setFlagsFromString('--semi-space-growth-factor=1');
  // It stays open for days beside other programs: its threads sweep their garbage while there is little of it.
  if (command === 'console') {
    setFlagsFromString('--heap-growing-percent=25');
    setFlagsFromString('--max-semi-space-size=2');
    // Threads that compile keep what they needed for it.
    setFlagsFromString('--no-concurrent-recompilation');
  }
}
setFlags();
enter(setFlags);
