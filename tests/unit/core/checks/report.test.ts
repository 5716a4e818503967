import { describe, expect, it } from 'vitest';
import { report } from '../../../../src/core/checks/report.ts';
import type { Issue } from '../../../../src/core/read/issue.ts';

const issue: Issue = {
  path: 'content/sections/10-a.mdx',
  line: 6,
  column: 9,
  endLine: 6,
  endColumn: 14,
  severity: 'error',
  rule: 'citation-unknown-key',
  message: 'Unknown citation key `a,b%`',
  hint: 'Did you mean `a`?',
  source: 'A\tfact [@a,b%].',
};

describe('report', () => {
  it('shows place, message, rule, the source line with carets, what to do, and a count', () => {
    expect(report([issue], 'text')).toBe(
      [
        'content/sections/10-a.mdx:6:9  error  Unknown citation key `a,b%`  citation-unknown-key',
        '  6 | A\tfact [@a,b%].',
        '    |  \t      ^^^^^',
        '  → Did you mean `a`?',
        '',
        '1 error, 0 warnings',
      ].join('\n'),
    );
  });

  it('cuts long lines to a window around the place', () => {
    const text = report([{ ...issue, source: 'x'.repeat(5000), column: 3000, endColumn: 3004 }], 'text');
    const [, source = '', carets = ''] = text.split('\n');
    expect(source.length).toBeLessThan(120);
    expect(carets.indexOf('^')).toBeGreaterThan(6);
    expect(carets.trim().endsWith('^^^^')).toBe(true);
  });

  it('shows control characters by their numbers, so that none reaches the terminal', () => {
    const text = report([{ ...issue, message: 'Key `a\u001b[31m\u009b`', source: 'x\u001b[2Jy' }], 'text');
    expect(text).toContain('Key `a\\u{1b}[31m\\u{9b}`');
    expect(text).toContain('x�[2Jy');
    expect(text).not.toMatch(/[^\P{Cc}\n\t]/u);
  });

  it.each(['text', 'json', 'github'] as const)(
    'has an end for a hundred thousand long mistakes, as %s',
    (format) => {
      const many = Array.from({ length: 100_000 }, () => ({ ...issue, message: 'x'.repeat(5000) }));
      expect(report(many, format).length).toBeLessThan(2_000_000);
      if (format !== 'github') expect(report(many, format)).toMatch(/"errors": 100000|100000 errors/);
    },
  );

  it('says that nothing is wrong', () => {
    expect(report([], 'text')).toBe('No mistakes found.');
  });

  it('shows two hundred errors of a rule and a hundred warnings, and counts the rest', () => {
    const many = Array.from({ length: 150 }, (_, index) => [
      { ...issue, line: index + 1 },
      { ...issue, line: index + 1, severity: 'warning' as const, rule: 'citation-uncited' },
    ]).flat();
    const text = report(many, 'text');
    expect(text.match(/ {2}error {2}/g)).toHaveLength(150);
    expect(text.match(/ {2}warning {2}/g)).toHaveLength(100);
    expect(text).toContain('… and 50 more warnings of citation-uncited');
    expect(text.endsWith('150 errors, 150 warnings')).toBe(true);
  });

  it('gives programs everything but the source line', () => {
    const { source: _, ...rest } = issue;
    expect(JSON.parse(report([issue], 'json'))).toEqual({ errors: 1, warnings: 0, issues: [rest] });
  });

  it('escapes annotations as GitHub wants them', () => {
    expect(report([issue], 'github')).toBe(
      '::error file=content/sections/10-a.mdx,line=6,col=9,endLine=6,endColumn=14,title=citation-unknown-key::Unknown citation key `a,b%25`%0ADid you mean `a`?',
    );
  });
});
