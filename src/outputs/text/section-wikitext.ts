import type { FootnoteDefinition, ListItem, Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import type { Documentary, Section } from '../../core/model/documentary.ts';
import { crossReferenceOf } from '../../core/model/prose/cross-references.ts';
import { plainText } from '../../core/model/prose/plain-text.ts';
import { attributeText } from '../../core/syntax/attributes.ts';
import { isJsx } from '../../core/syntax/code.ts';
import { citeTemplate } from '../bibliography/cite-template.ts';
import { publicEntry } from '../bibliography/public-entry.ts';

/**
 * A section as wikitext, for the article that it came from: a source is a citation template where it is
 * first cited, and its name afterwards; a locator goes into `{{rp}}`.
 * https://en.wikipedia.org/wiki/Help:Footnotes
 */
export function sectionWikitext(documentary: Documentary, section: Section): string {
  const page = new Page(documentary, section);
  const body = page.blocks(section.source.tree.children);
  return `== ${section.title} ==\n${body}${page.lists}\n`;
}

class Page {
  readonly #documentary: Documentary;
  readonly #section: Section;
  readonly #cited = new Set<string>();
  readonly #notes = new Map<string, FootnoteDefinition>();
  #noted = false;
  /** A bar in a cell's text would begin the next one; those of templates and links do not. */
  #inCell = false;

  constructor(documentary: Documentary, section: Section) {
    this.#documentary = documentary;
    this.#section = section;
    for (const node of section.source.tree.children)
      if (node.type === 'footnoteDefinition') this.#notes.set(node.identifier, node);
  }

  /** What shows notes and sources at the end. */
  get lists(): string {
    const notes = this.#noted ? '\n\n== Notes ==\n{{notelist}}' : '';
    return this.#cited.size > 0 ? `${notes}\n\n== References ==\n{{reflist}}` : notes;
  }

  blocks(nodes: readonly Nodes[]): string {
    return nodes
      .map((node) => this.#block(node))
      .filter((text) => text !== '')
      .join('\n\n');
  }

  #block(node: Nodes): string {
    switch (node.type) {
      case 'paragraph':
        return atLineStart(this.#inlines(node.children));
      case 'heading': {
        const signs = '='.repeat(Math.min(6, node.depth + 1));
        return `${signs} ${this.#inlines(node.children)} ${signs}`;
      }
      case 'list':
        return this.#list(node.children, node.ordered ? '#' : '*', '');
      case 'blockquote':
        return `<blockquote>\n${this.blocks(node.children).replace(/^\[!\w+\]\s*/, '')}\n</blockquote>`;
      case 'code':
        return `<syntaxhighlight lang="${node.lang ?? 'text'}">\n${node.value}\n</syntaxhighlight>`;
      case 'math':
        return `<math display="block">${node.value}</math>`;
      case 'thematicBreak':
        return '----';
      case 'table': {
        this.#inCell = true;
        const rows = node.children.map(({ children }, index) =>
          children.map((cell) => `${index === 0 ? '!' : '|'} ${this.#inlines(cell.children)}`).join('\n'),
        );
        this.#inCell = false;
        return `{| class="wikitable"\n${rows.join('\n|-\n')}\n|}`;
      }
      case 'footnoteDefinition':
      case 'definition':
      case 'mdxjsEsm':
        return '';
      case 'mdxJsxFlowElement':
        return this.#component(node);
      default:
        return 'children' in node ? this.#inlines(phrasingOf(node)) : plainText(node);
    }
  }

  #component(node: Extract<RootContent, { type: 'mdxJsxFlowElement' }>): string {
    const source = attributeText(node, 'src');
    if (node.name !== 'Figure' || source === undefined) return this.blocks(node.children);
    const caption = this.blocks(node.children);
    return file(source, caption === '' ? (attributeText(node, 'alt') ?? '') : caption);
  }

  #list(items: readonly ListItem[], sign: string, before: string): string {
    return items
      .map(({ children }) => {
        const [first, ...rest] = children;
        const own = first === undefined ? '' : this.#block(first).replace(/\s*\n+\s*/g, ' ');
        const more = rest.map((child) =>
          child.type === 'list'
            ? this.#list(child.children, child.ordered ? '#' : '*', before + sign)
            : `${before}${sign}: ${this.#block(child).replace(/\s*\n+\s*/g, ' ')}`,
        );
        return [`${before}${sign} ${own}`, ...more].join('\n');
      })
      .join('\n');
  }

  #inlines(nodes: readonly PhrasingContent[]): string {
    return nodes.map((node) => this.#inline(node)).join('');
  }

  #inline(node: PhrasingContent): string {
    switch (node.type) {
      case 'text':
        return this.#inCell ? plain(node.value).replaceAll('|', '{{!}}') : plain(node.value);
      case 'emphasis':
        return `''${this.#inlines(node.children)}''`;
      case 'strong':
        return `'''${this.#inlines(node.children)}'''`;
      case 'delete':
        return `<s>${this.#inlines(node.children)}</s>`;
      case 'inlineCode':
        return `<code><nowiki>${node.value}</nowiki></code>`;
      case 'inlineMath':
        return `<math>${node.value}</math>`;
      case 'break':
        return '<br />';
      case 'image':
        return file(node.url, node.alt ?? '');
      case 'link':
        return this.#link(node);
      case 'cite':
        return this.#cite(node);
      case 'footnoteReference': {
        const note = this.#notes.get(node.identifier);
        this.#noted ||= note !== undefined;
        return note === undefined ? '' : `{{efn|1=${this.blocks(note.children)}}}`;
      }
      case 'mdxJsxTextElement': {
        const inner = this.#inlines(node.children);
        const language = attributeText(node, 'lang');
        if (language !== undefined) return `{{lang|${language}|${inner}}}`;
        return node.name === 'sup' || node.name === 'sub' ? `<${node.name}>${inner}</${node.name}>` : inner;
      }
      default:
        return plain(plainText(node));
    }
  }

  #link(link: Extract<PhrasingContent, { type: 'link' }>): string {
    const reference = crossReferenceOf(this.#documentary, this.#section, link);
    const words =
      link.children.length > 0
        ? this.#inlines(link.children)
        : reference !== undefined && 'text' in reference
          ? plain(reference.text)
          : '';
    if (!/^https?:/i.test(link.url)) return words;
    const [, title] = /^https?:\/\/[a-z-]+\.wikipedia\.org\/wiki\/([^?]+)$/i.exec(link.url) ?? [];
    if (title === undefined) return `[${link.url} ${words}]`;
    const article = decoded(title).replaceAll('_', ' ');
    return article === words ? `[[${article}]]` : `[[${article}|${words}]]`;
  }

  #cite({ items, narrative, name }: Extract<PhrasingContent, { type: 'cite' }>): string {
    const marks = items.map(({ key, prefix, suffix }) => {
      const before = this.#inlines(prefix).trim();
      const after = this.#inlines(suffix)
        .replace(/^[\s,]+/, '')
        .trim();
      const pages = after.replace(/^pp?\.\s*/, '');
      return `${before === '' ? '' : ` ${before} `}${this.#reference(key)}${after === '' ? '' : `{{rp|1=${pages.replaceAll('|', '{{!}}')}}}`}`;
    });
    return `${narrative ? plain(name ?? '') : ''}${marks.join('')}`;
  }

  #reference(key: string): string {
    const reference = this.#documentary.referencesByKey.get(key.normalize('NFC'));
    if (reference === undefined) return '';
    const id = reference.key.replaceAll('"', '');
    if (this.#cited.has(id)) return `<ref name="${id}" />`;
    this.#cited.add(id);
    return `<ref name="${id}">${citeTemplate(publicEntry(reference.entry, this.#documentary.settings))}</ref>`;
  }
}

