import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { attributesOf, type Flat, splitAtBars } from './strip-state.ts';

/** What inline wikitext comes to. */
export interface Inline {
  nodes: PhrasingContent[];
  /** Pictures met in it: blocks of their own. */
  figures: BlockContent[];
}

/** What the reader of a page gives to the parser of a line. */
export interface InlineContext {
  /** Address of an article by its title, with a fragment where it has one. */
  article(target: string): string;
  /** A figure of a picture in the source; `undefined` where none can be shown. */
  figure(name: string, caption: PhrasingContent[], alt: string): RootContent | undefined;
  /** What a mark in the text refers to; a citation as `cite`, with what goes into a cluster's brackets. */
  piece(mark: string): { cite: string } | { raw: string } | { node: PhrasingContent } | undefined;
  leftOut(kind: string, text: string): void;
}

type Mark = 'strong' | 'emphasis' | 'delete' | `html:${string}`;

interface Leaf {
  node: PhrasingContent;
  marks: readonly Mark[];
}

const tokens =
  /'{2,}|\[\[|\[(?=(?:https?:|ftp:|mailto:)?\/\/|mailto:)|https?:\/\/[^\s<>[\]"|{}\uE000\uE001]+|<\/?[a-z][a-z0-9]*\b(?:"[^"]*"|'[^']*'|[^>"'])*>|\uE000\d+\uE001|&(?:#\d+|#x[\da-f]+|\w+);|__[A-Z]{3,}__/gi;

const tagMarks: Readonly<Record<string, Mark>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  var: 'emphasis',
  dfn: 'emphasis',
  s: 'delete',
  del: 'delete',
  strike: 'delete',
  sup: 'html:sup',
  sub: 'html:sub',
  u: 'html:u',
  ins: 'html:ins',
  small: 'html:small',
  kbd: 'html:kbd',
  q: 'html:q',
};

/** Parses a paragraph's wikitext. Emphasis follows MediaWiki: two, three or five apostrophes. */
export function parseInline(flat: Flat, context: InlineContext): Inline {
  const leaves: Leaf[] = [];
  const figures: BlockContent[] = [];
  let marks: Mark[] = [];
  let language: string | undefined;
  const add = (node: PhrasingContent) => leaves.push({ node, marks: [...marks] });
  const say = (value: string) => value !== '' && add({ type: 'text', value });
  const toggle = (mark: Mark) => {
    marks = marks.includes(mark) ? marks.filter((other) => other !== mark) : [...marks, mark];
  };
  let at = 0;
  tokens.lastIndex = 0;
  for (let found = nextToken(flat, at); found !== null; found = nextToken(flat, at)) {
    const [token] = found;
    say(flat.slice(at, found.index));
    at = found.index + token.length;
    if (token.startsWith("''")) {
      const count = token.length;
      if (count === 4) say("'");
      if (count > 5) say("'".repeat(count - 5));
      if (count === 2 || count >= 5) toggle('emphasis');
      if (count >= 3) toggle('strong');
    } else if (token === '[[') {
      const end = closing(flat, found.index);
      if (end === undefined) say(token);
      else {
        const trail = /^\p{Ll}*/u.exec(flat.slice(end))?.[0] ?? '';
        const link = wikiLink(flat.slice(at, end - 2), trail, context);
        at = end + (link.usesTrail ? trail.length : 0);
        for (const node of link.nodes) add(node);
        figures.push(...link.figures);
      }
    } else if (token === '[') {
      const end = flat.indexOf(']', at);
      if (end === -1) say(token);
      else {
        for (const node of externalLink(flat.slice(at, end), context)) add(node);
        at = end + 1;
      }
    } else if (token.startsWith('http')) {
      const url = token.replace(/[.,;:!?)]+$/, '');
      at = found.index + url.length;
      if (URL.canParse(url)) add({ type: 'link', url, children: [{ type: 'text', value: url }] });
      else say(url);
    } else if (token.startsWith('<')) {
      const [, slash, name = ''] = /^<(\/?)([a-z0-9]+)/i.exec(token) ?? [];
      const mark = tagMarks[name.toLowerCase()];
      if (mark !== undefined) {
        if (slash === '/') marks = marks.filter((other) => other !== mark);
        else if (!marks.includes(mark)) marks = [...marks, mark];
      } else if (/^br$/i.test(name)) add({ type: 'break' });
      else if (/^span$/i.test(name)) {
        const given = slash === '/' ? undefined : attributesOf(token).get('lang');
        if (given !== undefined && /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(given)) {
          language = given;
          marks = [...marks, `html:span:${given}`];
        } else if (slash === '/' && language !== undefined) {
          marks = marks.filter((other) => other !== `html:span:${language}`);
          language = undefined;
        }
      }
    } else if (token.startsWith('\uE000')) {
      const piece = context.piece(token);
      if (piece === undefined) continue;
      if ('cite' in piece) add({ type: 'html', value: piece.cite, data: { isCite: true } });
      else if ('raw' in piece) say(piece.raw);
      else add(piece.node);
    } else if (token.startsWith('&')) say(decoded(token));
  }
  say(flat.slice(at));
  return { nodes: clustered(nested(leaves, 0)), figures };
}

