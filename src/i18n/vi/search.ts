import type { SearchKind } from '../../domain/search.ts';

/** Words of the search box and of the index page it leads to without script; en/search.ts has the same keys. */
export const search = {
  label: 'Tìm tỉnh, chỉ số, thuật ngữ',
  placeholder: 'Tỉnh mới, tỉnh cũ hoặc chỉ số…',
  button: 'Tìm',
  title: 'Mục lục và tìm kiếm',
  lead: 'Gõ tên tỉnh hiện nay, tỉnh trước ngày 01/07/2025, chỉ số, chủ đề hoặc thuật ngữ. Không cần dấu, gõ sai một hai chữ vẫn tìm được. Toàn bộ mục lục ở bên dưới.',
  description: 'Mục lục toàn bộ tỉnh, thành phố hiện nay và trước đây, chỉ số, bộ số liệu, chủ đề và thuật ngữ.',
  none: (query: string) => `Không có mục nào khớp với “${query}”. Thử tên ngắn hơn, hoặc xem mục lục.`,
  count: (n: number) => `${n} kết quả`,
  keys: 'Dùng mũi tên lên, xuống để chọn, Enter để mở, Esc để đóng.',
  all: 'Xem toàn bộ mục lục',
  kind: {
    province: 'tỉnh, thành phố hiện nay',
    'former-province': 'đến 30/06/2025',
    dataset: 'bộ số liệu',
    indicator: 'chỉ số',
    term: 'thuật ngữ',
    theme: 'chủ đề kiểm tra',
  } as Record<SearchKind, string>,
  group: {
    province: '34 tỉnh, thành phố hiện nay',
    'former-province': '63 tỉnh, thành phố đến 30/06/2025',
    dataset: 'Bộ số liệu',
    indicator: 'Chỉ số',
    term: 'Thuật ngữ',
    theme: 'Chủ đề kiểm tra',
  } as Record<SearchKind, string>,
};
