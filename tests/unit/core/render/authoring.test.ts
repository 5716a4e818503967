import { describe, expect, it } from 'vitest';
import { codeMeta } from '../../../../src/core/syntax/code-meta.ts';
import { parseProse } from '../../../../src/core/syntax/parse-prose.ts';
import { safeSvg } from '../../../../src/outputs/media/safe-svg.ts';

const types = (text: string) => {
  const [first] = parseProse(text).children;
  return first !== undefined && 'children' in first ? first.children.map(({ type }) => type) : [];
};

describe('a dollar sign', () => {
  it.each([
    ['It cost $5 and $6.', ['text']],
    ['Between $5 and$6, and $ 7$.', ['text']],
    ['With $e=0.967$ and $x_{1}{y}$.', ['text', 'inlineMath', 'text', 'inlineMath', 'text']],
    ['\\$5$ is text', ['text']],
    ['$$x$$ is a formula', ['inlineMath', 'text']],
  ])('opens a formula as pandoc reads it: %s', (text, expected) => {
    expect(types(text)).toEqual(expected);
  });
});

describe('a note in the line', () => {
  it('may hold emphasis, links and citations', () => {
    const tree = parseProse('A^[Note *with* [a link](https://e.org) and [@key, p. 4].] sentence.');
    expect(types('A^[Note [@key].] sentence.')).toEqual(['text', 'footnoteReference', 'text']);
    const [, note] = tree.children;
    expect(note).toMatchObject({ type: 'footnoteDefinition', identifier: 'inline-1' });
    expect(JSON.stringify(note)).toContain('"type":"cite"');
  });

  it('is text where it is never closed', () => {
    expect(types('A ^[ bracket.')).toEqual(['text']);
  });
});

it('reads titles and marked lines of a fence as Expressive Code writes them', () => {
  const { title, marks, unknown } = codeMeta('title="a b.js" {1,3-4} ins={6} del={7} foo');
  expect([title, [...marks], unknown]).toEqual([
    'a b.js',
    [
      [1, 'mark'],
      [3, 'mark'],
      [4, 'mark'],
      [6, 'ins'],
      [7, 'del'],
    ],
    ['foo'],
  ]);
});

describe('a published SVG', () => {
  it.each([
    '<script>alert(1)</script>',
    '<script href="/media/evil.js"/>',
    '<circle onclick="alert(1)" r="1"/>',
    '<a href="javascript:alert(1)"><circle r="1"/></a>',
    '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://e.org"/></foreignObject>',
    '<use href="https://e.org/x.svg#a"/>',
    '<animate attributeName="href" to="javascript:alert(1)" onbegin="alert(1)"/>',
  ])('runs nothing and loads nothing: %s', (evil) => {
    const safe = safeSvg(`<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1"/>${evil}</svg>`);
    expect(safe).toContain('<path d="M0 0h1"/>');
    expect(safe).not.toMatch(/script|alert|onclick|onbegin|e\.org/i);
  });

  it('keeps gradients, links to its own parts and pictures held in it', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg"><defs><linearGradient id="g"/></defs><use href="#g"/><image href="data:image/png;base64,AA=="/></svg>';
    expect(safeSvg(svg)).toBe(svg);
  });
});
