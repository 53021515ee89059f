/** Words of the charts that stand beside the headlines; en/frontCharts.ts has the same keys. */
export const frontCharts = {
  front: {
    state: 'Tình trạng',
    dossiers: 'Số hồ sơ',
    share: 'Tỷ lệ',
    late: 'Quá hạn: đã trả trễ hoặc còn treo quá ngày hẹn',
    kept: 'Trả trước hạn, đúng hạn hoặc còn trong hạn',
    received: 'Tiếp nhận, kể cả kỳ trước chuyển sang',
    keyLate: (n: string) => `${n} hồ sơ quá hạn`,
    keyKept: (n: string) => `${n} hồ sơ trước hạn, đúng hạn hoặc còn trong hạn`,
    hundred: (late: string, kept: string, lateAll: string, all: string, period: string) =>
      `Hình vẽ 100 tờ giấy hẹn: ${late} tờ tô đậm là hồ sơ quá hạn, ${kept} tờ để trống là hồ sơ trước hạn, đúng hạn hoặc còn trong hạn. Số liệu: ${lateAll} hồ sơ quá hạn trong ${all} hồ sơ tiếp nhận, ${period}.`,
    rounded: 'Mỗi ô là một hồ sơ trong 100, làm tròn.',
    partOfAll: 'Trong tổng số',
    concentration: (all: string, first: string, n: string, rest: string) => `Tổng số ${all}. Nhiều nhất: ${first}. ${n} tỉnh, thành phố còn lại: ${rest}.`,
    others: (n: string, rest: string, share: string) => `${n} nơi còn lại: ${rest} (${share})`,
    pieces: 'Mỗi đoạn là một tỉnh, thành phố, xếp từ nhiều đến ít; nơi nhận nhiều hồ sơ thường cũng có nhiều hồ sơ quá hạn.',
    cut: (n: string, all: string) => `Hình chỉ vẽ ${n} nơi đầu trong bảng xếp đủ ${all} tỉnh, thành phố.`,
  },
};
