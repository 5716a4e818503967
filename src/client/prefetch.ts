/** Whether the reader asked the browser to save data. */
export function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return (
    typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
  );
}

/** Fetches the next section while nothing else is going on, unless the reader saves data. */
export function prefetchNext(): void {
  const next = document.querySelector<HTMLLinkElement>('link[rel="next"]');
  if (savesData() || next === null) return;
  addEventListener('load', () =>
    setTimeout(() => {
      const link = document.createElement('link');
      link.rel = 'prefetch';
      link.href = next.href;
      document.head.append(link);
    }, 2000),
  );
}
