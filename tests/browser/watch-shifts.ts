import type { Page } from '@playwright/test';

/** Notes what jumps while a page loads and is used; call what is returned for a line on each jump. */
export async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Reflect.set(window, 'shifts', shifts);
    new PerformanceObserver((list) => {
      const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const read = page?.domInteractive || Number.POSITIVE_INFINITY;
      for (const entry of list.getEntries() as LayoutShift[]) {
        // A browser that paints a line before it has read it whole moves its end by a hair.
        if (entry.startTime < read && entry.value < 0.001) continue;
        const moved = entry.sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 80));
        shifts.push(`${entry.value} at ${entry.startTime} ms: ${moved.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => Reflect.get(window, 'shifts') as string[]);
}

/** Of Chromium, not yet among TypeScript's own: https://wicg.github.io/layout-instability/ */
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}
