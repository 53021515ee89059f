import { defineConfig } from 'astro/config';

/** SITE_URL and BASE_PATH say where the site will live; src/site/links.ts is the only reader of the base afterwards. */
export default defineConfig({
  site: process.env.SITE_URL || 'http://localhost:4321',
  base: process.env.BASE_PATH || '/',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  server: { port: 4321 },
});
