/** What every page runs. Each part looks for its own hooks and does nothing where they are absent. */
import '../search/client/open.ts';
import { openCards } from './cards.ts';
import { followContents } from './contents.ts';
import { copyButtons } from './copy.ts';
import { listenForKeys } from './keys.ts';
import { worksOffline } from './offline.ts';
import { prefetchNext } from './prefetch.ts';
import { switchTheme } from './theme.ts';
import { markWayBack } from './way-back.ts';

switchTheme();
openCards();
markWayBack();
listenForKeys();
followContents();
copyButtons();
// While the content is edited, a page fetched in the background would fail on a mistake of the moment,
// and Astro would show the mistake 200 ms later over a page that is mended.
if (import.meta.env.PROD) {
  prefetchNext();
  worksOffline();
}
