import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { documentary } from '../../../src/integration/index.ts';

export default defineConfig({ integrations: [preact(), documentary()] });
