import type { DownloadWords } from '../vi/download.ts';

/** English twin of vi/download.ts. */
export const download: DownloadWords = {
  site: 'Đúng Hẹn',
  columns: 'Columns',
  source: 'Source',
  note: 'Note',
  status: 'Sign',
  release: 'Data release of',
  address: 'Address of this table',
  pictureRelease: (day) => `Đúng Hẹn, data release of ${day}`,
  dataSheet: 'Data',
  sourceSheet: 'Sources and notes',
  publisher: 'Publisher',
  document: 'Document',
  link: 'Link',
};
