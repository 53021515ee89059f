import type { Verdict } from '../../domain/derive/verdict.ts';

/** Words of charts and tables for what the errors of figures allow to say; en/judgedCharts.ts has the same keys. */
export const judgedCharts = {
  judged: {
    noError: 'Thứ hạng chưa tính được sai số vì nguồn không nêu sai số chuẩn.',
    ranges: 'Khoảng hạng là hạng cao nhất và hạng thấp nhất mà sai số cho phép, xét chung mọi tỉnh, thành phố ở mức tin cậy 95%.',
    lacking: (names: string) => `${names}: không có khoảng tin cậy, vì nguồn không nêu sai số chuẩn hoặc ghi bằng 0.`,
    otherYears: 'Năm không có đoạn thẳng',
    noRange: 'chưa tính được sai số',
    noInterval: 'không có khoảng tin cậy',
    printed: 'Khoảng nguồn in (thực là 90%)',
    printedNote: 'Nguồn in khoảng ±1,645 lần sai số chuẩn và ghi là 95%; theo phân phối chuẩn đó là khoảng 90%. Hình vẽ khoảng 95%, ±1,96 lần sai số chuẩn.',
    againstMedian: 'So với trung vị',
    medianNote: 'So với trung vị: xét từng tỉnh, thành phố ở mức tin cậy 95%, tính cả sai số của trung vị.',
    verdict: {
      higher: 'cao hơn',
      lower: 'thấp hơn',
      unclear: 'chưa đủ căn cứ để nói khác nhau',
      none: 'không có khoảng tin cậy',
    } as Record<Verdict, string>,
    association: (coefficient: string, level: string, low: string, high: string, pairs: string) =>
      `Hệ số tương quan hạng Spearman là ${coefficient} (khoảng tin cậy ${level}: từ ${low} đến ${high}), tính trên ${pairs} tỉnh, thành phố.`,
    together: 'Nơi có điểm này cao thường cũng có điểm kia cao.',
    apart: 'Nơi có điểm này cao thường có điểm kia thấp.',
    open: 'Khoảng này chứa số 0: chưa đủ căn cứ để nói hai điểm số có liên hệ với nhau.',
    chosen: 'Các tỉnh, thành phố có số liệu không được chọn ngẫu nhiên: báo cáo và báo chí hay nêu nơi đứng đầu và cuối bảng. Hệ số chỉ nói về các nơi này.',
  },
};
