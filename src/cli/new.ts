import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { report } from '../core/checks/report.ts';
import { counted } from '../core/counted.ts';
import { reservedSlugs } from '../core/model/addresses.ts';
import { contentFolder, shownPath } from '../core/read/files/content-folder.ts';
import { checkFolder } from './command/check-folder.ts';
import { command, UsageError } from './command/command.ts';
import { commandLine } from './command/command-line.ts';
import { importSource } from './import/import-source.ts';
import { reportSummary } from './import/report.ts';
import { writeDocumentary } from './import/write-documentary.ts';
import { nextSection, sectionText } from './new/next-section.ts';

const usage = `documentary new FOLDER                begins a documentary (. for the current folder)
documentary new FOLDER --from SOURCE  begins it from what is there: a Wikipedia article in wikitext, a folder
                                      or file of Markdown (pandoc, Quarto, MyST, Manubot, R Markdown), Word,
                                      ODT, LaTeX, reStructuredText, Org, a notebook; all but the first need pandoc
documentary new section "Title"       begins a section

Examples:
  documentary new comets
  documentary new comets --from Comet.wiki
  documentary new comets --from ../my-quarto-book
  documentary new section "The second trial"`;

/** What a folder may hold that becomes a documentary: a package's files, and hidden ones. */
const notInTheWay = /^(?:\..*|package(?:-lock)?\.json|node_modules)$/;

/** `npm run new`: begins a section or a documentary. Nothing is ever overwritten. */
await command(() => {
  const { values, positionals } = commandLine(usage, { from: { type: 'string' } });
  const [what, name, ...more] = positionals;
  if (what === undefined) console.log(usage);
  else if (more.length > 0) throw new UsageError(usage);
  else if (what === 'section' && name?.trim() && values.from === undefined) newSection(name.trim());
  else if (what === 'documentary' && name) newDocumentary(resolve(name), values.from);
  else if (name === undefined && what !== 'section') newDocumentary(resolve(what), values.from);
  else throw new UsageError(usage);
});

function newSection(title: string): void {
  const folder = join(contentFolder(), 'sections');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, nextSection(title, readdirSync(folder), reservedSlugs));
  writeFileSync(path, sectionText(title), { flag: 'wx' });
  console.log(`${shownPath(path)} is there. npm run dev shows it.`);
}

function newDocumentary(folder: string, source: string | undefined): void {
  const present = existsSync(folder) ? readdirSync(folder) : [];
  if (present.some((name) => !notInTheWay.test(name))) {
    throw new UsageError(`${shownPath(folder)} is there and not empty. Name a new folder.`);
  }
  const shown = shownPath(folder) || '.';
  if (source === undefined) {
    cpSync(fileURLToPath(new URL('./new/minimal', import.meta.url)), folder, { recursive: true });
    writeTypes(folder);
    console.log(`The documentary is begun in ${shown}. documentary dev ${shown} shows it while you write.`);
    return;
  }
  importInto(folder, shown, source);
}

/** For editors: the types of `Astro.locals`, where the package is installed and TypeScript finds it. */
function writeTypes(folder: string): void {
  if (!existsSync(join(folder, 'node_modules', 'documentary'))) return;
  const settings = {
    extends: 'documentary/tsconfig.json',
    include: ['**/*'],
    exclude: ['dist', 'node_modules'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), `${JSON.stringify(settings, null, 2)}\n`);
}

/** A documentary from a source: reports what became of it, then what `check` finds. */
function importInto(folder: string, shown: string, source: string): void {
  const imported = importSource(source);
  writeDocumentary(folder, imported, basename(source));
  console.log(reportSummary(imported));
  console.log(`What became of everything is in ${join(shown, 'import-report.md')}.`);
  const issues = checkFolder(folder);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) console.log(`\n${report(errors, 'text')}`);
  else console.log(`No errors, ${counted(issues.length, 'warning')}: see documentary check ${shown}.`);
  console.log(`documentary dev ${shown} shows it while you write.`);
  if (errors.length > 0) process.exitCode = 1;
}
