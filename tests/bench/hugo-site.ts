import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The same sections in Hugo, which has no citations, as a baseline: one page of one heading each.
 *
 * @param project folder to write the project into
 * @param sections folder with the `.mdx` files, whose prose holds no component
 */
export function writeHugoSite(project: string, sections: string): void {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(join(project, 'content'), { recursive: true });
  mkdirSync(join(project, 'layouts/_default'), { recursive: true });
  writeFileSync(
    join(project, 'hugo.toml'),
    "baseURL = 'https://bench.example/'\ntitle = 'A generated documentary'\ndisableKinds = ['taxonomy', 'term', 'RSS', 'section']\n",
  );
  const page =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>\n';
  for (const kind of ['single', 'list']) writeFileSync(join(project, `layouts/_default/${kind}.html`), page);
  for (const name of readdirSync(sections))
    writeFileSync(
      join(project, 'content', name.replace(/\.mdx$/, '.md')),
      readFileSync(join(sections, name), 'utf8'),
    );
}
