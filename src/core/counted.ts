/** "1 claim", "3 claims": for messages to authors, which are English. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
