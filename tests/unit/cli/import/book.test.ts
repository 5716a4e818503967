import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFolder } from '../../../../src/cli/command/check-folder.ts';
import { importSource } from '../../../../src/cli/import/import-source.ts';
import type { Imported } from '../../../../src/cli/import/imported.ts';
import { plainNotation } from '../../../../src/cli/import/pandoc/plain-notation.ts';
import { writeDocumentary } from '../../../../src/cli/import/write-documentary.ts';

const root = mkdtempSync(join(tmpdir(), 'book-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

let count = 0;

/** A book of those files, and the documentary that is made of it, or of one of its files. */
function imported(files: Record<string, string>, source = '') {
  const book = join(root, `book-${++count}`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(book, path)), { recursive: true });
    writeFileSync(join(book, path), text);
  }
  const result: Imported = importSource(join(book, source));
  const folder = join(root, `documentary-${count}`);
  writeDocumentary(folder, result, 'book');
  const prose = readdirSync(join(folder, 'sections'))
    .toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((file) => readFileSync(join(folder, 'sections', file), 'utf8').replace(/^---[\s\S]*?---\n\n/, ''))
    .join('\n');
  const errors = checkFolder(folder).filter(({ severity }) => severity === 'error');
  return { folder, result, prose, errors };
}

const bib =
  '@book{worth2019, author={Worth, A.}, title={Tides}, year={2019}}\n@book{lee:2001, author={Lee, B.}, title={Seas}, year={2001}}\n';

describe.skipIf(!hasPandoc)('A book of Quarto', () => {
  const { folder, result, prose, errors } = imported({
    '_quarto.yml':
      'project: { type: book }\nbook:\n  title: The sea\n  author: [Ann Smith]\n  chapters:\n    - index.qmd\n    - part: Parts\n      chapters: [tides.qmd]\nbibliography: refs.bib\nlang: en\n',
    'refs.bib': bib,
    'img/tide.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
    'index.qmd':
      '# Preface {.unnumbered}\n\nSee @sec-tides, @fig-tide, @tbl-heights and @eq-level.^[A *note* [@worth2019].] Write to @harbour.\n',
    'tides.qmd': `# Tides {#sec-tides}

They rise [see @worth2019, pp. 4-5; @lee:2001] as @worth2019 [p. 3] says, costs \\$5 and {braces} <b>.

![The *tide* [@worth2019]](img/tide.svg){#fig-tide fig-alt="A curve" width=50%}

::: {.callout-warning title="Mind"}
Water.
:::

| Day | Height |
|-----|--------|
| 1   | 2      |

: Heights {#tbl-heights}

$$ h = 1 $$ {#eq-level}

\`\`\`{r}
#| label: fig-plot
#| fig-cap: "A plot"
plot(1)
\`\`\`

\`\`\`{r}
#| label: fig-drawn
#| echo: false
#| fig-cap: |
#|   A drawing
#|   of tides
#| fig-alt: "Two lines"
knitr::include_graphics("img/tide.svg")
\`\`\`

See @fig-plot and [the preface](index.qmd). H~2~O, x^2^. {{< pagebreak >}}

Ebb
:   Water that goes.
`,
  });

  it('becomes sections in its order, with its title, authors and bibliography, and no errors', () => {
    expect(errors).toEqual([]);
    expect(result.title).toBe('The sea');
    expect(readFileSync(join(folder, 'documentary.yaml'), 'utf8')).toContain('- name: Ann Smith');
    expect(result.sections.map(({ title }) => title)).toEqual(['Preface', 'Tides']);
    expect(result.entries.map(({ id }) => id)).toEqual(['worth2019', 'lee:2001']);
  });

  it('keeps citations, cross-references, figures, tables, formulas, notes and callouts in the notation here', () => {
    for (const kept of [
      'See [](/tides/), [](#fig-tide), [](#tbl-heights) and [](#eq-level).',
      'Write to \\@harbour.',
      '[^note-1]: A *note* [@worth2019].',
      '[see @worth2019, pp. 4-5; @lee:2001] as @worth2019 [p. 3] says, costs \\$5 and \\{braces\\}',
      '<Figure id="fig-tide" src="media/tide.svg" alt="A curve" width="50%">\n  The *tide* [@worth2019]',
      '<Aside type="warning" title="Mind">\n  Water.',
      '<Table id="tbl-heights" caption="Heights">',
      '<Equation id="eq-level">\n  $$\n  h = 1\n  $$',
      '```r\nplot(1)\n```',
      '<Figure id="fig-plot" src="media/fig-plot.svg" alt="A plot">',
      '<Figure id="fig-drawn" src="media/tide.svg" alt="Two lines">\n  A drawing of tides',
      'See [](#fig-plot) and [the preface](/preface/). H<sub>2</sub>O, x<sup>2</sup>.',
      '**Ebb**\n\nWater that goes.',
    ])
      expect(prose).toContain(kept);
  });

  it('takes its pictures over, and reports what has no place here', () => {
    expect(readFileSync(join(folder, 'media/tide.svg'), 'utf8')).toContain('<svg');
    const report = result.report.map(({ kind, text }) => `${kind}: ${text}`);
    expect(report).toContain('picture that code draws: tides.qmd: fig-plot: add its picture');
    expect(report).toContain('shortcode: tides.qmd: {{< pagebreak >}}');
  });
});

