import type {
  BlockContent,
  FootnoteDefinition,
  PhrasingContent,
  RootContent,
  TableCell,
  TableRow,
} from 'mdast';
import { affix, type ClusterItem, citation, clusterText } from '../cluster.ts';
import { proseText } from '../prose-text.ts';
import { attributesIn, isNode, nodesIn, type PandocNode, partsOf, wordsOf } from './run-pandoc.ts';

/** What the reader of a book gives to the reader of a chapter. */
export interface ChapterContext {
  /** The key of a work as the bibliography has it; `undefined` where it has none. */
  keyOf(id: string): string | undefined;
  /** A key for a work that no bibliography has: it gets an entry of its own, so that the citation is kept. */
  newKey(id: string): string;
  /** Where a cross-reference leads (`#fig-x`, `/slug/#heading`); `undefined` where nothing has the id. */
  target(id: string): string | undefined;
  /** A link as it is on the site: another chapter's file becomes its address. */
  address(url: string): string;
  /** Takes a picture over and gives its place (`media/…`). */
  picture(path: string): string;
  changed(kind: string, text: string): void;
  leftOut(kind: string, text: string): void;
}

const callouts: Readonly<Record<string, string>> = {
  note: 'note',
  tip: 'tip',
  hint: 'tip',
  seealso: 'note',
  important: 'important',
  warning: 'warning',
  attention: 'warning',
  caution: 'caution',
  danger: 'caution',
  error: 'caution',
};

/** Ids of what is numbered, as Quarto begins them. */
const crossReference = /^(?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|rem|sol)-/;

/** Makes Markdown's tree of a chapter that pandoc has read, its notes at the end. */
export function chapterTree(blocks: readonly PandocNode[], context: ChapterContext): RootContent[] {
  const chapter = new Chapter(context);
  const body = chapter.blocks(blocks);
  return [...body, ...chapter.notes];
}

class Chapter {
  readonly #context: ChapterContext;
  readonly notes: FootnoteDefinition[] = [];

  constructor(context: ChapterContext) {
    this.#context = context;
  }

  blocks(nodes: readonly PandocNode[]): RootContent[] {
    return nodes.flatMap((node) => this.#block(node));
  }

  #content(nodes: readonly PandocNode[]): BlockContent[] {
    return this.blocks(nodes).flatMap((node): BlockContent[] => {
      if (node.type === 'heading')
        return [{ type: 'paragraph', children: [{ type: 'strong', children: node.children }] }];
      return isBlock(node) ? [node] : [];
    });
  }

