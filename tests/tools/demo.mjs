import './node-version.mjs';

import('./run-demo.mjs').then(({ demo }) => demo(process.argv.slice(2)));
