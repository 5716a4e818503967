/** The operating system's word for what went wrong, such as ENOENT; for other errors, the error in words. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
