/** Registers the service worker, and tells the reader when a newer version of the site is ready. */
export function worksOffline(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const base = document.documentElement.dataset['base'] ?? '/';
  addEventListener('load', async () => {
    const registration = await navigator.serviceWorker.register(`${base}sw.js`, { scope: base });
    const watch = (worker: ServiceWorker | null) => {
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' && navigator.serviceWorker.controller) announce(worker);
      });
    };
    if (registration.waiting && navigator.serviceWorker.controller) announce(registration.waiting);
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
  });
}

function announce(worker: ServiceWorker): void {
  const notice = document.querySelector<HTMLElement>('#update');
  if (notice === null) return;
  notice.hidden = false;
  notice.querySelector('button')?.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage('take-over');
  });
}
