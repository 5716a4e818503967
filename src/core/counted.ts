/** "1 claim", "3 claims", "2 entries": for messages to authors, which are English. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
