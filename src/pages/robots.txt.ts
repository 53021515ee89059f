import { robots } from '../site/seo.ts';

export const GET = (): Response => new Response(robots());
