/** The book's style: little, because readers choose their own. Logical properties serve both directions. */
export const bookStyle = `body { line-height: 1.5; margin-block: 0; margin-inline: 5%; }
h1 { line-height: 1.2; margin-block: 2em 0.5em; }
h2, h3, h4 { line-height: 1.3; margin-block: 1.5em 0.5em; page-break-after: avoid; }
p { margin-block: 0 0.75em; orphans: 2; widows: 2; }
a { color: inherit; }
a[role='doc-noteref'] { font-size: 0.8em; text-decoration: none; }
.summary, .subtitle { font-style: italic; }
.cover { text-align: center; margin-block-start: 20%; }
.references li { margin-block-end: 0.75em; }
img { max-inline-size: 100%; block-size: auto; }
.small-caps { font-variant: small-caps; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: 0.25em 0.5em; text-align: start; }
.align-center { text-align: center; }
.align-right { text-align: end; }
`;
