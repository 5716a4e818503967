import { expect, it } from 'vitest';
import { linesInSection } from '../../content-folder.ts';

it('reports ids of elements that something else on the page has', async () => {
  expect(
    await linesInSection(`## Own words

<span id="mine">a</span> <span id="mine">b</span> <span id="own-words">c</span>

<span id="ref-a">d</span> <span id="content">e</span> <span id="p.1">f</span> <span id="other">g</span>`),
  ).toMatchInlineSnapshot(`
    [
      "sections/30-extra.mdx:8:26 error element-id: The id \`mine\` is taken → Give it a word of its own; headings and claims have ids already.",
      "sections/30-extra.mdx:8:51 error element-id: The id \`own-words\` is taken → Give it a word of its own; headings and claims have ids already.",
      "sections/30-extra.mdx:10:1 error element-id: The id \`ref-a\` is taken → Give it a word of its own; headings and claims have ids already.",
      "sections/30-extra.mdx:10:27 error element-id: The id \`content\` is taken → Give it a word of its own; headings and claims have ids already.",
      "sections/30-extra.mdx:10:55 error element-id: The id \`p.1\` is taken → Give it a word of its own; headings and claims have ids already.",
    ]
  `);
});
