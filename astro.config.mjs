import { defineConfig } from 'astro/config';

/** The gallery of charts and components, a page of `npm run dev` alone. */
const gallery = {
  name: 'gallery',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command === 'dev') injectRoute({ pattern: '/gallery/[locale]', entrypoint: './src/views/GalleryView.astro' });
    },
  },
};

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
  integrations: [gallery],
});
