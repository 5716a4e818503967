import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Called, type Made, madeOf } from './data-mw.ts';

/**
 * A page of Parsoid's HTML as the wikitext that it was made of. Templates and references are in it
 * as their author wrote them (`data-mw`); the rest is written again from the elements.
 * https://www.mediawiki.org/wiki/Specs/HTML
 */
export function toWikitext(page: Root): string {
  const wikitext = new Serializer(page).of(page);
  return `${wikitext.replace(/[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n')}\n`.trimStart();
}

/** Shown by the browser or left by the parser, and no part of the text. */
const silent = new Set(['head', 'link', 'meta', 'script', 'style', 'template', 'noscript']);
const blocks = new Set(['blockquote', 'center', 'div', 'dl', 'figure', 'ol', 'p', 'section', 'table', 'ul']);
/** Elements that are written the same way in wikitext. */
const kept = new Set(['code', 'del', 'ins', 's', 'small', 'sub', 'sup', 'u']);
const listSigns: Readonly<Record<string, string>> = { ul: '*', ol: '#' };

class Serializer {
  readonly #byId = new Map<string, Element>();
  /** A template may come to several elements, which share an `about`: it is written once. */
  readonly #written = new Set<string>();

  constructor(page: Root) {
    visit(page, 'element', (element) => {
      const { id } = element.properties;
      if (typeof id === 'string') this.#byId.set(id, element);
    });
  }

  of(node: Nodes): string {
    if (node.type === 'text') return escaped(node.value);
    if (node.type === 'root') return this.#all(node.children);
    return node.type === 'element' ? this.#element(node) : '';
  }

