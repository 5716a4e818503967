import type { Directive, Report } from './plain-notation.ts';

/** A chunk of Quarto or R Markdown: its code is kept; a picture that it would draw is one to add. */
export function chunk(language: string, { body, options, number }: Directive, report: Report): string[] {
  const { settings, code } = settingsOf(body);
  const inHead = /^[\w.-]+/.exec(options)?.[0];
  const label =
    settings.get('label') ?? (inHead !== undefined && !options.includes(`${inHead}=`) ? inHead : undefined);
  const caption = settings.get('fig-cap') ?? /fig\.cap\s*=\s*"([^"]*)"/.exec(options)?.[1];
  const isHidden =
    settings.get('echo') === 'false' ||
    settings.get('include') === 'false' ||
    /echo\s*=\s*F|include\s*=\s*F/.test(options);
  const drawn = /include_graphics\(\s*["']([^"']+)["']/.exec(code.join('\n'))?.[1];
  const shown =
    isHidden || code.every((line) => line.trim() === '') ? [] : ['', `\`\`\`${language}`, ...code, '```', ''];
  if (isHidden && drawn === undefined)
    report(
      'left out',
      'code that is not shown',
      number,
      `{${language}${label === undefined ? '' : ` ${label}`}}`,
    );
  if (drawn === undefined && caption === undefined && !label?.startsWith('fig-')) return shown;
  const id = label === undefined ? '' : label.startsWith('fig-') ? label : `fig-${label}`;
  return [...shown, ...figure({ id, caption, alt: settings.get('fig-alt'), path: drawn, number }, report)];
}

/** A cell of MyST: its settings are YAML between lines of `---`; the name and the caption of a figure are in it. */
export function codeCell({ body, argument, number }: Directive, report: Report): string[] {
  const end = body[0]?.trim() === '---' ? body.findIndex((line, at) => at > 0 && line.trim() === '---') : -1;
  const head = body.slice(0, end + 1);
  const code = body.slice(end + 1).filter((line, at) => at > 5 || !/^:[\w-]+:/.test(line));
  const language = /^\w+/.exec(argument.trim())?.[0].replace(/^ipython3?$/, 'python') ?? '';
  const isHidden = /remove[-_](?:input|cell)/.test(head.join('\n') + body.slice(0, 5).join('\n'));
  const drawn = head.findIndex((line) => /^\s*(?:figure|image):\s*$/.test(line));
  const setting = (name: string) =>
    drawn === -1
      ? undefined
      : head
          .slice(drawn)
          .flatMap((line) => new RegExp(`^\\s*${name}:\\s*(.*\\S)\\s*$`).exec(line)?.[1] ?? [])[0]
          ?.replace(/^(["'])(.*)\1$/, '$2');
  const shown = isHidden || code.length === 0 ? [] : ['', `\`\`\`${language}`, ...code, '```', ''];
  if (isHidden) report('left out', 'code that is not shown', number, `{code-cell} ${language}`);
  const id = setting('name');
  const caption = setting('caption');
  if (id === undefined && caption === undefined) return shown;
  return [
    ...shown,
    ...figure({ id: id ?? '', caption, alt: setting('alt'), path: undefined, number }, report),
  ];
}

interface Drawn {
  id: string;
  caption: string | undefined;
  alt: string | undefined;
  /** The file that the code shows; a picture that it computes has none. */
  path: string | undefined;
  number: number;
}

/** The picture of a cell, as pandoc writes it. */
function figure({ id, caption, alt, path, number }: Drawn, report: Report): string[] {
  const name = id || caption || 'computed';
  if (path === undefined) report('changed', 'picture that code draws', number, `${name}: add its picture`);
  const file = path ?? `${(id || 'computed').replace(/[^\w-]+/g, '-')}.png`;
  const attributes = [id && `#${id}`, alt && `fig-alt="${alt.replaceAll('"', "'")}"`]
    .filter(Boolean)
    .join(' ');
  return ['', `![${caption ?? ''}](<${file}>)${attributes && `{${attributes}}`}`, ''];
}

/** `#| key: value` lines, of which a value may go on in the next, and the code without them. */
function settingsOf(body: readonly string[]): { settings: Map<string, string>; code: string[] } {
  const settings = new Map<string, string>();
  const code: string[] = [];
  let open: string | undefined;
  for (const line of body) {
    const [, option] = /^\s*(?:#|\/\/|%%|--)\|\s?(.*)$/.exec(line) ?? [];
    if (option === undefined) {
      code.push(line);
      continue;
    }
    const [, key, value = ''] = /^([\w.-]+)\s*:\s*(.*)$/.exec(option) ?? [];
    if (key !== undefined) {
      open = /^[|>][-+]?$/.test(value.trim()) ? key : undefined;
      settings.set(key, open === undefined ? value.replace(/^(["'])(.*)\1$/, '$2').trim() : '');
    } else if (open !== undefined) settings.set(open, `${settings.get(open) ?? ''} ${option.trim()}`.trim());
  }
  return { settings, code };
}
