import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { softwareLicences } from '../../../src/outputs/text/software-licences.ts';

const list = softwareLicences('.');

describe('the list of licences', () => {
  it('names each package that package.json depends on, with its version', () => {
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    );
    for (const [name, version] of Object.entries(dependencies))
      expect(list).toContain(`\n- ${name} ${version}: `);
  });

  it('has a licence for each, also where npm left it out of its lock file', () => {
    const lines = list.split('\n').filter((line) => /^- .+: /.test(line));
    expect(lines.length).toBeGreaterThan(400);
    for (const line of lines)
      expect(line).toMatch(/: .*(?:MIT|ISC|BSD|Apache|MPL|LGPL|AGPL|OFL|CC0|Python|BlueOak)/);
  });

  it('holds in full the terms of what reaches readers', () => {
    expect(list).toContain('Copyright (c) Pagefind');
    expect(list).toContain('SIL OPEN FONT LICENSE Version 1.1');
    expect(list).toContain('Copyright 2013-2019 Michael Bostock');
  });

  it('leaves out what only the tests use', () => {
    expect(list).not.toContain('\n- vitest ');
  });
});