describe.skipIf(!hasPandoc)('A book of MyST', () => {
  const { prose, errors, result } = imported({
    '_toc.yml': 'format: jb-book\nroot: waves\n',
    '_static/wave.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
    'waves.md': `# Waves

Let $ \\delta \\in (0,1) $ cost $ 5 or $ 6, as {eq}\`eq:level\` and [](eq:level) and [](speed) say; see {numref}\`plot\`.

$$

h = 1

$$ (eq:level)

\`\`\`{math}
:label: speed
v = 2
\`\`\`

\`\`\`{code-cell} ipython3
---
mystnb:
  figure:
    caption: "A plot: of waves"
    name: plot
---
plot(1)
\`\`\`

\`\`\`{figure} /_static/wave.svg
:name: wave

A wave
\`\`\`

1. Look:

   \`\`\`{code-cell} ipython3
   look(1)
   \`\`\`

\`\`\`{prf:theorem} Rise
Water rises.
\`\`\`

\`\`\`{exercise-start}
:label: ex1
\`\`\`

Let it fall.

\`\`\`{exercise-end}
\`\`\`

\`\`\`{solution} ex1
It falls.
\`\`\`

\`\`\`{raw} html
<div>x</div>
\`\`\`
`,
  });

  it('keeps formulas with their labels, what code draws, theorems, exercises and solutions', () => {
    expect(errors).toEqual([]);
    for (const kept of [
      'Let $\\delta \\in (0,1)$ cost',
      'as [](#eq-level) and [](#eq-level) and [](#eq-speed) say; see [](#fig-plot).',
      '<Equation id="eq-level">\n  $$\n  h = 1\n  $$',
      '<Equation id="eq-speed">',
      '```python\nplot(1)\n```',
      '   ```python\n   look(1)\n   ```',
      '<Figure id="fig-plot" src="media/plot.svg" alt="A plot: of waves">',
      '<Figure id="fig-wave" src="media/wave.svg" alt="A wave">',
      '<Aside type="note" title="Theorem: Rise">\n  Water rises.',
      '<Aside type="note" title="Exercise">\n  Let it fall.',
      '<details>\n  <summary>\n    Solution\n  </summary>\n\n  It falls.',
    ])
      expect(prose).toContain(kept);
    const report = result.report.map(({ kind, text }) => `${kind}: ${text}`);
    expect(report).toContain('picture that code draws: plot: add its picture');
    expect(report).toContain('directive: {raw} html: <div>x</div>');
    expect(report.filter((line) => /raw tex|link/.test(line))).toEqual([]);
  });
});

it.skipIf(!hasPandoc)('A chapter is summed up by a sentence that no cross-reference is part of', () => {
  const text =
    '# Tides\n\nIn @sec-waves, there was more. See there.\n\nThey rise twice a day, and fall as often.\n';
  const { result } = imported({ 'a.qmd': text, 'b.qmd': '# Waves {#sec-waves}\n\nThey roll.\n' });
  expect(result.sections[0]?.summary).toBe('They rise twice a day, and fall as often.');
});

