/** Words of the page of the glossary; en/glossary.ts has the same keys. The terms themselves stand in data/glossary.csv. */
export const glossary = {
  title: 'Thuật ngữ',
  description: 'Các từ gặp trên trang này, giải thích ngắn: hồ sơ, giấy hẹn, quá hạn, ba tỷ lệ đúng hạn, một cửa, PAR INDEX, SIPAS, PAPI, khoảng tin cậy, đứt gãy, phân xử.',
  lead: (n: string) => `${n} từ và cụm từ gặp trên trang này, giải thích ngắn gọn theo cách dùng của cơ quan hành chính và của chính các nguồn. Từ có gạch chân chấm ở các trang khác dẫn về đây.`,
  letters: 'Tới chữ cái',
  digits: '0–9',
  indicators: 'Chỉ số:',
  see: 'Xem thêm:',
  file: 'Bảng thuật ngữ dạng JSON',
};

export type GlossaryWords = typeof glossary;
