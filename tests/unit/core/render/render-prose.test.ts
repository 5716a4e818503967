import { expect, test } from 'vitest';
import { type ProsePage, renderProse } from '../../../../src/core/render/render-prose.ts';
import { sectionMarkdown } from '../../../../src/outputs/text/plain-section.ts';
import { books, documentaryOf, section } from '../../documentary-of.ts';

async function htmlOf(body: string, page: ProsePage = { kind: 'section' }, place = 1): Promise<string> {
  const model = await documentaryOf({
    'citations.json': books('a', 'b', 'odd;key', 'm\u00fcller'),
    'sections/1-first.mdx': section(place === 1 ? body : 'Before [@a].'),
    ...(place === 2 && { 'sections/2-second.mdx': section(body) }),
  });
  const shown = model.sections[place - 1];
  return shown === undefined ? '' : renderProse(model, shown, page);
}

const textOf = (html: string) => html.replace(/<[^>]+>/g, '');

test('renders a mark as the contract says', async () => {
  expect(await htmlOf('So [@a].')).toContain(
    '<a href="#ref-a" id="cite-a-1" role="doc-noteref" data-reference="1" aria-label="Reference 1, The book a">[1]</a>',
  );
});

test('keeps prefix, locator and suffix as text outside the mark, as typed', async () => {
  expect(textOf(await htmlOf('So [see *also* @a, pp. 33-35; @b].'))).toContain(
    'So see also [1], pp. 33-35; [2].',
  );
  expect(textOf(await htmlOf('So [-@a; @b].'))).toContain('So [1][2].');
});

test('percent-encodes keys in addresses and writes them plainly in ids', async () => {
  const html = await htmlOf('So [@\\{odd;key\\}; @m\u00fcller].');
  expect(html).toContain('href="#ref-odd%3Bkey" id="cite-odd;key-1"');
  expect(html).toContain('href="#ref-m%C3%BCller" id="cite-m\u00fcller-1"');
});

test('sets a mark after the link whose text it is in', async () => {
  expect(await htmlOf('[words [@a]](https://example.org)')).toMatch(/words<\/a> <span class="cite"><a/);
});

test('leaves a heading’s mark out of its anchor and id', async () => {
  expect(await htmlOf('## A heading [@a]')).toMatch(
    /<h2 id="a-heading"><a href="#a-heading" class="heading-anchor">A heading<\/a> <span class="cite">/,
  );
});

test('gives headings, notes and paragraphs of the whole account the section’s slug', async () => {
  const html = await htmlOf('## Part\n\nText[^1] [@a].\n\n[^1]: Note.', { kind: 'whole' }, 2);
  expect(html).toContain('<h3 id="second.part">');
  expect(html).toContain('id="second.fnref-1"');
  expect(html).toContain('id="second.footnote-label"');
  expect(html).toContain('id="cite-a-2"');
});

test('drops links and attributes that could run something', async () => {
  const html = await htmlOf(
    '[x](javascript:alert) <span onclick="x" style="y" title="z">t</span> [ok](/references/)',
  );
  expect(html).not.toMatch(/javascript|onclick|style=/);
  expect(html).toContain('<span title="z">t</span>');
  expect(html).toContain('href="/references/"');
});

test('reads figures and captions as blocks, not as paragraphs', async () => {
  expect(await htmlOf('<figure>\n  <figcaption>Seen [@a].</figcaption>\n</figure>')).toMatch(
    /^<figure><figcaption>Seen<span class="tied"> <\/span><span class="cite">/,
  );
});

test('ties a mark to the word before it and leaves the text as it was typed', async () => {
  expect(await htmlOf('A word [@a], *a* [@a] and [see @a].')).toMatch(
    /A word<span class="tied"> <\/span><span class="cite">.*<em>a<\/em><span class="tied"> <\/span><span.* and <span class="cite">see /,
  );
});

test('gives no heading an id that the page itself uses', async () => {
  const html = await htmlOf('## References\n\n## Card-carrying members\n\n## Keys');
  expect([...html.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    'section-references',
    'section-card-carrying-members',
    'section-keys',
  ]);
});

