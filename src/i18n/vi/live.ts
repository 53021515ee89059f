/** Words of the parts that come alive when a reader acts; they are read in the browser, so they are few. */
export const live = {
  walk: 'Dùng phím mũi tên để xem từng điểm trên biểu đồ, Esc để đóng.',
  source: 'Nguồn',
  highlight: 'Tô đậm trên cả trang',
  highlighted: 'Bỏ tô đậm',
  sort: (column: string) => `Sắp xếp theo ${column}`,
  filter: 'Lọc các dòng',
  shown: (n: number, all: number) => `${n}/${all} dòng`,
  none: 'Không có dòng nào',
  year: 'Năm',
  play: 'Xem lần lượt các năm',
  pause: 'Dừng',
};
