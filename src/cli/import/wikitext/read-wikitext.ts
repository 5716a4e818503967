import { basename, extname } from 'node:path';
import type { BlockContent, FootnoteDefinition, Heading, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { sourceFile } from '../../../core/read/files/source-file.ts';
import { firstSentence } from '../first-sentence.ts';
import type { Imported, ImportedPicture, ImportedSection, ReportLine } from '../imported.ts';
import { pictureFile } from '../placeholder-picture.ts';
import { citedKeys, withHeadingsInOrder, wordsIn } from '../tree.ts';
import { parseBlocks } from './blocks.ts';
import { type InlineContext, parseInline, plainWords } from './inline.ts';
import { isMark, References } from './references.ts';
import { type Flat, StripState, type Tag, type Template } from './strip-state.ts';
import { expandTemplate } from './text-templates.ts';
import { languageOf, overviewIn, seeAlsoTitle } from './wikipedias.ts';

/** Lists that define references for use elsewhere: what is in them is cited there. */
const referenceLists =
  /^(?:reflist|notelist|references|références|listaref|przypisy|uwagi|примечания|примітки|referências|kaynakça|ثبت المراجع|مراجع|הערות שוליים|각주)(?![\p{L}\d])/u;
/** Templates may make templates: deeper than this, one makes itself. */
const deepest = 20;
const audioVisual = /\.(?:og[gav]|oga|webm|mp[34]|wav|flac|mid|midi|opus|pdf|djvu)$/i;

/** What is known of an article beside its text. */
export interface ArticleFacts {
  title?: string;
  /** BCP 47. */
  language?: string;
  /** Where the very revision is. */
  address?: string;
}

/**
 * Makes a documentary of an article in wikitext.
 *
 * @param path of the file, which is named for the article
 * @param text the page's source, as `action=raw` gives it
 */
export function readWikitext(path: string, text: string, facts: ArticleFacts = {}): Imported {
  return new Page(path, text, facts).imported();
}

class Page {
  readonly #title: string;
  readonly #language: string;
  readonly #revision: string | undefined;
  readonly #file;
  readonly #pieces = new StripState();
  readonly #flat: Flat;
  readonly #references: References;
  readonly #report: ReportLine[] = [];
  readonly #pictures = new Map<string, ImportedPicture>();
  readonly #facts: { label: string; value: Flat }[] = [];
  readonly #notesMet: string[] = [];
  #description = '';
  /** Where in the source the reader is, for the report. */
  #at = 0;

  constructor(path: string, text: string, { title, language, address }: ArticleFacts) {
    const clean = text.replace(/\r\n?/g, '\n').replace(/[\uE000-\uE003]/g, '');
    this.#file = sourceFile(path, clean);
    this.#title = title || titleOf(path, clean);
    this.#language = language ?? languageOf(clean);
    this.#revision = address;
    this.#flat = this.#pieces.flatten(clean);
    this.#references = new References(this.#pieces, {
      plain: (flat) => plainWords(this.#expand(flat, deepest - 3, true), this.#plain),
      changed: (kind, at, message) => this.#note('changed', kind, at, message),
      leftOut: (kind, at, message) => this.#note('left out', kind, at, message),
    });
  }

  imported(): Imported {
    const blocks = this.#blocks(this.#expand(this.#flat));
    const facts = this.#factsList();
    const { sections, seeAlso } = this.#sections([...blocks]);
    const first = sections[0];
    if (first !== undefined) {
      const known = new Set(
        first.body.flatMap((block) => (block.type === 'footnoteDefinition' ? [block.identifier] : [])),
      );
      first.body.push(...facts, ...this.#noteTexts(facts).filter(({ identifier }) => !known.has(identifier)));
    }
    const entries = this.#references.entries;
    const cited = citedKeys(sections);
    const used = new Set(cited);
    const leading = sections[0]?.body.find(({ type }) => type === 'paragraph');
    if (this.#pieces.comments > 0)
      this.#note('left out', 'comment to editors', 0, `${this.#pieces.comments} in the whole page`);
    const address = `https://${this.#language}.wikipedia.org/wiki/${encodeURI(this.#title.replaceAll(' ', '_'))}`;
    return {
      title: this.#title,
      description: this.#description || firstSentence(wordsIn(leading), this.#language) || this.#title,
      language: this.#language,
      licence: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
      basis: [
        {
          title: `“${this.#title}”, Wikipedia`,
          url: this.#revision ?? address,
          note: `Text by its authors, CC BY-SA 4.0.${this.#revision === undefined ? ' Add the revision: its address has oldid=…' : ''}`,
        },
      ],
      seeAlso,
      sections,
      entries,
      sources: this.#references.sources,
      furtherReading: entries.map(({ id }) => String(id)).filter((key) => !used.has(key)),
      pictures: [...this.#pictures.values()],
      counts: {
        sections: sections.length,
        references: used.size,
        citations: cited.length,
        'works for further reading': entries.length - used.size,
        pictures: this.#pictures.size,
      },
      report: this.#report,
    };
  }

  #note(what: ReportLine['what'], kind: string, at: number, text: string): void {
    this.#report.push({ what, kind, line: this.#file.pointAt(at).line, text });
  }

  /** The text with every template in its place but citations, which stay marks. */
  #expand(flat: Flat, depth = 0, isQuiet = false): Flat {
    return this.#pieces.replace(flat, (piece, mark) => {
      if (depth > deepest) return '';
      if (isMark(piece)) return mark;
      if (piece.kind === 'tag') return this.#expandTag(piece, mark, isQuiet);
      if (piece.name === 'short description')
        this.#description = plainWords(piece.params.get('1') ?? '', this.#plain);
      const made = expandTemplate(piece);
      if ('text' in made)
        return this.#expand(
          made.text.includes('{{') ? this.#pieces.flatten(made.text, piece.at) : made.text,
          depth + 1,
          isQuiet,
        );
      if (isQuiet) return '';
      const word = onlyWord(piece);
      if (word !== undefined && made.leftOut === 'unknown template') {
        this.#note(
          'changed',
          made.leftOut,
          piece.at,
          `{{${piece.name}}} is not known: what it is given is shown`,
        );
        return this.#expand(word, depth + 1);
      }
      this.#leaveOut(piece, made.leftOut);
      return isBox(piece) || referenceLists.test(piece.name) ? '' : this.#marksIn(piece);
    });
  }

  #expandTag(piece: Tag, mark: string, isQuiet: boolean): Flat {
    if (['math', 'chem', 'ce', 'nowiki', 'pre', 'syntaxhighlight', 'source'].includes(piece.name))
      return mark;
    if (piece.name === 'gallery') return `\n${galleryLines(piece.body)}\n`;
    if (!isQuiet && piece.name !== 'references' && piece.name !== 'templatestyles')
      this.#note('left out', 'element', piece.at, `<${piece.name}>`);
    return '';
  }

  /** Says what is left out; what a box cites is kept. */
  #leaveOut(piece: Template, reason: string): void {
    const parameters = [...piece.params].map(([name, value]) =>
      /^\d+$/.test(name) ? value : `${name}=${value}`,
    );
    const words = this.#pieces.replace(parameters.join(' | '), () => ' ').replace(/\s+/g, ' ');
    this.#note(
      'left out',
      reason,
      piece.at,
      `{{${[piece.name, ...(words === '' ? [] : [words])].join(' | ')}}}`,
    );
    if (!isBox(piece)) return;
    for (const [label, value] of piece.params) {
      const holdsMark = this.#pieces.within(value).some((inner) => isMark(inner));
      if (holdsMark) this.#facts.push({ label: label.replaceAll('_', ' '), value: this.#expand(value, 1) });
    }
  }

  /** The citations within a template that is left out: no source may be lost with it. */
  #marksIn(piece: Template): Flat {
    return [...piece.params.values()]
      .flatMap((value) => value.match(/\uE000\d+\uE001/g) ?? [])
      .map((mark) =>
        this.#pieces.replace(mark, (inner) =>
          isMark(inner) ? mark : inner.kind === 'template' ? this.#marksIn(inner) : '',
        ),
      )
      .join('');
  }

  #blocks(flat: Flat): RootContent[] {
    return parseBlocks(flat, {
      inline: (line) => parseInline(line, this.#inline),
      block: (line) => this.#blockOf(line),
      leftOut: (kind, message) => this.#note('left out', kind, this.#at, message),
    });
  }

  #blockOf(line: string): RootContent | undefined {
    if (!/^\uE000\d+\uE001$/.test(line)) return undefined;
    const [piece] = this.#pieces.within(line);
    if (piece?.kind !== 'tag') return undefined;
    if (piece.name === 'math') return { type: 'math', value: piece.body.trim() };
    if (['pre', 'syntaxhighlight', 'source'].includes(piece.name))
      return {
        type: 'code',
        lang: piece.attributes.get('lang') ?? null,
        value: piece.body.replace(/^\n|\s+$/g, ''),
      };
    return undefined;
  }

  readonly #inline: InlineContext = {
    article: (target) => this.#article(target),
    figure: (name, caption, alt) => this.#figure(name, caption, alt),
    piece: (mark) => this.#inlinePiece(mark),
    leftOut: (kind, message) => this.#note('left out', kind, this.#at, message),
  };

  /** For words that are not shown as prose: nothing is counted, reported or collected. */
  readonly #plain: InlineContext = {
    article: () => 'https://example.org/',
    figure: () => undefined,
    piece: (mark) => {
      const [piece] = this.#pieces.within(mark);
      if (piece === undefined) return undefined;
      if (piece.kind === 'tag' && piece.name !== 'ref' && piece.name !== 'references')
        return { raw: piece.body };
      return piece.kind === 'template' && !isMark(piece)
        ? { raw: plainWords(this.#expand(mark, deepest - 3, true), this.#plain) }
        : undefined;
    },
    leftOut: () => {},
  };

  #article(target: string): string {
    const [, prefix, rest] =
      /^(w|wikt|wiktionary|s|wikisource|commons|c|q|n|b|v|species|d|m|meta|mw):(.+)$/i.exec(target) ?? [];
    const encoded = (title: string) => encodeURI(title.trim().replaceAll(' ', '_')).replaceAll('?', '%3F');
    const projects: Readonly<Record<string, string>> = {
      wikt: 'wiktionary.org',
      wiktionary: 'wiktionary.org',
      s: 'wikisource.org',
      wikisource: 'wikisource.org',
      q: 'wikiquote.org',
      n: 'wikinews.org',
      b: 'wikibooks.org',
      v: 'wikiversity.org',
    };
    const lower = prefix?.toLowerCase() ?? '';
    if (lower === 'commons' || lower === 'c')
      return `https://commons.wikimedia.org/wiki/${encoded(rest ?? '')}`;
    if (lower === 'd') return `https://www.wikidata.org/wiki/${encoded(rest ?? '')}`;
    const host = projects[lower] ?? 'wikipedia.org';
    return `https://${this.#language}.${host}/wiki/${encoded(rest ?? target)}`;
  }

  #figure(name: string, caption: PhrasingContent[], alt: string): RootContent | undefined {
    if (audioVisual.test(name)) {
      this.#note('left out', 'sound, film or document', this.#at, name);
      return undefined;
    }
    const file = pictureFile(name);
    this.#pictures.set(file, { file, name });
    const words = wordsIn({ type: 'paragraph', children: caption });
    const attribute = (key: string, value: string) => ({
      type: 'mdxJsxAttribute' as const,
      name: key,
      value,
    });
    const shown = alt || words || name.replace(/\.\w+$/, '').replaceAll('_', ' ');
    return {
      type: 'mdxJsxFlowElement',
      name: 'Figure',
      attributes: [
        attribute('src', `media/${file}`),
        attribute('alt', shown.replace(/\s+/g, ' ')),
        attribute(
          'credit',
          `[File:${name}](https://commons.wikimedia.org/wiki/File:${encodeURIComponent(name.replaceAll(' ', '_'))})`,
        ),
      ],
      children: caption.length === 0 ? [] : [{ type: 'paragraph', children: caption }],
    };
  }

  #inlinePiece(mark: string): ReturnType<InlineContext['piece']> {
    const [piece] = this.#pieces.within(mark);
    if (piece === undefined) return undefined;
    this.#at = piece.at;
    if (isMark(piece)) {
      const made = this.#references.markOf(piece);
      if (made === undefined) return undefined;
      if ('cite' in made) return made.cite === '' ? undefined : made;
      this.#notesMet.push(made.note);
      return { node: { type: 'footnoteReference', identifier: made.note, label: made.note } };
    }
    if (piece.kind === 'template') return undefined;
    if (piece.name === 'math') return { node: { type: 'inlineMath', value: piece.body.trim() } };
    if (piece.name === 'chem' || piece.name === 'ce') return { raw: piece.body };
    return piece.name === 'nowiki'
      ? { raw: piece.body }
      : { node: { type: 'inlineCode', value: piece.body.trim() } };
  }

  /** What a box cites, as a list after the overview. */
  #factsList(): RootContent[] {
    const items = this.#facts.flatMap(({ label, value }) => {
      const { nodes } = parseInline(value.replace(/\s*\n\s*[*#]?\s*/g, '; '), this.#inline);
      const children: PhrasingContent[] = [
        { type: 'strong', children: [{ type: 'text', value: `${label}:` }] },
        { type: 'text', value: ' ' },
        ...nodes,
      ];
      return [
        { type: 'listItem' as const, spread: false, children: [{ type: 'paragraph' as const, children }] },
      ];
    });
    return items.length === 0 ? [] : [{ type: 'list', ordered: false, spread: false, children: items }];
  }

  /** The notes that blocks lead to, and those that these notes lead to. */
  #noteTexts(blocks: readonly RootContent[]): FootnoteDefinition[] {
    const wanted = new Set<string>();
    visit(
      { type: 'root', children: [...blocks] },
      'footnoteReference',
      ({ identifier }) => void wanted.add(identifier),
    );
    const texts: FootnoteDefinition[] = [];
    for (const identifier of wanted) {
      const text = this.#expand(this.#references.noteText(identifier));
      const children = this.#blocks(text).filter(
        (node): node is BlockContent =>
          node.type === 'paragraph' || node.type === 'list' || node.type === 'blockquote',
      );
      visit({ type: 'root', children }, 'footnoteReference', (inner) => void wanted.add(inner.identifier));
      if (children.length === 0)
        children.push({ type: 'paragraph', children: [{ type: 'text', value: '…' }] });
      texts.push({ type: 'footnoteDefinition', identifier, label: identifier, children });
    }
    return texts;
  }

  /** A section's title holds no citations: they are a paragraph of their own below it. */
  #marksOfTitle({ children }: Heading): RootContent[] {
    const marks = children.filter(({ type }) => type === 'html' || type === 'footnoteReference');
    if (marks.length === 0) return [];
    this.#note('changed', 'citation in a title', this.#at, wordsIn({ type: 'paragraph', children }));
    return [{ type: 'paragraph', children: marks }];
  }

  #sections(blocks: readonly RootContent[]): { sections: ImportedSection[]; seeAlso: Imported['seeAlso'] } {
    const parts: { title: string; body: RootContent[] }[] = [{ title: overviewIn(this.#language), body: [] }];
    for (const block of blocks) {
      const title = block.type === 'heading' ? wordsIn(block) : undefined;
      if (block.type === 'heading' && block.depth === 2 && title !== '')
        parts.push({ title: wordsIn(block), body: this.#marksOfTitle(block) });
      // A heading without words divides nothing.
      else if (title !== '') parts.at(-1)?.body.push(block);
    }
    const seeAlso: Imported['seeAlso'] = [];
    const sections = parts.flatMap(({ title, body }): ImportedSection[] => {
      const kept = withHeadingsInOrder(body.flatMap(withoutBareEntries));
      if (seeAlsoTitle(title)) {
        const { links, rest } = linksOf(kept);
        seeAlso.push(...links);
        for (const text of rest) this.#note('left out', `item under “${title}”`, 0, text);
        return [];
      }
      if (kept.every(({ type }) => type === 'heading')) return [];
      const leading = kept.find(({ type }) => type === 'paragraph');
      const sentence = firstSentence(wordsIn(leading), this.#language);
      // A sign that begins a citation in prose is none in the front matter.
      const summary = sentence === '' || /[@＠]/.test(sentence) ? title : sentence;
      return [{ title, summary, body: [...kept, ...this.#noteTexts(kept)] }];
    });
    return { sections, seeAlso };
  }
}

/** What a template is given that is given one thing, without a name: most often the word that it dresses. */
function onlyWord({ params }: Template): string | undefined {
  const word = params.size === 1 ? params.get('1') : undefined;
  return word === undefined || word === '' || word.length > 200 ? undefined : word;
}

/** A table of facts beside the text, whatever it is called in its language: many parameters, all with names. */
function isBox({ name, params }: Template): boolean {
  const named = [...params.keys()].filter((key) => !/^\d+$/.test(key)).length;
  return name.includes('infobox') || (named >= 5 && named === params.size);
}

function titleOf(path: string, text: string): string {
  const named = /\{\{DISPLAYTITLE:\s*([^{}]*?)\s*\}\}/i.exec(text)?.[1]?.replace(/'{2,}|<[^>]*>/g, '');
  return named || basename(path, extname(path)).replace(/[_-]+/g, ' ').trim() || 'Untitled';
}

function galleryLines(body: string): string {
  return body
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', ...words] = line.trim().split('|');
      const bare = name.replace(/^(?:file|image|datei|bild|fichier|archivo):/i, '');
      return `[[File:${bare}|thumb|${words.filter((word) => !/^\s*(?:alt|link|page)\s*=/.test(word)).join('|')}]]`;
    })
    .join('\n');
}

/** An item of a list that is only a work's entry: the references hold it. */
function withoutBareEntries(block: RootContent): RootContent[] {
  if (block.type !== 'list') return [block];
  const children = block.children.filter(({ children: [first, ...more] }) => {
    const isEntry =
      more.length === 0 &&
      first?.type === 'paragraph' &&
      first.children.every((node) => node.type === 'html' || textOf(node).replace(/[\s.,;]/g, '') === '');
    return !isEntry;
  });
  return children.length === 0 ? [] : [{ ...block, children }];
}

/** The first link of each item, and the items without one. */
function linksOf(body: readonly RootContent[]): { links: Imported['seeAlso']; rest: string[] } {
  const links: Imported['seeAlso'] = [];
  const rest: string[] = [];
  const walk = (blocks: readonly RootContent[]) => {
    for (const block of blocks) {
      if (block.type === 'list') for (const item of block.children) walk(item.children);
      else {
        const found: Imported['seeAlso'] = [];
        visit(block, 'link', (link) => void found.push({ title: textOf(link), url: link.url }));
        const [first] = found;
        if (first !== undefined) links.push({ title: wordsIn(block) || first.title, url: first.url ?? '' });
        else if (textOf(block).trim() !== '') rest.push(textOf(block));
      }
    }
  };
  walk(body);
  return { links, rest };
}
