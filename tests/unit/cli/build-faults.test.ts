import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { listFiles } from '../../../src/files/list-files.ts';

vi.setConfig({ testTimeout: 400_000, hookTimeout: 60_000 });

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
let root = '';
/** A finished site of the first edition, and how long its build took, in milliseconds. */
let first = '';
let duration = 0;

/** One content folder and one place for its site, for the time of a test. */
interface Project {
  content: string;
  site: string;
}

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'faults-')));
  first = join(root, 'first/dist');
  const project = { content: contentIn('first'), site: first };
  const start = performance.now();
  const { status, output } = await ended(startBuild(project));
  duration = performance.now() - start;
  expect(status, output).toBe(0);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function contentIn(name: string): string {
  const content = join(root, name, 'content');
  cpSync('tests/sites/minimal', content, {
    recursive: true,
    filter: (path) => !/node_modules|\.astro/.test(path),
  });
  mkdirSync(join(content, 'media'));
  writeFileSync(join(content, 'media/map.svg'), picture);
  setTitle(content, 'Edition 1');
  return content;
}

function setTitle(content: string, title: string): void {
  const file = join(content, 'documentary.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${title}`));
}

let count = 0;

/** A project with the first edition as its site. */
function projectWithSite(site?: string): Project {
  count += 1;
  const name = `project-${count}`;
  const project = { content: contentIn(name), site: site ?? join(root, name, 'out/dist') };
  cpSync(first, project.site, { recursive: true });
  return project;
}

function startBuild({ content, site }: Project, words: string[] = []): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=DEP0040', ...words, 'src/cli/build.ts'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: site, BASE: '/' },
  });
}

async function ended(child: ChildProcess) {
  let output = '';
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  const [status, signal] = await once(child, 'close');
  return { status, signal, output };
}

/** The edition of which a site is, in every file that names it; fails where any file is missing. */
function editionOf(site: string): string {
  const { files } = JSON.parse(readFileSync(join(site, '.documentary-build'), 'utf8'));
  expect(listFiles(site).filter((path) => path !== '.documentary-build')).toEqual(files);
  const page = files.includes('note.md') ? 'note/index.html' : 'other/index.html';
  const named = ['index.html', page, 'data/claims.json', 'feed.xml', 'llms.txt'].map(
    (path) => readFileSync(join(site, path), 'utf8').match(/Edition \d/)?.[0],
  );
  expect(new Set(named).size, named.join(', ')).toBe(1);
  return named[0] ?? '';
}

/** What a build has left beside a site. */
function leftBeside(site: string): string[] {
  return readdirSync(join(site, '..')).filter((name) => name !== 'dist');
}

