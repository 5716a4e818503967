import { describe, expect, it } from 'vitest';
import { claimPassages, locatorsOf, passagesOf } from '../../../../../src/core/model/references/passages.ts';
import { books, documentaryOf, section } from '../../../documentary-of.ts';

const model = () =>
  documentaryOf({
    'citations.json': books('a', 'b'),
    'sections/10-x.mdx': section(
      'First [@a, p. 4], then [@a, 12:30; see @b, too], [@a, § 7–9 and *passim*], <Claim id="c">so</Claim> [@a; @b, chap. 2]. See @b [p. 9] and [@b 99 years later].',
    ),
    'claims.yaml': 'c: { kind: fact, by: ann, evidence: { source: a, quote: the very words } }',
    'parties.yaml': 'ann: { name: Ann, kind: person }',
  });

describe('the passages of a source', () => {
  it('are the locators of its uses, under one number', async () => {
    const documentary = await model();
    const [a, b] = documentary.references;
    expect(a?.marks.map((mark) => locatorsOf(documentary, mark))).toEqual([
      'p. 4',
      '12:30',
      '§ 7–9 and passim',
      undefined,
    ]);
    expect(b?.marks.map((mark) => locatorsOf(documentary, mark))).toEqual([
      undefined,
      'chap. 2',
      'p. 9',
      undefined,
    ]);
  });

  it('include the evidence of the claim that cites it', async () => {
    const documentary = await model();
    const mark = documentary.references[0]?.marks.at(-1);
    expect(mark && passagesOf(documentary, mark)).toMatchObject([{ quote: 'the very words' }]);
  });

  it('are, of a claim, its evidence and the other locators', async () => {
    const documentary = await model();
    const claim = documentary.claims[0];
    expect(claim && claimPassages(documentary, claim)).toMatchObject([
      { quote: 'the very words' },
      { locator: 'chap. 2' },
    ]);
  });
});
