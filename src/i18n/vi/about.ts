/** Words of the page about the publication; en/about.ts has the same keys. */
export const about = {
  title: 'Về ấn phẩm này',
  description: 'Ai thực hiện, nhằm mục đích gì, làm gì và không làm gì; số liệu được đính chính ra sao, báo số liệu sai ở đâu; giấy phép, khả năng tiếp cận, quyền riêng tư.',
  lead: '“Đúng hẹn” là lời hứa trên mỗi tờ giấy hẹn. Trang này tập hợp số liệu đã công bố về việc lời hứa ấy được thực hiện đến đâu, để ai cũng tra cứu, kiểm chứng và trích dẫn được.',
  contents: 'Trên trang này',
  who: {
    heading: 'Ai thực hiện, để làm gì',
    text: [
      'Đúng Hẹn là ấn phẩm độc lập, không thuộc cơ quan nhà nước nào và không phát ngôn thay cơ quan nào. Trang không khảo sát, không thu thập số liệu mới, chỉ đăng lại số liệu mà cơ quan nhà nước, đơn vị nghiên cứu và báo chí đã công bố.',
      'Số liệu về cải cách hành chính không thiếu nhưng nằm rải rác: mỗi nguồn một tệp, một kỳ, một cách tính, một danh mục tỉnh. Người dân không tra cứu được tỉnh mình. Nhà báo không biết số liệu từ đâu ra. Cán bộ phải tự dò từng báo cáo để so sánh. Trang này đưa các số liệu ấy vào một kho, kiểm tra, ghi rõ nguồn và nói rõ chỗ nào không so sánh được.',
    ],
  },
  does: {
    heading: 'Làm gì, không làm gì',
    yes: 'Trang này làm',
    no: 'Trang này không làm',
    yesItems: [
      'Đăng số liệu đúng như nguồn, dẫn nguồn ngay tại số liệu, lưu cả tệp và dòng đã đọc.',
      'Đặt cạnh nhau những số liệu cùng cách đo, cùng mẫu số, cùng danh mục tỉnh.',
      'Nói rõ chỗ thiếu và vì sao thiếu, chỗ các nguồn ghi khác nhau và vì sao chọn số này.',
      'Cho tải toàn bộ số liệu, không cần đăng ký.',
    ],
    noItems: [
      'Không chấm điểm, không lập chỉ số tổng hợp riêng.',
      'Không ước đoán, không điền số còn thiếu, không làm trơn chuỗi số liệu.',
      'Không xếp hạng, không vẽ bản đồ khi bảng còn thiếu tỉnh.',
      'Không gộp điểm khảo sát của các tỉnh cũ thành điểm của tỉnh hiện nay.',
      'Không suy rộng từ vài văn bản kiểm tra ra cả nước.',
    ],
    methods: 'Từng bước đọc, ghép và kiểm tra số liệu',
  },
  corrections: {
    heading: 'Đính chính và phân xử',
    intro: 'Có ba loại sai sót, mỗi loại một cách xử lý. Cách nào cũng giữ lại dấu vết.',
    kinds: [
      { name: 'Nguồn ghi sai rõ ràng', text: 'Khai báo một đính chính: sửa gì, vì sao. Ô gốc vẫn lưu trong kho. Khi nguồn đã sửa thì phải bỏ đính chính.' },
      { name: 'Các nguồn ghi số khác nhau', text: 'Viết kết luận phân xử: nguồn nào ghi gì, chọn số nào, vì sao. Chưa đủ căn cứ thì không nêu số nào.' },
      { name: 'Trang này đọc nhầm', text: 'Sửa trong kho, ghi vào nhật ký thay đổi, công bố cùng bản số liệu sau.' },
    ],
    declared: (corrections: string, rulings: string, day: string) => `Bản số liệu ngày ${day} có ${corrections} đính chính và ${rulings} kết luận phân xử.`,
    rulings: 'Kết luận phân xử, theo bộ số liệu:',
    rulingsOf: (n: string) => `${n} kết luận`,
    list: 'Các đính chính đã khai báo',
    more: 'lý do',
  },
  report: {
    heading: 'Báo số liệu sai',
    intro: 'Trang này không có biểu mẫu và không đăng địa chỉ thư. Số liệu sai được báo và xử lý công khai tại mục báo lỗi của kho dự án, nơi lưu tệp số liệu, các đính chính và kết luận phân xử.',
    steps: [
      'Bấm vào số liệu để mở nguồn rồi đối chiếu. Xem cả lưu ý và ghi chú bên cạnh.',
      'Ghi lại: địa chỉ trang, tên đơn vị, kỳ, mã chỉ số (ghi ở trang chỉ số), số đang đăng và số mà bạn cho là đúng.',
      'Kèm nguồn của số đúng: tên văn bản hoặc bài viết, nơi công bố, ngày, địa chỉ nếu có.',
      'Mở một mục báo lỗi mới trong kho dự án, ghi đủ các thông tin trên. Mỗi mục chỉ báo một số liệu.',
    ],
    after: 'Người quản lý kho đối chiếu với nguồn rồi trả lời ngay trong mục ấy: trang đọc nhầm thì sửa, nguồn sai thì khai báo đính chính, hai nguồn khác nhau thì viết kết luận phân xử. Không tìm thấy nguồn thì số liệu giữ nguyên.',
  },
  licence: {
    heading: 'Giấy phép và trích dẫn',
    text: [
      'Số liệu thuộc về cơ quan, tổ chức đã công bố, với điều kiện sử dụng ghi đúng như từng nguồn nêu; nguồn không nêu thì ghi “không nêu”. Phần xử lý, biểu đồ và bài viết của trang này theo giấy phép CC BY 4.0. Mã nguồn theo giấy phép MIT.',
      'Khi trích dẫn, ghi cơ quan, tổ chức công bố trước, sau đó mới đến Đúng Hẹn và ngày của bản số liệu.',
      'Đường nét bản đồ lấy từ dự án svg-maps (CC BY 4.0), đã ghép và giản lược. Phông chữ Be Vietnam Pro theo giấy phép SIL Open Font License 1.1.',
    ],
    terms: 'Điều kiện sử dụng và cách trích dẫn từng bộ số liệu:',
    font: 'Giấy phép của phông chữ',
  },
  access: {
    heading: 'Khả năng tiếp cận',
    text: [
      'Trang hướng tới chuẩn WCAG 2.2 mức AA: chữ và nền đủ tương phản ở cả nền sáng và nền tối, không dùng màu làm dấu hiệu duy nhất, mọi biểu đồ đều có phần mô tả bằng lời và bảng số, mọi thao tác làm được bằng bàn phím, đọc được ở bề ngang 320 điểm ảnh và khi phóng to 400%.',
      'Cỡ chữ và độ tương phản theo cài đặt của trình duyệt và thiết bị. Trang không có nút riêng cho việc này.',
    ],
    limitsHeading: 'Chỗ còn hạn chế',
    limits: [
      'Bảng nhiều cột phải cuộn ngang trong khung của bảng.',
      'Tài liệu nguồn nằm ở trang khác, có tài liệu là ảnh chụp hoặc tệp khó đọc bằng trình đọc màn hình.',
      'Việc kiểm tra đến nay là tự động; chưa có đợt thử riêng với người dùng trình đọc màn hình.',
    ],
    report: 'Gặp chỗ không dùng được, hãy báo như khi báo số liệu sai.',
  },
  script: {
    heading: 'Khi không có JavaScript',
    text: [
      'Toàn bộ nội dung, số liệu, bảng, biểu đồ và nguồn đều có sẵn trong trang. JavaScript chỉ thêm tiện ích: chú giải khi chạm vào biểu đồ, sắp xếp và lọc bảng, gợi ý khi tìm kiếm. Các tiện ích này chỉ tải khi người đọc dùng đến.',
      'Tắt JavaScript thì nút tìm kiếm dẫn tới trang mục lục, có đủ mọi tỉnh, chỉ số, chủ đề và thuật ngữ.',
    ],
    index: 'Trang mục lục',
  },
  privacy: {
    heading: 'Quyền riêng tư',
    text: [
      'Trang không đo lượt xem, không dùng cookie, không quảng cáo, không nút mạng xã hội. Mọi tệp, kể cả phông chữ, tải từ chính máy chủ của trang; không gửi yêu cầu nào tới bên thứ ba.',
      'Chữ gõ vào ô tìm kiếm được xử lý trong trình duyệt, không gửi đi. Khi tắt JavaScript, chữ ấy nằm trong địa chỉ của trang mục lục.',
      'Máy chủ đặt trang có thể ghi nhật ký truy cập như mọi máy chủ. Bấm vào liên kết nguồn là chuyển sang trang web khác, theo quy định của trang đó.',
    ],
  },
};

export type AboutWords = typeof about;
