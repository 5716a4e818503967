import { resolve } from 'node:path';
import { preview } from 'astro';
import { astroConfig } from './astro-config.ts';
import { command } from './command.ts';
import { projectArguments } from './project-arguments.ts';

const usage = `documentary preview [FOLDER]   serves the site that was built

  --port NUMBER  where to serve it; 4321 by default
  --host         serves it to other machines too

Example:
  documentary preview --port 5000`;

/** Serves `dist/`, as a host would. */
await command(async () => {
  const words = projectArguments(usage, { port: { type: 'string' }, host: { type: 'boolean' } });
  const { port, host } = words.values;
  process.env['OUT_DIR'] = resolve(process.env['OUT_DIR'] || 'dist');
  await preview({
    ...astroConfig(words),
    server: { ...(port !== undefined && { port: Number(port) }), host: host === true },
  });
});
