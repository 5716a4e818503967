/** A notation of another program: how it is known, whose it is, and what to write here. */
interface Notation {
  pattern: RegExp;
  what: string;
  instead(match: RegExpMatchArray): string;
}

/** Those that begin a line. */
export const lineNotations: readonly Notation[] = [
  {
    pattern: /^[ \t]*:{3,}[ \t]*(\{[^}\n]*\}|[\w-]*).*$/gm,
    what: 'A block between colons, as Starlight, pandoc and MyST write it',
    instead: ([, kind = '']) => {
      const type = /note|tip|important|warning|caution/i.exec(kind)?.[0].toLowerCase() ?? 'note';
      return `Write <Aside type="${type}"> … </Aside>, or a quotation that begins [!${type.toUpperCase()}].`;
    },
  },
  {
    pattern: /^[ \t]*:[ \t]{1,3}(?=\S)\S.*$/gm,
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
      /\\(?:cite[a-z]*|ref|autoref|label|footnote|emph|textbf|textit|section|chapter)\*?(?:\[[^\]]*\])?(?=\{|\s*\\\{|$)/gi,
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
    pattern: /\[\[[^\]\n]+\]\]/g,
    what: 'A link of a wiki',
    instead: () => 'Write [words](address).',
  },
];
