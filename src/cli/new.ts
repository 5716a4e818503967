import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reservedSlugs } from '../core/model/addresses.ts';
import { contentFolder, shownPath } from '../core/read/files/content-folder.ts';
import { command, UsageError } from './command.ts';
import { nextSection, sectionText } from './new/next-section.ts';

const usage = `npm run new -- section "Title"       begins a section
npm run new -- documentary FOLDER   begins another documentary`;

/** `npm run new`: begins a section or a documentary. Nothing is ever overwritten. */
await command(() => {
  const [what, name, ...more] = process.argv.slice(2);
  if (name === undefined || name.trim() === '' || more.length > 0) throw new UsageError(usage);
  if (what === 'section') newSection(name.trim());
  else if (what === 'documentary') newDocumentary(resolve(name));
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
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new UsageError(`${shownPath(folder)} is there and not empty. Name a new folder.`);
  }
  cpSync(fileURLToPath(new URL('./new/minimal', import.meta.url)), folder, { recursive: true });
  const shown = shownPath(folder);
  console.log(
    `${shown} is there. CONTENT_DIR=${shown} npm run dev shows it; content/README.md says what goes where.`,
  );
}
