/** Words of the page about methods; en/methods.ts has the same keys. */
export const methods = {
  title: 'Số liệu được đọc, ghép và trình bày ra sao',
  description: 'Cách đọc, ghép, phân xử và trình bày số liệu: hai hệ thống tỉnh, chỗ đứt gãy, khoảng tin cậy, ba tỷ lệ đúng hạn, ký hiệu, độ đầy đủ.',
  lead: 'Trang này in lại và so sánh số liệu người khác đã công bố. Không chấm điểm, không có chỉ số riêng, không điền số vào chỗ trống. Dưới đây là từng bước, và chỗ nào dễ đọc nhầm.',
  contents: 'Trong trang này',
  read: {
    heading: 'Đọc số từ nguồn',
    text: [
      'Mỗi dòng đọc từ nguồn là một lời khai: nguồn nào, tệp nào, dòng nào, ghi số mấy. Đơn vị được nhận theo tên và theo thời gian, mã chỉ để đối chiếu: mã 24 là Bắc Giang ở hệ thống 63 tỉnh nhưng là Bắc Ninh ở hệ thống 34.',
      'Trước khi in, chương trình kiểm tra: tên đơn vị có thật trong thời kỳ đó, số nằm trong thang đo, tổng khớp với các phần, thứ hạng khớp với điểm, khoảng chứa giá trị. Sai một chỗ thì cả lần chạy dừng và bản cũ giữ nguyên.',
    ],
  },
  joined: {
    heading: 'Ghép khi nhiều nguồn nói giống nhau',
    text: ['Các nguồn ghi cùng một số, chỉ khác cách làm tròn, thì thành một ô có nhiều nguồn; số in ra là số có nhiều chữ số nhất.'],
    counts: (joined: string, ruled: string, corrected: string) => `Bản này có ${joined} ô nhiều nguồn, ${ruled} ô phải phân xử và ${corrected} lời khai được đính chính.`,
  },
  ruled: {
    heading: 'Phân xử khi các nguồn nói khác nhau',
    text: ['Không có cách tự động nào chọn thay. Mỗi trường hợp có một phân xử viết tay: bên nào nói gì, giữ số nào, vì sao. Chưa có phân xử thì chương trình không cho in. Không đủ căn cứ thì ô đó để trống, ghi “tạm không in”.'],
    list: 'Các phân xử theo bộ số liệu:',
  },
  corrections: {
    heading: 'Đính chính',
    text: ['Lỗi rõ ràng của nguồn, như thứ hạng in vào cột điểm, được khai báo thành đính chính kèm lý do; ô gốc vẫn giữ trong kho. Mỗi đính chính có một chốt: nguồn sửa rồi thì chương trình dừng lại để bỏ đính chính đi.', 'Thấy số sai, hãy mở nguồn dẫn ngay cạnh con số và đối chiếu. Nếu trang này đọc nhầm, đó là lỗi của trang này và sẽ được sửa, ghi ngày.'],
    list: 'Các đính chính theo bộ số liệu:',
  },
  vintages: {
    heading: 'Hai hệ thống tỉnh, thành phố',
    text: [
      'Đến hết ngày 30/06/2025 có 63 tỉnh, thành phố; từ ngày 01/07/2025 có 34. Trong đó 11 nơi giữ nguyên, 52 nơi hợp nhất thành 23. Cấp huyện thôi hoạt động từ cùng ngày.',
      'Một chuỗi số chỉ thuộc một hệ thống. Điểm khảo sát của các tỉnh cũ không gộp thành điểm của tỉnh mới, vì không nơi nào công bố đủ cỡ mẫu để gộp. Số đếm được, như hồ sơ, có thể cộng và khi cộng thì ghi rõ là số tính.',
      'Tỉnh mới và tỉnh cũ trùng tên vẫn là hai đơn vị khác nhau, có hai trang khác nhau, dẫn sang nhau.',
    ],
  },
  breaks: {
    heading: 'Chỗ đứt gãy',
    text: ['Khi thang điểm, bộ câu hỏi hoặc cách tính đổi, số trước và sau không so được với nhau. Biểu đồ cắt đường ở đó và ghi lý do; không câu nào trên trang so hai bên chỗ cắt.'],
    dataset: 'Bộ số liệu',
    year: 'Từ năm',
    why: 'Vì sao',
    count: 'Số chỉ số',
  },
  intervals: {
    heading: 'Khoảng tin cậy',
    text: [
      'PAPI là điều tra mẫu, điểm của tỉnh có sai số. Tệp PAPI các năm 2019, 2022, 2023 in khoảng ghi là 95%, nhưng bề rộng bằng 1,645 lần sai số chuẩn về mỗi phía, tức là khoảng 90%. Trang này giữ sai số chuẩn và tự tính khoảng 95% bằng 1,96 lần.',
      'Sai số chuẩn in bằng 0 được hiểu là không có. Phương sai của các nội dung năm 2019 được đọc là bình phương sai số chuẩn: đây là cách hiểu của trang này, dựa trên việc tổng các phương sai bằng khoảng 0,84 lần bình phương sai số chuẩn của tổng điểm (trung vị các tỉnh).',
      'Khoảng của hai tỉnh chồng lên nhau nhiều thì hơn kém vài bậc không có nghĩa. PAPI tự xếp các tỉnh thành bốn nhóm chứ không xếp hạng từ 1 đến 63.',
    ],
  },
  rates: {
    heading: 'Ba tỷ lệ đúng hạn',
    text: ['Tỷ lệ trên hồ sơ đã giải quyết, trên hồ sơ đến hạn và trên hồ sơ tiếp nhận là ba chỉ số khác nhau. Trang này không đặt số của cách này cạnh số của cách kia để so sánh.'],
    link: 'Ba cách tính với số thật',
  },
  means: {
    heading: 'Trung bình các tỉnh không phải là số cả nước',
    text: ['Điểm PAPI cả nước là trung bình có trọng số dân số do nơi làm PAPI tính. Cộng điểm các tỉnh rồi chia đều ra một số khác, nên trang này không gọi số đó là “cả nước”. Với PAR Index và SIPAS, trung bình in ở đây là số Bộ Nội vụ công bố; trang này không tính trung bình từ bảng còn thiếu tỉnh.'],
  },
  statuses: {
    heading: 'Ký hiệu',
    text: ['Ô không có số cũng là một thông tin: vì sao không có. Ô trống không bao giờ có nghĩa là 0.'],
    mark: 'Ký hiệu',
    name: 'Nghĩa',
    about: 'Giải thích',
    plain: 'không ký hiệu',
  },
  coverage: {
    heading: 'Đủ số mới xếp hạng',
    text: ['Bản đồ và bảng xếp hạng chỉ có khi mọi tỉnh, thành phố của hệ thống đều có số, trừ nơi mà nơi làm chỉ số nói rõ là không công bố. Thiếu thì trang chỉ liệt kê các giá trị đang có và gọi đúng tên là một phần. PAR Index và SIPAS ở đây nghiêng về các tỉnh đứng đầu và cuối bảng, vì báo chí hay viết về hai đầu.'],
    link: 'Xem độ đầy đủ của từng bộ',
  },
  nothing: {
    heading: 'Không đoán, không điền, không làm trơn',
    text: ['Số không nguồn nào in thì không có trên trang này. Phép tính duy nhất là cộng, trừ, chia từ số đã công bố, xếp thứ tự khi đủ số và khoảng tin cậy nói ở dưới; số tính có ký hiệu riêng và dẫn về các số gốc.'],
  },
  own: {
    heading: 'Giấy phép và bản số liệu',
    text: ['Số liệu thuộc về nơi công bố, với điều kiện sử dụng in đúng như nguồn nêu trong trang của từng bộ. Phần xử lý, biểu đồ và bài viết của trang này theo giấy phép CC BY 4.0.'],
    link: 'Tải số liệu và bảng kê',
  },
};

export type MethodWords = typeof methods;
