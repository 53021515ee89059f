/** Words of the pages of one year of an indicator and of the row of years that leads to them. */
export const years = {
  title: (indicator: string, year: string) => `${indicator} năm ${year}`,
  lead: (units: string) => `Bản đồ và thứ tự của ${units} trong một năm. Thứ hạng do trang này xếp từ số liệu đã công bố.`,
  description: (indicator: string, year: string) => `${indicator} năm ${year}: bản đồ, thứ tự các tỉnh, thành phố và nguồn của từng số liệu.`,
  nav: 'Chọn năm',
  all: 'Mọi năm và giải thích chỉ số',
  breakBefore: (year: string) => `Từ ${year} đổi cách đo: không so sánh với năm trước.`,
  sharedClasses: (span: string) => `Các năm ${span} dùng chung một thang màu.`,
  tiles: 'Bản đồ ô: mỗi tỉnh, thành phố một ô bằng nhau',
  ownClasses: 'Năm này chia nhóm màu riêng: cách đo khác các năm liền kề.',
};
