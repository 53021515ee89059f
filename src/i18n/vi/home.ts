/** Words of the front page; en/home.ts has the same keys. */
export const home = {
  lead: 'Cơ quan nhà nước hẹn ngày trả kết quả. Có đúng hẹn không, ở đâu, bao nhiêu hồ sơ quá hạn? Mỗi số liệu đều dẫn nguồn.',
  contents: 'Trên trang này',
  headlines: { heading: 'Số liệu nói gì', evidence: (name: string) => `Xem chỉ số: ${name}` },
  portal: {
    name: 'Cổng Dịch vụ công quốc gia',
    upTo: (title: string, day: string) => `${title} (Cổng Dịch vụ công quốc gia, đến ${day})`,
    intro: (day: string) => `Số lũy kế trên Cổng Dịch vụ công quốc gia từ đầu năm đến ngày ${day}, tính cả hồ sơ đang giải quyết đã quá hạn. Từ tháng 1 đến tháng 5, Cổng có ít dữ liệu.`,
    caveats: 'Đọc lưu ý trước khi dùng số liệu',
  },
  map: {
    heading: 'Quá hạn ở đâu',
    together: (n: string) => `mức chung của ${n} tỉnh, thành phố`,
    choose: 'Bản đồ và bảng xếp hạng của chỉ số khác',
    years: (name: string) => `${name} theo năm`,
  },
  people: {
    heading: '1% là bao nhiêu hồ sơ',
    intro: 'Tỷ lệ nhỏ nhân với số lớn vẫn là nhiều người phải chờ. Chấm càng cao thì càng nhiều hồ sơ quá hạn, càng sang phải thì tỷ lệ càng lớn; chấm to là nơi tiếp nhận nhiều hồ sơ.',
    lesson: 'Bài học TP. Hồ Chí Minh',
    more: 'Toàn bộ số liệu hồ sơ, theo tỉnh, cơ quan và xã',
  },
  sides: {
    heading: 'Cơ quan được chấm điểm, người dân trả lời',
    intro: 'Điểm của cơ quan là chỉ số phục vụ người dân, doanh nghiệp theo Quyết định 766/QĐ-TTg, do hệ thống của Cổng Dịch vụ công quốc gia tính. Điểm của người dân là nội dung “Thủ tục hành chính công” trong khảo sát PAPI. Hai điểm số đo hai việc khác nhau.',
    partial: (held: number, all: number) =>
      `Mới có số liệu của ${held}/${all} tỉnh, thành phố trước ngày 01/07/2025: những nơi giữ nguyên tên. Nguồn chỉ ghi tên; trang này hiểu đó là tỉnh, thành phố cũ cùng tên. Vì thiếu nên không xếp hạng, không kẻ đường xu hướng; hệ số tương quan chỉ nói về các nơi này.`,
    more: 'Các cặp điểm số khác, các năm khác',
  },
  places: {
    heading: 'Tìm theo tỉnh, thành phố',
    intro: 'Từ ngày 01/07/2025 cả nước có 34 tỉnh, thành phố. Số liệu cũ vẫn theo 63 tỉnh, thành phố trước đó, vì số liệu của hai danh mục không thể cộng trực tiếp với nhau.',
    today: '34 tỉnh, thành phố hiện nay',
    former: '63 tỉnh, thành phố trước 01/07/2025',
  },
  coverage: {
    heading: 'Có số liệu nào, thiếu số liệu nào',
    intro: 'Mỗi ô là một năm của một bộ số liệu. Chỗ thiếu để trống, không ước đoán, không nội suy. Chỉ số nào thiếu tỉnh thì không xếp hạng và không vẽ bản đồ.',
  },
  indicators: {
    producer: 'Đơn vị thực hiện',
    values: 'giá trị đang có',
    findings: 'ghi nhận',
    more: (n: number) => `và ${n} chỉ số khác`,
    all: (n: number) => `Xem cả ${n} chỉ số`,
  },
  findings: {
    heading: 'Kiểm tra phát hiện những gì',
    intro: (findings: number, documents: number) =>
      `${findings} ghi nhận lấy từ ${documents} văn bản kiểm tra và bài báo. Mỗi ghi nhận nói về một nơi, ở một thời điểm; không suy ra cho cả nước. Dưới đây là các chủ đề gắn với tỷ lệ quá hạn.`,
    count: (n: number) => `${n} ghi nhận`,
    all: 'Xem toàn bộ ghi nhận theo chủ đề',
  },
};

export type HomeWords = typeof home;
