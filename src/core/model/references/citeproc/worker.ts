import { parentPort, workerData } from 'node:worker_threads';
import type { CslLocale } from '../../../read/csl/locale.ts';
import { formatItems } from './format-items.ts';

const { items, style, locale } = workerData as { items: string[]; style: string; locale: CslLocale };
parentPort?.postMessage(await formatItems(items, style, locale));
