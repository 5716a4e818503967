// PLACEHOLDER: the file's owner overwrites it.
export function contentSecurityPolicy({ scriptHashes, search }: { scriptHashes: readonly string[]; search: boolean }): string {
  return `default-src 'none'; script-src 'self' ${scriptHashes.map((h) => `'${h}'`).join(' ')}${search ? " 'wasm-unsafe-eval'" : ''}; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'self'`;
}
