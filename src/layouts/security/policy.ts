/** Hashes of what stands in the pages themselves, such as `sha256-…`. */
export interface InlineHashes {
  scriptHashes: readonly string[];
  styleHashes: readonly string[];
}

/** What a page needs beyond the site's own files. */
export interface PolicyOptions extends InlineHashes {
  /** Whether the page searches: Pagefind compiles WebAssembly, in a worker that it makes from a blob. */
  search: boolean;
  /** Origins that the documentary allows beside its own, by what may come from them. */
  allow?: {
    frame: readonly string[];
    media: readonly string[];
    script: readonly string[];
    connect: readonly string[];
  };
}

/** The content security policy of a page, as its `<meta>` states it. */
export function contentSecurityPolicy(options: PolicyOptions): string {
  return directives(options).join('; ');
}

/** The same for a response header, which can also say that nobody may frame the page. */
export function headerPolicy(options: PolicyOptions): string {
  return [...directives(options), "frame-ancestors 'none'"].join('; ');
}

function directives({ scriptHashes, styleHashes, search, allow }: PolicyOptions): string[] {
  const quoted = (hashes: readonly string[]) => hashes.map((hash) => `'${hash}'`);
  const scripts = [
    "'self'",
    ...quoted(scriptHashes),
    ...(search ? ["'wasm-unsafe-eval'"] : []),
    ...(allow?.script ?? []),
  ];
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    ['style-src', "'self'", ...quoted(styleHashes)].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    ["media-src 'self'", ...(allow?.media ?? [])].join(' '),
    ...(allow !== undefined && allow.frame.length > 0 ? [`frame-src ${allow.frame.join(' ')}`] : []),
    ["connect-src 'self'", ...(allow?.connect ?? [])].join(' '),
    ...(search ? ["worker-src 'self' blob:"] : []),
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ];
}
