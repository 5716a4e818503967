/** Reports what a text's notation became, with its line. */
export type Report = (what: 'changed' | 'left out', kind: string, line: number, text: string) => void;

/**
 * Quarto's, R Markdown's and MyST's own notation as pandoc's, so that pandoc reads it: chunks of code
 * with their options, shortcodes, directives, roles and targets.
 */
export function plainNotation(text: string, report: Report): string {
  const lines = rolesIn(text.replace(/\r\n?/g, '\n'), report).split('\n');
  return directives(lines, 1, report).join('\n');
}

const admonitions = new Set(
  'note tip hint important warning caution attention danger error seealso admonition'.split(' '),
);
const nothing = new Set('toctree tableofcontents bibliography contents index tags'.split(' '));

function directives(lines: readonly string[], first: number, report: Report): string[] {
  const result: string[] = [];
  let target: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const number = first + at;
    const named = /^\(([^()\s]+)\)=\s*$/.exec(line);
    const open = /^(\s*)(`{3,}|~{3,}|:{3,})\s*\{([a-zA-Z][\w:-]*)(?:[ ,]([^}]*))?\}[ \t]*(.*)$/.exec(line);
    const plain = /^\s*(`{3,}|~{3,})[^`]*$/.exec(line);
    if (named) target = named[1];
    else if (/^\s*\{\{<.*>\}\}\s*$/.test(line)) report('left out', 'shortcode', number, line.trim());
    else if (/^%/.test(line)) report('left out', 'comment', number, line);
    else if (/^\+\+\+/.test(line)) result.push('');
    else if (open) {
      const [, indent = '', fence = '', name = '', options = '', argument = ''] = open;
      const end = closing(lines, at, fence);
      const body = lines.slice(at + 1, end);
      result.push(
        ...directive({ name, options, argument, body, number, target }, report).map((made) => indent + made),
      );
      target = undefined;
      at = end;
    } else if (plain) {
      const end = closing(lines, at, plain[1] ?? '```');
      result.push(...lines.slice(at, end + 1));
      at = end;
    } else if (target !== undefined && /^#+ /.test(line)) {
      result.push(/\{#/.test(line) ? line : `${line} {#${target}}`);
      target = undefined;
    } else
      result.push(
        line.replace(/\{\{<.*?>\}\}/g, (shortcode) => {
          report('left out', 'shortcode', number, shortcode);
          return '';
        }),
      );
  }
  return result;
}

function closing(lines: readonly string[], start: number, fence: string): number {
  const sign = fence.charAt(0);
  for (let at = start + 1; at < lines.length; at++) {
    const [, found = ''] = /^\s*([`~:]{3,})\s*$/.exec(lines[at] ?? '') ?? [];
    if (found.startsWith(sign) && found.length >= fence.length) return at;
  }
  return lines.length - 1;
}

interface Directive {
  name: string;
  options: string;
  argument: string;
  body: readonly string[];
  number: number;
  target: string | undefined;
}

function directive(given: Directive, report: Report): string[] {
  const { name, argument, number, target } = given;
  const { options, content } = optionsOf(given.body);
  const label = options.get('label') ?? options.get('name') ?? target;
  const inner = () => directives(content, number + given.body.length - content.length + 1, report);
  if (nothing.has(name)) {
    report('left out', 'directive', number, `{${name}}`);
    return [];
  }
  if (admonitions.has(name)) {
    const title = argument === '' ? '' : ` title="${argument.replaceAll('"', "'")}"`;
    return ['', `::: {.callout-${name === 'admonition' ? 'note' : name}${title}}`, ...inner(), ':::', ''];
  }
  if (name === 'figure' || name === 'image') {
    const attributes = [label && `#${label}`, option(options, 'width'), quoted('fig-alt', options.get('alt'))]
      .filter(Boolean)
      .join(' ');
    const caption = content.join(' ').trim();
    return ['', `![${caption}](<${argument.trim()}>)${attributes === '' ? '' : `{${attributes}}`}`, ''];
  }
  if (name === 'math') {
    const formula = [argument, ...content].join('\n').trim();
    return ['', `$$${formula}$$${label === undefined ? '' : ` {#eq-${label.replace(/^eq[-:]/, '')}}`}`, ''];
  }
  if (['code', 'code-block', 'code-cell', 'sourcecode'].includes(name))
    return ['', `\`\`\`${argument.trim()}`, ...content, '```', ''];
  if (['epigraph', 'pull-quote', 'blockquote', 'quote'].includes(name))
    return ['', ...inner().map((line) => `> ${line}`), ''];
  if (
    /^(?:r|python|julia|bash|sh|sql|ojs|js|javascript|stata|rust|dot|mermaid|css|html|tex|stan|cpp|Rcpp|perl|ruby)$/.test(
      name,
    )
  )
    return chunk(name, given, report);
  report('changed', 'directive', number, `{${name}}: its content is kept`);
  return ['', ...(argument === '' ? [] : [`**${argument}**`, '']), ...inner(), ''];
}

function option(options: ReadonlyMap<string, string>, name: string): string | undefined {
  const value = options.get(name);
  return value === undefined ? undefined : `${name}=${value}`;
}

function quoted(name: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${name}="${value.replaceAll('"', "'")}"`;
}

/** A chunk of code that is computed: its code is kept; a picture that it would draw is one to add. */
function chunk(language: string, { body, options, number }: Directive, report: Report): string[] {
  const settings = new Map(
    body.flatMap((line) => {
      const [, key, value] = /^\s*(?:#|\/\/|%%|--)\|\s*([\w.-]+)\s*:\s*(.*)$/.exec(line) ?? [];
      return key === undefined || value === undefined
        ? []
        : [[key, value.replace(/^["']|["']$/g, '')] as const];
    }),
  );
  const inHead = /^[\w.-]+/.exec(options)?.[0];
  const label =
    settings.get('label') ?? (inHead !== undefined && !options.includes(`${inHead}=`) ? inHead : undefined);
  const caption = settings.get('fig-cap') ?? /fig\.cap\s*=\s*"([^"]*)"/.exec(options)?.[1];
  const code = body.filter((line) => !/^\s*(?:#|\/\/|%%|--)\|/.test(line));
  const isHidden =
    settings.get('echo') === 'false' ||
    settings.get('include') === 'false' ||
    /echo\s*=\s*F|include\s*=\s*F/.test(options);
  const shown =
    isHidden || code.every((line) => line.trim() === '') ? [] : ['', `\`\`\`${language}`, ...code, '```', ''];
  if (isHidden)
    report(
      'left out',
      'code that is not shown',
      number,
      `{${language}${label === undefined ? '' : ` ${label}`}}`,
    );
  if (caption === undefined && !label?.startsWith('fig-')) return shown;
  const id = label === undefined ? '' : `{#${label.startsWith('fig-') ? label : `fig-${label}`}}`;
  report('changed', 'picture that code draws', number, `${label ?? caption ?? language}: add its picture`);
  return [...shown, '', `![${caption ?? label ?? ''}](${label ?? 'computed'}.png)${id}`, ''];
}

/** `:label: x` lines, or YAML between `---`, at the beginning of a directive. */
function optionsOf(body: readonly string[]): { options: Map<string, string>; content: readonly string[] } {
  const options = new Map<string, string>();
  let at = 0;
  for (; at < body.length; at++) {
    const [, name, value] = /^\s*:([\w-]+):\s*(.*)$/.exec(body[at] ?? '') ?? [];
    if (name === undefined || value === undefined) break;
    options.set(name, value.trim());
  }
  return { options, content: body.slice(at) };
}

/** Roles of MyST and Sphinx: `{cite:p}`a,b``, `{ref}`words <id>``. */
function rolesIn(text: string, report: Report): string {
  return text.replace(
    /\{([a-zA-Z][\w:+-]*)\}`([^`]+)`/g,
    (whole, name: string, inner: string, offset: number) => {
      const line = text.slice(0, offset).split('\n').length;
      const [, words = '', id = ''] = /^(.*?)\s*<([^<>]+)>$/s.exec(inner) ?? [];
      const target = id || inner.trim();
      if (/^cite/.test(name)) {
        const keys = inner.split(/[,;]/).map((key) => `@${key.trim()}`);
        return /^cite:?(?:t|authors?|alp|al)/.test(name)
          ? `${keys[0]}${keys.length > 1 ? ` [${keys.slice(1).join('; ')}]` : ''}`
          : `[${keys.join('; ')}]`;
      }
      if (name === 'eq') return `[](#eq-${target.replace(/^eq[-:]/, '')})`;
      if (name === 'numref' || (name === 'ref' && words === '')) return `[](#${target})`;
      if (name === 'ref') return `[${words}](#${target})`;
      if (name === 'doc') return words === '' ? `[](${target})` : `[${words}](${target})`;
      if (name === 'math') return `$${inner}$`;
      if (name === 'sub' || name === 'subscript') return `~${inner.replaceAll(' ', '\\ ')}~`;
      if (name === 'sup' || name === 'superscript') return `^${inner.replaceAll(' ', '\\ ')}^`;
      if (/^(?:term|abbr|kbd|guilabel|menuselection|dfn|strong|emphasis)$/.test(name))
        return words || inner.replace(/\s*\([^)]*\)$/, '');
      if (/^(?:code|file|command|func|class|meth|mod|py:.*|literal|eval)$/.test(name)) return `\`${inner}\``;
      if (name === 'fn' || name === 'footcite') return whole;
      report('changed', 'role', line, `{${name}}: its words are kept`);
      return words || inner;
    },
  );
}
