import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { buildDocumentary } from '../../core/model/build-documentary.ts';
import { formatReferences } from '../../core/model/references/format-references.ts';
import { contentFolder, readContent } from '../../core/read/read-content.ts';
import { basePath } from '../reading.ts';
import type { Task } from './build-thread.ts';
import { writeFiles } from './write-files.ts';

// Reads at once, while the other thread does: what was read can be shared only by being read again.
const content = readContent(contentFolder());
if (parentPort === null) throw new Error('This is a thread of the build.');
const [{ folder, entries }] = (await once(parentPort, 'message')) as [Task];
const model = buildDocumentary(content, basePath());
if (model === undefined || model.references.length !== entries.length) {
  throw new Error('The content changed while the site was built from it: build again.');
}
await formatReferences(model, async () => [...entries]);
await writeFiles(model, folder);
parentPort.close();
