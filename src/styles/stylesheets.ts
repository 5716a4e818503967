import { join } from 'node:path';
import { bundle, Features } from 'lightningcss';
import { memoize, memoizeText } from '../core/memoize.ts';
import type { Addresses } from '../core/model/addresses.ts';
import { inlineHash } from '../layouts/security/inline-hash.ts';
import { publishedFonts } from './fonts/published-fonts.ts';

/** Every kind of page has its stylesheet in `pages/`, which imports what pages of that kind show, and no more. */
export const pageKinds = [
  'front',
  'section',
  'about',
  'whole',
  'references',
  'claims',
  'claim',
  'exchanges',
  'timeline',
  'positions',
  'parties',
  'party',
  'weak-spots',
  'changes',
  'search',
  'plain',
] as const;
export type PageKind = (typeof pageKinds)[number];

/** A stylesheet that stands in the page itself: its text, and the hash that the security policy allows it by. */
export interface PageStyle {
  css: string;
  hash: string;
}

const folder = import.meta.dirname;

/** The styles of a kind of page, so that its first paint waits for nothing but the page. */
export function pageStyle(kind: PageKind, addresses: Addresses): PageStyle {
  // In the editor's server an edit of a stylesheet shows with the next request.
  return import.meta.env?.DEV ? makePageStyle(kind, addresses) : styles(addresses)(kind);
}

const styles = memoize((addresses: Addresses) =>
  memoizeText((kind: PageKind) => makePageStyle(kind, addresses)),
);

function makePageStyle(kind: PageKind, addresses: Addresses): PageStyle {
  const css = stylesheet(join('pages', `${kind}.css`), addresses);
  return { css, hash: inlineHash(css) };
}

/** Hashes of the styles of all kinds of pages, for the headers of a host. */
export function styleHashes(addresses: Addresses): string[] {
  return pageKinds.map((kind) => pageStyle(kind, addresses).hash);
}

/**
 * A stylesheet with all that it imports, made small.
 *
 * @param path below `src/styles/`
 */
export function stylesheet(path: string, addresses: Addresses): string {
  const { code, dependencies } = bundle({
    filename: join(folder, path),
    minify: true,
    targets,
    exclude: Features.LightDark,
    analyzeDependencies: { preserveImports: false },
  });
  const fonts = publishedFonts(addresses);
  return (dependencies ?? []).reduce((css, dependency) => {
    if (dependency.type !== 'url') return css;
    const font = fonts.find(({ file }) => dependency.url.endsWith(`/${file}`));
    return css.replace(dependency.placeholder, () => font?.address ?? dependency.url);
  }, code.toString());
}

/** As Vite's `baseline-widely-available`: what browsers older than these read otherwise is rewritten. */
const version = (major: number, minor = 0) => (major << 16) | (minor << 8);
const targets = {
  chrome: version(111),
  edge: version(111),
  firefox: version(114),
  safari: version(16, 4),
  ios_saf: version(16, 4),
};
