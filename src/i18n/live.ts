import { live as en } from './en/live.ts';
import { live as vi } from './vi/live.ts';

/** The words of live parts alone, so that the browser is not sent the whole dictionary. `lang` is that of the document. */
export const t = (lang: string): typeof vi => (lang.startsWith('en') ? en : vi);
