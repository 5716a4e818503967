import { createHash } from 'node:crypto';
import type { AstroConfig } from 'astro';
import type { DocumentarySettings } from '../core/read/schemas/documentary.ts';
import { firstScript } from '../layouts/first-script.ts';
import { formScript } from '../search/build/form-script.ts';

type Allow = DocumentarySettings['allow'];
type Csp = Exclude<AstroConfig['security']['csp'], boolean>;

/**
 * The content security policy of all pages, with what the documentary allows beside its own, for Astro's `security.csp`. Astro adds the hashes of what it
 * writes into pages itself, such as the scripts of islands.
 */
export const contentSecurity = (allow: Allow | undefined): Csp => ({
  algorithm: 'SHA-256',
  directives: [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    directive("media-src 'self'", allow?.media),
    ...(allow !== undefined && allow.frame.length > 0 ? [directive('frame-src', allow.frame)] : []),
    directive("connect-src 'self'", allow?.connect),
    // Pagefind searches in a worker that it makes from a blob.
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    // No script makes another from text. The service worker is registered by a policy of this name.
    "require-trusted-types-for 'script'",
    'trusted-types documentary',
  ],
  scriptDirective: {
    // Pagefind compiles WebAssembly.
    resources: ["'self'", "'wasm-unsafe-eval'", ...(allow?.script ?? [])],
    // Astro does not hash scripts that are `is:inline`. These run before the first paint.
    hashes: [inlineHash(firstScript), inlineHash(formScript)],
  },
  styleDirective: { resources: ["'self'"] },
});

/** A directive with the origins that a documentary adds to it. */
function directive<T extends string>(own: T, added: readonly string[] | undefined): `${T}${string}` {
  return `${own}${(added ?? []).map((origin) => ` ${origin}`).join('')}`;
}

/** The source that allows an inline script: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function inlineHash(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/**
 * The policy for a response header: what a page states in its `<meta>`, and who may frame it, which only
 * a header can say.
 *
 * @param html a page that Astro has built
 * @throws {Error} where the page has no policy
 */
export function headerPolicy(html: string): string {
  const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1];
  if (policy === undefined) throw new Error('The built page has no content security policy.');
  const directives = policy
    .replaceAll('&#39;', "'")
    .split(';')
    .map((each) => each.trim())
    .filter(Boolean);
  return [...directives, "frame-ancestors 'none'"].join('; ');
}
