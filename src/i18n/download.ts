import { download as en } from './en/download.ts';
import type { Locale } from './locale.ts';
import { download as vi, type DownloadWords } from './vi/download.ts';

/** The words of downloads alone, so that the browser is not sent the whole dictionary. */
export const downloadWords = (locale: Locale): DownloadWords => (locale === 'en' ? en : vi);
