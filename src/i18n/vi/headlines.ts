/** Sentences computed from the figures; en/headlines.ts has the same keys. Every argument is already printed in the language. */
export const headlines = {
  'late-in-hundred': {
    title: (w: { share: string; end: string }) => `Cứ 100 hồ sơ thì ${w.share} hồ sơ quá hạn, theo Cổng Dịch vụ công quốc gia tính đến ${w.end}`,
    detail: (w: { received: string; late: string; exact: string; units: string; within: string }) =>
      `${w.units} tỉnh, thành phố tiếp nhận ${w.received} hồ sơ ${w.within}; ${w.late} hồ sơ (${w.exact}) quá hạn, gồm cả đã giải quyết và đang giải quyết.`,
  },
  'late-concentration': {
    title: (w: { first: string; second: string; share: string; end: string }) =>
      `${w.first} và ${w.second} chiếm ${w.share} số hồ sơ quá hạn trên Cổng Dịch vụ công quốc gia tính đến ${w.end}`,
    detail: (w: { first: string; firstLate: string; second: string; secondLate: string; all: string; units: string }) =>
      `${w.first} có ${w.firstLate} hồ sơ quá hạn, ${w.second} có ${w.secondLate}, trong ${w.all} hồ sơ quá hạn của ${w.units} tỉnh, thành phố.`,
  },
  'late-range': {
    title: (w: { low: string; lowShare: string; high: string; highShare: string; end: string }) =>
      `Tỷ lệ quá hạn trên Cổng Dịch vụ công quốc gia tính đến ${w.end}: ${w.lowShare} ở ${w.low}, ${w.highShare} ở ${w.high}`,
    detail: (w: { units: string }) => `Thấp nhất và cao nhất trong ${w.units} tỉnh, thành phố, tính trên hồ sơ tiếp nhận.`,
  },
  'leader-uncertain': {
    title: (w: { first: string; period: string; unclear: string }) => `${w.first} dẫn đầu PAPI ${w.period}, nhưng chưa chắc hơn ${w.unclear} tỉnh khác`,
    detail: (w: { value: string; unclear: string; others: string }) =>
      `Mức cao nhất là ${w.value}. Chênh lệch với ${w.unclear}/${w.others} tỉnh, thành phố còn lại chưa vượt sai số khảo sát (khoảng tin cậy 95%).`,
  },
  caveats: 'Lưu ý về số liệu của Cổng',
};

export type HeadlineWords = typeof headlines;
