/** `npm start`: builds the site and serves it, in one process, so that what stops one stops the other. */
await import('./build.ts');
if (process.exitCode) process.exit();
await import('./preview.ts');

export {};
