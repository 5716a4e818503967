/** `npm start`: builds the site and serves it, in one process, so that what stops one stops the other. */
import { endWithNpm } from './command/end-with-npm.ts';

endWithNpm();
await import('./build.ts');
if (process.exitCode) process.exit();
await import('./preview.ts');
