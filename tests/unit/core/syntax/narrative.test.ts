import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import type { Cite } from '../../../../src/core/syntax/cite.ts';
import { parseProse } from '../../../../src/core/syntax/parse-prose.ts';

function citesIn(text: string): Cite[] {
  const found: Cite[] = [];
  const walk = (node: Nodes) => {
    if (node.type === 'cite') found.push(node);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(parseProse(text));
  return found;
}

/** Narrative keys with an asterisk. */
function keysIn(text: string): string[] {
  return citesIn(text).flatMap(({ items, narrative }) =>
    items.map(({ key }) => (narrative ? `*${key}` : key)),
  );
}

test.each([
  ['@worth2012 says so.', ['*worth2012']],
  ['So says @worth2012.', ['*worth2012']],
  [
    '(@worth2012) and *@boyd:2014*, _@a_b_, **@c**: @d’s, @e—f, “@g”',
    ['*worth2012', '*boyd:2014', '*a_b', '*c', '*d', '*e', '*g'],
  ],
  ['@doi:10.1000/182, @a-b--c', ['*doi:10.1000/182', '*a-b']],
  ['@\\{odd;key\\} says', ['*odd;key']],
  ['@日本2019 と', ['*日本2019']],
  ['@worth2012 [p. 4; see @boyd] and [@boyd]', ['*worth2012', '*boyd', 'boyd']],
  ['@worth2012 [@boyd]', ['*worth2012', 'boyd']],
  ['@worth2012\n[p. 4]', ['*worth2012']],
  ['[-@worth2012]', ['worth2012']],
])('%s cites %j', (text, keys) => {
  expect(keysIn(text)).toEqual(keys);
});

test('an @ in an address, a handle of a link, code or behind a backslash is none', () => {
  const text =
    'me@example.org, a@b, https://social.example/@me, [@me](https://x.example), `@code`, \\@me, @ 5, @@x';
  expect(keysIn(text)).toEqual([]);
});

test('brackets with a link, a note or a known definition behind a key are no locator', () => {
  expect(citesIn('@a [words](https://x.example)')[0]?.value).toBe('@a');
  expect(citesIn('@a [^1]\n\n[^1]: A note.')[0]?.value).toBe('@a');
  expect(citesIn('@a [docs]\n\n[docs]: https://x.example')[0]?.value).toBe('@a');
  expect(citesIn('@a [p. 4]')[0]?.value).toBe('@a [p. 4]');
});

test('the range of a key is its place in the file, over lines and quotations too', () => {
  const text = '> So @worth2012 [p. 4;\n> see @boyd] says.';
  const [cite] = citesIn(text);
  expect(cite?.items.map(({ range }) => text.slice(range.start, range.end))).toEqual(['worth2012', 'boyd']);
});

test.each([
  ['[@a{}, 99 years later]', ', 99 years later'],
  ['[@a{p. 4}, and so on]', ', p. 4, and so on'],
  ['[@a, {pp. iv, vi}, and so on]', ', pp. iv, vi, and so on'],
  ['[@a, p. 4 {/* look it up */}]', ', p. 4'],
  ['[@a, {"p. 5"}]', ', p. 5'],
  ['[@a, 1. see there]', ', 1. see there'],
])('%s has the words %j behind its mark', (text, words) => {
  const suffix = citesIn(text)[0]?.items[0]?.suffix ?? [];
  expect(suffix.map((node) => (node.type === 'text' ? node.value : node.type)).join('')).toBe(words);
});

test('markup beside a key that is no MDX is a problem with a place, and no end of the reading', () => {
  const text = 'So [@a, p. 4 <b].';
  expect(citesIn(text)[0]?.problems).toMatchObject([{ kind: 'bad-markup', start: 5, end: 6 }]);
});
