import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parse } from 'yaml';
import { UsageError } from '../../command/command.ts';

/** The chapters of a book in order, and what its own file says of it. */
export interface BookFiles {
  chapters: string[];
  title?: string | undefined;
  authors: string[];
  language?: string | undefined;
  bibliography: string[];
}

const prose = /\.(?:md|qmd|rmd|markdown|ipynb)$/i;

/**
 * Finds the chapters of a folder: as `_quarto.yml`, `myst.yml`, `_toc.yml` or `_bookdown.yml` lists them,
 * else all of its Markdown by name, a front page first.
 *
 * @throws {UsageError} where it holds no Markdown, or its own file cannot be read
 */
export function bookFiles(folder: string): BookFiles {
  const config: Record<string, unknown> = Object.assign(
    {},
    ...['_quarto.yml', 'myst.yml', '_config.yml', '_bookdown.yml', 'content/metadata.yaml'].map((name) =>
      recordIn(join(folder, name)),
    ),
  );
  const toc = recordIn(join(folder, '_toc.yml'));
  const book = asRecord(config['book']) ?? asRecord(config['project']) ?? config;
  const listed = [
    ...chaptersIn(book['chapters']),
    ...chaptersIn(book['appendices']),
    ...chaptersIn(book['toc']),
    ...chaptersIn(config['rmd_files']),
    ...chaptersIn(toc['root'] === undefined ? [] : [{ file: toc['root'] }]),
    ...chaptersIn(toc['chapters'] ?? toc['parts'] ?? toc['sections']),
  ];
  const chapters = [...new Set(listed.flatMap((name) => fileOf(folder, name)))];
  const found = chapters.length > 0 ? chapters : markdownIn(folder);
  if (found.length === 0) throw new UsageError(`${folder} holds no Markdown.`);
  return {
    chapters: found,
    title: textOf(book['title'] ?? config['title']),
    authors: namesIn(book['author'] ?? book['authors'] ?? config['author']),
    language: textOf(config['lang'] ?? config['language']),
    bibliography: [
      ...new Set(
        [
          ...texts(config['bibliography']),
          ...texts(book['bibliography']),
          ...texts(config['bibtex_bibfiles']),
        ].map((name) => join(folder, name)),
      ),
    ],
  };
}

/** Bibliographies that lie beside a text. */
export function bibliographiesIn(folder: string): string[] {
  const places = [folder, join(folder, 'output'), join(folder, 'content')].filter((place) =>
    existsSync(place),
  );
  return places.flatMap((place) =>
    readdirSync(place)
      .filter((name) =>
        /\.bib$|^(?:references|citations|bibliography|manual-references)\.(?:json|ya?ml)$/i.test(name),
      )
      .map((name) => join(place, name)),
  );
}

function recordIn(path: string): Record<string, unknown> {
  if (!existsSync(path)) return {};
  try {
    return asRecord(parse(readFileSync(path, 'utf8'))) ?? {};
  } catch (error) {
    const [reason] = error instanceof Error ? error.message.split('\n') : [];
    throw new UsageError(`${path} cannot be read: ${reason}`);
  }
}

/** Files in lists of chapters, whatever holds them: texts, `file`, `part`, `chapters`, `children`, `sections`. */
function chaptersIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(chaptersIn);
  const entry = asRecord(value);
  if (entry === undefined) return [];
  const own = [entry['file'], entry['href'], entry['part']].filter((name) => typeof name === 'string');
  return [
    ...own,
    ...['parts', 'chapters', 'children', 'sections', 'contents'].flatMap((key) => chaptersIn(entry[key])),
  ];
}

function fileOf(folder: string, name: string): string[] {
  for (const ending of ['', '.qmd', '.md', '.Rmd', '.rmd', '.ipynb']) {
    const path = join(folder, `${name}${ending}`);
    if (prose.test(path) && existsSync(path) && statSync(path).isFile()) return [path];
  }
  return [];
}

function markdownIn(folder: string): string[] {
  const manuscript = join(folder, 'content');
  const names = readdirSync(folder).filter(
    (name) => prose.test(name) && !/^(?:readme|license|changelog|contributing)\b/i.test(name),
  );
  // Manubot has its chapters in content/.
  const isManuscript = existsSync(join(manuscript, 'metadata.yaml')) || names.length === 0;
  if (isManuscript && existsSync(manuscript) && statSync(manuscript).isDirectory())
    return markdownIn(manuscript);
  const rank = (name: string) => (/^(?:index|intro)\b/i.test(name) ? 0 : 1);
  return names
    .toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => join(folder, name));
}

function texts(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => (typeof item === 'string' && extname(item) !== '' ? [item] : []));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function namesIn(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => textOf(item) ?? textOf(asRecord(item)?.['name']) ?? []);
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}