declare module 'mdast' {
  interface HtmlData {
    /** What goes into a citation's brackets, rather than HTML. */
    isCite?: boolean;
  }
}

function nextToken(flat: string, at: number): RegExpExecArray | null {
  tokens.lastIndex = at;
  return tokens.exec(flat);
}

/** Leaves in a tree: those with the same outermost mark share its node. */
function nested(leaves: readonly Leaf[], depth: number): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < leaves.length; ) {
    const leaf = leaves[at];
    const mark = leaf?.marks[depth];
    let end = at + 1;
    if (mark === undefined) {
      if (leaf !== undefined) nodes.push(leaf.node);
    } else {
      while (end < leaves.length && leaves[end]?.marks[depth] === mark) end += 1;
      nodes.push(...marked(mark, nested(leaves.slice(at, end), depth + 1)));
    }
    at = end;
  }
  return nodes;
}

/** White space and citations at an edge go outside: Markdown takes no emphasis that begins or ends with a space. */
function marked(mark: Mark, children: PhrasingContent[]): PhrasingContent[] {
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  const inner = joined(children);
  for (let first = inner[0]; first !== undefined && isEdge(first); first = inner[0])
    before.push(...inner.splice(0, 1));
  for (let last = inner.at(-1); last !== undefined && isEdge(last); last = inner.at(-1))
    after.unshift(...inner.splice(-1));
  const first = inner[0];
  if (first?.type === 'text') {
    const [space = ''] = /^\s+/.exec(first.value) ?? [];
    if (space !== '') before.push({ type: 'text', value: ' ' });
    inner[0] = { ...first, value: first.value.slice(space.length) };
  }
  const last = inner.at(-1);
  if (last?.type === 'text') {
    const [space = ''] = /\s+$/.exec(last.value) ?? [];
    if (space !== '') after.unshift({ type: 'text', value: ' ' });
    inner[inner.length - 1] = { ...last, value: last.value.slice(0, last.value.length - space.length) };
  }
  if (inner.length === 0) return [...before, ...after];
  return [...before, wrapped(mark, inner), ...after];
}

function isEdge(node: PhrasingContent): boolean {
  return node.type === 'break' || node.type === 'html' || (node.type === 'text' && node.value.trim() === '');
}

function wrapped(mark: Mark, children: PhrasingContent[]): PhrasingContent {
  if (mark === 'strong' || mark === 'emphasis' || mark === 'delete') return { type: mark, children };
  const [, name = 'span', language] = mark.split(':');
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: language === undefined ? [] : [{ type: 'mdxJsxAttribute', name: 'lang', value: language }],
    children,
  };
}

/** Neighbouring texts as one. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else result.push(node.type === 'text' ? { ...node } : node);
  }
  return result;
}

/** Citations that follow each other as one cluster, with a space before it. */
function clustered(written: readonly PhrasingContent[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const node of joined(written)) {
    if (node.type === 'html' && node.data?.isCite) {
      const before = nodes.at(-1);
      const gap = before?.type === 'text' && before.value.trim() === '' ? nodes.at(-2) : before;
      if (gap?.type === 'html' && gap.data?.isCite) {
        if (gap !== before) nodes.pop();
        gap.value += isPage(node.value) ? node.value : `; ${node.value}`;
        continue;
      }
      if (isPage(node.value)) {
        nodes.push({ type: 'text', value: ` (${node.value.replace(/^, /, '').replaceAll('\\', '')})` });
        continue;
      }
      if (
        before !== undefined &&
        !(before.type === 'text' && /\s$/.test(before.value)) &&
        before.type !== 'break'
      )
        nodes.push({ type: 'text', value: ' ' });
      nodes.push({ ...node, data: { isCite: true } });
    } else nodes.push(node);
  }
  return joined(
    nodes.map((node) =>
      node.type === 'html' && node.data?.isCite ? { type: 'html', value: `[${node.value}]` } : node,
    ),
  );
}

/** Whether the inside of a cluster is a page alone (`{{rp}}`), which belongs to the citation before it. */
function isPage(cite: string): boolean {
  return cite.startsWith(', ');
}

/** Where a link ends that begins at an offset, links in a picture's caption included. */
function closing(flat: string, start: number): number | undefined {
  let depth = 0;
  for (const { 0: sign, index } of flat.slice(start).matchAll(/\[\[|\]\]/g)) {
    depth += sign === '[[' ? 1 : -1;
    if (depth === 0) return start + index + 2;
  }
  return undefined;
}

const pictures =
  /^(?:file|image|datei|bild|fichier|archivo|imagen|immagine|ficheiro|imagem|bestand|afbeelding|plik|grafika|файл|изображение|зображення|dosya|resim|fil|tiedosto|ملف|صورة|קובץ|תמונה|चित्र|ファイル|画像|文件|檔案|파일|그림)$/i;
