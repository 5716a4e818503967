import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shownPath } from '../core/read/files/content-folder.ts';
import { basePath } from '../integration/base-path.ts';
import { command, UsageError } from './command/command.ts';
import { endWithNpm } from './command/end-with-npm.ts';
import { projectArguments } from './command/project-arguments.ts';
import { listen, siteServer } from './site-server.ts';

const usage = `documentary preview [FOLDER]   serves the site that was built

  --port NUMBER  where to serve it; 4321 by default
  --host         serves it to other machines too

Example:
  documentary preview --port 5000`;

/** Serves `dist/`, as a host would. Astro's own preview does not find files with # or ? in their names. */
await command(async () => {
  endWithNpm();
  const { values } = projectArguments(usage, { port: { type: 'string' }, host: { type: 'boolean' } });
  const wanted = Number(values['port'] ?? 4321);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    throw new UsageError(`--port is a number up to 65535, not ${String(values['port'])}.`);
  }
  const site = resolve(process.env['OUT_DIR'] || 'dist');
  if (!existsSync(join(site, 'index.html'))) {
    throw new UsageError(`There is no site in ${shownPath(site)}. documentary build writes it.`);
  }
  const base = basePath(process.env['BASE'] ?? '/');
  const server = siteServer(site, base);
  const port = await listen(server, wanted, values['host'] === true ? '0.0.0.0' : 'localhost');
  console.log(`The site is at http://localhost:${port}${base} until you press Ctrl-C.`);
});
