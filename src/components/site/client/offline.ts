import { withDialogs } from './dialogs.ts';
import { savesData } from './prefetch.ts';

/** Registers the service worker, and notifies the reader when a newer version of the site is ready. */
export function worksOffline(): void {
  if (!('serviceWorker' in navigator) || savesData()) return;
  const base = document.documentElement.dataset['base'];
  if (base === undefined) return;
  if (navigator.serviceWorker.controller) {
    // Another tab took the newer version over: this one must not go on with parts of the older.
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  }
  addEventListener('load', async () => {
    // Reading goes on where a browser forbids service workers, as some do in private windows.
    const registration = await navigator.serviceWorker
      .register(scriptAddress(`${base}sw.js`), { scope: base })
      .catch(() => undefined);
    if (registration === undefined) return;
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

/** The policy of the pages takes an address of a script from here alone. */
const trusted = trustedTypes()?.createPolicy('documentary', {
  createScriptURL: (address: string) => {
    if (new URL(address, location.href).origin === location.origin) return address;
    throw new TypeError(`${address} is a script of another site.`);
  },
});

/** What TypeScript's types of the DOM do not have yet: https://w3c.github.io/trusted-types/dist/spec/ */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

function trustedTypes(): TrustedTypes | undefined {
  return (window as { trustedTypes?: TrustedTypes }).trustedTypes;
}

/** An address of a script, as browsers want it that know Trusted Types. */
function scriptAddress(address: string): string {
  return trusted?.createScriptURL(address) ?? address;
}

async function announce(worker: ServiceWorker): Promise<void> {
  await withDialogs();
  const notice = document.querySelector<HTMLElement>('#update');
  if (notice === null) return;
  notice.hidden = false;
  const [show, later] = notice.querySelectorAll('button');
  show?.addEventListener('click', () => worker.postMessage('take-over'));
  later?.addEventListener('click', () => notice.setAttribute('hidden', ''));
}
