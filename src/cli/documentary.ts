#!/usr/bin/env node
import { didYouMean } from '../core/read/nearest.ts';
import { command, UsageError } from './command/command.ts';

/** Each command is a program of its own beside this file, which reads what follows its name. */
const commands = {
  new: { what: 'begins a documentary or a section', run: () => import('./new.ts') },
  dev: { what: 'shows it while it is written: every edit at once', run: () => import('./dev.ts') },
  check: { what: 'says what is wrong with the content', run: () => import('./check.ts') },
  build: { what: 'writes the site to dist/', run: () => import('./build.ts') },
  preview: { what: 'serves the site that was built', run: () => import('./preview.ts') },
  cite: { what: 'adds sources, or formats the list of them', run: () => import('./cite.ts') },
  claims: { what: 'suggests claims, writes the fact-checker’s sheet', run: () => import('./claims.ts') },
  export: { what: 'prints a section as wikitext', run: () => import('./export.ts') },
  links: { what: 'asks every address what became of it', run: () => import('./links.ts') },
  pdf: { what: 'builds the site with a PDF of the whole account', run: () => import('./pdf.ts') },
};

const help = [
  'documentary COMMAND',
  '',
  ...Object.entries(commands).map(([name, { what }]) => `  ${name.padEnd(9)}${what}`),
  '',
  'documentary COMMAND --help says more.',
].join('\n');

/** `documentary COMMAND`: the one command of the package. */
await command(async () => {
  const [wanted = 'help'] = process.argv.splice(2, 1);
  if (isCommand(wanted)) await commands[wanted].run();
  else if (['help', '--help', '-h'].includes(wanted)) console.log(help);
  else {
    const meant = didYouMean(wanted, Object.keys(commands), '');
    throw new UsageError(`There is no command \`${wanted}\`. ${meant}\n\n${help}`);
  }
});

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}