test('gives headings in notes their own ids, wherever the notes are shown', async () => {
  const html = await htmlOf('A[^1]\n\n[^1]: Note\n\n    ## In the note\n\n## Last');
  expect(html).toMatch(/<h2 id="last">.*>Last<[\s\S]*<h2 id="in-the-note">.*>In the note</);
});

test('closes the gap that a mark leaves in a heading’s id', async () => {
  expect(await htmlOf('## A [@a] heading')).toContain('<h2 id="a-heading">');
});

test('never sets a link into a link', async () => {
  const html = await htmlOf(
    [
      '[words[^1] and <Claim id="c">a claim</Claim> [@a]](https://example.org)',
      '<a href="https://example.org">https://example.org and [@b]</a> after',
      '## Heading with a note[^1] and <a href="/first/">a link</a>',
      '[^1]: Note.',
    ].join('\n\n'),
  );
  expect(html).not.toMatch(/<a [^>]*>(?:(?!<\/a>)[\s\S])*<a /);
  expect(textOf(html)).toContain('words and a claim1 [1]');
  expect(textOf(html)).toContain('https://example.org and [2] after');
});

test('leads to places of the same section on every page that shows it', async () => {
  const body =
    '## Part\n\n[a](#part) [b](#mine) [c](#ref-a) [d](../first/) [e](./#part) <span id="mine">m</span>';
  const hrefs = (html: string) => [...html.matchAll(/<a href="([^"]*)">[a-e]</g)].map(([, href]) => href);
  expect(hrefs(await htmlOf(body, { kind: 'section' }, 2))).toEqual([
    '#part',
    '#mine',
    '#ref-a',
    '/first/',
    '/second/#part',
  ]);
  const whole = await htmlOf(body, { kind: 'whole' }, 2);
  expect(hrefs(whole)).toEqual(['#second.part', '#second.mine', '#ref-a', '/first/', '/second/#part']);
  expect(whole).toContain('<span id="second.mine">');
});

test('parts paragraphs around blocks of HTML, and sets none into elements that hold text', async () => {
  expect(await htmlOf('<figure>\n![x](media/x.png)\n<figcaption>Caption</figcaption>\n</figure>')).toMatch(
    /^<figure><img [^>]*>\s*<figcaption>Caption<\/figcaption><\/figure>$/,
  );
  expect(await htmlOf('<details>\n<summary>\nMore\n</summary>\n\nInner.\n\n</details>')).toBe(
    '<details><summary>More</summary><p id="p.1">Inner.</p></details>',
  );
});

test('shows every cell of a table, aligned without deprecated attributes', async () => {
  const html = await htmlOf('| a | b |\n| :-- | --: |\n| 1 | 2 | beyond [@a] |\n| 3 |');
  expect(html).toContain('<td class="align-left">1</td>\n<td class="align-right">2</td>\n<td>beyond');
  expect(html).toContain('<td class="align-left">3</td>\n<td></td>');
});

test('shows tasks as signs, for prose asks for no input', async () => {
  const html = await htmlOf('- [ ] open\n- [x] done');
  expect(html).not.toContain('<input');
  expect(textOf(html)).toContain('☐ open');
  expect(textOf(html)).toContain('☑ done');
});

test('keeps a character reference in a locator', async () => {
  expect(textOf(await htmlOf('So [@a, p.&nbsp;4; @b].'))).toContain('So [1], p.\u00a04; [2].');
});

test('names the source of a citation that is part of the sentence, before its mark', async () => {
  const citations = JSON.stringify([
    {
      id: 'one',
      type: 'book',
      title: 'One',
      author: [{ family: 'Beethoven', 'non-dropping-particle': 'van' }],
    },
    {
      id: 'two',
      type: 'book',
      title: 'Two',
      author: [{ family: 'Worth' }, { literal: 'Board of Longitude' }],
    },
    { id: 'many', type: 'book', title: 'Many', editor: [{ family: 'A' }, { family: 'B' }, { family: 'C' }] },
    { id: 'none', type: 'book', title: 'A long title', 'title-short': 'Long' },
  ]);
  const body =
    '@one says, @two [p. 4] says, @many [p. 4; see @one, p. 9] say; (@none). [As @one said](/x/). Me \\@one.';
  const model = await documentaryOf({ 'citations.json': citations, 'sections/1-a.mdx': section(body) });
  const shown = model.sections[0];
  const html = shown === undefined ? '' : renderProse(model, shown, { kind: 'section' });
  expect(textOf(html)).toContain(
    'van Beethoven [1] says, Worth and Board of Longitude [2] (p. 4) says, A et al. [3] (p. 4; see [1], p. 9) say; ' +
      '(Long [4]). As van Beethoven said [1]. Me @one.',
  );
  expect(html).toContain('>As van Beethoven said</a> ');
  expect(html).toContain('id="cite-one-3"');
  expect(shown === undefined ? '' : sectionMarkdown(model, shown)).toContain(
    'A et al. [3] (p. 4; see [1], p. 9) say; (Long [4])',
  );
});

