/** Fetches the next section while nothing else is going on, unless the reader saves data. */
export function prefetchNext(): void {
  const connection: unknown = Reflect.get(navigator, 'connection');
  const saves = typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true;
  const next = document.querySelector<HTMLLinkElement>('link[rel="next"]');
  if (saves || next === null) return;
  addEventListener('load', () => setTimeout(() => {
    const link = document.createElement('link');
    link.rel = 'prefetch';
    link.href = next.href;
    document.head.append(link);
  }, 2000));
}
