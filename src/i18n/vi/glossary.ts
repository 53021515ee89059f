/** Words of the page of the glossary; en/glossary.ts has the same keys. The terms themselves stand in data/glossary.csv. */
export const glossary = {
  title: 'Thuật ngữ',
  description: 'Giải thích ngắn gọn các thuật ngữ trên trang này: hồ sơ, giấy hẹn, quá hạn, ba tỷ lệ đúng hạn, một cửa, PAR Index, SIPAS, PAPI, khoảng tin cậy, gián đoạn chuỗi số liệu, phân xử.',
  lead: (n: string) => `${n} thuật ngữ trên trang này, giải thích ngắn gọn theo cách dùng của cơ quan hành chính và của chính các nguồn. Ở các trang khác, từ gạch chân bằng dấu chấm dẫn về đây.`,
  letters: 'Tới chữ cái',
  digits: '0–9',
  indicators: 'Chỉ số:',
  see: 'Xem thêm:',
  file: 'Bảng thuật ngữ dạng JSON',
};

export type GlossaryWords = typeof glossary;
