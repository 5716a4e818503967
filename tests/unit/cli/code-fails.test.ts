import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, section, validFiles, writeFolder } from '../content-folder.ts';

const component = '<p class="shape">A shape</p>\n';

/** What a build says of a folder whose further section holds this text. */
function build(text: string, files: Files = {}): { status: number | null; output: string } {
  const folder = writeFolder({ ...validFiles, 'sections/30-extra.mdx': section(text), ...files });
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=DEP0040', 'src/cli/build.ts', folder],
    { env: { ...env, OUT_DIR: join(folder, 'dist') }, encoding: 'utf8' },
  );
  return { status, output: (stdout + stderr).replaceAll(`${folder}/`, '') };
}

describe('a build of sections whose code fails', () => {
  it('names every expression and export that throws, in one run', () => {
    const { status, output } = build('Words {missing.length} and {[].first.name}.', {
      'sections/40-more.mdx': section('export const data = JSON.parse("{");\n\nWords.'),
    });
    expect(status).toBe(1);
    expect(output).toContain(
      'sections/30-extra.mdx:6:7  error  This expression fails: ReferenceError: missing',
    );
    expect(output).toContain('sections/30-extra.mdx:6:28  error  This expression fails: TypeError:');
    expect(output).toContain('sections/40-more.mdx:6:1  error  The code of this section fails: SyntaxError:');
    expect(output).not.toMatch(/^\s+at /m);
  }, 60_000);

  it('names the use of a component that throws', () => {
    const { status, output } = build("import Shape from '../components/Shape.astro';\n\n<Shape />", {
      'components/Shape.astro': `---\nthrow new Error('no corners');\n---\n\n${component}`,
    });
    expect(status).toBe(1);
    expect(output).toContain('sections/30-extra.mdx:8:1  error  `<Shape>` fails: Error: no corners');
    expect(output).not.toMatch(/^\s+at /m);
  }, 60_000);

  it('names a package that is not installed, and a component that cannot be compiled', () => {
    const { output } = build("import x from 'no-such-package';\n\nWords {x}.");
    expect(output).toContain('sections/30-extra.mdx:6:15  error  There is no package `no-such-package`');
    const broken = build("import Shape from '../components/Shape.astro';\n\n<Shape />", {
      'components/Shape.astro': `---\nconst { a = Astro.props;\n---\n\n${component}`,
    });
    expect(broken.output).toContain('components/Shape.astro:2:');
    expect(broken.output).not.toMatch(/^\s+at /m);
  }, 60_000);
});
