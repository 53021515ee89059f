/** Words of the page about methods; en/methods.ts has the same keys. */
export const methods = {
  title: 'Số liệu được đọc, ghép và trình bày ra sao',
  description: 'Cách đọc, ghép, phân xử và trình bày số liệu: hai danh mục tỉnh, gián đoạn chuỗi số liệu, khoảng tin cậy, ba tỷ lệ đúng hạn, ký hiệu, mức độ đầy đủ.',
  lead: 'Trang này đăng lại và so sánh số liệu do các cơ quan, tổ chức khác công bố. Trang không chấm điểm, không lập chỉ số riêng, không điền số vào chỗ trống. Dưới đây là từng bước thực hiện và những chỗ dễ đọc nhầm.',
  contents: 'Trên trang này',
  read: {
    heading: 'Đọc số liệu từ nguồn',
    text: [
      'Mỗi dòng đọc từ nguồn là một bản ghi: nguồn nào, tệp nào, dòng nào, ghi số bao nhiêu. Đơn vị được nhận diện theo tên và thời gian, mã chỉ để đối chiếu: mã 24 là Bắc Giang trong danh mục 63 tỉnh nhưng là Bắc Ninh trong danh mục 34 tỉnh.',
      'Trước khi công bố, chương trình kiểm tra: đơn vị có tồn tại trong thời kỳ đó, giá trị nằm trong thang đo, tổng khớp với các phần, thứ hạng khớp với điểm, khoảng tin cậy chứa giá trị. Sai một chỗ thì cả lần chạy dừng lại và bản cũ được giữ nguyên.',
    ],
  },
  joined: {
    heading: 'Ghép khi nhiều nguồn ghi giống nhau',
    text: ['Các nguồn ghi cùng một số, chỉ khác cách làm tròn, được ghép thành một ô có nhiều nguồn; số được đăng là số có nhiều chữ số nhất.'],
    counts: (joined: string, ruled: string, corrected: string) => `Bản này có ${joined} ô nhiều nguồn, ${ruled} ô phải phân xử và ${corrected} bản ghi được đính chính.`,
  },
  ruled: {
    heading: 'Phân xử khi các nguồn ghi khác nhau',
    text: ['Không chọn số một cách tự động. Mỗi trường hợp có một kết luận phân xử do người viết: nguồn nào ghi gì, chọn số nào, vì sao. Chưa có kết luận thì chương trình không cho công bố. Không đủ căn cứ thì ô đó để trống, ghi “tạm không nêu”.'],
    list: 'Kết luận phân xử theo bộ số liệu:',
  },
  corrections: {
    heading: 'Đính chính',
    text: ['Lỗi rõ ràng của nguồn, như thứ hạng ghi vào cột điểm, được khai báo thành đính chính kèm lý do; ô gốc vẫn lưu trong kho. Mỗi đính chính có một chốt kiểm soát: khi nguồn đã sửa, chương trình dừng lại để bỏ đính chính.', 'Thấy số liệu sai, hãy mở nguồn dẫn ngay bên cạnh và đối chiếu. Nếu trang này đọc nhầm, đó là lỗi của trang này và sẽ được sửa, ghi rõ ngày.'],
    list: 'Các đính chính theo bộ số liệu:',
  },
  vintages: {
    heading: 'Hai danh mục tỉnh, thành phố',
    text: [
      'Đến hết ngày 30/06/2025 có 63 tỉnh, thành phố; từ ngày 01/07/2025 có 34. Trong 63 tỉnh, thành phố cũ, 11 giữ nguyên, 52 hợp nhất thành 23. Cấp huyện kết thúc hoạt động từ cùng ngày.',
      'Một chuỗi số liệu chỉ thuộc một danh mục. Điểm khảo sát của các tỉnh cũ không gộp thành điểm của tỉnh mới, vì cỡ mẫu cần để gộp không được công bố. Số đếm, như số hồ sơ, có thể cộng; khi cộng thì ghi rõ là số tính toán.',
      'Tỉnh mới và tỉnh cũ trùng tên vẫn là hai đơn vị khác nhau, có hai trang riêng, dẫn sang nhau.',
    ],
  },
  breaks: {
    heading: 'Gián đoạn chuỗi số liệu',
    text: ['Khi thang điểm, bộ câu hỏi hoặc cách tính thay đổi, số liệu trước và sau không so sánh được với nhau. Biểu đồ cắt đường tại mốc đó và ghi lý do; không câu nào trên trang so sánh hai bên mốc.'],
    dataset: 'Bộ số liệu',
    year: 'Từ năm',
    why: 'Vì sao',
    count: 'Số chỉ số',
  },
  intervals: {
    heading: 'Khoảng tin cậy',
    text: [
      'PAPI là điều tra chọn mẫu nên điểm của tỉnh có sai số. Tệp PAPI các năm 2019, 2022, 2023 có khoảng tin cậy ghi là 95%, nhưng bề rộng về mỗi phía bằng 1,645 lần sai số chuẩn, tức là khoảng tin cậy 90%. Trang này dùng sai số chuẩn và tự tính khoảng tin cậy 95% bằng 1,96 lần sai số chuẩn. Hình vẽ khoảng do trang này tính, để mọi khoảng trên trang cùng một mức tin cậy; bảng ghi thêm khoảng nguồn in.',
      'Sai số chuẩn ghi bằng 0 được hiểu là không có số liệu; chỗ đó ghi “không có khoảng tin cậy”. Phương sai của các nội dung năm 2019 được đọc là bình phương sai số chuẩn: đây là cách hiểu của trang này, dựa trên việc tổng các phương sai bằng khoảng 0,84 lần bình phương sai số chuẩn của tổng điểm (trung vị các tỉnh).',
    ],
  },
  ranks: {
    heading: 'Khoảng hạng',
    text: [
      'Thứ hạng tính từ điểm khảo sát cũng có sai số. Trang này ghi khoảng hạng, như “hạng 5–14”, bên cạnh mỗi thứ hạng có khoảng tin cậy. Ở mức tin cậy 95%, mọi tỉnh, thành phố cùng lúc có thứ hạng thật nằm trong khoảng của mình, chứ không phải xét riêng từng nơi; vì vậy các khoảng khá rộng.',
      'Cách tính: một tỉnh được coi là chắc chắn đứng trên tỉnh khác khi chênh lệch vượt ngưỡng chung cho mọi cặp (phương pháp Tukey; Al Mohamad, Goeman và van Zwet, 2022, Biometrics 78). Ngưỡng tìm bằng 9.999 lần mô phỏng với số khởi đầu cố định, nên lần nào tính cũng ra một kết quả, và lấy cao hơn một chút để bù độ nhiễu của mô phỏng; với PAPI ngưỡng vào khoảng 4 lần sai số chuẩn của chênh lệch. Tỉnh thiếu sai số chuẩn không bao giờ được coi là chắc chắn đứng trên hay dưới.',
      'Thứ hạng không có sai số chuẩn kèm theo thì ghi “chưa tính được sai số”. Chính PAPI cũng xếp các tỉnh thành bốn nhóm chứ không xếp hạng từ 1 đến 63.',
    ],
  },
  differences: {
    heading: 'Khi nào nói là khác nhau',
    text: [
      'So sánh hai điểm khảo sát chỉ có ba kết luận: cao hơn, thấp hơn, hoặc chưa đủ căn cứ để nói khác nhau. Chỉ nói cao hơn hay thấp hơn khi chênh lệch vượt 1,96 lần sai số chuẩn của chênh lệch, mức tin cậy 95%. Hai khoảng tin cậy chồng lên nhau một ít vẫn có thể khác nhau.',
      'Trung vị các tỉnh tính từ chính các điểm có sai số nên cũng có sai số. Khi so một tỉnh với trung vị, trang này mô phỏng lại cả bảng 1.999 lần, mỗi lần tính lại trung vị, rồi lấy độ phân tán của chênh lệch làm sai số. Tỉnh thiếu sai số chuẩn được mô phỏng với sai số lớn nhất của bảng.',
      'Mỗi kết luận xét riêng: cứ 20 cặp thực ra không khác nhau thì trung bình có 1 cặp bị nói là khác. Không so sánh qua mốc đổi cách đo. Chênh lệch giữa hai tỷ lệ phần trăm ghi là “điểm phần trăm”.',
    ],
  },
  groups: {
    heading: 'Nhóm của nguồn và nhóm của trang này',
    text: [
      'Nhóm A và nhóm B của PAR Index 2024 do Bộ Nội vụ xếp theo ngưỡng điểm. Bốn nhóm của các nội dung PAPI trên trang này do trang này chia theo tứ phân vị của các tỉnh, thành phố có số liệu trong năm, theo cách PAPI mô tả. Bảng nhóm PAPI công bố không có trong kho, nên chưa đối chiếu được; tỉnh ở sát ranh giới có thể thuộc nhóm bên cạnh.',
    ],
  },
  association: {
    heading: 'Hệ số tương quan',
    text: [
      'Khi đặt điểm của cơ quan cạnh trải nghiệm của người dân, trang này tính hệ số tương quan hạng Spearman: 1 là cùng thứ tự, −1 là ngược thứ tự, 0 là không liên hệ. Giá trị bằng nhau dùng hạng trung bình. Dưới 10 cặp số liệu thì không tính.',
      'Khoảng tin cậy 95% tìm bằng cách lấy lại mẫu có hoàn lại 1.999 lần từ chính các cặp đang có, với số khởi đầu cố định. Khoảng này chỉ nói về may rủi giữa các cặp đang có; nó không sửa được việc thiếu tỉnh hay việc nguồn chọn tỉnh để nêu.',
    ],
  },
  peers: {
    heading: 'Tỉnh tương đồng',
    text: [
      'Mỗi tỉnh, thành phố được ghép với năm tỉnh, thành phố của cùng danh mục theo một quy tắc đơn giản: cùng vùng trước, gần nhau về dân số trước; nếu vùng không đủ năm thì lấy tiếp ở vùng khác, vẫn theo dân số. Quy tắc này do trang này đặt ra, chỉ để chọn nơi đặt cạnh nhau, không phải để xếp loại.',
      'Khoảng cách về dân số là |ln(a/b)|, a và b là dân số của hai tỉnh: bằng 0 khi bằng nhau, 0,69 khi một tỉnh đông gấp đôi. Dân số là dân số trung bình của năm gần nhất có đủ mọi tỉnh, thành phố của danh mục đó.',
    ],
    table: { vn34: 'Khoảng cách: 34 tỉnh, thành phố hiện nay', vn63: 'Khoảng cách: 63 tỉnh, thành phố đến 30/06/2025' },
    unit: 'Tỉnh, thành phố',
    nth: (n: number) => `Thứ ${n}`,
    other: 'vùng khác',
    file: 'Tải bảng đầy đủ (CSV)',
  },
  rates: {
    heading: 'Ba tỷ lệ đúng hạn',
    text: ['Tỷ lệ trên hồ sơ đã giải quyết, trên hồ sơ đến hạn và trên hồ sơ tiếp nhận là ba chỉ số khác nhau. Trang này không đặt số liệu của cách này cạnh số liệu của cách kia để so sánh.'],
    link: 'Ba cách tính với số liệu thực tế',
  },
  means: {
    heading: 'Trung bình các tỉnh không phải là số liệu cả nước',
    text: ['Điểm PAPI cả nước là trung bình có trọng số dân số do đơn vị thực hiện PAPI tính. Cộng điểm các tỉnh rồi chia đều cho kết quả khác, nên trang này không gọi số đó là “cả nước”. Với PAR Index và SIPAS, giá trị trung bình ở đây là số Bộ Nội vụ công bố; trang này không tính trung bình từ bảng còn thiếu tỉnh.'],
  },
  statuses: {
    heading: 'Ký hiệu',
    text: ['Ô không có số liệu cũng là một thông tin: vì sao không có. Ô trống không bao giờ có nghĩa là 0.'],
    mark: 'Ký hiệu',
    name: 'Ý nghĩa',
    about: 'Giải thích',
    plain: 'không ký hiệu',
  },
  coverage: {
    heading: 'Đủ số liệu mới xếp hạng',
    text: ['Bản đồ và bảng xếp hạng chỉ có khi mọi tỉnh, thành phố trong danh mục đều có số liệu, trừ những tỉnh mà đơn vị thực hiện nói rõ là không công bố. Nếu thiếu, trang chỉ liệt kê các giá trị đang có và ghi rõ là một phần. PAR Index và SIPAS ở đây nghiêng về các tỉnh đứng đầu và cuối bảng, vì báo chí thường viết về hai nhóm này.'],
    link: 'Xem mức độ đầy đủ của từng bộ',
  },
  sentences: {
    heading: 'Các câu tính từ số liệu',
    text: [
      'Các câu ở trang chủ và ở mục “Điều đáng chú ý” do chương trình viết ra từ số liệu, theo những mẫu câu có điều kiện. Số liệu không thỏa điều kiện thì mẫu ấy không có câu nào. Thứ tự ưu tiên: bao nhiêu người phải chờ quá hẹn và ở đâu; nơi tỷ lệ và số lượng cho thấy hai điều khác nhau; giải quyết mất bao lâu, bằng cách nào; điều mà khoảng tin cậy cho phép nói và không cho phép nói; nơi số liệu của cơ quan và trải nghiệm của người dân ngược nhau; điểm qua các năm; vị trí của tỉnh theo điểm công bố; số chung do nguồn công bố; các tỉnh đã hợp nhất; kết quả kiểm tra; số liệu thiếu, cũ hoặc mâu thuẫn.',
      'Câu so thứ tự các tỉnh chỉ có khi đủ số liệu. Câu nói “vượt sai số” chỉ có khi khoảng tin cậy cho phép; nếu câu đó chọn ra một tỉnh trong nhiều tỉnh, ngưỡng được nâng theo số lần so sánh (hiệu chỉnh Bonferroni), để khả năng có dù chỉ một câu sai không quá 5%. Câu dựa trên điểm không có sai số đều ghi như vậy. Không câu nào nối số liệu hai bên một mốc đổi cách đo, cũng không đặt số lũy kế cạnh số cả năm.',
    ],
    counts: (told: string, kinds: string, of: string) => `Bản này có ${told} câu, thuộc ${kinds}/${of} mẫu.`,
  },
  nothing: {
    heading: 'Không ước đoán, không điền số, không làm trơn',
    text: ['Số không có nguồn công bố thì không có trên trang này. Trang chỉ cộng, trừ, chia từ số liệu đã công bố, xếp thứ tự khi đủ số liệu và tính khoảng tin cậy nói ở dưới; số tính toán có ký hiệu riêng và dẫn về các số gốc.'],
  },
  own: {
    heading: 'Giấy phép và bản số liệu',
    text: ['Số liệu thuộc về cơ quan, tổ chức đã công bố, với điều kiện sử dụng ghi đúng như nguồn nêu ở trang của từng bộ. Phần xử lý, biểu đồ và bài viết của trang này theo giấy phép CC BY 4.0.'],
    link: 'Tải số liệu và bảng kê',
  },
};

export type MethodWords = typeof methods;