const categories =
  /^(?:category|kategorie|catégorie|categoría|categoria|categorie|kategoria|категория|категорія|kategori|luokka|カテゴリ|分类|التصنيف|קטגוריה)$/i;

function wikiLink(inner: Flat, trail: string, context: InlineContext): Inline & { usesTrail: boolean } {
  const [target = '', ...parts] = splitAtBars(inner);
  const [, colon, space = '', name = ''] = /^\s*(:?)(?:([^:[\]|]+):)?\s*([\s\S]*)$/.exec(target) ?? [];
  if (colon !== ':' && pictures.test(space.trim()))
    return { ...picture(name, parts, context), usesTrail: false };
  if (colon !== ':' && categories.test(space.trim())) {
    context.leftOut('category', name.trim());
    return { nodes: [], figures: [], usesTrail: false };
  }
  if (colon !== ':' && parts.length === 0 && /^[a-z]{2,3}(?:-[a-z-]+)?$/.test(space.trim())) {
    context.leftOut('link to another language', target.trim());
    return { nodes: [], figures: [], usesTrail: false };
  }
  const title = target
    .replace(/^\s*:/, '')
    .replace(/\uE000\d+\uE001/g, '')
    .trim();
  const shown = parts.length > 0 ? parts.join('|') : title;
  const label = parseInline(
    `${shown === '' ? title.replace(/^[^:]+:|\s*\([^)]*\)$|,.*$/g, '') : shown}${trail}`,
    context,
  );
  if (title.startsWith('#') || title === '') return { ...label, usesTrail: true };
  return { nodes: linked(context.article(title), label.nodes), figures: label.figures, usesTrail: true };
}

function externalLink(inner: Flat, context: InlineContext): PhrasingContent[] {
  const [, written = '', words = ''] = /^(\S+)\s*([\s\S]*)$/.exec(inner) ?? [];
  const url = written.startsWith('//') ? `https:${written}` : written;
  if (!/^https?:/i.test(url) || !URL.canParse(url)) {
    context.leftOut('link', written);
    return parseInline(words, context).nodes;
  }
  const label =
    words === ''
      ? [{ type: 'text' as const, value: new URL(url).hostname }]
      : parseInline(words, context).nodes;
  return linked(url, label);
}

/** Citations within a link's words follow the link; a link within it is its words alone. */
function linked(url: string, label: readonly PhrasingContent[]): PhrasingContent[] {
  const cites = label.filter((node) => node.type === 'html');
  const children = label
    .filter((node) => node.type !== 'html')
    .flatMap((node) => (node.type === 'link' ? node.children : [node]));
  const words = textOf({ type: 'paragraph', children });
  const link: PhrasingContent[] =
    words.trim() === '' ? [] : [{ type: 'link', url, children: children.map(bare) }];
  return [...link, ...cites.flatMap((cite): PhrasingContent[] => [{ type: 'text', value: ' ' }, cite])];
}

function bare(node: PhrasingContent): PhrasingContent {
  return node.type === 'text' ? { ...node, value: node.value.replace(/\s+/g, ' ') } : node;
}

function picture(name: string, parts: readonly string[], context: InlineContext): Inline {
  const options = parts.map((part) => part.trim());
  const alt = options.find((option) => /^alt\s*=/i.test(option))?.replace(/^alt\s*=\s*/i, '') ?? '';
  const words = options.filter(
    (option) =>
      !/^(?:thumb(?:nail)?|frame(?:d|less)?|border|left|right|cent(?:er|re)|none|upright.*|mini(?:atur)?|links|rechts|hochkant.*|vignette|gauche|droite|miniaturadeimagen|\d+\s*x?\s*\d*\s*px|x\d+px|(?:link|lang|page|class|thumbtime|start|end|baseline|alt|upright|width|height)\s*=.*|baseline|sub|super|top|middle|bottom|text-top|text-bottom)$/i.test(
        option,
      ) && option !== '',
  );
  const caption = parseInline(words.at(-1) ?? '', context).nodes;
  const figure = context.figure(
    name.trim(),
    caption,
    textOf({ type: 'paragraph', children: parseInline(alt, context).nodes }),
  );
  return { nodes: [], figures: figure === undefined ? [] : [figure as BlockContent] };
}

function decoded(reference: string): string {
  const [, hex, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(reference) ?? [];
  const code =
    hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : undefined;
  if (code !== undefined)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : '';
  return decodeNamedCharacterReference(reference.slice(1, -1)) || reference;
}

/** Wikitext as plain words. */
export function plainWords(flat: Flat, context: InlineContext): string {
  return textOf({
    type: 'paragraph',
    children: parseInline(flat, context).nodes.filter(({ type }) => type !== 'html'),
  })
    .replace(/\s+/g, ' ')
    .trim();
}