test('a claim that names its source has the name in its words and the source among its own', async () => {
  const model = await documentaryOf({
    'citations.json': JSON.stringify([
      { id: 'a', type: 'book', title: 'A', author: [{ family: 'Worth' }] },
      { id: 'b', type: 'book', title: 'B', author: [{ family: 'Boyd' }] },
    ]),
    'claims.yaml': 'one: { kind: allegation, by: [worth] }\n',
    'parties.yaml': 'worth: { name: Worth, kind: person }\n',
    'sections/1-a.mdx': section('Then <Claim id="one">@a says that it works</Claim>, @b answers.'),
  });
  expect(model.claims[0]?.text).toBe('Worth says that it works');
  expect(model.claims[0]?.references.map(({ key }) => key)).toEqual(['a']);
});

test('renders what is in braces beside a key', async () => {
  const body = 'A [@a{}, 99 years later] b [@a{p. 4}, c] d [@a, p. 4 {/* again */}] e [@a, {"p. 5"}].';
  expect(textOf(await htmlOf(body))).toContain(
    'A [1], 99 years later b [1], p. 4, c d [1], p. 4 e [1], p. 5.',
  );
});

test('shows the whole entry of a source in the text, whether the account cites it or not', async () => {
  const model = await documentaryOf(
    {
      'citations.json': JSON.stringify([
        { id: 'a', type: 'book', title: 'Alpha', URL: 'https://a.example' },
        { id: 'b', type: 'book', title: 'Beta', author: [{ family: 'Boyd', given: 'C.' }] },
      ]),
      'sections/1-a.mdx': section('So [@a].\n\n<Reference of="b" />\n\nSee <Reference of="a" /> too.'),
    },
    'real',
  );
  const shown = model.sections[0];
  if (shown === undefined) throw new Error('no section');
  const html = renderProse(model, shown, { kind: 'section' });
  expect(html).toContain('<p class="full-entry">C. Boyd. <i><span class="title">Beta</span></i>.</p>');
  expect(html).toContain('<a class="title" href="https://a.example/" rel="noopener noreferrer">Alpha</a>');
  expect(model.references.map(({ key }) => key)).toEqual(['a']);
  expect(sectionMarkdown(model, shown)).toContain('C. Boyd. Beta.');
});

test('lists further reading apart, without numbers', async () => {
  const model = await documentaryOf({
    'documentary.yaml':
      'title: T\ndescription: D.\nlanguage: en\nedition: 2024-01-01\nsite: https://t.example\nlicence: { name: CC0, url: https://cc.example/ }\nfurtherReading: [c, a, b]\n',
    'citations.json': books('a', 'b', 'c'),
    'sections/1-a.mdx': section('So [@a].'),
  });
  expect(model.furtherReading.map(({ key, formatted }) => [key, formatted.text])).toEqual([
    ['c', 'The book c'],
    ['b', 'The book b'],
  ]);
});

test('takes brackets away with the mark of a link or heading that was all they held', async () => {
  const html = await htmlOf(
    'See [the hearing ([@a])](/x/) and [it (of 1999) [@b]](/x/).\n\n## A heading ([@a])',
  );
  expect(textOf(html)).toContain('See the hearing [1] and it (of 1999) [2].');
  expect(html).toMatch(/>the hearing<\/a> /);
  expect(textOf(html)).toContain('A heading [1]');
});
