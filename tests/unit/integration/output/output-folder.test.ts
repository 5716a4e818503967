import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { markBuild } from '../../../../src/integration/output/marker.ts';
import { outputFolder, type Precious } from '../../../../src/integration/output/output-folder.ts';

let root = '';
let precious: Precious;

/** A home with a project, whose content folder lies in it, and another content folder beside it. */
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'output-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const project = join(root, 'home/project');
  precious = {
    home: join(root, 'home'),
    project,
    content: join(project, 'content'),
    sources: [join(project, 'src')],
  };
  for (const folder of ['content/sections', 'content/media', 'src/pages', '.git', 'node_modules']) {
    mkdirSync(join(project, folder), { recursive: true });
  }
  writeFileSync(join(project, 'content/documentary.yaml'), 'title: T\n');
});

const reasonFor = (path: string) => {
  try {
    return outputFolder(join(root, path), precious);
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^.*?: |\. Or choose.*$/g, '') : '';
  }
};

describe('A site is not written', () => {
  it.each([
    ['home', 'it is your home folder'],
    ['.', 'it holds your home folder'],
    ['../../../../../../..', 'it is the root of the disk'],
    ['home/project', 'it holds the content folder'],
    ['home/project/content', 'it is the content folder'],
    ['home/project/content/sections', 'it lies in the content folder'],
    ['home/project/content/media/site', 'it lies in the content folder'],
    ['home/project/content/Public', 'it lies in the content folder'],
    ['home/project/.git/site', 'it lies in a repository’s data'],
    ['home/project/node_modules', 'packages are installed there'],
    ['home/project/node_modules/astro', 'packages are installed there'],
  ])('to %s', (path, reason) => {
    expect(reasonFor(path)).toBe(reason);
  });

  it.each(['home/project/src', 'home/project/src/pages', 'home/project/src/new'])(
    'to %s, among sources',
    (path) => expect(reasonFor(path)).toMatch(/^it (?:is or holds|lies in) .*source files$/),
  );

  it('over files that no build has written, which it names', () => {
    mkdirSync(join(root, 'work/notes'), { recursive: true });
    for (const name of ['thesis.txt', 'notes/a', 'notes/b', 'notes/c']) {
      writeFileSync(join(root, 'work', name), 'x');
    }
    expect(reasonFor('work')).toContain('would be lost (notes/a, notes/b, notes/c and 1 more)');
  });

  it('over a file that somebody has put into a site, a link among them', () => {
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist/index.html'), 'x');
    markBuild(join(root, 'dist'));
    symlinkSync(join(root, 'home'), join(root, 'dist/home'));
    writeFileSync(join(root, 'dist/thesis.txt'), 'x');
    expect(reasonFor('dist')).toContain('would be lost (home, thesis.txt)');
  });

  it('over a repository, a file, or a link that leads nowhere', () => {
    mkdirSync(join(root, 'published/.git'), { recursive: true });
    writeFileSync(join(root, 'file'), 'x');
    symlinkSync(join(root, 'nowhere'), join(root, 'link'));
    expect(reasonFor('published')).toBe('it is the root of a repository');
    expect(reasonFor('file')).toBe('it is a file');
    expect(reasonFor('link')).toContain('is a link that leads nowhere');
  });

  it('through a link that leads to one of these', () => {
    symlinkSync(precious.content, join(root, 'link'));
    expect(reasonFor('link')).toBe('it is the content folder');
  });

  it('over a disk that is mounted there', (context) => {
    const disk = join(root, 'disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', 'none', disk], { stdio: 'ignore' });
    } catch {
      context.skip('nothing can be mounted here');
    }
    onTestFinished(() => void execFileSync('umount', [disk]));
    expect(reasonFor('disk')).toContain('a disk is mounted there');
    expect(reasonFor('disk/site')).toBe(join(disk, 'site'));
  });
});

describe('A site is written', () => {
  it.each([
    'dist',
    'a/b/dist',
    'home/project/dist',
    'home/project/content/dist',
    'home/project/node_modules/.cache/x',
  ])('to %s', (path) => expect(reasonFor(path)).toBe(join(root, path)));

  it('over an empty folder, and over a site with what desktops leave in it', () => {
    mkdirSync(join(root, 'dist'));
    expect(reasonFor('dist')).toBe(join(root, 'dist'));
    writeFileSync(join(root, 'dist/index.html'), 'x');
    markBuild(join(root, 'dist'));
    writeFileSync(join(root, 'dist/.DS_Store'), 'x');
    expect(reasonFor('dist')).toBe(join(root, 'dist'));
  });

  it('to the target of a link', () => {
    mkdirSync(join(root, 'target'));
    symlinkSync(join(root, 'target'), join(root, 'dist'));
    expect(reasonFor('dist')).toBe(join(root, 'target'));
  });
});