  #all(nodes: readonly (ElementContent | RootContent)[]): string {
    return nodes.map((node) => this.of(node)).join('');
  }

  #line(nodes: readonly ElementContent[]): string {
    return this.#all(nodes).replace(/\s+/g, ' ').trim();
  }

  #element(element: Element): string {
    const { tagName, children } = element;
    const about = element.properties['about'];
    if (typeof about === 'string' && this.#written.has(about)) return '';
    const kinds = kindsOf(element);
    const made = madeOf(element);
    if (made !== undefined && kinds.includes('mw:Transclusion')) {
      if (typeof about === 'string') this.#written.add(about);
      const text = (made.parts ?? []).map(partText).join('');
      return blocks.has(tagName) ? `\n\n${text}\n\n` : text;
    }
    if (made?.name !== undefined && kinds.some((kind) => kind.startsWith('mw:Extension/'))) {
      if (typeof about === 'string') this.#written.add(about);
      return this.#extension(made.name, made);
    }
    if (kinds.some((kind) => /^mw:(?:File|Image|Video|Audio)\b/.test(kind)))
      return this.#file(element, kinds);
    if (silent.has(tagName) || isTool(element)) return '';
    if (/^h[1-6]$/.test(tagName)) {
      const signs = '='.repeat(Number(tagName.slice(1)));
      return `\n\n${signs} ${this.#line(children)} ${signs}\n\n`;
    }
    switch (tagName) {
      case 'a':
        return this.#link(element);
      case 'b':
      case 'strong':
        return `'''${this.#all(children)}'''`;
      case 'i':
      case 'em':
        return `''${this.#all(children)}''`;
      case 'br':
        return '<br />';
      case 'hr':
        return '\n\n----\n\n';
      case 'p':
        return `\n\n${atLineStart(this.#all(children).trim())}\n\n`;
      case 'pre':
        return `\n\n<pre>${textOf(element)}</pre>\n\n`;
      case 'blockquote':
        return `\n\n<blockquote>\n${this.#all(children).trim()}\n</blockquote>\n\n`;
      case 'ul':
      case 'ol':
      case 'dl':
        return `\n\n${this.#list(element, '')}\n\n`;
      case 'table':
        return `\n\n${this.#table(element)}\n\n`;
    }
    const inner = this.#all(children);
    if (kept.has(tagName)) return `<${tagName}>${inner}</${tagName}>`;
    return blocks.has(tagName) ? `\n\n${inner}\n\n` : inner;
  }

  /** `<ref name="a">…</ref>`; where the text of a reference is in the list at the end, it comes back here. */
  #extension(name: string, { attrs, body }: Made): string {
    const attributes = Object.entries(attrs)
      .filter(([, value]) => typeof value === 'string' && value !== '')
      .map(([key, value]) => ` ${key}="${String(value).replaceAll('"', '&quot;')}"`)
      .join('');
    const source = body?.extsrc ?? this.#bodyText(name, body);
    return source === undefined ? `<${name}${attributes} />` : `<${name}${attributes}>${source}</${name}>`;
  }

  #bodyText(name: string, body: Made['body']): string | undefined {
    const listed = body?.id === undefined ? undefined : this.#byId.get(body.id);
    if (listed !== undefined) return this.#line(listed.children);
    if (body?.html === undefined) return undefined;
    const text = this.of(fromHtml(body.html, { fragment: true }));
    return name === 'references' ? `\n${text.trim()}\n` : text.replace(/\s+/g, ' ').trim();
  }

  #file(element: Element, kinds: readonly string[]): string {
    let name = '';
    let alt = '';
    let caption = '';
    visit(element, 'element', (inner) => {
      const { resource, alt: words } = inner.properties;
      if (typeof resource === 'string' && name === '') name = pageName(resource);
      if (typeof words === 'string') alt = words;
      if (inner.tagName === 'figcaption') caption = this.#line(inner.children);
    });
    if (name === '') return '';
    const isFramed = element.tagName === 'figure' || kinds.some((kind) => /\/(?:Thumb|Frame)$/.test(kind));
    const words = [
      name,
      ...(isFramed ? ['thumb'] : []),
      ...(alt === '' ? [] : [`alt=${escaped(alt)}`]),
      ...(caption === '' ? [] : [caption]),
    ];
    const file = `[[${words.join('|')}]]`;
    return element.tagName === 'figure' ? `\n\n${file}\n\n` : file;
  }

  #link(element: Element): string {
    const { href } = element.properties;
    const text = this.#all(element.children);
    if (typeof href !== 'string' || href === '' || href.startsWith('#')) return text;
    if (/^(?:https?:|mailto:|ftp:)?\/\/|^mailto:/i.test(href)) {
      const address = (href.startsWith('//') ? `https:${href}` : href).replace(
        /[\s[\]{}|<>"]/g,
        encodeURIComponent,
      );
      return `[${address} ${text}]`;
    }
    const page = pageName(href);
    const isElsewhere = /^(?:category|file|image|[a-z-]{2,12}):/i.test(page);
    return `[[${isElsewhere ? ':' : ''}${page}|${text}]]`;
  }

  #list(list: Element, signs: string): string {
    const lines = list.children.filter(isElement).flatMap((item) => {
      if (madeOf(item) !== undefined) return [this.#element(item).trim()];
      const sign = listSigns[list.tagName] ?? (item.tagName === 'dt' ? ';' : ':');
      const words = this.#line(item.children.filter((child) => !isList(child) && !isWide(child)));
      return [
        ...(words === '' ? [] : [`${signs}${sign} ${words}`]),
        ...item.children.filter(isList).map((inner) => this.#list(inner, signs + sign)),
        ...item.children.filter(isWide).map((inner) => this.#element(inner).trim()),
      ];
    });
    return lines.filter((line) => line !== '').join('\n');
  }

  #table(table: Element): string {
    const lines: string[] = [`{|${attributeText(table, ['class'])}`];
    const rows = (nodes: readonly ElementContent[]) => {
      for (const node of nodes.filter(isElement)) {
        if (node.tagName === 'caption') lines.push(`|+ ${this.#line(node.children)}`);
        else if (node.tagName === 'tr') {
          lines.push('|-');
          for (const cell of node.children.filter(isElement)) lines.push(this.#cell(cell));
        } else if (/^t(?:head|body|foot)$/.test(node.tagName)) rows(node.children);
        else lines.push(this.#element(node).trim());
      }
    };
    rows(table.children);
    return [...lines, '|}'].join('\n');
  }

  #cell(cell: Element): string {
    if (!/^t[hd]$/.test(cell.tagName)) return this.#element(cell).trim();
    const sign = cell.tagName === 'th' ? '!' : '|';
    const attributes = attributeText(cell, ['colSpan', 'rowSpan', 'scope']);
    const made = madeOf(cell);
    const text = (made === undefined ? this.#all(cell.children) : this.#element(cell)).trim();
    const content = text.includes('\n') ? `\n${text}` : ` ${text}`;
    return made === undefined && attributes !== '' ? `${sign}${attributes} |${content}` : `${sign}${content}`;
  }
}

function partText(part: NonNullable<Made['parts']>[number]): string {
  if (typeof part === 'string') return part;
  if ('templatearg' in part) return callText(part.templatearg, '{{{', '}}}');
  return callText('template' in part ? part.template : part.parserfunction, '{{', '}}');
}

function callText({ target, params }: Called, open: string, close: string): string {
  const words = Object.entries(params).map(([name, { wt }]) => `|${name}=${wt}`);
  return `${open}${target.wt.trim()}${words.join('')}${close}`;
}

function kindsOf({ properties }: Element): string[] {
  const kinds = properties['typeof'];
  return String(kinds ?? '').split(/\s+/);
}

/** What leads to the editor, and from a reference back to the text. */
function isTool({ properties }: Element): boolean {
  const names = [properties['className'], properties['rel']].flat().map(String);
  return names.some((name) => /^mw-(?:editsection|cite-backlink)$|^mw:referencedBy$/.test(name));
}

/** The page that `./Page_name` leads to. */
function pageName(href: string): string {
  const path = href.replace(/^\.?\//, '').replace(/^wiki\//, '');
  try {
    return decodeURIComponent(path).replaceAll('_', ' ');
  } catch {
    return path.replaceAll('_', ' ');
  }
}

function attributeText({ properties }: Element, names: readonly string[]): string {
  return names
    .flatMap((name) => {
      const value = properties[name === 'class' ? 'className' : name];
      if (value === undefined || value === null) return [];
      const text = Array.isArray(value) ? value.join(' ') : String(value);
      return [` ${name.toLowerCase()}="${text.replaceAll('"', '&quot;')}"`];
    })
    .join('');
}

/** Text that no sign of wikitext is read in. */
function escaped(text: string): string {
  return text
    .replace(/[&<>[\]{}|]/g, (sign) => `&#${sign.codePointAt(0)};`)
    .replace(/'{2,}/g, (signs) => '&#39;'.repeat(signs.length))
    .replace(/\s*\n\s*/g, ' ');
}

/** A paragraph that begins with a sign of a list or a heading. */
function atLineStart(text: string): string {
  return /^[*#:;=]/.test(text) ? `&#${text.codePointAt(0)};${text.slice(1)}` : text;
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

function isList(node: ElementContent): node is Element {
  return isElement(node) && /^(?:ul|ol|dl)$/.test(node.tagName) && madeOf(node) === undefined;
}

/** What has lines of its own, which no item of a list can hold. */
function isWide(node: ElementContent): node is Element {
  return isElement(node) && /^(?:table|figure|blockquote|pre)$/.test(node.tagName);
}
