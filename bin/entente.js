#!/usr/bin/env node
// Not as modules of ECMAScript: Node starts their loader only where it is needed.
void require('../dist/door.cjs').enter();
