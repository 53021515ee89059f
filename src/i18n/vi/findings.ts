import type { Finding } from '../../domain/types.ts';

/** Words of the findings page and of findings on other pages; en/findings.ts has the same keys. */
export const findings = {
  title: 'Kiểm tra phát hiện những gì',
  description: 'Ghi nhận trong văn bản kiểm tra và báo chí về cải cách hành chính, xếp theo chủ đề, gắn với chỉ số mà chúng giải thích.',
  lead: (n: string, documents: string) =>
    `${n} ghi nhận rút từ ${documents} văn bản kiểm tra và bài báo, xếp theo chủ đề. Mỗi ghi nhận nói về một nơi, ở một thời điểm: giúp hiểu vì sao số liệu cao hay thấp, không dùng để suy ra cho cả nước.`,
  own: 'Phần tóm tắt do trang này viết lại từ văn bản; nguyên văn xem ở nguồn.',
  themes: 'Theo chủ đề',
  places: 'Theo địa phương',
  explains: 'Giải thích cho:',
  noIndicator: 'Chưa có chỉ số nào trên trang đo chủ đề này.',
  polarity: { shortcoming: 'Hạn chế', measure: 'Giải pháp', positive: 'Ưu điểm', context: 'Bối cảnh' } as Record<Finding['polarity'], string>,
  level: { province: 'cấp tỉnh', department: 'cấp sở', district: 'cấp huyện', commune: 'cấp xã' } as Record<Finding['level'], string>,
  agencies: 'Cơ quan, đơn vị được nêu:',
  instrument: 'Căn cứ:',
  figure: 'Số liệu:',
  source: 'Nguồn:',
  inferredUnit: 'tên tỉnh suy ra từ văn bản',
  undated: 'không rõ năm',
  placeLine: (n: string) => `${n} ghi nhận`,
  more: (n: string) => `Xem cả ${n} ghi nhận`,
};

export type FindingsWords = typeof findings;
