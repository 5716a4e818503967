import { resolve } from 'node:path';
import { build } from 'astro';
import { report } from '../core/checks/report.ts';
import { counted } from '../core/counted.ts';
import { site } from '../integration/bridge.ts';
import { contentErrorIn } from '../integration/content-error.ts';
import { buildFailure } from './build/build-failure.ts';
import { astroConfig } from './command/astro-config.ts';
import { command, messageOf } from './command/command.ts';
import { projectArguments } from './command/project-arguments.ts';

const usage = `documentary build [FOLDER]   checks the content, then writes the site to dist/

  OUT_DIR=FOLDER  writes it there
  BASE=/PATH/     for a site that is published below that path

Examples:
  documentary build
  BASE=/comet/ OUT_DIR=/srv/comet documentary build ../other`;

/** `npm run build [-- FOLDER]`: checks the content, then builds the site, the search index included. */
await command(async () => {
  const words = projectArguments(usage);
  try {
    process.env['OUT_DIR'] = resolve(process.env['OUT_DIR'] || 'dist');
    // A failure is thrown, and reported once, below. A line for each page of a large site costs time.
    await build({ ...astroConfig(words), logLevel: process.env['DEBUG'] ? 'info' : 'warn' });
    const { sections, claims, references } = await site().documentary();
    console.log(
      `Built: ${counted(sections.length, 'section')}, ${counted(claims.length, 'claim')}, ${counted(references.length, 'reference')}.`,
    );
  } catch (error) {
    const mistake = contentErrorIn(error);
    if (mistake !== undefined) console.log(report(mistake.issues, 'text'));
    else console.error(buildFailure(error) ?? messageOf(error));
    process.exitCode = 1;
  }
});
