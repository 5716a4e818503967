import type { RawEntry } from '../../../core/read/citations/bibliography.ts';
import { withValues } from '../../../core/read/citations/bibliography.ts';
import { dateOf } from '../../../core/read/citations/written-dates.ts';
import { isWebAddress } from '../../../core/read/schemas/fields.ts';
import type { SourceEntry } from '../../../core/read/schemas/sources.ts';
import { affix, type ClusterItem, clusterText } from '../cluster.ts';
import { type KeyedSources, keyedSources } from '../keyed-sources.ts';
import { anchor, citedSource, isCiteTemplate, pageLocator } from './cite-templates.ts';
import type { Flat, Piece, StripState, Tag, Template } from './strip-state.ts';
import { expandTemplate } from './text-templates.ts';

/** What a mark of a page cites, or the note that it leads to. */
export type Mark = { cite: string } | { note: string };

/** What the reading of references asks of the reader of the page. */
export interface ReferenceContext {
  plain(flat: Flat): string;
  changed(kind: string, at: number, text: string): void;
  leftOut(kind: string, at: number, text: string): void;
}

const shortCites = /^(?:sfn|sfnp|sfnm|sfnmp|harv|harvnb|harvp|harvtxt|harvcol|harvcolnb|harvs|harvsp)$/;
const noteTemplates = /^(?:efn|efn-.*|refn|note|footnote|#tag:ref|explanatory footnote|nbsp note)$/;
const noteGroups =
  /^(?:note|notes|nb|n|fn|lower-alpha|upper-alpha|lower-roman|lower-greek|a|anm\.?|explanatory|footnote.*)$/i;

/** The references of a page of wikitext: which sources they name, by which keys they are cited. */
export class References {
  readonly #pieces: StripState;
  readonly #context: ReferenceContext;
  readonly #keyed: KeyedSources;
  readonly #keyOf = new Map<Piece, string>();
  readonly #locators = new Map<Piece, string>();
  readonly #byAnchor = new Map<string, string>();
  readonly #definitions = new Map<string, Tag | Template>();
  readonly #notes = new Map<Piece, string>();
  /** What is known of sources beside their entries, by key. */
  readonly sources = new Map<string, SourceEntry>();
  /** How often the page cites: each source of each mark. */
  uses = 0;

  constructor(pieces: StripState, context: ReferenceContext) {
    this.#pieces = pieces;
    this.#context = context;
    this.#define();
    const found = this.#found();
    this.#keyed = keyedSources(found.map(({ entry }) => entry));
    for (const { index, text } of this.#keyed.changes)
      context.changed('reference', found[index]?.piece.at ?? 0, `${this.#keyed.keys[index]}: ${text}`);
    for (const [key, earlier] of this.#keyed.sameAs) this.sources.set(key, { sameAs: earlier });
    found.forEach(({ piece, locator, anchors, source }, index) => {
      const key = this.#keyed.keys[index] ?? '';
      this.#keyOf.set(piece, key);
      if (locator !== undefined) this.#locators.set(piece, locator);
      for (const name of anchors) if (!this.#byAnchor.has(name)) this.#byAnchor.set(name, key);
      if (Object.keys(source).length > 0) this.sources.set(key, { ...source, ...this.sources.get(key) });
    });
  }

  /** The entries, in CSL-JSON. */
  get entries(): RawEntry[] {
    return this.#keyed.entries;
  }

  /** What a mark comes to: the inside of a cluster, or a note by its identifier. */
  markOf(piece: Piece): Mark | undefined {
    if (piece.kind === 'template' && piece.name === 'rp') {
      const pages = this.#context.plain(
        piece.params.get('1') ??
          piece.params.get('p') ??
          piece.params.get('page') ??
          piece.params.get('pp') ??
          piece.params.get('pages') ??
          '',
      );
      return { cite: pages === '' ? '' : `, ${affix(pageLocator(pages))}` };
    }
    const note = this.#noteOf(piece);
    if (note !== undefined) return { note };
    const items = this.#itemsOf(piece);
    this.uses += items.length;
    return { cite: clusterText(items) };
  }

  /** The text of a note by its identifier. */
  noteText(identifier: string): Flat {
    for (const [piece, known] of this.#notes) if (known === identifier) return textOfNote(piece);
    return '';
  }

  /** References that are named have their text in one place, which may come later. */
  #define(): void {
    for (const piece of this.#pieces.list) {
      const name = nameOf(piece);
      if (
        name !== undefined &&
        textOfNote(piece) !== '' &&
        !this.#definitions.has(name) &&
        (piece.kind === 'tag' ? piece.name === 'ref' : noteTemplates.test(piece.name))
      )
        this.#definitions.set(name, piece);
    }
  }

  #found() {
    const found: {
      piece: Piece;
      entry: RawEntry;
      source: SourceEntry;
      locator?: string | undefined;
      anchors: string[];
    }[] = [];
    for (const piece of this.#pieces.list) {
      if (piece.kind === 'template' && isCiteTemplate(piece)) {
        const cited = citedSource(piece, (flat) => this.#context.plain(flat));
        if (cited.entry['title'] === undefined)
          cited.entry['title'] =
            [...piece.params.values()]
              .map((flat) => this.#context.plain(flat))
              .filter(Boolean)
              .join(' ') || piece.name;
        found.push({ piece, ...cited });
      } else if (
        piece.kind === 'tag' &&
        piece.name === 'ref' &&
        piece.body.trim() !== '' &&
        !this.#isNote(piece) &&
        !this.#citesIn(piece.body)
      ) {
        const entry = this.#bareEntry(piece);
        if (entry !== undefined) found.push({ piece, entry, source: {}, anchors: [] });
      }
    }
    return found;
  }

  #citesIn(flat: Flat): boolean {
    return this.#pieces
      .within(flat)
      .some((inner) => inner.kind === 'template' && (isCiteTemplate(inner) || shortCites.test(inner.name)));
  }

  /** A reference in words, as an entry: its text as the title, with its first address. */
  #bareEntry({ body, at }: Tag): RawEntry | undefined {
    const urls = [...body.matchAll(/https?:\/\/[^\s<>[\]"|{}\uE000\uE001]+/g)].map(([url]) =>
      url.replace(/[.,;:)]+$/, ''),
    );
    const url = urls.find((candidate) => isWebAddress(candidate));
    const retrieved =
      /\b(?:retrieved|accessed|abgerufen(?: am)?|consulté le)(?: on)?:?\s+([\w .,]*?\d{4}(?:-\d\d-\d\d)?)\.?/i.exec(
        body,
      )?.[1];
    const words =
      this.#context
        .plain(body.replace(/\[\s*https?:\/\/[^\s\]]+\s*\]/g, ''))
        .replace(/https?:\/\/\S+/g, '')
        .replace(/\s+([.,;])/g, '$1')
        .trim() || this.#wordsOfTemplates(body);
    if (words === '' && url === undefined) {
      this.#context.leftOut('reference', at, 'a reference without words or address');
      return undefined;
    }
    return withValues({
      type: url === undefined ? 'document' : 'webpage',
      title: words === '' ? url : words,
      URL: url,
      accessed: url === undefined ? undefined : dateOf(retrieved),
    });
  }

  /** A reference that is one template of its own kind, such as `{{IUCN|id=61469}}`: its name and what it is given. */
  #wordsOfTemplates(flat: Flat): string {
    const templates = this.#pieces
      .within(flat)
      .flatMap((piece) => (piece.kind === 'template' ? [piece] : []));
    return templates
      .filter((template) => 'leftOut' in expandTemplate(template))
      .map(({ name, params }) =>
        [name.toUpperCase(), ...[...params.values()].map((value) => this.#context.plain(value))].join(' '),
      )
      .join('; ')
      .trim();
  }

  #isNote(piece: Piece): boolean {
    if (piece.kind === 'template')
      return noteTemplates.test(piece.name) && !this.#citesOnly(textOfNote(piece));
    const group = piece.attributes.get('group') ?? '';
    return noteGroups.test(group) && !this.#citesOnly(piece.body);
  }

  /** Whether a text holds citations and hardly a word beside them. */
  #citesOnly(flat: Flat): boolean {
    if (!this.#citesIn(flat)) return false;
    return this.#context.plain(this.#pieces.replace(flat, () => ' ')).length < 40;
  }

  #noteOf(piece: Piece): string | undefined {
    const defined = this.#definition(piece);
    if (!this.#isNote(defined)) return undefined;
    const known = this.#notes.get(defined) ?? `note-${this.#notes.size + 1}`;
    this.#notes.set(defined, known);
    return known;
  }

  #definition(piece: Piece): Piece {
    const name = textOfNote(piece).trim() === '' ? nameOf(piece) : undefined;
    return (name === undefined ? undefined : this.#definitions.get(name)) ?? piece;
  }

  #itemsOf(piece: Piece): ClusterItem[] {
    if (piece.kind === 'template') {
      if (isNamed(piece)) return this.#namedItems(piece);
      if (shortCites.test(piece.name)) return this.#shortItems(piece);
      if (isCiteTemplate(piece)) return this.#fullItem(piece);
      return this.#itemsIn(textOfNote(this.#definition(piece)), piece.at);
    }
    const defined = this.#definition(piece);
    const own = this.#keyOf.get(defined);
    if (own !== undefined) return [{ key: own }];
    if (defined.kind === 'tag' && defined.body.trim() === '') {
      this.#context.leftOut(
        'reference',
        piece.at,
        `\`${nameOf(piece)?.split('\n')[1] ?? ''}\` is named and has no text anywhere`,
      );
      return [];
    }
    return this.#itemsIn(textOfNote(defined), defined.at);
  }

  #fullItem(piece: Template): ClusterItem[] {
    const key = this.#keyOf.get(piece);
    const locator = this.#locators.get(piece);
    return key === undefined ? [] : [{ key, ...(locator !== undefined && { suffix: locator }) }];
  }

  /** The sources in a reference's text; words beside them go before or behind. */
  #itemsIn(flat: Flat, at: number): ClusterItem[] {
    const items: ClusterItem[] = [];
    let before = '';
    for (const part of flat.split(/(\uE000\d+\uE001)/)) {
      const [piece] = part.startsWith('\uE000') ? this.#pieces.within(part) : [];
      const isSource =
        piece?.kind === 'template' &&
        (isCiteTemplate(piece) || shortCites.test(piece.name) || isNamed(piece));
      if (isSource) {
        const [first, ...more] = this.#itemsOf(piece);
        if (first === undefined) continue;
        const prefix = items.length === 0 ? affix(this.#context.plain(before)).replace(/[;,.:]$/, '') : '';
        items.push({ ...first, ...(prefix !== '' && { prefix }) }, ...more);
        before = '';
        continue;
      }
      const last = items.at(-1);
      if (last === undefined) before += part;
      else {
        const words = this.#context.plain(part).replace(/^[\s.,;:]+|[\s.,;:*]+$/g, '');
        if (words === '') continue;
        if (/https?:/.test(words) || words.length > 300)
          this.#context.leftOut('words beside a source', at, words);
        else
          last.suffix = [last.suffix, affix(/^pp?\.?\s*\d/.test(words) ? pageLocator(words) : words)]
            .filter(Boolean)
            .join(', ');
      }
    }
    return items;
  }

  /** `{{r|name|p=4}}` */
  #namedItems({ params, at }: Template): ClusterItem[] {
    return [...params].flatMap(([place, name]): ClusterItem[] => {
      if (!/^(?:\d+|name\d?)$/.test(place) || name === '') return [];
      const defined = this.#definitions.get(
        `${params.get('group') ?? params.get('g') ?? ''}\n${this.#context.plain(name)}`,
      );
      if (defined === undefined) {
        this.#context.leftOut('reference', at, `\`${name}\` is named and has no text anywhere`);
        return [];
      }
      const pages =
        params.get(`page${place}`) ??
        params.get(`p${place}`) ??
        (place === '1' ? (params.get('p') ?? params.get('page') ?? params.get('pp')) : undefined);
      return this.#itemsOf(defined).map((item) =>
        pages === undefined ? item : { ...item, suffix: affix(pageLocator(pages)) },
      );
    });
  }

  /** `{{sfn|Smith|Jones|2005|p=4}}`; `{{sfnm}}` holds several. */
  #shortItems({ name, params, at }: Template): ClusterItem[] {
    if (name.startsWith('sfnm')) return this.#severalShort(params, at);
    const words = [...params]
      .filter(([place]) => /^\d+$/.test(place))
      .map(([, word]) => this.#context.plain(word));
    const suffix = this.#shortLocator(params, '');
    return [{ key: this.#keyByAnchor(words, at), ...(suffix !== '' && { suffix }) }];
  }

  #severalShort(params: ReadonlyMap<string, string>, at: number): ClusterItem[] {
    return Array.from({ length: 9 }, (_, index) => index + 1).flatMap((place): ClusterItem[] => {
      const words = ['a1', 'a2', 'a3', 'a4', 'y']
        .flatMap((part) => params.get(`${place}${part}`) ?? [])
        .map((word) => this.#context.plain(word));
      if (words.length === 0) return [];
      const suffix = this.#shortLocator(params, String(place));
      return [{ key: this.#keyByAnchor(words, at), ...(suffix !== '' && { suffix }) }];
    });
  }

  #shortLocator(params: ReadonlyMap<string, string>, place: string): string {
    const value = (...names: string[]) =>
      names.map((part) => params.get(`${place}${part}`)).find((found) => found !== undefined && found !== '');
    const pages = value('p', 'page', 'pp', 'pages');
    const rest = [value('loc', 'at'), value('ps')].flatMap((text) =>
      text === undefined ? [] : [affix(this.#context.plain(text).replace(/^[\s.,;:]+|\.$/g, ''))],
    );
    return [...(pages === undefined ? [] : [affix(pageLocator(this.#context.plain(pages)))]), ...rest]
      .filter(Boolean)
      .join(', ');
  }

  /** The source that a short citation names; one that the page does not list gets an entry of its own. */
  #keyByAnchor(words: readonly string[], at: number): string {
    const name = anchor(words);
    const known = this.#byAnchor.get(name) ?? this.#byAnchor.get(anchor([words.join('')]));
    if (known !== undefined) return known;
    const title = words.join(', ');
    this.#context.changed(
      'reference',
      at,
      `“${title}” is cited in short, and no source in the page has that name: it is an entry without more`,
    );
    const taken = new Set(this.entries.map(({ id }) => String(id)));
    const base = name.normalize('NFKD').replace(/[^a-z0-9]/g, '') || 'source';
    let key = base;
    for (let number = 2; taken.has(key); number++) key = `${base}-${number}`;
    this.entries.push({ id: key, type: 'document', title });
    this.#byAnchor.set(name, key);
    return key;
  }
}

/** Whether a piece is a citation or a note, which stays in the text until its line is read. */
export function isMark(piece: Piece): boolean {
  if (piece.kind === 'tag') return piece.name === 'ref';
  const { name } = piece;
  return (
    isCiteTemplate(piece) ||
    shortCites.test(name) ||
    noteTemplates.test(name) ||
    isNamed(piece) ||
    name === 'rp'
  );
}

function isNamed(piece: Piece): boolean {
  return piece.kind === 'template' && (piece.name === 'r' || piece.name === 'ran');
}

function nameOf(piece: Piece): string | undefined {
  const value = (key: string) => (piece.kind === 'tag' ? piece.attributes.get(key) : piece.params.get(key));
  const name = value('name') ?? value('n');
  return name === undefined || name === '' ? undefined : `${value('group') ?? ''}\n${name}`;
}

function textOfNote(piece: Piece): Flat {
  if (piece.kind === 'tag') return piece.body;
  return piece.params.get('1') ?? piece.params.get('text') ?? '';
}
