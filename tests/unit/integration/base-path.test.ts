import { describe, expect, it } from 'vitest';
import { basePath } from '../../../src/integration/base-path.ts';

describe('BASE', () => {
  it.each([
    ['/', '/'],
    ['', '/'],
    ['comet', '/comet/'],
    ['/comet/', '/comet/'],
    ['//a//b-1_~.c/', '/a/b-1_~.c/'],
  ])('%j is the path %s', (named, path) => {
    expect(basePath(named)).toBe(path);
  });

  it.each(['https://e.org/5g/', '..', '/a/../b/', '/./', '\\x', '/a b/', '/ä/', '/?q', '/#a'])(
    '%j is refused with how to write it',
    (named) => {
      expect(() => basePath(named)).toThrow(/which is no path.*BASE=\/comet\//);
    },
  );
});
