/** Words of the front page; en/home.ts has the same keys. */
export const home = {
  lead: 'Cơ quan nhà nước hẹn ngày trả kết quả. Có đúng hẹn không, ở đâu, bao nhiêu hồ sơ trễ? Trang này gom số liệu đã công bố về hồ sơ thủ tục hành chính, PAR Index, SIPAS, PAPI và kết luận kiểm tra. Bấm vào con số nào cũng tới nguồn của con số đó.',
  slip: {
    heading: 'Số mới nhất',
    overdue: (provinces: number, received: string) => `hồ sơ quá hạn của ${provinces} tỉnh, thành phố trên Cổng Dịch vụ công quốc gia, trong ${received} hồ sơ tiếp nhận. Tính cả hồ sơ còn treo quá ngày hẹn.`,
    range: (low: string, high: string) => `tỷ lệ quá hạn trên Cổng Dịch vụ công quốc gia, từ nơi thấp nhất (${low}) đến nơi cao nhất (${high})`,
    sipas: 'mức hài lòng chung SIPAS của cả nước',
    par: 'PAR Index trung bình của các tỉnh, thành phố, theo số Bộ Nội vụ công bố',
    caveatLink: 'Đọc lưu ý',
  },
  headlines: { heading: 'Số liệu nói gì', evidence: 'Xem chỉ số', none: 'Chưa có câu nào tính được từ số liệu.' },
  places: {
    heading: 'Tìm theo tỉnh, thành phố',
    intro: 'Từ ngày 01/07/2025 cả nước có 34 tỉnh, thành phố. Số liệu cũ vẫn giữ theo 63 tỉnh, thành phố trước đó, vì hai hệ thống không cộng trừ thẳng vào nhau được.',
    today: '34 tỉnh, thành phố hiện nay',
    former: '63 tỉnh, thành phố trước 01/07/2025',
  },
  coverage: {
    heading: 'Có số liệu nào, thiếu số liệu nào',
    intro: 'Mỗi ô là một năm của một bộ số liệu. Chỗ thiếu để trống, không đoán, không nội suy. Chỉ số nào thiếu tỉnh thì không xếp hạng và không vẽ bản đồ.',
  },
  indicators: {
    heading: 'Các bộ chỉ số',
    intro: 'Mỗi bộ do một nơi làm, hỏi một câu khác nhau. Điểm của bộ này không thay cho điểm của bộ kia.',
    producer: 'Nơi làm',
    values: 'giá trị đang có',
    findings: 'ghi nhận',
    more: (n: number) => `và ${n} chỉ số khác`,
    all: (n: number) => `Xem cả ${n} chỉ số`,
  },
  findings: {
    heading: 'Đoàn kiểm tra đã thấy gì',
    intro: (findings: number, documents: number) =>
      `${findings} ghi nhận lấy từ ${documents} văn bản kiểm tra và bài báo. Ghi nhận nói về một nơi, một lúc; không suy ra cho cả nước.`,
    count: (n: number) => `${n} ghi nhận`,
    all: 'Xem mọi ghi nhận theo chủ đề',
  },
};

export type HomeWords = typeof home;
