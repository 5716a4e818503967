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
prefetchNext();
worksOffline();
