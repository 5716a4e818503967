/** How hard the links of a documentary may press on other people's servers. */
export interface RateLimit {
  /** Addresses asked at the same time, over all hosts. */
  together: number;
  /** Milliseconds between two addresses of one host; never two at the same time. */
  pause: number;
}

/**
 * Does something with each address: a few at a time, and one after the other on each host. Results
 * are in the order of the addresses.
 */
export async function rateLimited<T extends { url: string }, R>(
  addresses: readonly T[],
  { together, pause }: RateLimit,
  visit: (address: T) => Promise<R>,
): Promise<R[]> {
  const byHost = [...Map.groupBy(addresses, ({ url }) => new URL(url).host).values()];
  const results = new Map<T, R>();
  const walk = async () => {
    for (let host = byHost.shift(); host !== undefined; host = byHost.shift()) {
      for (const [index, address] of host.entries()) {
        if (index > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        results.set(address, await visit(address));
      }
    }
  };
  await Promise.all(Array.from({ length: together }, walk));
  return addresses.flatMap((address) => {
    const result = results.get(address);
    return result === undefined ? [] : [result];
  });
}