  #block(node: PandocNode): RootContent[] {
    const parts = partsOf(node);
    switch (node.t) {
      case 'Para':
      case 'Plain':
        return this.#paragraph(nodesIn(node.c));
      case 'Header': {
        const depth = ([1, 2, 3, 4, 5, 6] as const)[Math.min(6, Math.max(1, Number(parts[0]))) - 1] ?? 6;
        return [
          {
            type: 'heading',
            depth,
            children: this.inlines(nodesIn(parts[2])),
          },
        ];
      }
      case 'BlockQuote':
        return [{ type: 'blockquote', children: this.#content(nodesIn(node.c)) }];
      case 'BulletList':
        return [this.#list(parts, false)];
      case 'OrderedList': {
        const [start] = Array.isArray(parts[0]) ? parts[0] : [1];
        return [{ ...this.#list(Array.isArray(parts[1]) ? parts[1] : [], true), start: Number(start) }];
      }
      case 'DefinitionList':
        return parts.flatMap((item) => this.#definition(item));
      case 'CodeBlock':
        return this.#code(parts);
      case 'HorizontalRule':
        return [{ type: 'thematicBreak' }];
      case 'LineBlock':
        return [this.#lines(parts)];
      case 'Table':
        return [this.#table(parts)];
      case 'Figure':
        return this.#figureBlock(parts);
      case 'Div':
        return this.#div(parts);
      case 'RawBlock':
        this.#raw(String(parts[0]), String(parts[1]));
        return [];
      default:
        return [];
    }
  }

  /** A paragraph; a picture alone is a figure, a formula on lines of its own a block. */
  #paragraph(nodes: readonly PandocNode[]): RootContent[] {
    const [only, ...more] = nodes.filter(({ t }) => t !== 'Space' && t !== 'SoftBreak');
    if (only?.t === 'Image' && more.length === 0) return this.#image(only);
    const display = nodes.findIndex(
      (node) =>
        node.t === 'Math' && isNode(partsOf(node)[0]) && nodesIn([partsOf(node)[0]])[0]?.t === 'DisplayMath',
    );
    const formula = nodes[display];
    if (formula === undefined) {
      const children = this.inlines(nodes);
      return children.length === 0 ? [] : [{ type: 'paragraph', children }];
    }
    const after = nodes.slice(display + 1);
    const labelled = /^\s*\{#(eq[-:][\w:.-]+)\}/.exec(wordsOf(after.slice(0, 2)));
    const value = String(partsOf(formula)[1]).trim();
    const math: BlockContent = { type: 'math', value };
    const rest = labelled === null ? after : after.slice(after.findIndex(({ t }) => t === 'Str') + 1);
    return [
      ...this.#paragraph(nodes.slice(0, display)),
      labelled?.[1] === undefined ? math : element('Equation', { id: numberedId('eq', labelled[1]) }, [math]),
      ...this.#paragraph(rest),
    ];
  }

  #image(node: PandocNode): RootContent[] {
    const [attributes, words, target] = partsOf(node);
    const { id, values } = attributesIn(attributes);
    const [path = ''] = Array.isArray(target) ? target.map(String) : [];
    const caption = this.inlines(nodesIn(words));
    return [this.#figure(path, id, caption, values)];
  }

  #figure(
    path: string,
    id: string,
    caption: PhrasingContent[],
    values: ReadonlyMap<string, string>,
  ): RootContent {
    const alt =
      values.get('fig-alt') ?? values.get('alt') ?? (plain(caption) || path.replace(/^.*\/|\.\w+$/g, ''));
    const width = values.get('width');
    return element(
      'Figure',
      {
        ...(id !== '' && { id: numberedId('fig', id) }),
        src: this.#context.picture(path),
        alt: alt.replace(/\s+/g, ' '),
        ...(width !== undefined && /^\d+%$/.test(width) && { width }),
      },
      caption.length === 0 ? [] : [{ type: 'paragraph', children: caption }],
    );
  }

  /** pandoc 3 has figures of their own. */
  #figureBlock(parts: readonly unknown[]): RootContent[] {
    const { id, values } = attributesIn(parts[0]);
    const [, long] = Array.isArray(parts[1]) ? parts[1] : [];
    const caption = nodesIn(long).flatMap((block) => nodesIn(block.c));
    const content = nodesIn(parts[2]);
    const pictures = content.flatMap((block) => nodesIn(block.c).filter(({ t }) => t === 'Image'));
    const [picture, ...others] = pictures;
    if (picture === undefined || others.length > 0) return this.#panel(id, content, caption);
    const [attributes, , target] = partsOf(picture);
    const own = attributesIn(attributes);
    const [path = ''] = Array.isArray(target) ? target.map(String) : [];
    return [this.#figure(path, id || own.id, this.inlines(caption), new Map([...own.values, ...values]))];
  }

  #panel(id: string, content: readonly PandocNode[], caption: readonly PandocNode[]): RootContent[] {
    const children = content.flatMap((block): BlockContent[] => {
      const pictures = nodesIn(block.c).filter(({ t }) => t === 'Image');
      return pictures.map((picture): BlockContent => {
        const [, words, target] = partsOf(picture);
        const [path = ''] = Array.isArray(target) ? target.map(String) : [];
        return {
          type: 'paragraph',
          children: [{ type: 'image', url: this.#context.picture(path), alt: wordsOf(nodesIn(words)) }],
        };
      });
    });
    const words = this.inlines(caption);
    return [
      element('Figure', id === '' ? {} : { id: numberedId('fig', id) }, [
        ...children,
        ...(words.length > 0 ? [{ type: 'paragraph' as const, children: words }] : []),
      ]),
    ];
  }

  #list(items: readonly unknown[], ordered: boolean): Extract<BlockContent, { type: 'list' }> {
    return {
      type: 'list',
      ordered,
      spread: false,
      children: items.map((item) => ({
        type: 'listItem',
        spread: false,
        children: this.#content(nodesIn(item)),
      })),
    };
  }

  #definition(item: unknown): RootContent[] {
    const [term, definitions] = Array.isArray(item) ? item : [];
    const texts: unknown[] = Array.isArray(definitions) ? definitions : [];
    return [
      { type: 'paragraph', children: [{ type: 'strong', children: this.inlines(nodesIn(term)) }] },
      ...texts.flatMap((text) => this.#content(nodesIn(text))),
    ];
  }

  #code(parts: readonly unknown[]): RootContent[] {
    const { classes } = attributesIn(parts[0]);
    const language = classes.find((name) => /^[\w+#-]+$/.test(name) && name !== 'cell-code');
    return [{ type: 'code', lang: language ?? null, value: String(parts[1]) }];
  }

  #lines(lines: readonly unknown[]): BlockContent {
    const children = lines.flatMap((line, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' as const }] : []),
      ...this.inlines(nodesIn(line)),
    ]);
    return { type: 'paragraph', children };
  }

  #table(parts: readonly unknown[]): RootContent {
    const { id } = attributesIn(parts[0]);
    const [, long] = Array.isArray(parts[1]) ? parts[1] : [];
    const words = this.inlines(nodesIn(long).flatMap((block) => nodesIn(block.c)));
    const written = proseText({ type: 'paragraph', children: words }).trim();
    const labelled = /\s*\\?\{\\?#(tbl[-:][\w:.-]+)[^}]*\}\s*$/.exec(written);
    const caption = written.slice(0, labelled?.index ?? written.length).trim();
    const head = rowsIn(Array.isArray(parts[3]) ? parts[3][1] : []);
    const body: unknown[] = Array.isArray(parts[4]) ? parts[4] : [];
    const rows = body.flatMap((part) =>
      Array.isArray(part) ? [...rowsIn(part[2]), ...rowsIn(part[3])] : [],
    );
    const width = Math.max(1, ...[...head, ...rows].map((row) => row.length));
    const rowOf = (cells: readonly PandocNode[][]): TableRow => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, column) => this.#cell(cells[column] ?? [])),
    });
    const table: BlockContent = {
      type: 'table',
      align: [],
      children: [rowOf(head[0] ?? []), ...head.slice(1).map(rowOf), ...rows.map(rowOf)],
    };
    const name = labelled?.[1] ?? id;
    if (name === '' && caption === '') return table;
    return element(
      'Table',
      { ...(name !== '' && { id: numberedId('tbl', name) }), ...(caption !== '' && { caption }) },
      [table],
    );
  }

  /** What is in a cell in one line. */
  #cell(blocks: readonly PandocNode[]): TableCell {
    const children = blocks.flatMap((block, index): PhrasingContent[] => {
      const inner = ['Para', 'Plain'].includes(block.t)
        ? this.inlines(nodesIn(block.c))
        : [{ type: 'text' as const, value: wordsOf([block]) }];
      return index === 0 ? inner : [{ type: 'text', value: '; ' }, ...inner];
    });
    return {
      type: 'tableCell',
      children: children.map((node) => (node.type === 'break' ? { type: 'text', value: ' ' } : node)),
    };
  }

  #div(parts: readonly unknown[]): RootContent[] {
    const { id, classes, values } = attributesIn(parts[0]);
    const content = nodesIn(parts[1]);
    if (id === 'refs') return [];
    const callout = classes
      .map((name) => callouts[name.replace(/^callout-/, '')])
      .find((type) => type !== undefined);
    if (callout !== undefined) {
      const [first, ...rest] = content;
      const isTitled = first?.t === 'Header' && !values.has('title');
      const title = values.get('title') ?? (isTitled ? wordsOf(nodesIn(partsOf(first)[2])) : undefined);
      return [
        element(
          'Aside',
          { type: callout, ...(title && { title }) },
          this.#content(isTitled ? rest : content),
        ),
      ];
    }
    if (classes.includes('details')) {
      const title = [text(values.get('title') ?? '…')];
      return [
        element('details', {}, [
          element('summary', {}, [{ type: 'paragraph', children: title }]),
          ...this.#content(content),
        ]),
      ];
    }
    if (id.startsWith('fig-')) {
      const caption = content.at(-1);
      const isCaption =
        caption !== undefined &&
        ['Para', 'Plain'].includes(caption.t) &&
        !nodesIn(caption.c).some(({ t }) => t === 'Image');
      return this.#panel(id, isCaption ? content.slice(0, -1) : content, isCaption ? nodesIn(caption.c) : []);
    }
    if (crossReference.test(id) || classes.length > 0)
      this.#context.changed(
        'block with attributes',
        `{${[id && `#${id}`, ...classes.map((name) => `.${name}`)].filter(Boolean).join(' ')}}: its content is kept`,
      );
    return this.blocks(content);
  }

