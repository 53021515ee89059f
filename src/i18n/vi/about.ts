/** Words of the page about the publication; en/about.ts has the same keys. */
export const about = {
  title: 'Về ấn phẩm này',
  description: 'Ai làm, để làm gì, làm gì và không làm gì; số liệu được đính chính ra sao, báo số sai ở đâu; giấy phép, khả năng tiếp cận, quyền riêng tư.',
  lead: '“Đúng hẹn” là lời hứa của mỗi tờ giấy hẹn. Trang này gom số liệu đã công bố về việc lời hứa ấy được giữ đến đâu, để ai cũng tra được, kiểm được và trích dẫn được.',
  contents: 'Trong trang này',
  who: {
    heading: 'Ai làm, để làm gì',
    text: [
      'Đúng Hẹn là ấn phẩm độc lập, không phải của cơ quan nhà nước và không nói thay cơ quan nào. Trang không khảo sát, không thu thập số mới. Trang in lại số liệu mà cơ quan nhà nước, đơn vị nghiên cứu và báo chí đã công bố.',
      'Số liệu về cải cách hành chính không thiếu nhưng nằm rải rác: mỗi nơi một tệp, một kỳ, một cách tính, một hệ thống tỉnh. Người dân không tra được tỉnh mình. Nhà báo không biết con số từ đâu. Cán bộ phải tự dò từng báo cáo để so. Trang này đặt các con số ấy vào một kho, kiểm tra, ghi rõ nguồn, và nói thẳng chỗ nào không so được.',
    ],
  },
  does: {
    heading: 'Làm gì, không làm gì',
    yes: 'Trang này làm',
    no: 'Trang này không làm',
    yesItems: [
      'In lại con số đúng như nguồn, dẫn tới nguồn ngay tại con số, giữ cả tệp và dòng đã đọc.',
      'Đặt cạnh nhau những số cùng cách đo, cùng mẫu số, cùng hệ thống tỉnh.',
      'Nói rõ chỗ thiếu và vì sao thiếu, chỗ các nguồn nói khác nhau và vì sao giữ số này.',
      'Cho tải toàn bộ số liệu, không cần đăng ký.',
    ],
    noItems: [
      'Không chấm điểm, không có chỉ số tổng hợp của riêng mình.',
      'Không đoán, không điền số thiếu, không làm trơn chuỗi số.',
      'Không xếp hạng, không vẽ bản đồ từ bảng còn thiếu tỉnh.',
      'Không gộp điểm khảo sát của các tỉnh cũ thành điểm của tỉnh hiện nay.',
      'Không suy từ vài văn bản kiểm tra ra cả nước.',
    ],
    methods: 'Từng bước đọc, ghép và kiểm tra số liệu',
  },
  corrections: {
    heading: 'Đính chính và phân xử',
    intro: 'Có ba loại sai, mỗi loại một cách xử lý. Không cách nào xóa dấu vết.',
    kinds: [
      { name: 'Nguồn in sai rõ ràng', text: 'Khai báo một đính chính: sửa gì, vì sao. Ô gốc vẫn giữ trong kho. Nguồn sửa rồi thì đính chính phải bỏ.' },
      { name: 'Các nguồn in số khác nhau', text: 'Viết một phân xử: bên nào nói gì, giữ số nào, vì sao. Chưa đủ căn cứ thì không in số nào.' },
      { name: 'Trang này đọc nhầm', text: 'Sửa trong kho, ghi vào nhật ký thay đổi, ra cùng bản số liệu sau.' },
    ],
    declared: (corrections: string, rulings: string, day: string) => `Bản số liệu ngày ${day} có ${corrections} đính chính và ${rulings} phân xử.`,
    rulings: 'Phân xử, theo bộ số liệu:',
    rulingsOf: (n: string) => `${n} phân xử`,
    list: 'Các đính chính đã khai báo',
    more: 'lý do',
  },
  report: {
    heading: 'Báo một con số sai',
    intro: 'Trang này không có biểu mẫu và không in địa chỉ thư. Số sai được báo và xử lý công khai, trong mục báo lỗi của kho dự án: nơi giữ tệp số liệu, các đính chính và các phân xử.',
    steps: [
      'Bấm vào con số để mở nguồn của nó, rồi đối chiếu. Xem cả lưu ý và ghi chú cạnh con số.',
      'Ghi lại: địa chỉ trang, tên đơn vị, kỳ, mã chỉ số (in ở trang chỉ số), số trang này đang in và số mà bạn cho là đúng.',
      'Kèm nguồn của số đúng: tên văn bản hoặc bài, nơi công bố, ngày, địa chỉ nếu có.',
      'Mở một mục báo lỗi mới trong kho dự án với những điều trên. Một mục cho một con số.',
    ],
    after: 'Người giữ kho đối chiếu với nguồn rồi trả lời ngay trong mục ấy: trang đọc nhầm thì sửa, nguồn sai thì khai báo đính chính, hai nguồn khác nhau thì viết phân xử. Không tìm thấy nguồn thì con số không đổi.',
  },
  licence: {
    heading: 'Giấy phép và trích dẫn',
    text: [
      'Số liệu thuộc về nơi công bố, với điều kiện sử dụng in đúng như từng nguồn nêu; nguồn không nêu thì ghi “không nêu”. Phần xử lý, biểu đồ và bài viết của trang này theo giấy phép CC BY 4.0. Mã nguồn theo giấy phép MIT.',
      'Khi trích dẫn, ghi nơi công bố trước, rồi mới đến Đúng Hẹn và ngày của bản số liệu.',
      'Đường nét bản đồ lấy từ dự án svg-maps (CC BY 4.0), đã ghép và giản lược. Phông chữ Be Vietnam Pro theo giấy phép SIL Open Font License 1.1.',
    ],
    terms: 'Điều kiện sử dụng và cách trích dẫn từng bộ số liệu:',
    font: 'Giấy phép của phông chữ',
  },
  access: {
    heading: 'Khả năng tiếp cận',
    text: [
      'Trang hướng tới chuẩn WCAG 2.2 mức AA: chữ và nền đủ tương phản ở cả nền sáng và nền tối, không dùng màu làm dấu hiệu duy nhất, mọi biểu đồ đều có phần mô tả bằng lời và bảng số, mọi thao tác làm được bằng bàn phím, đọc được ở bề ngang 320 điểm ảnh và khi phóng to 400%.',
      'Cỡ chữ và độ tương phản theo cài đặt của trình duyệt và của máy. Trang không có nút riêng cho việc đó.',
    ],
    limitsHeading: 'Chỗ còn hạn chế',
    limits: [
      'Bảng nhiều cột phải cuộn ngang trong khung của bảng.',
      'Tài liệu nguồn nằm ở trang khác, có tài liệu là ảnh chụp hoặc tệp khó đọc bằng máy đọc màn hình.',
      'Việc kiểm tra đến nay là tự động; chưa có đợt thử riêng với người dùng máy đọc màn hình.',
    ],
    report: 'Gặp chỗ không dùng được, hãy báo như báo một con số sai.',
  },
  script: {
    heading: 'Khi không có JavaScript',
    text: [
      'Mọi chữ, số, bảng, biểu đồ và nguồn đều nằm sẵn trong trang. JavaScript chỉ thêm tiện ích: chú giải khi chạm vào biểu đồ, sắp xếp và lọc bảng, gợi ý khi tìm kiếm. Phần thêm ấy chỉ tải khi người đọc chạm tới.',
      'Tắt JavaScript thì nút tìm kiếm dẫn tới trang mục lục, có đủ mọi tỉnh, chỉ số, chủ đề và thuật ngữ.',
    ],
    index: 'Trang mục lục',
  },
  privacy: {
    heading: 'Quyền riêng tư',
    text: [
      'Trang không đo lượt xem, không dùng cookie, không quảng cáo, không nút mạng xã hội. Mọi tệp, kể cả phông chữ, tải từ chính nơi đặt trang; không có yêu cầu nào gửi tới bên thứ ba.',
      'Chữ gõ vào ô tìm kiếm được xử lý trong trình duyệt, không gửi đi. Khi tắt JavaScript, chữ ấy nằm trong địa chỉ của trang mục lục.',
      'Máy chủ đặt trang có thể ghi nhật ký truy cập như mọi máy chủ. Bấm vào liên kết nguồn là sang trang của nơi khác, theo quy định của nơi ấy.',
    ],
  },
};

export type AboutWords = typeof about;
