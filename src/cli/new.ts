import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reservedSlugs } from '../core/model/addresses.ts';
import { contentFolder, shownPath } from '../core/read/files/content-folder.ts';
import { command, UsageError } from './command.ts';
import { nextSection, sectionText } from './new/next-section.ts';

const usage = `documentary new FOLDER            begins a documentary (. for the current folder)
documentary new section "Title"   begins a section

Examples:
  documentary new comets
  documentary new section "The second trial"`;

/** What a folder may hold that becomes a documentary: a package's files, and hidden ones. */
const notInTheWay = /^(?:\..*|package(?:-lock)?\.json|node_modules)$/;

/** `npm run new`: begins a section or a documentary. Nothing is ever overwritten. */
await command(() => {
  const [what = '--help', name, ...more] = process.argv.slice(2);
  if (what === '--help' || what === '-h') console.log(usage);
  else if (more.length > 0) throw new UsageError(usage);
  else if (what === 'section' && name?.trim()) newSection(name.trim());
  else if (what === 'documentary' && name) newDocumentary(resolve(name));
  else if (name === undefined && what !== 'section') newDocumentary(resolve(what));
  else throw new UsageError(usage);
});

function newSection(title: string): void {
  const folder = join(contentFolder(), 'sections');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, nextSection(title, readdirSync(folder), reservedSlugs));
  writeFileSync(path, sectionText(title), { flag: 'wx' });
  console.log(`${shownPath(path)} is there. npm run dev shows it.`);
}

function newDocumentary(folder: string): void {
  const present = existsSync(folder) ? readdirSync(folder) : [];
  if (present.some((name) => !notInTheWay.test(name))) {
    throw new UsageError(`${shownPath(folder)} is there and not empty. Name a new folder.`);
  }
  cpSync(fileURLToPath(new URL('./new/minimal', import.meta.url)), folder, { recursive: true });
  const shown = shownPath(folder) || '.';
  console.log(`The documentary is begun in ${shown}. documentary dev ${shown} shows it while you write.`);
}
