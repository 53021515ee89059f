/** Words of the charts that stand beside the headlines; en/frontCharts.ts has the same keys. */
export const frontCharts = {
  front: {
    state: 'Tình trạng',
    dossiers: 'Số hồ sơ',
    share: 'Tỷ lệ',
    late: 'Quá hạn, cả đã và đang giải quyết',
    kept: 'Trước hạn, đúng hạn hoặc còn trong hạn',
    received: 'Tiếp nhận, kể cả kỳ trước chuyển sang',
    keyLate: (n: string) => `${n} hồ sơ quá hạn`,
    keyKept: (n: string) => `${n} hồ sơ trước hạn, đúng hạn hoặc còn trong hạn`,
    hundred: (late: string, kept: string, lateAll: string, all: string, period: string) =>
      `Hình vẽ 100 tờ giấy hẹn: ${late} tờ tô đậm là hồ sơ quá hạn, ${kept} tờ để trống là hồ sơ trước hạn, đúng hạn hoặc còn trong hạn. Số liệu: ${lateAll} hồ sơ quá hạn trong ${all} hồ sơ tiếp nhận, ${period}.`,
    rounded: 'Mỗi ô là một hồ sơ trong 100, làm tròn.',
    partOfAll: 'Tỷ trọng',
    concentration: (all: string, first: string, n: string, rest: string) => `Tổng số ${all}. Nhiều nhất: ${first}. ${n} tỉnh, thành phố còn lại: ${rest}.`,
    others: (n: string, rest: string, share: string) => `${n} tỉnh còn lại: ${rest} (${share})`,
    pieces: 'Mỗi đoạn là một tỉnh, thành phố, xếp từ nhiều đến ít; nơi tiếp nhận nhiều hồ sơ thường cũng có nhiều hồ sơ quá hạn.',
    cut: (n: string, all: string) => `Hình chỉ vẽ ${n} tỉnh, thành phố đầu bảng trong số ${all} được xếp hạng.`,
  },
};
