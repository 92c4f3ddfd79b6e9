#!/usr/bin/env node
await (await import('../dist/main.js')).main();
