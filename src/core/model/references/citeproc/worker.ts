import { parentPort, workerData } from 'node:worker_threads';
import { formatItems } from './format-items.ts';

const { items, style } = workerData as { items: string[]; style: string };
parentPort?.postMessage(await formatItems(items, style));
