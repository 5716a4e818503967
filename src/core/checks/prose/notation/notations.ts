/** A notation of another program: how it is known, whose it is, and what to write here. */
interface Notation {
  pattern: RegExp;
  what: string;
  instead(match: RegExpMatchArray): string;
}

export const tableHint = 'Write a table of Markdown: | a | b |, and below its head | --- | --- |.';

/** Those that begin a line. */
export const lineNotations: readonly Notation[] = [
  {
    pattern: /^[ \t]*:{3,}[ \t]*(\{[^}\n]*\}|[\w-]*).*$/gm,
    what: 'A block between colons, as Starlight, pandoc and MyST write it',
    instead: ([all, kind = '']) => {
      if (/^[ \t]*:+[ \t]*$/.test(all))
        return 'It closes such a block: write the closing tag, as in </Aside>.';
      const type = /note|tip|important|warning|caution/i.exec(kind)?.[0].toLowerCase() ?? 'note';
      return `Write <Aside type="${type}"> … </Aside>, or a quotation that begins [!${type.toUpperCase()}].`;
    },
  },
  {
    pattern: /^[ \t]*[:~][ \t]{1,3}(?=\S)\S.*$/gm,
    what: 'A definition, as pandoc writes it',
    instead: () => 'Write <dl><dt>term</dt><dd>definition</dd></dl>, or a list.',
  },
  {
    pattern: /^[ \t]*(?:Table:|: )[ \t]*\S.*$/gm,
    what: 'A caption of a table, as pandoc writes it',
    instead: () => 'Write <Table id="tbl-…" caption="…"> around the table.',
  },
  {
    pattern: /^[ \t]*\*\[[^\]\n]+\]:.*$/gm,
    what: 'An abbreviation, as Markdown Extra writes it',
    instead: () => 'Put it into terms.yaml, and write <Term>…</Term> where it is used.',
  },
  {
    pattern: /^[ \t]*(?:!!!|\?\?\?)\+?[ \t]+\w+.*$/gm,
    what: 'A callout, as MkDocs writes it',
    instead: () => 'Write <Aside type="note"> … </Aside>.',
  },
  {
    pattern: /^[ \t]*===\+?[ \t]+".*$/gm,
    what: 'A tab, as MkDocs writes it',
    instead: () => 'Write <details><summary>…</summary> … </details>, or one after the other.',
  },
  {
    pattern: /^[ \t]*\+(?:[-=:]{3,}\+)+[ \t]*$/gm,
    what: 'A table, as pandoc writes it',
    instead: () => tableHint,
  },
  {
    pattern: /^[ \t]*\|[ \t].*$/gm,
    what: 'A line of verse or of a table, as other programs write it',
    instead: ([all]) => (all.trimEnd().endsWith('|') ? tableHint : 'Write <br/> at the end of each line.'),
  },
  {
    pattern: /^[ \t]*\(@[\w-]*\)[ \t].*$/gm,
    what: 'A numbered example, as pandoc writes it',
    instead: () => 'Write a list: 1. and the text.',
  },
  {
    pattern: /^[ \t]*a[.)][ \t].*(?=\n[ \t]*b[.)][ \t])/gm,
    what: 'A list with letters, as pandoc writes it',
    instead: () => 'Write a list with 1. 2. 3.',
  },
  {
    pattern: /^[ \t]*\([\w:-]+\)=[ \t]*$/gm,
    what: 'A label, as MyST writes it',
    instead: () => 'Take it out: a heading has its id from its words, a figure <Figure id="…">.',
  },
  {
    pattern: /^[ \t]*\(ref:[\w-]+\)[ \t].*$/gm,
    what: 'A text for later, as bookdown writes it',
    instead: () => 'Write it as the caption, in <Figure>.',
  },
  {
    pattern: /^%{1,2}[ \t].*$/gm,
    what: 'A comment, as MyST and LaTeX write it',
    instead: () => 'A comment is written {/* like this */}.',
  },
  {
    pattern: /^[ \t]*={2,5}[^=\n]+={2,5}[ \t]*$/gm,
    what: 'A heading, as MediaWiki writes it',
    instead: ([all]) => `Write ## ${all.replace(/=/g, '').trim()}.`,
  },
  {
    pattern: /^[ \t]*\[toc\][ \t]*$/gim,
    what: 'A table of contents, as other programs write it',
    instead: () => 'Take it out: each page has its contents.',
  },
  {
    pattern: /^[ \t]*\\(?:newpage|clearpage|pagebreak|noindent|centering|maketitle|tableofcontents)\b/gm,
    what: 'A command of LaTeX',
    instead: () => 'Take it out.',
  },
  {
    pattern: /^[ \t]*\.\.[ \t]+[\w-]+::.*$/gm,
    what: 'A directive, as reStructuredText writes it',
    instead: () => 'Write it in Markdown, or convert the file with pandoc.',
  },
];

