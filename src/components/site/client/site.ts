/** What every page runs. Each part looks for its own hooks and does nothing where they are absent. */
import '../../../search/client/open.ts';
import { markBackLink } from '../../reference/back-links.ts';
import { openCards } from '../../reference/card/cards.ts';
import { followContents } from './contents.ts';
import { copyButtons } from './copy.ts';
import { readyDialogs } from './dialogs.ts';
import { findAnchor } from './find-anchor.ts';
import { listenForKeys } from './keys.ts';
import { closeMenus } from './menus.ts';
import { worksOffline } from './offline.ts';
import { prefetchLikely } from './prefetch.ts';
import { switchTheme } from './theme.ts';

switchTheme();
openCards();
markBackLink();
listenForKeys();
closeMenus();
followContents();
copyButtons();
void findAnchor();
// While the content is edited, a page fetched in the background would fail on a mistake of the moment,
// and Astro would show the mistake 200 ms later over a page that is fixed.
if (import.meta.env.PROD) {
  prefetchLikely();
  worksOffline();
  readyDialogs();
}
