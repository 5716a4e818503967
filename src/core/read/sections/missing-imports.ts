import { existsSync } from 'node:fs';
import { dirname, extname, relative, resolve, sep } from 'node:path';
import { importsOf } from '../../syntax/code.ts';
import type { Content } from '../content.ts';
import { type Issue, issueAt } from '../issue.ts';
import { didYouMean } from '../nearest.ts';
import type { SectionSource } from './read-section.ts';

/** What Vite tries where an import names no ending: https://vite.dev/config/shared-options#resolve-extensions */
const endings = ['', '.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json', '/index.js', '/index.ts'];

/** Imports of files that are not there. Packages are looked for when the section is compiled. */
export function missingImports(content: Content, { file, tree }: SectionSource): Issue[] {
  if (content.code === 'none') return [];
  return importsOf(tree)
    .filter(({ source }) => /^\.{1,2}\//.test(source) && !isThere(file.path, source))
    .map(({ source, range }) => {
      const message = `There is no file \`${source}\``;
      const otherwise = 'The path counts from the file of the section: ../components/Name.astro.';
      const hint = didYouMean(source, importable(content, file.path), otherwise);
      return issueAt(file, range, 'import-missing', message, hint);
    });
}

function isThere(section: string, source: string): boolean {
  const [path = source] = source.split('?');
  const file = resolve(dirname(section), path);
  return extname(path) === '' ? endings.some((ending) => existsSync(file + ending)) : existsSync(file);
}

/** The files below `components/` and `media/`, as this section would import them. */
function importable({ folder, components, media }: Content, section: string): string[] {
  const from = dirname(resolve(section));
  return [...components, ...media].map((file) => relative(from, resolve(folder, file)).split(sep).join('/'));
}
