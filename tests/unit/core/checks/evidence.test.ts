import { describe, expect, it } from 'vitest';
import { linesReplacing } from '../../content-folder.ts';

const evidenceWith = (fields: string) =>
  linesReplacing(
    'claims.yaml',
    '  places: [GB]\n',
    `  places: [GB]\n  evidence: [{ source: harrison1763, ${fields} }]\n`,
  );

describe('evidence', () => {
  it('may name a passage of a source that the claim cites', async () => {
    expect(await evidenceWith('locator: p. 4, quote: the clock kept time')).toEqual([]);
  });

  it('needs no brackets around a single value', async () => {
    expect(await linesReplacing('claims.yaml', 'about: [board]', 'about: board')).toEqual([]);
    expect(await linesReplacing('claims.yaml', 'by: [harrison]', 'by: harisson')).toEqual([
      'claims.yaml:3:7 error claim-party: Unknown party `harisson` → Did you mean `harrison`?',
    ]);
  });

  it('is refused from a source that the claim does not cite, or that is not there', async () => {
    const [uncited] = await evidenceWith('locator: p. 4 }, { source: odd;key');
    expect(uncited).toContain('error evidence-source: The claim `clock-works` does not cite `odd;key`');
    const [unknown] = await evidenceWith('locator: p. 4 }, { source: harrison1764');
    expect(unknown).toContain('error evidence-source: No entry has the key `harrison1764`');
    expect(unknown).toContain('Did you mean `harrison1763`?');
  });

  it('is warned of where a link could not find all of a quotation', async () => {
    const long = Array.from({ length: 26 }, () => 'word').join(' ');
    expect((await evidenceWith(`quote: ${long}`))[0]).toContain(
      'warning evidence-quote: This quotation has 26',
    );
    expect((await evidenceWith('quote: "it kept […] the right time"'))[0]).toContain('“the right time”');
    expect((await evidenceWith('quote: "…"'))[0]).toContain('error evidence-quote: This quotation holds no');
  });
});

describe('kinds of one’s own', () => {
  it('are known once documentary.yaml has them', async () => {
    const [unknown] = await linesReplacing('claims.yaml', 'kind: denial', 'kind: promise');
    expect(unknown).toContain('field-value: `kind` is "promise"');
  });

  it('have a shape or a single sign, and an id of their own', async () => {
    const kinds = (list: string) =>
      linesReplacing('documentary.yaml', 'aliases:', `claimKinds: [${list}]\naliases:`);
    expect(await kinds('{ id: promise, word: Promise, sign: plus }')).toEqual([]);
    expect(await kinds('{ id: promise, word: Promise, sign: "✓" }')).toEqual([]);
    expect((await kinds('{ id: promise, word: Promise, sign: blob }'))[0]).toContain(
      'or a single letter or sign',
    );
    expect((await kinds('{ id: fact, word: Truth, sign: plus }'))[0]).toContain('expected an id of its own');
  });
});

describe('positions', () => {
  it('may be those of parties alone', async () => {
    expect(await linesReplacing('positions.yaml', 'countries:\n  GB:', 'parties:\n  board:')).toEqual([]);
    const [unknown] = await linesReplacing('positions.yaml', 'countries:\n  GB:', 'parties:\n  bord:');
    expect(unknown).toContain('error position-party: Unknown party `bord`');
  });
});