/** Those that are part of a line. */
export const textNotations: readonly Notation[] = [
  {
    pattern: /==(?=[^\s=])[^=\n]+(?<=[^\s=])==(?!=)/g,
    what: 'A highlight',
    instead: ([all]) => `Write <mark>${all.slice(2, -2)}</mark>.`,
  },
  {
    pattern: /(?<=[\p{L}\p{N})])\^(?=[^\s^[\]])[^\s^]{1,12}\^(?!\^)/gu,
    what: 'A superscript, as pandoc writes it',
    instead: ([all]) => `Write <sup>${all.slice(1, -1)}</sup>.`,
  },
  {
    pattern: /(?<=[\p{L}\p{N})])(?<!~)~(?=[^\s~])[\p{L}\p{N}+-]{1,12}~(?!~)/gu,
    what: 'A subscript, as pandoc writes it',
    instead: ([all]) => `Write <sub>${all.slice(1, -1)}</sub>.`,
  },
  {
    pattern:
      /\\(?:cite[a-z]*|[a-z]*ref|label|footnote|emph|text[a-z]{2}|(?:sub)*section|chapter|begin|end|caption|url|includegraphics)\*?(?:\[[^\]]*\])?(?=\{|\ufffd|$)/gi,
    what: 'A command of LaTeX',
    instead: ([all]) =>
      /cite/i.test(all) ? 'Write [@key].' : /ref/i.test(all) ? 'Write [](#id).' : 'Write it in Markdown.',
  },
  {
    pattern: /\{\{[<%].*?[%>]\}\}/g,
    what: 'A shortcode, as Quarto and Hugo write it',
    instead: ([all]) =>
      /video/.test(all)
        ? 'Write <Video src="media/…"> or <Embed url="…" title="…">.'
        : 'Write a component, or Markdown.',
  },
  {
    pattern: /\{(?:cite|ref|numref|eq|term|doc|abbr)(?::[a-z]+)?\}(?=`|$)/g,
    what: 'A role, as MyST writes it',
    instead: ([all]) =>
      /cite/.test(all) ? 'Write [@key].' : /term|abbr/.test(all) ? 'Write <Term>…</Term>.' : 'Write [](#id).',
  },
  {
    pattern: /!?\[\[[^\]\n]+\]\]/g,
    what: 'A link of a wiki',
    instead: ([all]) => (all.startsWith('!') ? 'Write ![words](media/…).' : 'Write [words](address).'),
  },
  {
    // The escape before it was blanked.
    pattern: /\ufffd\ufffdref\([\w:-]+\)/g,
    what: 'A cross-reference, as bookdown writes it',
    instead: ([all]) => `Write [](#${/\(([^)]*)/.exec(all)?.[1]?.replace(':', '-')}).`,
  },
  {
    pattern: /%%(?=[^\s%])[^%\n]+%%/g,
    what: 'A comment, as Obsidian writes it',
    instead: () => 'A comment is written {/* like this */}.',
  },
  {
    pattern: /(?<=\S)[ \t]\^[a-z0-9][\w-]*[ \t]*$/gi,
    what: 'An id of a paragraph, as Obsidian writes it',
    instead: () => 'Take it out.',
  },
  {
    pattern: /(?<=^|[\s(])\+\+(?=[^\s+])[^+\n]+(?<=\S)\+\+(?!\+)/g,
    what: 'Text put in, as other programs mark it',
    instead: ([all]) => `Write <ins>${all.slice(2, -2)}</ins>.`,
  },
  {
    pattern: /(?<!')'''(?=[^\s'])[^'\n]+'''(?!')/g,
    what: 'Bold text, as MediaWiki writes it',
    instead: ([all]) => `Write **${all.slice(3, -3)}**.`,
  },
  {
    pattern: /``[^`'\n]+''/g,
    what: 'A quotation, as LaTeX writes it',
    instead: ([all]) => `Write “${all.slice(2, -2)}”.`,
  },
  {
    pattern: /(?<=\p{L}\.?)~(?=\d)/gu,
    what: 'A space that does not break, as LaTeX writes it',
    instead: () => 'Write &nbsp;, or a space.',
  },
  {
    pattern: /(?<=^|\s):[a-z][a-z0-9_+-]*:(?=$|[\s.,;!?])/g,
    what: 'A sign by its name, as GitHub and Slack write it',
    instead: () => 'Type the sign itself.',
  },
];
