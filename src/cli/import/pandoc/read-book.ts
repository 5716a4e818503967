import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { slug as slugOfHeading } from 'github-slugger';
import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { RawEntry } from '../../../core/read/citations/bibliography.ts';
import { readEntries } from '../../cite/read-entries.ts';
import { UsageError } from '../../command/command.ts';
import { readInput } from '../../command/read-input.ts';
import { plainLetters } from '../../new/plain-letters.ts';
import { firstSentence } from '../first-sentence.ts';
import type { Imported, ImportedPicture, ImportedSection, ReportLine } from '../imported.ts';
import { keyedSources } from '../keyed-sources.ts';
import { pictureFile } from '../placeholder-picture.ts';
import { sectionSlugs } from '../section-slugs.ts';
import { citedKeys, withHeadingsInOrder, wordsIn } from '../tree.ts';
import { type BookFiles, bibliographiesIn, bookFiles } from './book-files.ts';
import { metaTexts, metaValue } from './meta.ts';
import { equationId, plainNotation } from './plain-notation.ts';
import { attributesIn, nodesIn, type PandocNode, partsOf, readWithPandoc, wordsOf } from './run-pandoc.ts';
import { type ChapterContext, chapterTree, numberedId } from './to-markdown-tree.ts';

/** What pandoc calls the formats that it reads for an import, by the ending of a file. */
export const formats: Readonly<Record<string, string>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.qmd': 'markdown',
  '.rmd': 'markdown',
  '.docx': 'docx+citations',
  '.odt': 'odt',
  '.tex': 'latex',
  '.rst': 'rst',
  '.org': 'org',
  '.ipynb': 'ipynb',
  '.html': 'html',
  '.htm': 'html',
};

/** A part of a book that becomes a section. */
interface Part {
  file: string;
  title: string;
  blocks: PandocNode[];
  /** Identifiers that lead to the part itself. */
  ids: string[];
  media: string;
}

/** Makes a documentary of a text, or a folder of texts, that pandoc reads. @throws {UsageError} where it cannot be read */
export function readBook(source: string): Imported {
  return new Book(resolve(source)).imported();
}

class Book {
  readonly #report: ReportLine[] = [];
  readonly #pictures = new Map<string, ImportedPicture>();
  readonly #files: BookFiles;
  readonly #folder: string;
  readonly #parts: Part[] = [];
  readonly #targets = new Map<string, string>();
  readonly #keys = new Map<string, string>();
  readonly #entries: RawEntry[] = [];
  readonly #inline: RawEntry[] = [];
  #title: string;
  #language = 'en';
  #authors: string[];
  #file = '';