  #raw(format: string, text: string): void {
    if (/^\s*<!--[\s\S]*-->\s*$/.test(text)) this.#context.leftOut('comment', text);
    else this.#context.leftOut(`raw ${format}`, text);
  }

  inlines(nodes: readonly PandocNode[]): PhrasingContent[] {
    const result: PhrasingContent[] = [];
    for (const node of nodes.flatMap((inner) => this.#inline(inner))) {
      const last = result.at(-1);
      if (last?.type === 'text' && node.type === 'text') last.value += node.value;
      else result.push(node);
    }
    return result;
  }

  #inline(node: PandocNode): PhrasingContent[] {
    const parts = partsOf(node);
    const all = () => this.inlines(nodesIn(node.c));
    switch (node.t) {
      case 'Str':
        return [{ type: 'text', value: String(node.c) }];
      case 'Space':
      case 'SoftBreak':
        return [{ type: 'text', value: ' ' }];
      case 'LineBreak':
        return [{ type: 'break' }];
      case 'Emph':
        return [{ type: 'emphasis', children: all() }];
      case 'Strong':
        return [{ type: 'strong', children: all() }];
      case 'Strikeout':
        return [{ type: 'delete', children: all() }];
      case 'Superscript':
        return [inElement('sup', all())];
      case 'Subscript':
        return [inElement('sub', all())];
      case 'Underline':
        return [inElement('u', all())];
      case 'SmallCaps':
        return all();
      case 'Quoted': {
        const isSingle = isNode(parts[0]) && parts[0].t === 'SingleQuote';
        return [text(isSingle ? '‘' : '“'), ...this.inlines(nodesIn(parts[1])), text(isSingle ? '’' : '”')];
      }
      case 'Cite':
        return this.#cite(parts);
      case 'Code':
        return [{ type: 'inlineCode', value: String(parts[1]) }];
      case 'Math':
        return [{ type: 'inlineMath', value: String(parts[1]) }];
      case 'Link':
        return this.#link(parts);
      case 'Image': {
        const [path = ''] = Array.isArray(parts[2]) ? parts[2].map(String) : [];
        return [{ type: 'image', url: this.#context.picture(path), alt: wordsOf(nodesIn(parts[1])) }];
      }
      case 'Note':
        return [this.#note(nodesIn(node.c))];
      case 'Span':
        return this.inlines(nodesIn(parts[1]));
      case 'RawInline':
        this.#raw(String(parts[0]), String(parts[1]));
        return [];
      default:
        return [];
    }
  }

  #note(blocks: readonly PandocNode[]): PhrasingContent {
    const identifier = `note-${this.notes.length + 1}`;
    const note: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: [],
    };
    this.notes.push(note);
    note.children = this.#content(blocks);
    return { type: 'footnoteReference', identifier, label: identifier };
  }

  #link(parts: readonly unknown[]): PhrasingContent[] {
    const [url = ''] = Array.isArray(parts[2]) ? parts[2].map(String) : [];
    const children = this.inlines(nodesIn(parts[1])).flatMap((child) =>
      child.type === 'link' ? child.children : [child],
    );
    const address = this.#context.address(url);
    if (address === '') return children;
    return [{ type: 'link', url: address, children }];
  }

  #cite([list, words]: readonly unknown[]): PhrasingContent[] {
    const cited: unknown[] = Array.isArray(list) ? list : [];
    const references = cited.map((item) => referenceIn(item));
    const targets = references.map(({ id }) => this.#context.target(id));
    if (targets.every((target) => target !== undefined) && targets.length > 0)
      return targets.flatMap((url, index): PhrasingContent[] => [
        ...(index > 0 ? [text(', ')] : []),
        { type: 'link', url, children: [] },
      ]);
    if (references.every(({ id }) => crossReference.test(id) && this.#context.keyOf(id) === undefined)) {
      this.#context.changed(
        'cross-reference',
        `nothing has the id ${references.map(({ id }) => id).join(', ')}: its words are kept`,
      );
      return this.inlines(nodesIn(words));
    }
    // `@name` that no bibliography has is a handle or an address, not a work.
    if (references.every(({ id, mode }) => mode === 'AuthorInText' && this.#context.keyOf(id) === undefined))
      return this.inlines(nodesIn(words));
    const items = references.map(({ id, prefix, suffix, mode }): ClusterItem & { mode: string } => ({
      key: this.#context.keyOf(id) ?? this.#context.newKey(id),
      prefix: affix(prefix),
      suffix: affix(suffix.replace(/^[\s,]+/, '')),
      mode,
    }));
    const [first, ...rest] = items;
    if (first?.mode !== 'AuthorInText') return [{ type: 'html', value: `[${clusterText(items)}]` }];
    const after = [first.suffix, ...(rest.length > 0 ? [clusterText(rest)] : [])].filter(Boolean).join('; ');
    return [{ type: 'html', value: `${citation(first.key)}${after === '' ? '' : ` [${after}]`}` }];
  }
}

function referenceIn(item: unknown): { id: string; prefix: string; suffix: string; mode: string } {
  const fields: Record<string, unknown> = typeof item === 'object' && item !== null ? { ...item } : {};
  const mode = fields['citationMode'];
  return {
    id: String(fields['citationId']),
    prefix: wordsOf(nodesIn(fields['citationPrefix'])),
    suffix: wordsOf(nodesIn(fields['citationSuffix'])),
    mode: isNode(mode) ? mode.t : '',
  };
}

/** Rows of a table's part: each a list of cells, each a list of blocks. */
function rowsIn(part: unknown): PandocNode[][][] {
  const rows: unknown[] = Array.isArray(part) ? part : [];
  return rows.map((row) => {
    const cells: unknown = Array.isArray(row) ? row[1] : [];
    return Array.isArray(cells)
      ? cells.flatMap((cell: unknown) => {
          const [, , , columns, blocks] = Array.isArray(cell) ? cell : [];
          return [nodesIn(blocks), ...Array.from({ length: Math.max(0, Number(columns) - 1) }, () => [])];
        })
      : [];
  });
}

/** An id as figures, tables and equations have it here: `fig:orbit_1` is `fig-orbit-1`. */
export function numberedId(kind: 'fig' | 'tbl' | 'eq', id: string): string {
  const bare = id
    .replace(/^(?:fig(?:ure)?|tbl|tab(?:le)?|eq(?:uation)?|eqn)[-:_.]/i, '')
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${kind}-${bare}`;
}

function element(name: string, attributes: Record<string, string>, children: BlockContent[]): BlockContent {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children,
  };
}

function inElement(name: string, children: PhrasingContent[]): PhrasingContent {
  return { type: 'mdxJsxTextElement', name, attributes: [], children };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function plain(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      'value' in node && node.type !== 'html' ? node.value : 'children' in node ? plain(node.children) : '',
    )
    .join('')
    .trim();
}

function isBlock(node: RootContent): node is BlockContent {
  return [
    'paragraph',
    'blockquote',
    'list',
    'code',
    'table',
    'thematicBreak',
    'math',
    'html',
    'mdxJsxFlowElement',
  ].includes(node.type);
}
