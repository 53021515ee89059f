import { allPages, sitemap } from '../site/seo.ts';
import { store } from '../site/store.ts';

export const GET = (): Response => new Response(sitemap(allPages(store())), { headers: { 'content-type': 'application/xml' } });
