/** Within the 255 bytes that file systems allow, room for the endings of compressed variants. */
const mostBytes = 240;

/** What keeps a file of this name from being published; `undefined` where nothing does. */
export function faultOfName(
  bytes: Buffer,
): { rule: 'media-name'; message: string; hint: string } | undefined {
  const what = whatIsWrong(bytes);
  return what === undefined
    ? undefined
    : { rule: 'media-name', message: `${what}: \`${bytes.toString('utf8')}\``, hint: 'Rename the file.' };
}

function whatIsWrong(bytes: Buffer): string | undefined {
  const name = bytes.toString('utf8');
  if (!Buffer.from(name).equals(bytes)) return 'A name that is not UTF-8';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f-\u009f]/.test(name))
    return 'A tab, line end or other control character in a name';
  if (name.includes('\\')) return 'A backslash in a name, which Windows and some hosts read as a folder';
  return bytes.length > mostBytes ? `A name of more than ${mostBytes} bytes` : undefined;
}