  constructor(source: string) {
    const isFolder = statSync(source).isDirectory();
    this.#files = isFolder ? bookFiles(source) : { chapters: [source], authors: [], bibliography: [] };
    this.#folder = isFolder ? source : dirname(source);
    this.#title = this.#files.title ?? '';
    this.#authors = this.#files.authors;
    for (const file of this.#files.chapters) this.#readChapter(file, this.#files.chapters.length > 1);
    if (this.#title === '')
      this.#title = basename(source, extname(source)).replace(/[_-]+/g, ' ').trim() || 'Untitled';
    if (this.#files.language !== undefined) this.#language = this.#files.language;
    this.#readBibliography();
    this.#findTargets();
  }

  imported(): Imported {
    const sections = this.#parts.flatMap((part): ImportedSection[] => {
      this.#file = part.file;
      const body = withHeadingsInOrder(chapterTree(part.blocks, this.#context(part)));
      if (body.every(({ type }) => type === 'heading')) return [];
      const lead = body.find((block) => block.type === 'paragraph' && !holdsCrossReference(block));
      const sentence = firstSentence(wordsIn(lead), this.#language);
      return [
        {
          title: part.title,
          summary: sentence === '' || /[@＠]/.test(sentence) ? part.title : sentence,
          body,
        },
      ];
    });
    if (sections.length === 0) throw new UsageError('There is no prose in it.');
    const cited = citedKeys(sections);
    return {
      title: this.#title,
      description: sections[0]?.summary ?? this.#title,
      language: this.#language,
      authors: this.#authors.map((name) => ({ name })),
      basis: [],
      seeAlso: [],
      sections,
      entries: this.#entries,
      sources: new Map(),
      furtherReading: [],
      pictures: [...this.#pictures.values()],
      counts: {
        sections: sections.length,
        'entries of the bibliography': this.#entries.length,
        'works cited': new Set(cited).size,
        citations: cited.length,
        ...countsOf(sections),
        pictures: this.#pictures.size,
      },
      report: this.#report,
    };
  }

  #note(what: ReportLine['what'], kind: string, line: number, text: string): void {
    const file = this.#file === '' ? '' : `${basename(this.#file)}: `;
    this.#report.push({ what, kind, line, text: `${this.#files.chapters.length > 1 ? file : ''}${text}` });
  }

  #readChapter(file: string, isOneOfMany: boolean): void {
    this.#file = file;
    const format = formats[extname(file).toLowerCase()] ?? 'markdown';
    const isMarkdown = format === 'markdown';
    const text = isMarkdown ? plainNotation(readInput(file), (...line) => this.#note(...line)) : undefined;
    const { meta, blocks, media } = readWithPandoc(file, format, text);
    const title = wordsOf(nodesIn(meta['title']?.c)) || undefined;
    if (!isOneOfMany) {
      this.#title ||= title ?? '';
      this.#authors = this.#authors.length > 0 ? this.#authors : metaTexts(meta['author']);
    }
    const language = metaValue(meta['lang']);
    if (typeof language === 'string' && language !== '') this.#language = language;
    for (const name of metaTexts(meta['bibliography']))
      this.#files.bibliography.push(join(dirname(file), name));
    const references = metaValue(meta['references']);
    if (Array.isArray(references))
      this.#inline.push(...references.filter((entry) => typeof entry === 'object' && entry !== null));
    this.#parts.push(...partsOfChapter(file, blocks, title, isOneOfMany, media));
  }

  /** All bibliographies as one: keys stay, equal works become one entry. */
  #readBibliography(): void {
    const named = this.#files.bibliography
      .map((path) => (extname(path) === '' ? `${path}.bib` : path))
      .filter((path) => existsSync(path));
    const paths =
      named.length > 0 ? [...new Set(named)] : this.#inline.length > 0 ? [] : bibliographiesIn(this.#folder);
    const incoming: RawEntry[] = [...this.#inline];
    for (const path of paths) {
      const { entries, oddities } = readEntries(readFileSync(path, 'utf8'));
      incoming.push(...entries.map(({ entry }) => entry));
      for (const { key, message, lost } of oddities)
        this.#note(
          lost ? 'left out' : 'changed',
          'entry of the bibliography',
          1,
          `${basename(path)}: ${key}: ${message}`,
        );
    }
    const { entries, keys, changes } = keyedSources(incoming);
    incoming.forEach(({ id }, index) => {
      const key = keys[index];
      if (id === undefined || key === undefined) return;
      this.#keys.set(String(id), key);
      if (String(id) !== key) this.#note('changed', 'citation key', 1, `${String(id)} → ${key}`);
    });
    for (const { index, text } of changes)
      this.#note('changed', 'entry of the bibliography', 1, `${keys[index]}: ${text}`);
    this.#entries.push(...entries);
  }

  /** Where every id of the book is on the site. */
  #findTargets(): void {
    const slugs = sectionSlugs(this.#parts.map(({ title }) => title));
    this.#parts.forEach(({ file, blocks, ids }, index) => {
      const address = `/${slugs[index]}/`;
      for (const id of ids) this.#targets.set(id, address);
      if (!this.#targets.has(file)) this.#targets.set(file, address);
      walk(blocks, (node) => {
        if (node.t === 'Header') {
          const [, attributes, words] = partsOf(node);
          const { id } = attributesIn(attributes);
          if (id !== '' && !this.#targets.has(id))
            this.#targets.set(id, `${address}#${slugOfHeading(wordsOf(nodesIn(words)))}`);
        } else if (['Image', 'Figure', 'Table', 'Div'].includes(node.t)) {
          const { id } = attributesIn(partsOf(node)[0]);
          const kind = node.t === 'Table' || id.startsWith('tbl') ? 'tbl' : 'fig';
          if (id !== '' && (node.t !== 'Div' || /^(?:fig|tbl)-/.test(id)))
            this.#targets.set(id, `#${numberedId(kind, id)}`);
        } else if (node.t === 'Str') {
          const [, id, kind] = /^\{#((eq|tbl)[-:][\w:.-]+)/.exec(String(node.c)) ?? [];
          if (id !== undefined && (kind === 'eq' || kind === 'tbl'))
            this.#targets.set(id, `#${numberedId(kind, id)}`);
        }
      });
    });
  }

  #context(part: Part): ChapterContext {
    return {
      keyOf: (id) => this.#keys.get(id),
      newKey: (id) => this.#newKey(id),
      target: (id) => (this.#keys.has(id) ? undefined : this.#targets.get(id)),
      address: (url) => this.#address(url, part),
      picture: (path) => this.#picture(path, part),
      changed: (kind, text) => this.#note('changed', kind, 1, text),
      leftOut: (kind, text) => this.#note('left out', kind, 1, text),
    };
  }

  /** A work that is cited and in no bibliography gets an entry of its own. */
  #newKey(id: string): string {
    const alike = [...this.#keys].find(([known]) => known.toLowerCase() === id.toLowerCase());
    if (alike !== undefined) return alike[1];
    const taken = new Set(this.#entries.map((entry) => String(entry['id'])));
    const base =
      /^[\p{L}\p{N}_][\p{L}\p{N}_:.#$&+?<>~/-]*$/u.test(id) && !/[:/<>]/.test(id)
        ? id
        : plainLetters(id, '-').replace(/^-|-$/g, '') || 'source';
    let key = base;
    for (let number = 2; taken.has(key); number++) key = `${base}-${number}`;
    const [, scheme, rest] = /^(doi|url|https?):(.+)$/.exec(id) ?? [];
    const url = scheme === 'url' ? rest : scheme?.startsWith('http') ? id : undefined;
    this.#entries.push({
      id: key,
      type: url === undefined ? 'document' : 'webpage',
      title: id,
      ...(scheme === 'doi' && { DOI: rest }),
      ...(url !== undefined && URL.canParse(url) && { URL: url }),
    });
    this.#keys.set(id, key);
    this.#note(
      'changed',
      'citation without an entry',
      1,
      `no bibliography has ${id}: it is an entry without more`,
    );
    return key;
  }

  #address(url: string, part: Part): string {
    if (/^(?:https?|mailto):/i.test(url)) return URL.canParse(url) ? url : '';
    // MyST writes any label as an address: `[](eq:level)`.
    const labelled = this.#targets.get(url) ?? this.#targets.get(`eq-${equationId(url)}`);
    if (labelled !== undefined && !existsSync(url)) return labelled;
    const [path = '', id] = url.split('#');
    if (id !== undefined && this.#targets.has(id)) return this.#targets.get(id) ?? '';
    const file =
      path === '' ? part.file : resolve(dirname(part.file), decodeURIComponent(path).replace(/\.html$/, ''));
    const found = ['', '.qmd', '.md', '.Rmd', '.ipynb', '.rst']
      .map((ending) => this.#targets.get(`${file}${ending}`))
      .find((address) => address !== undefined);
    if (found === undefined || (path === '' && id !== undefined)) {
      this.#note('changed', 'link', 1, `${url} leads to nothing here: its words are kept`);
      return '';
    }
    return found;
  }

  #picture(path: string, part: Part): string {
    const isPicture = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;
    // A slash at the beginning is the book's folder.
    const below = decoded(path).replace(/^\/+/, '');
    const places = [resolve(dirname(part.file), below), resolve(this.#folder, below), path];
    const from = /^https?:/.test(path)
      ? undefined
      : places.find((place) => isPicture.test(place) && existsSync(place));
    if (from === undefined) {
      const file = pictureFile(basename(path));
      if (!this.#pictures.has(path)) this.#note('changed', 'picture to add', 1, path);
      this.#pictures.set(path, { file, name: path });
      return `media/${file}`;
    }
    const known = this.#pictures.get(from);
    if (known !== undefined) return `media/${known.file}`;
    const stem = plainLetters(basename(from, extname(from)), '-').replace(/^-|-$/g, '') || 'picture';
    const taken = new Set([...this.#pictures.values()].map(({ file }) => file));
    let file = `${stem}${extname(from).toLowerCase()}`;
    for (let number = 2; taken.has(file); number++) file = `${stem}-${number}${extname(from).toLowerCase()}`;
    this.#pictures.set(from, { file, name: path, from });
    return `media/${file}`;
  }
}

/** A chapter is a section; a text that is alone is one for each of its highest headings. */
function partsOfChapter(
  file: string,
  blocks: readonly PandocNode[],
  title: string | undefined,
  isOneOfMany: boolean,
  media: string,
): Part[] {
  const levels = blocks.flatMap((block) => (block.t === 'Header' ? [Number(partsOf(block)[0])] : []));
  const highest = Math.min(...levels);
  const isTitle =
    title === undefined &&
    levels.filter((level) => level === highest).length === 1 &&
    blocks[0]?.t === 'Header';
  if (isOneOfMany) {
    const [first] = blocks;
    const own =
      first?.t === 'Header' && (title === undefined || wordsOf(nodesIn(partsOf(first)[2])) === title)
        ? first
        : undefined;
    const name =
      title ?? (own === undefined ? basename(file, extname(file)) : wordsOf(nodesIn(partsOf(own)[2])));
    return [
      {
        file,
        title: name || basename(file, extname(file)),
        blocks: own === undefined ? [...blocks] : blocks.slice(1),
        ids: own === undefined ? [] : [attributesIn(partsOf(own)[1]).id],
        media,
      },
    ];
  }
  const [head] = blocks;
  if (isTitle && head !== undefined) {
    const rest = partsOfChapter(file, blocks.slice(1), '', false, media);
    const [lead, ...more] = rest;
    const named = wordsOf(nodesIn(partsOf(head)[2]));
    return lead !== undefined && lead.title === 'Overview' ? [{ ...lead, title: named }, ...more] : rest;
  }
  const parts: Part[] = [{ file, title: 'Overview', blocks: [], ids: [], media }];
  for (const block of blocks) {
    if (block.t === 'Header' && Number(partsOf(block)[0]) === highest) {
      const [, attributes, words] = partsOf(block);
      parts.push({
        file,
        title: wordsOf(nodesIn(words)) || 'Untitled',
        blocks: [],
        ids: [attributesIn(attributes).id],
        media,
      });
    } else parts.at(-1)?.blocks.push(block);
  }
  return parts.filter(({ blocks: inner }, index) => index > 0 || inner.length > 0);
}

function walk(value: unknown, meet: (node: PandocNode) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, meet);
  else if (typeof value === 'object' && value !== null) {
    for (const node of nodesIn([value])) meet(node);
    for (const inner of Object.values(value)) walk(inner, meet);
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether a link in it has no words of its own: outside of the section it would have none at all. */
function holdsCrossReference(block: RootContent): boolean {
  let found = false;
  visit(block, 'link', ({ children }) => {
    found ||= children.length === 0;
  });
  return found;
}

function countsOf(sections: readonly ImportedSection[]): Record<string, number> {
  const counts: Record<string, number> = {};
  const add = (kind: string) => {
    counts[kind] = (counts[kind] ?? 0) + 1;
  };
  const kinds: Readonly<Record<string, string>> = {
    Figure: 'figures',
    Table: 'tables with captions',
    Equation: 'numbered equations',
    Aside: 'callouts',
    details: 'folded blocks',
  };
  for (const { body } of sections) {
    const tree: Root = { type: 'root', children: [...body] };
    visit(tree, (node) => {
      if (node.type === 'mdxJsxFlowElement' && node.name !== 'summary')
        add(kinds[node.name ?? ''] ?? 'components');
      if (node.type === 'math' || node.type === 'inlineMath') add('formulas');
      if (node.type === 'footnoteDefinition') add('notes');
      if (node.type === 'code') add('code blocks');
      if (node.type === 'table') add('tables');
      if (node.type === 'link' && node.children.length === 0) add('cross-references');
    });
  }
  return counts;
}
