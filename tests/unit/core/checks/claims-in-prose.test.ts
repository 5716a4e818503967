import { describe, expect, it } from 'vitest';
import { linesInSection, linesReplacing } from '../../content-folder.ts';

describe('claims in prose', () => {
  it('reports a claim without an id', async () => {
    expect(await linesInSection('A <Claim>x</Claim> [@board1762].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:3 error claim-id: A claim without an id → Write <Claim id="some-words">: a–z, digits and hyphens.",
      ]
    `);
  });

  it('reports an id that cannot be part of an address', async () => {
    expect(await linesInSection('A <Claim id="X y">x</Claim> [@board1762].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:3 error claim-id: The id \`X y\` cannot be part of an address → Write <Claim id="some-words">: a–z, digits and hyphens.",
      ]
    `);
  });

  it('reports a second claim of the same id', async () => {
    expect(await linesInSection('A <Claim id="clock-works">x</Claim> [@board1762].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:3 error claim-twice: The claim \`clock-works\` appears twice in the prose → It is first used at sections/10-origins.mdx:6. Give this claim an id and an entry of its own.",
      ]
    `);
  });

  it('suggests the id of the register', async () => {
    expect(await linesInSection('A <Claim id="clock-wroks">x</Claim> [@board1762].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:3 error claim-unregistered: The claim \`clock-wroks\` is not in claims.yaml → Did you mean \`clock-works\`?",
      ]
    `);
  });

  it('reports a claim around a paragraph', async () => {
    expect(
      await linesInSection(`<Claim id="new">

A paragraph [@board1762].

</Claim>`),
    ).toMatchInlineSnapshot(`
  [
    "sections/30-extra.mdx:6:1 error claim-block: The claim \`new\` is no part of a paragraph → Write the tags on the lines of the sentence itself, inside one paragraph.",
    "sections/30-extra.mdx:6:1 error claim-unregistered: The claim \`new\` is not in claims.yaml → Add it there with kind and by.",
  ]
`);
  });

  it('reports a claim inside a claim', async () => {
    const twice = await linesReplacing(
      'sections/10-origins.mdx',
      'the clock fails [@board1762]',
      'the clock <Claim id="inner">fails</Claim> [@board1762]',
    );
    expect(twice).toMatchInlineSnapshot(`
      [
        "sections/10-origins.mdx:10:55 error claim-nested: The claim \`inner\` is inside another → Close the outer claim before this one opens: one claim, one statement.",
        "sections/10-origins.mdx:10:55 error claim-unregistered: The claim \`inner\` is not in claims.yaml → Add it there with kind and by.",
      ]
    `);
  });

  it('reports a claim whose citation is lost or stands too far', async () => {
    expect(
      await linesReplacing(
        'sections/10-origins.mdx',
        'the clock fails [@board1762]</Claim>.',
        'the clock fails</Claim>, they wrote [@board1762].',
      ),
    ).toMatchInlineSnapshot(`
      [
        "sections/10-origins.mdx:10:21 error claim-uncited: No citation follows the claim \`clock-fails\` → Put [@key] directly after </Claim>; only punctuation and spaces may come between.",
      ]
    `);
  });

  it('reports a claim without words', async () => {
    expect(await linesInSection('A <Claim id="clock-fials"> </Claim> [@board1762].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:3 error claim-empty: The claim \`clock-fials\` holds no words → Put the statement between <Claim id="…"> and </Claim>.",
        "sections/30-extra.mdx:6:3 error claim-unregistered: The claim \`clock-fials\` is not in claims.yaml → Did you mean \`clock-fails\`?",
      ]
    `);
  });

  it('reports an attribute that belongs into the register', async () => {
    expect(
      await linesInSection('A <Claim id="clock-fials" kind="denial">x</Claim> [@board1762].'),
    ).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:3 error claim-unregistered: The claim \`clock-fials\` is not in claims.yaml → Did you mean \`clock-fails\`?",
        "sections/30-extra.mdx:6:3 error component-attribute: \`<Claim>\` takes no \`kind\` → A claim has only its id here; kind, by and the rest are in claims.yaml.",
      ]
    `);
  });

  it('reports a claim over the end of a paragraph once', async () => {
    expect(
      await linesInSection(`A <Claim id="x">b

c</Claim> d`),
    ).toMatchInlineSnapshot(`
  [
    "sections/30-extra.mdx:6:3 error mdx-syntax: Invalid MDX: Expected a closing tag for \`<Claim>\` before the end of \`paragraph\` → Close every component in the paragraph in which it opens.",
  ]
`);
  });
});
