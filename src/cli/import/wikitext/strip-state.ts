/** A template, with its parameters as flat text: what they hold of pieces is marked. */
export interface Template {
  kind: 'template';
  /** Offset in the source. */
  at: number;
  /** In lower case, with spaces. */
  name: string;
  /** Parameters by name; those without one by their place, from `1`. */
  params: Map<string, string>;
}

/** An element whose content is no prose of its own place: a reference, a formula, code. */
export interface Tag {
  kind: 'tag';
  at: number;
  name: string;
  attributes: Map<string, string>;
  /** Flat text of a reference, raw text of a formula and of code. */
  body: string;
}

export type Piece = Template | Tag;

/** Flat text: wikitext in which each piece is a mark, so that no bracket or bar of one is met in it. */
export type Flat = string;

const mark = /\uE000(\d+)\uE001/g;
const elements =
  /^<(ref|references|math|chem|ce|nowiki|pre|syntaxhighlight|source|gallery|timeline|score|imagemap|graph|mapframe|maplink|hiero|templatestyles|includeonly|categorytree|inputbox)\b((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/i;
const holdingProse = new Set(['ref', 'references']);

/**
 * The pieces of a page of wikitext: templates, references, formulas, code. As in MediaWiki's own parser
 * each leaves a mark in the text, which is taken apart without meeting them.
 */
export class StripState {
  readonly list: Piece[] = [];
  /** How many comments were left out. */
  comments = 0;

  /** @param offset of the text in the source */
  flatten(text: string, offset = 0): Flat {
    let flat = '';
    let at = 0;
    while (at < text.length) {
      const next = text.slice(at).search(/<|\{\{/);
      if (next === -1) return flat + text.slice(at);
      flat += text.slice(at, at + next);
      at += next;
      const taken = text.startsWith('{{', at)
        ? this.#template(text, at, offset)
        : this.#element(text, at, offset);
      flat += taken?.flat ?? text.charAt(at);
      at = taken?.end ?? at + 1;
    }
    return flat;
  }

  /** The text with each mark replaced by what a function makes of its piece. */
  replace(flat: Flat, text: (piece: Piece, mark: string) => string): string {
    return flat.replace(mark, (whole, index) => {
      const piece = this.list[Number(index)];
      return piece === undefined ? '' : text(piece, whole);
    });
  }

  /** The pieces in a text, those within their parameters included. */
  within(flat: Flat): Piece[] {
    return [...flat.matchAll(mark)].flatMap(([, index]) => {
      const piece = this.list[Number(index)];
      if (piece === undefined) return [];
      const inner = piece.kind === 'tag' ? [] : [...piece.params.values()];
      return [piece, ...inner.flatMap((value) => this.within(value))];
    });
  }

  /** The mark of a new piece. */
  add(piece: Piece): string {
    this.list.push(piece);
    return `\uE000${this.list.length - 1}\uE001`;
  }

  #template(text: string, at: number, offset: number) {
    const end = endOfTemplate(text, at);
    if (end === undefined) return undefined;
    const inner = this.flatten(text.slice(at + 2, end - 2), offset + at + 2);
    const [name = '', ...values] = splitAtBars(inner);
    return {
      flat: this.add({ kind: 'template', at: offset + at, name: nameOf(name), params: paramsOf(values) }),
      end,
    };
  }

  #element(text: string, at: number, offset: number) {
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at);
      this.comments += 1;
      return { flat: '', end: close === -1 ? text.length : close + 3 };
    }
    const found = elements.exec(text.slice(at, at + 2000));
    if (found === null) return undefined;
    const [open, written = '', attributes = '', selfClosing = ''] = found;
    const name = written.toLowerCase();
    const start = at + open.length;
    const close = selfClosing === '/' ? -1 : text.slice(start).search(new RegExp(`</${name}\\s*>`, 'i'));
    const raw = close === -1 ? '' : text.slice(start, start + close);
    const end = close === -1 ? start : text.indexOf('>', start + close) + 1;
    const body = holdingProse.has(name) ? this.flatten(raw, offset + start) : raw;
    const piece: Tag = { kind: 'tag', at: offset + at, name, attributes: attributesOf(attributes), body };
    return { flat: this.add(piece), end };
  }
}

/** Where a template ends that begins at an offset; `undefined` where it is never closed. */
function endOfTemplate(text: string, start: number): number | undefined {
  const signs = /\{\{|\}\}|<!--[\s\S]*?-->|<nowiki>[\s\S]*?<\/nowiki>/gi;
  signs.lastIndex = start;
  let depth = 0;
  for (const { 0: sign, index } of iterate(signs, text)) {
    if (sign === '{{') depth += 1;
    else if (sign === '}}') depth -= 1;
    if (depth === 0 && sign === '}}') return index + 2;
  }
  return undefined;
}

function* iterate(pattern: RegExp, text: string) {
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) yield found;
}

/** The parts between bars, those within links left whole. */
export function splitAtBars(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const [sign] of text.matchAll(/\[\[|\]\]|\||[^[\]|]+|[[\]]/g)) {
    if (sign === '[[') depth += 1;
    if (sign === ']]') depth = Math.max(0, depth - 1);
    if (sign === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

function paramsOf(values: readonly string[]): Map<string, string> {
  const params = new Map<string, string>();
  let place = 0;
  for (const value of values) {
    const [, name, given] = /^\s*([^=[\]{}<>\uE000]+?)\s*=([\s\S]*)$/.exec(value) ?? [];
    if (name !== undefined && given !== undefined) params.set(name.toLowerCase(), given.trim());
    else {
      place += 1;
      params.set(String(place), value.trim());
    }
  }
  return params;
}

function nameOf(written: string): string {
  return written
    .replace(mark, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(?:template|subst|safesubst):\s*/, '');
}

/** Attributes as HTML and MediaWiki write them: `name="a b"`, `name=a`. */
export function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(
    /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g,
  ))
    attributes.set(name.toLowerCase(), (double ?? single ?? bare?.replace(/\/$/, '') ?? '').trim());
  return attributes;
}
