import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { validFiles, writeFolder } from '../content-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

function run(folder: string, words: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=DEP0040', ...words], {
    env: { ...process.env, CONTENT_DIR: folder },
    encoding: 'utf8',
    input,
  });
  return { status, output: stdout + stderr };
}

describe('npm run check', () => {
  it('ends with status 0 and says so where nothing is wrong', () => {
    expect(run(writeFolder(validFiles), ['src/cli/check.ts'])).toEqual({
      status: 0,
      output: 'No mistakes found.\n',
    });
  });

  it.each(['text', 'json', 'github'])('ends with status 1 on errors, as %s', (format) => {
    const { status, output } = run('tests/sites/broken', ['src/cli/check.ts', '--format', format]);
    expect(status).toBe(1);
    expect(output.match(/Unknown party `hauwei`/g)).toHaveLength(1);
  });

  it('says what it takes where it is called wrongly', () => {
    const { status, output } = run('tests/sites/minimal', ['src/cli/check.ts', '--format', 'xml']);
    expect([status, output]).toEqual([2, '--format is one of text, json, github.\n']);
  });
});

describe('npm run build and npm run dev', () => {
  it.each(['build', 'dev'])('%s says what to install for an astro.config.mjs that imports it', (name) => {
    const folder = writeFolder({ ...validFiles, 'astro.config.mjs': "import 'no-such-package';\n" });
    const { status, output } = run(folder, [`src/cli/${name}.ts`, folder]);
    expect(status).not.toBe(0);
    expect(output).toContain(
      'astro.config.mjs  error  There is no `no-such-package` to import. Install it there: npm install no-such-package.',
    );
  });
});

describe.skipIf(process.platform === 'win32')('A server that npm started', () => {
  it('ends with npm, whose shell passes no signal on', async () => {
    const site = writeFolder({ 'index.html': 'x', '404.html': 'x' });
    const line = `'${process.execPath}' src/cli/preview.ts --port 5497; true`;
    const env = { ...process.env, OUT_DIR: site, BASE: '/', npm_lifecycle_event: 'start' };
    const shell = spawn('sh', ['-c', line], { env });
    const [said] = await once(shell.stdout, 'data');
    const address = /http:\/\/localhost:\d+\//.exec(String(said))?.[0] ?? '';
    expect((await fetch(address)).status).toBe(200);
    shell.kill('SIGTERM');
    await expect.poll(() => fetch(address).then(String, () => 'gone'), { timeout: 10_000 }).toBe('gone');
  });
});

describe('Every command', () => {
  it.each(['build', 'check', 'cite', 'claims', 'dev', 'export', 'links', 'new', 'pdf', 'preview'])(
    'has help with examples: %s',
    (name) => {
      const { status, output } = run('tests/sites/minimal', [`src/cli/${name}.ts`, '--help']);
      expect([status, output.split(' ')[0]]).toEqual([0, name === 'cite' ? 'npm' : 'documentary']);
      if (name !== 'cite') expect(output).toMatch(/\nExamples?:\n {2}documentary /);
    },
  );

  it.each([
    ['check.ts', '--formt', 'There is no option `--formt`. Did you mean `--format`?'],
    ['build.ts', '--anything', 'There is no option `--anything`.'],
    ['documentary.ts', 'chekc', 'There is no command `chekc`. Did you mean `check`?'],
  ])('says what an unknown word may mean: %s %s', (file, word, message) => {
    const { status, output } = run('tests/sites/minimal', [`src/cli/${file}`, word]);
    expect([status, output.split('\n')[0]?.trim()]).toEqual([2, message]);
  });
});

describe('npm run cite', () => {
  it('adds what comes in on standard input, once', () => {
    const folder = writeFolder(validFiles);
    const ris = 'TY  - NEWS\nTI  - Some title\nAU  - Doe, Jane\nPY  - 2019\nER  - \n';
    const first = run(folder, ['src/cli/cite.ts', 'add', '-'], ris);
    expect([first.status, first.output.split('\n')[0]]).toEqual([0, '+ [@doe2019some]  Some title']);
    const text = readFileSync(join(folder, 'citations.json'), 'utf8');
    expect(text.startsWith(validFiles['citations.json'].slice(0, -3))).toBe(true);
    expect(run(folder, ['src/cli/cite.ts', 'add', '-'], 'rubbish')).toEqual({
      status: 2,
      output: 'The input is neither BibTeX, BibLaTeX, RIS, NBIB, EndNote’s XML, CSL-JSON nor CSL-YAML.\n',
    });
  });
});

describe('npm run cite at the same time', () => {
  it('keeps what every one of several processes adds', async () => {
    const folder = writeFolder({ ...validFiles, 'citations.json': '[]\n' });
    const names = ['Doe', 'Roe', 'Poe', 'Loe'];
    await Promise.all(
      names.map(async (name) => {
        const child = spawn(process.execPath, ['--disable-warning=DEP0040', 'src/cli/cite.ts', 'add', '-'], {
          env: { ...process.env, CONTENT_DIR: folder },
        });
        child.stdin.end(`TY  - NEWS\nTI  - Title by ${name}\nAU  - ${name}, Jane\nPY  - 2019\nER  - \n`);
        await once(child, 'close');
      }),
    );
    const entries = JSON.parse(readFileSync(join(folder, 'citations.json'), 'utf8'));
    expect(entries.map(({ title }: { title: string }) => title).sort()).toEqual(
      names.map((name) => `Title by ${name}`).sort(),
    );
  });
});

describe('npm run new', () => {
  it('never overwrites a folder', () => {
    const folder = writeFolder(validFiles);
    const { status, output } = run('tests/sites/minimal', ['src/cli/new.ts', 'documentary', folder]);
    expect(status).toBe(2);
    expect(output).toContain('is there and not empty');
  });

  it('tells what the system refuses in a line', () => {
    const folder = writeFolder(validFiles);
    const target = join(folder, 'citations.json');
    const { status, output } = run(target, ['src/cli/new.ts', 'section', 'Title']);
    expect([status, output.split('\n')]).toEqual([2, [expect.stringMatching(/^ENOTDIR: /), '']]);
  });
});
