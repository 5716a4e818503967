import { dev } from 'astro';
import { astroConfig } from './command/astro-config.ts';
import { command } from './command/command.ts';
import { endWithNpm } from './command/end-with-npm.ts';
import { projectArguments } from './command/project-arguments.ts';

const usage = `documentary dev [FOLDER]   shows a documentary while it is written

  --port NUMBER  where to serve it; 4321 by default
  --host         serves it to other machines too

Example:
  documentary dev --port 5000`;

/** `npm run dev`: the development server, which shows every edit at once. */
await command(async () => {
  endWithNpm();
  const words = projectArguments(usage, { port: { type: 'string' }, host: { type: 'boolean' } });
  const { port, host } = words.values;
  await dev({
    ...astroConfig(words),
    server: { ...(port !== undefined && { port: Number(port) }), host: host === true },
  });
});
