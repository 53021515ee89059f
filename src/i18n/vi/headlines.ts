import type { Sentence, Teller } from '../teller.ts';

const portal = (w: Teller): string => `Cổng Dịch vụ công quốc gia tính đến ${w.day}`;
const group = (w: Teller, key: string): string => ['thấp nhất', 'trung bình thấp', 'trung bình cao', 'cao nhất'][Number(w.text(key)) - 1]!;
const index = (w: Teller): string => (w.is('index', 'par') ? 'PAR Index' : 'SIPAS');
const place = (w: Teller): string => (w.is('rank', 1) ? `nhiều nhất trong ${w.count('units')} tỉnh, thành phố` : `nhiều thứ ${w.count('rank')}/${w.count('units')}`);
const ours = 'Nhóm do trang này chia theo tứ phân vị từ điểm công bố, chưa tính sai số khảo sát';
const untested = 'Nguồn không công bố đủ sai số để kiểm định thay đổi này.';
const common = (w: Teller): string => `Mức chung tính từ tổng số hồ sơ của ${w.count('units')} tỉnh, thành phố, không phải trung bình các tỷ lệ.`;

const kinds = {
  'late-in-hundred': {
    title: (w) => `Cứ 100 hồ sơ thì ${w.number('share', 0)} hồ sơ quá hạn, theo ${portal(w)}`,
    detail: (w) => `${w.count('units')} tỉnh, thành phố tiếp nhận ${w.count('received')} hồ sơ ${w.within('period')}; ${w.count('late')} hồ sơ (${w.percent('share', 2)}) quá hạn, gồm cả đã giải quyết và đang giải quyết.`,
  },
  'late-concentration': {
    title: (w) => `${w.unit('first')} và ${w.unit('second')} chiếm ${w.percent('share', 0)} số hồ sơ quá hạn trên ${portal(w)}`,
    detail: (w) => `${w.unit('first')} có ${w.count('firstLate')} hồ sơ quá hạn, ${w.unit('second')} có ${w.count('secondLate')}, trong ${w.count('all')} hồ sơ quá hạn của ${w.count('units')} tỉnh, thành phố.`,
  },
  'late-range': {
    title: (w) => `Tỷ lệ quá hạn trên ${portal(w)}: ${w.percent('lowShare', 1)} ở ${w.unit('low')}, ${w.percent('highShare', 1)} ở ${w.unit('high')}`,
    detail: (w) => `Thấp nhất và cao nhất trong ${w.count('units')} tỉnh, thành phố, tính trên hồ sơ tiếp nhận.`,
  },
  'late-below': {
    title: (w) => `${w.count('below')}/${w.count('units')} tỉnh, thành phố có dưới ${w.percent('limit', 0)} hồ sơ quá hạn trên ${portal(w)}`,
    detail: (w) => `Từ tỷ lệ thấp nhất: ${w.units('named')}. Tỷ lệ tính trên hồ sơ tiếp nhận.`,
  },
  'small-share-many-late': {
    title: (w) => `${w.unit('unit')} có tỷ lệ quá hạn ${w.percent('share', 1)}, dưới mức chung ${w.percent('common', 1)}, nhưng số hồ sơ quá hạn ${place(w)} trên ${portal(w)}`,
    detail: (w) => `${w.count('late')} hồ sơ quá hạn. ${common(w)}`,
  },
  'large-share-few-late': {
    title: (w) => `${w.unit('unit')} có tỷ lệ quá hạn ${w.percent('share', 1)}, trên mức chung ${w.percent('common', 1)}, dù số hồ sơ quá hạn chỉ đứng thứ ${w.count('rank')}/${w.count('units')} trên ${portal(w)}`,
    detail: (w) => `${w.count('late')} hồ sơ quá hạn. ${common(w)}`,
  },
  'score-high-late-high': {
    title: (w) => `${w.unit('unit')}: chỉ số phục vụ thuộc nhóm cao nhất mà tỷ lệ quá hạn cũng thuộc nhóm cao nhất trên ${portal(w)}`,
    detail: (w) => `Chỉ số phục vụ ${w.measured('score')}, tỷ lệ quá hạn ${w.percent('share', 1)}. Mỗi nhóm là một phần tư của ${w.count('units')} tỉnh, thành phố, do trang này chia theo tứ phân vị.`,
  },
  'late-by-month': {
    title: (w) => `Tỷ lệ quá hạn từng tháng trên ${portal(w)}: thấp nhất ${w.percent('lowShare', 1)} (${w.within('low')}), cao nhất ${w.percent('highShare', 1)} (${w.within('high')})`,
    detail: (w) => `Số chung cả nước do Cổng tính, trong ${w.count('months')} tháng đã hết. Cổng mới vận hành, số liệu những tháng đầu còn ít, tỷ lệ tháng lại không khớp với tỷ lệ lũy kế: chưa nói được xu hướng.`,
  },
  'days-range': {
    title: (w) => `Số ngày giải quyết bình quân trên ${portal(w)}: ${w.measured('lowDays')} ở ${w.unit('low')}, ${w.measured('highDays')} ở ${w.unit('high')}`,
    detail: (w) => `Ngắn nhất và dài nhất trong ${w.count('units')} tỉnh, thành phố. Cổng không nói rõ tính trên những hồ sơ nào; nơi có nhiều thủ tục trả ngay trong ngày sẽ có số nhỏ.`,
  },
  'online-in-hundred': {
    title: (w) => `Cứ 100 hồ sơ thì ${w.number('share', 0)} hồ sơ nộp trực tuyến, theo ${portal(w)}`,
    detail: (w) => `${w.count('online')} hồ sơ (${w.percent('share', 2)}), theo trang toàn quốc của Cổng; tính trên tổng các kênh nộp.`,
  },
  'paid-in-hundred': {
    title: (w) => `Cứ 100 hồ sơ có nghĩa vụ tài chính thì ${w.number('share', 0)} hồ sơ thanh toán trực tuyến, theo ${portal(w)}`,
    detail: (w) => `${w.count('paid')} trên ${w.count('due')} hồ sơ (${w.percent('share', 2)}). Trong ${w.count('units')} tỉnh, thành phố, thấp nhất là ${w.unit('low')} (${w.percent('lowShare', 1)}), cao nhất là ${w.unit('high')} (${w.percent('highShare', 1)}).`,
  },
  'weakest-component': {
    title: (w) => `${w.indicator('component')} là thành phần đạt thấp nhất so với điểm tối đa của chỉ số phục vụ trên ${portal(w)}`,
    detail: (w) => `Trung vị của ${w.count('units')} tỉnh, thành phố là ${w.measured('median')} trên tối đa ${w.count('max')} (${w.percent('share', 0)}), thấp nhất trong ${w.count('of')} thành phần. Trung vị không phải điểm chung của cả nước.`,
  },
  'widest-component': {
    title: (w) => `${w.indicator('component')} là thành phần chênh lệch rộng nhất của chỉ số phục vụ trên ${portal(w)}: ${w.measured('lowScore')} ở ${w.unit('low')}, ${w.measured('highScore')} ở ${w.unit('high')}`,
    detail: (w) => `Tối đa ${w.count('max')} điểm; so theo điểm tối đa thì khoảng cách rộng nhất trong ${w.count('of')} thành phần. Điểm do Cổng tính, không phải khảo sát độc lập.`,
  },
  'leader-uncertain': {
    title: (w) => `${w.unit('first')} dẫn đầu PAPI ${w.period}, nhưng chưa chắc hơn ${w.count('unclear')} tỉnh khác`,
    detail: (w) => `Mức cao nhất là ${w.measured('value')}. Chênh lệch với ${w.count('unclear')}/${w.count('others')} tỉnh, thành phố còn lại chưa vượt sai số khảo sát, xét mọi cặp cùng lúc ở mức tin cậy 95%.`,
  },
  'changes-supported': {
    title: (w) => `PAPI tổng hợp từ ${w.text('from')} đến ${w.text('to')}: thay đổi vượt sai số khảo sát ở ${w.count('supported')}/${w.count('units')} tỉnh, thành phố`,
    detail: (w) => `Theo điểm công bố, ${w.count('rose')} tỉnh, thành phố tăng, ${w.count('fell')} giảm. Xét từng nơi theo khoảng tin cậy 95% thì ${w.count('supported')} thay đổi vượt sai số; xét cả ${w.count('units')} nơi cùng lúc thì còn ${w.count('together')}.`,
  },
  'rise-supported': {
    title: (w) => `${w.unit('unit')}: PAPI tổng hợp tăng ${w.gap('change')} từ ${w.text('from')} đến ${w.text('to')}, vượt sai số khảo sát`,
    detail: (w) => `Từ ${w.measured('before')} lên ${w.measured('after')}. Vẫn vượt sai số khi xét cả ${w.count('units')} tỉnh, thành phố cùng lúc (mức tin cậy 95%).`,
  },
  'fall-supported': {
    title: (w) => `${w.unit('unit')}: PAPI tổng hợp giảm ${w.gap('change')} từ ${w.text('from')} đến ${w.text('to')}, vượt sai số khảo sát`,
    detail: (w) => `Từ ${w.measured('before')} xuống ${w.measured('after')}. Vẫn vượt sai số khi xét cả ${w.count('units')} tỉnh, thành phố cùng lúc (mức tin cậy 95%).`,
  },
  'ranks-apart': {
    title: (w) => (w.is('side', 'high') ? `${w.unit('unit')} ${w.rank('rank', 'of')} ${index(w)} ${w.period}, còn PAPI ${w.period} thuộc nhóm thấp nhất` : `${w.unit('unit')} ${w.rank('rank', 'of')} ${index(w)} ${w.period}, còn PAPI ${w.period} thuộc nhóm cao nhất`),
    detail: (w) => `PAPI tổng hợp ${w.measured('score', 'papi.total')}. ${ours}. Thứ hạng ${index(w)} theo nguồn công bố; trang này mới có thứ hạng của ${w.count('held')}/${w.count('of')} tỉnh, thành phố.`,
  },
  'service-score-apart': {
    title: (w) => `${w.unit('unit')} đạt ${w.measured('score')} chỉ số phục vụ ${w.period} (mới có số liệu của ${w.count('held')}/${w.count('all')} tỉnh), còn PAPI ${w.period} thuộc nhóm thấp nhất`,
    detail: (w) => `PAPI tổng hợp ${w.measured('papi', 'papi.total')}. ${ours}. Chỉ số phục vụ do hệ thống tính từ dữ liệu các cơ quan gửi lên, được hiểu là của tỉnh cũ cùng tên; PAPI hỏi người dân.`,
  },
  'long-fall': {
    title: (w) => `${w.unit('unit')}: ${w.indicator('dimension')} (PAPI) giảm ${w.count('years')} năm liền, ${w.text('from')}–${w.text('to')}`,
    detail: (w) => `Từ ${w.measured('before')} xuống ${w.measured('after')} theo điểm công bố. ${untested}`,
  },
  'long-rise': {
    title: (w) => `${w.unit('unit')}: ${w.indicator('dimension')} (PAPI) tăng ${w.count('years')} năm liền, ${w.text('from')}–${w.text('to')}`,
    detail: (w) => `Từ ${w.measured('before')} lên ${w.measured('after')} theo điểm công bố. ${untested}`,
  },
  'first-below-median': {
    title: (w) => `${w.unit('unit')}: ${w.indicator('dimension')} (PAPI) năm ${w.period} dưới trung vị các tỉnh, lần đầu trong giai đoạn ${w.text('since')}–${w.period}`,
    detail: (w) => `Theo số công bố: ${w.measured('value')}, trung vị ${w.measured('median')}; suốt ${w.count('before')} năm trước đó chưa năm nào dưới trung vị. Chỉ xét những năm liền nhau, đo cùng một cách. ${untested}`,
  },
  'first-above-median': {
    title: (w) => `${w.unit('unit')}: ${w.indicator('dimension')} (PAPI) năm ${w.period} trên trung vị các tỉnh, lần đầu trong giai đoạn ${w.text('since')}–${w.period}`,
    detail: (w) => `Theo số công bố: ${w.measured('value')}, trung vị ${w.measured('median')}; suốt ${w.count('before')} năm trước đó chưa năm nào trên trung vị. Chỉ xét những năm liền nhau, đo cùng một cách. ${untested}`,
  },
  'most-fell': {
    title: (w) => `${w.indicator('dimension')} (PAPI): ${w.count('moved')}/${w.count('units')} tỉnh, thành phố có điểm ${w.text('to')} thấp hơn ${w.text('from')}`,
    detail: () => 'Tỷ lệ số tỉnh giảm điểm cao nhất trong các chỉ số nội dung. So bằng điểm công bố, chưa tính được sai số của từng tỉnh.',
  },
  'most-rose': {
    title: (w) => `${w.indicator('dimension')} (PAPI): ${w.count('moved')}/${w.count('units')} tỉnh, thành phố có điểm ${w.text('to')} cao hơn ${w.text('from')}`,
    detail: () => 'Tỷ lệ số tỉnh tăng điểm cao nhất trong các chỉ số nội dung. So bằng điểm công bố, chưa tính được sai số của từng tỉnh.',
  },
  'group-moved': {
    title: (w) => `${w.unit('unit')}: PAPI tổng hợp từ nhóm ${group(w, 'from')} năm ${w.text('year')} ${w.is('side', 'up') ? 'lên' : 'xuống'} nhóm ${group(w, 'to')} năm ${w.period}`,
    detail: (w) => `Theo số công bố: từ ${w.measured('before')} ${w.is('side', 'up') ? 'lên' : 'xuống'} ${w.measured('after')}. ${ours}.`,
  },
  'low-in-most': {
    title: (w) => `${w.unit('unit')} thuộc nhóm thấp nhất ở ${w.count('times')}/${w.count('of')} chỉ số nội dung PAPI ${w.period}`,
    detail: (w) => `${w.indicators('named')}. ${ours}.`,
  },
  'high-in-most': {
    title: (w) => `${w.unit('unit')} thuộc nhóm cao nhất ở ${w.count('times')}/${w.count('of')} chỉ số nội dung PAPI ${w.period}`,
    detail: (w) => `${w.indicators('named')}. ${ours}.`,
  },
  'dimensions-apart': {
    title: (w) => `${w.unit('unit')}, PAPI ${w.period}: ${w.rank('bestRank', 'bestOf')} về ${w.indicator('best')}, ${w.rank('worstRank', 'worstOf')} về ${w.indicator('worst')}`,
    detail: () => 'Thứ hạng do trang này xếp từ điểm công bố, chưa tính được sai số; cách nhau vài bậc thường không có ý nghĩa.',
  },
  'weakest-dimension': {
    title: (w) => `${w.indicator('dimension')} là chỉ số nội dung có trung vị thấp nhất của PAPI ${w.period}`,
    detail: (w) => `Trung vị của ${w.count('units')} tỉnh, thành phố là ${w.measured('median')}; kế trên là ${w.indicator('next')}, ${w.measured('nextMedian')}. Trung vị không phải điểm chung của cả nước.`,
  },
  'overall-change': {
    title: (w) => `${w.is('of', 'vn') ? `Mức hài lòng chung của cả nước (${index(w)})` : w.is('of', 'min:all') ? `${index(w)} trung bình của các bộ, cơ quan ngang bộ` : `${index(w)} trung bình của các tỉnh, thành phố`} ${w.is('side', 'up') ? 'tăng' : 'giảm'} ${w.gap('change')}, từ ${w.measured('before')} (${w.text('from')}) ${w.is('side', 'up') ? 'lên' : 'xuống'} ${w.measured('after')} (${w.text('to')})`,
    detail: () => 'Số chung do nguồn công bố; nguồn không công bố sai số nên chưa kiểm định được thay đổi.',
  },
  'regions-apart': {
    title: (w) => `PAR Index ${w.period} theo vùng: cao nhất là ${w.unit('first')} (${w.measured('firstValue')}), thấp nhất là ${w.unit('last')} (${w.measured('lastValue')})`,
    detail: (w) => `Số theo vùng do nguồn công bố, đủ ${w.count('units')} vùng kinh tế - xã hội.`,
  },
  'ministries-apart': {
    title: (w) => `PAR Index ${w.period} của các bộ: cao nhất là ${w.unit('first')} (${w.measured('firstValue')}), thấp nhất là ${w.unit('last')} (${w.measured('lastValue')})`,
    detail: (w) => `Theo thứ hạng nguồn công bố, đủ ${w.count('units')} bộ, cơ quan ngang bộ.`,
  },
  'predecessors-apart': {
    title: (w) => `${w.unit('unit')}: PAPI ${w.period} của các tỉnh cũ chênh nhau tới ${w.gap('gap')}, vượt sai số khảo sát`,
    detail: (w) => `Trong ${w.count('held')}/${w.count('former')} tỉnh, thành phố cũ có khoảng tin cậy: ${w.unit('high')} ${w.measured('highScore')}, ${w.unit('low')} ${w.measured('lowScore')}. Chênh lệch vẫn vượt sai số khi xét cả ${w.count('pairs')} cặp tỉnh cũ cùng lúc (mức tin cậy 95%). Điểm khảo sát không gộp thành điểm của đơn vị mới.`,
  },
  'findings-theme': {
    title: (w) => `Thiếu sót được nêu nhiều nhất là về “${w.theme('theme')}”: ${w.count('count')}/${w.count('all')}`,
    detail: (w) => `Đếm trong ${w.count('sources')} văn bản kiểm tra và bài báo mà trang này có; không đại diện cho cả nước.`,
  },
  'never-published': {
    title: (w) => `PAPI ${w.period} không có số liệu công bố của ${w.units('named')}`,
    detail: (w) => `Có điểm của ${w.count('held')}/${w.count('all')} tỉnh, thành phố. Chỗ thiếu để trống, không ước đoán.`,
  },
  'newest-is-old': {
    title: (w) => `${w.count('count')} tỉnh, thành phố có số liệu ${index(w)} mới nhất cũ hơn kỳ ${w.period} từ ${w.count('years')} năm trở lên`,
    detail: (w) => `Nói về số liệu trang này tìm được, không phải về việc đánh giá. Cũ nhất: ${w.units('named')} (${w.text('oldest')}). Mới có số liệu của ${w.count('held')}/${w.count('all')} tỉnh, thành phố.`,
  },
  'sources-disagree': {
    title: (w) => `Ở ${w.count('count')} chỗ, các nguồn ghi khác nhau`,
    detail: (w) => `Trang này chọn được ở ${w.count('chosen')} chỗ; ${w.count('disputed')} chỗ có nêu nhưng đánh dấu là các nguồn ghi khác nhau; ${w.count('withheld')} chỗ tạm không nêu số nào. Chỗ nào cũng ghi lý do.`,
  },
  'portal-sum-apart': {
    title: (w) => `Cộng ${w.count('units')} tỉnh, thành phố được ${w.count('sum')} hồ sơ tiếp nhận, trang toàn quốc ghi ${w.count('national')}, cùng trên ${portal(w)}`,
    detail: (w) => `Lệch ${w.count('gap')} hồ sơ. Nguồn không giải thích.`,
  },
} satisfies Record<string, Sentence>;

export type HeadlineKind = keyof typeof kinds;
export interface HeadlineWords {
  readonly kinds: Readonly<Record<HeadlineKind, Sentence>>;
  readonly caveats: string;
  readonly notable: string;
  readonly findings: string;
}

/** Sentences computed from the figures, by kind; en/headlines.ts has the same keys. */
export const headlines: HeadlineWords = {
  kinds,
  caveats: 'Lưu ý về số liệu của Cổng',
  notable: 'Điều đáng chú ý',
  findings: 'Các thiếu sót về chủ đề này',
};