describe('The old site stays whole', () => {
  it.each([0.2, 0.4, 0.6, 0.8, 0.95])(
    'or the new one is, after kill -9 at %f of a build; the next build removes what is left',
    async (part) => {
      const project = projectWithSite();
      setTitle(project.content, 'Edition 2');
      const child = startBuild(project);
      const end = ended(child);
      await setTimeout(duration * part);
      child.kill('SIGKILL');
      await end;
      expect(['Edition 1', 'Edition 2']).toContain(editionOf(project.site));
      if (part !== 0.6) return;
      const again = await ended(startBuild(project));
      expect(again.status, again.output).toBe(0);
      expect(editionOf(project.site)).toBe('Edition 2');
      expect(leftBeside(project.site)).toEqual([]);
    },
  );

  it.each(['SIGINT', 'SIGTERM'] as const)('after %s, which removes the rest at once', async (signal) => {
    const project = projectWithSite();
    const child = startBuild(project);
    const end = ended(child);
    while (leftBeside(project.site).length === 0) await setTimeout(20);
    await setTimeout(duration * 0.2);
    child.kill(signal);
    const result = await end;
    expect(result.signal).toBe(signal);
    expect(result.output).toContain(`The build was stopped. ${project.site} is as it was.`);
    expect(editionOf(project.site)).toBe('Edition 1');
    expect(leftBeside(project.site)).toEqual([]);
  });

  it('when Pagefind’s process is killed', async () => {
    const project = projectWithSite();
    const killer = `data:text/javascript,${encodeURIComponent(`
      import { subscribe } from 'node:diagnostics_channel';
      subscribe('child_process', ({ process: child }) =>
        child.once('spawn', () => { if (/pagefind/.test(child.spawnfile)) child.kill('SIGKILL'); }));
    `)}`;
    const { status, output } = await ended(startBuild(project, ['--import', killer]));
    expect(output).toContain("Pagefind's process was ended by SIGKILL. The memory may be full");
    expect([status, editionOf(project.site)]).toEqual([1, 'Edition 1']);
  });

  it('on a full disk, and on one that cannot be written', async (context) => {
    const disk = join(root, 'disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'none', disk], { stdio: 'ignore' });
    } catch {
      context.skip('nothing can be mounted here');
    }
    onTestFinished(() => void execFileSync('umount', [disk]));
    const project = projectWithSite(join(disk, 'dist'));
    expect(() => writeFileSync(join(disk, 'large'), Buffer.alloc(3_000_000))).toThrow('ENOSPC');
    truncateSync(join(disk, 'large'), statSync(join(disk, 'large')).size - 100_000);
    const full = await ended(startBuild(project));
    expect(full.output).toContain('no room is left on the disk. What was there is as it was.');
    expect([full.status, editionOf(project.site), leftBeside(project.site)]).toEqual([
      1,
      'Edition 1',
      ['large'],
    ]);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const closed = await ended(startBuild(project));
    expect(closed.output).toContain('cannot be written (the disk is read-only)');
    expect([closed.status, editionOf(project.site)]).toEqual([1, 'Edition 1']);
  });

  it('from another build at the same time, which is told who is building', async () => {
    const project = projectWithSite();
    setTitle(project.content, 'Edition 2');
    const children = [startBuild(project), startBuild(project)];
    const results = await Promise.all(children.map(ended));
    const refused = results.find(({ status }) => status !== 0);
    expect(results.map(({ status }) => status).sort()).toEqual([0, 1]);
    expect(refused?.output).toMatch(
      new RegExp(`dist is in use by process (?:${children.map(({ pid }) => pid).join('|')}), since 20`),
    );
    expect(editionOf(project.site)).toBe('Edition 2');
  });
});

describe.concurrent('Edits during a build', () => {
  const edits: Record<string, (content: string) => void> = {
    title: (content) => setTitle(content, 'Edition 2'),
    section: (content) =>
      renameSync(join(content, 'sections/10-note.mdx'), join(content, 'sections/10-other.mdx')),
    picture: (content) => rmSync(join(content, 'media/map.svg')),
  };
  const moments = Array.from({ length: 10 }, (_, index) => (index + 0.5) / 10);

  it.each([moments.filter((_, index) => index % 2 === 0), moments.filter((_, index) => index % 2 === 1)])(
    'publish one state of the content, or nothing, at %f, %f, %f, %f and %f of it',
    async (...parts) => {
      const project = projectWithSite();
      const original = `${project.content}-1`;
      cpSync(project.content, original, { recursive: true });
      for (const [index, part] of parts.entries()) {
        const name = Object.keys(edits)[index % 3] ?? '';
        const child = startBuild(project);
        const end = ended(child);
        await setTimeout(duration * part);
        edits[name]?.(project.content);
        const { status, output } = await end;
        if (status !== 0) expect(output).toContain('Build again.');
        expect(status === 0 ? ['Edition 1', 'Edition 2'] : ['Edition 1']).toContain(editionOf(project.site));
        rmSync(project.content, { recursive: true });
        cpSync(original, project.content, { recursive: true });
        rmSync(project.site, { recursive: true });
        cpSync(first, project.site, { recursive: true });
      }
    },
  );
});