describe.skipIf(!hasPandoc)('One text', () => {
  it('becomes a section for each of its highest headings', () => {
    const text =
      '---\ntitle: Reefs\n---\n\nLead [@worth2019].\n\n# One\n\nText.\n\n## Below\n\nMore.\n\n# Two\n\nText.\n';
    const { result, prose, errors } = imported({ 'reefs.md': text, 'refs.bib': bib }, 'reefs.md');
    expect(errors).toEqual([]);
    expect([result.title, ...result.sections.map(({ title }) => title)]).toEqual([
      'Reefs',
      'Overview',
      'One',
      'Two',
    ]);
    expect(prose).toContain('## Below');
  });

  it('keeps a citation that no bibliography has, as an entry of its own', () => {
    const { result, errors } = imported({ 'a.md': 'It rose [@doi:10.1000/xyz; @gone, p. 2].\n' }, 'a.md');
    expect(errors).toEqual([]);
    expect(result.entries).toEqual([
      { id: 'doi-10-1000-xyz', type: 'document', title: 'doi:10.1000/xyz', DOI: '10.1000/xyz' },
      { id: 'gone', type: 'document', title: 'gone' },
    ]);
  });

  it('may be a file of Word, with its pictures and notes', () => {
    const book = join(root, 'word');
    mkdirSync(book);
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    writeFileSync(join(book, 'dot.png'), png);
    writeFileSync(join(book, 'a.md'), '# Words\n\nText^[A note.] **here**.\n\n![A dot](dot.png)\n');
    expect(spawnSync('pandoc', ['a.md', '-o', 'a.docx'], { cwd: book }).status).toBe(0);
    const result = importSource(join(book, 'a.docx'));
    const folder = join(root, 'word-documentary');
    writeDocumentary(folder, result, 'a.docx');
    expect(checkFolder(folder).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(readdirSync(join(folder, 'media'))).toEqual([expect.stringMatching(/\.png$/)]);
    expect(result.sections.map(({ title }) => title)).toEqual(['Words']);
    expect(result.counts['notes']).toBe(1);
  });
});

describe('The notation of MyST and R Markdown', () => {
  const lines: string[] = [];
  const plain = (text: string) =>
    plainNotation(text, (what, kind, line, words) => lines.push(`${what} ${kind} ${line}: ${words}`));

  it('becomes what pandoc reads', () => {
    expect(plain('(tides)=\n# Tides')).toBe('# Tides {#tides}');
    expect(
      plain('{cite}`a,b` {cite:t}`c` {numref}`fig-x` {ref}`words <tides>` {eq}`level` {math}`x^2`'),
    ).toBe('[@a; @b] @c [](#fig-x) [words](#tides) [](#eq-level) $x^2$');
    expect(plain(':::{note} Mind\nText.\n:::').trim()).toBe('::: {.callout-note title="Mind"}\nText.\n:::');
    expect(plain('```{figure} img/a.png\n:name: fig-a\n:alt: A curve\n\nThe caption.\n```').trim()).toBe(
      '![The caption.](<img/a.png>){#fig-a fig-alt="A curve"}',
    );
    expect(plain('```{math}\n:label: level\nh = 1\n```').trim()).toBe('$$h = 1$$ {#eq-level}');
    expect(plain('```{code-cell} python\n:tags: [hide]\nprint(1)\n```').trim()).toBe(
      '```python\nprint(1)\n```',
    );
    expect(plain('```{r, echo=FALSE, fig.cap="A plot"}\nplot(1)\n```').trim()).toBe(
      '![A plot](<computed.png>)',
    );
    expect(plain('```\n{cite}\n```')).toBe('```\n{cite}\n```');
  });

  it('is named with its line where it has no place here', () => {
    lines.length = 0;
    plain('Text.\n\n```{toctree}\na\n```\n\n% secret\n\n{mystery}`word`\n\n```{grid}\nInner.\n```');
    expect(lines).toEqual([
      'changed role 9: {mystery}: its words are kept',
      'left out directive 3: {toctree}',
      'left out comment 7: % secret',
      'changed directive 11: {grid}: its content is kept',
    ]);
  });
});