function file(path: string, caption: string): string {
  const name = decoded(path.slice(path.lastIndexOf('/') + 1));
  return `[[File:${name}|thumb|${caption.replace(/\s*\n+\s*/g, ' ')}]]`;
}

/** Text in which nothing is markup. */
function plain(text: string): string {
  return text.replace(
    /\[\[|\]\]|\{\{|\}\}|'{2,}|~{3,}|<(?=[a-z/!])|__(?=[A-Z])/gi,
    (signs) => `<nowiki>${signs}</nowiki>`,
  );
}

/** A paragraph whose first sign would make it a list, table or heading. */
function atLineStart(text: string): string {
  return /^[*#:;=|! ]|^\{\|/.test(text) ? `<nowiki/>${text}` : text;
}

function phrasingOf(node: Parents): PhrasingContent[] {
  return node.children.flatMap((child): PhrasingContent[] =>
    isPhrasing(child) ? [child] : 'children' in child ? phrasingOf(child) : [],
  );
}

function isPhrasing(node: Nodes): node is PhrasingContent {
  return (
    ['text', 'emphasis', 'strong', 'link', 'cite', 'inlineCode', 'break', 'mdxJsxTextElement'].includes(
      node.type,
    ) && !(isJsx(node) && node.type === 'mdxJsxFlowElement')
  );
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
