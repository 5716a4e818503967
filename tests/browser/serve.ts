import { siteServer } from '../../src/cli/site-server.ts';
import { distOf, sites } from '../build-sites.ts';

/** Serves every built site on its port. */
for (const site of Object.values(sites)) siteServer(distOf(site), site.base).listen(site.port);
