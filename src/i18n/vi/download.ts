/** Words inside files that readers download; en/download.ts has the same keys. */
export const download = {
  site: 'Đúng Hẹn',
  columns: 'Cột',
  source: 'Nguồn',
  note: 'Ghi chú',
  status: 'Ký hiệu',
  release: 'Bản số liệu ngày',
  address: 'Địa chỉ của bảng này',
  pictureRelease: (day: string) => `Đúng Hẹn, bản số liệu ngày ${day}`,
  dataSheet: 'Số liệu',
  sourceSheet: 'Nguồn và ghi chú',
  publisher: 'Nơi công bố',
  document: 'Tài liệu',
  link: 'Đường dẫn',
};

export type DownloadWords = typeof download;
