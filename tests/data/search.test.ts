import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packEntries, search, unpackEntries } from '../../src/domain/search.ts';
import { searchEntries, searchFiles } from '../../src/site/searchIndex.ts';
import { openStore } from '../../src/site/store.ts';
import { root } from '../../scripts/paths.ts';

const store = openStore(join(root, 'public', 'data'));
const entries = unpackEntries(packEntries(searchEntries(store, 'vi')));
const first = (query: string, n = 3): string[] => search(entries, query, n).map((h) => `${h.entry.kind} ${h.entry.id}`);

/** What readers type, and what must stand among the first three hits. `today` and `former` are slugs. */
const cases: readonly (readonly [query: string, today: string | null, former?: string | null, other?: string])[] = [
  ['dak lak', 'dak-lak', 'dak-lak'], ['đắk lắk', 'dak-lak', 'dak-lak'], ['đắk lắc', 'dak-lak', 'dak-lak'], ['DakLak', 'dak-lak', 'dak-lak'], ['Đăk Lăk', 'dak-lak', 'dak-lak'], ['Đắc Lắc', 'dak-lak', 'dak-lak'], ['Darlac', 'dak-lak', 'dak-lak'], ['đắklắk', 'dak-lak', 'dak-lak'],
  ['Hoà Bình', null, 'hoa-binh'], ['Hòa Bình', null, 'hoa-binh'], ['hoa binh', null, 'hoa-binh'], ['HoaBinh', null, 'hoa-binh'],
  ['HCM', 'ho-chi-minh', 'ho-chi-minh'], ['TPHCM', 'ho-chi-minh', 'ho-chi-minh'], ['TP.HCM', 'ho-chi-minh', 'ho-chi-minh'], ['tp hcm', 'ho-chi-minh', 'ho-chi-minh'], ['HCMC', 'ho-chi-minh', 'ho-chi-minh'], ['Sài Gòn', 'ho-chi-minh', 'ho-chi-minh'], ['saigon', 'ho-chi-minh', 'ho-chi-minh'], ['sai gon', 'ho-chi-minh', 'ho-chi-minh'], ['Ho Chi Minh City', 'ho-chi-minh', 'ho-chi-minh'], ['Thành phố Hồ Chí Minh', 'ho-chi-minh', 'ho-chi-minh'], ['hồ chí min', 'ho-chi-minh', 'ho-chi-minh'],
  ['BRVT', null, 'ba-ria-vung-tau'], ['BR-VT', null, 'ba-ria-vung-tau'], ['Vũng Tàu', null, 'ba-ria-vung-tau'], ['bà rịa', null, 'ba-ria-vung-tau'], ['Bà Rịa–Vũng Tàu', null, 'ba-ria-vung-tau'], ['ba ria vung tau', null, 'ba-ria-vung-tau'],
  ['TT-Huế', null, 'thua-thien-hue'], ['TT Huế', null, 'thua-thien-hue'], ['TTH', null, 'thua-thien-hue'], ['Huế', 'hue', 'thua-thien-hue'], ['hue', 'hue', 'thua-thien-hue'], ['Thừa Thiên Huế', 'hue', 'thua-thien-hue'], ['Thừa Thiên - Huế', null, 'thua-thien-hue'], ['thua thien hue', 'hue', 'thua-thien-hue'], ['TP. Huế', 'hue', 'thua-thien-hue'],
  ['Hà Nội', 'ha-noi', 'ha-noi'], ['ha noi', 'ha-noi', 'ha-noi'], ['Hanoi', 'ha-noi', 'ha-noi'], ['HN', 'ha-noi', 'ha-noi'], ['hà nôi', 'ha-noi', 'ha-noi'], ['ha noii', 'ha-noi', 'ha-noi'], ['Thủ đô Hà Nội', 'ha-noi', 'ha-noi'], ['tp ha noi', 'ha-noi', 'ha-noi'],
  ['Đà Nẵng', 'da-nang', 'da-nang'], ['da nang', 'da-nang', 'da-nang'], ['Danang', 'da-nang', 'da-nang'], ['Đà Nẵg', 'da-nang', 'da-nang'], ['đà nắng', 'da-nang', 'da-nang'], ['TP Đà Nẵng', 'da-nang', 'da-nang'],
  ['Hải Phòng', 'hai-phong', 'hai-phong'], ['Haiphong', 'hai-phong', 'hai-phong'], ['hai fong', 'hai-phong', 'hai-phong'], ['Cần Thơ', 'can-tho', 'can-tho'], ['TP. Cần Thơ', 'can-tho', 'can-tho'], ['cantho', 'can-tho', 'can-tho'],
  ['Bắc Ninh', 'bac-ninh', 'bac-ninh'], ['bac ninh', 'bac-ninh', 'bac-ninh'], ['Bắc Giang', null, 'bac-giang'], ['bac giang', null, 'bac-giang'], ['Bắc Kạn', null, 'bac-kan'], ['Bắc Cạn', null, 'bac-kan'], ['bac kan', null, 'bac-kan'], ['Bạc Liêu', null, 'bac-lieu'], ['bac lieu', null, 'bac-lieu'],
  ['Kon Tum', null, 'kon-tum'], ['kontum', null, 'kon-tum'], ['Công Tum', null, 'kon-tum'], ['Con Tum', null, 'kon-tum'], ['Gia Lai', 'gia-lai', 'gia-lai'], ['Gia Lay', null, 'gia-lai'], ['Đắk Nông', null, 'dak-nong'], ['dac nong', null, 'dak-nong'], ['Đăk Nông', null, 'dak-nong'],
  ['Bình Dương', null, 'binh-duong'], ['bình dươg', null, 'binh-duong'], ['binh duong', null, 'binh-duong'], ['Bình Định', null, 'binh-dinh'], ['binh thuan', null, 'binh-thuan'], ['Bình Phước', null, 'binh-phuoc'], ['Ninh Thuận', null, 'ninh-thuan'], ['ninh binh', 'ninh-binh', 'ninh-binh'],
  ['Quảng Ninh', 'quang-ninh', 'quang-ninh'], ['Quảng Ngãi', 'quang-ngai', 'quang-ngai'], ['Quảng Ngải', null, 'quang-ngai'], ['quang ngai', 'quang-ngai', 'quang-ngai'], ['Quảng Nam', null, 'quang-nam'], ['Quảng Bình', null, 'quang-binh'], ['quang tri', 'quang-tri', 'quang-tri'],
  ['Khánh Hòa', 'khanh-hoa', 'khanh-hoa'], ['Khánh Hoà', 'khanh-hoa', 'khanh-hoa'], ['khanh hoa', 'khanh-hoa', 'khanh-hoa'], ['Thanh Hoá', 'thanh-hoa', 'thanh-hoa'], ['thanh hoa', 'thanh-hoa', 'thanh-hoa'], ['Nghệ An', 'nghe-an', 'nghe-an'], ['Hà Tĩnh', 'ha-tinh', 'ha-tinh'], ['hà tỉnh', 'ha-tinh', 'ha-tinh'],
  ['Phú Thọ', 'phu-tho', 'phu-tho'], ['tỉnh Phú Thọ', 'phu-tho', 'phu-tho'], ['tinh phu tho', 'phu-tho', 'phu-tho'], ['Vĩnh Phúc', null, 'vinh-phuc'], ['vinh long', 'vinh-long', 'vinh-long'], ['Lào Cai', 'lao-cai', 'lao-cai'], ['Yên Bái', null, 'yen-bai'], ['Hà Giang', null, 'ha-giang'], ['Tuyên Quang', 'tuyen-quang', 'tuyen-quang'], ['Điện Biên', 'dien-bien', 'dien-bien'], ['dien bien', 'dien-bien', 'dien-bien'], ['Lai Châu', 'lai-chau', 'lai-chau'], ['Sơn La', 'son-la', 'son-la'],
  ['Cà Mau', 'ca-mau', 'ca-mau'], ['camau', 'ca-mau', 'ca-mau'], ['Sóc Trăng', null, 'soc-trang'], ['soctrang', null, 'soc-trang'], ['Kiên Giang', null, 'kien-giang'], ['An Giang', 'an-giang', 'an-giang'], ['Đồng Tháp', 'dong-thap', 'dong-thap'], ['Đồng Nai', 'dong-nai', 'dong-nai'], ['Long An', null, 'long-an'], ['Tiền Giang', null, 'tien-giang'], ['Bến Tre', null, 'ben-tre'],
  ['PAPI', null, null, 'dataset papi'], ['sipas', null, null, 'dataset sipas'], ['par index', null, null, 'dataset par'], ['papi.d5', null, null, 'indicator papi.d5'], ['qua han', null, null, 'indicator dossiers.overdue_all'], ['thủ tục hành chính công', null, null, 'indicator papi.d5'], ['tiến độ', null, null, 'indicator service-index.tdgq'], ['trung vị', null, null, 'term trung-vi'], ['mot cua', null, null, 'term bo-phan-mot-cua'], ['khoang tin cay', null, null, 'term khoang-tin-cay'], ['số ngày giải quyết', null, null, 'indicator dossiers.avg_processing_days'],
];

describe('search', () => {
  it('holds at least 120 things readers type', () => expect(cases.length).toBeGreaterThanOrEqual(120));
  it.each(cases.map(([query, today, former, other]) => ({ query, today, former, other })))('finds "$query"', ({ query, today, former, other }) => {
    const hits = first(query);
    if (today) expect(hits).toContain(`province ${today}`);
    if (former) expect(hits).toContain(`former-province ${former}`);
    if (other) expect(hits).toContain(other);
  });
  it('finds every alias of every province of both vintages', () => {
    const lost = store.units
      .filter((u) => u.kind === 'province')
      .flatMap((u) => [u.name.vi, u.name.en, u.full.vi, ...u.aliases].filter((name) => !first(name, 5).includes(`${u.vintage === 'vn34' ? 'province' : 'former-province'} ${u.slug}`)).map((name) => `${u.id}: ${name}`));
    expect(lost).toEqual([]);
  });
  it('finds nothing for nonsense or a single letter', () => {
    expect(first('xyzzy')).toEqual([]);
    expect(first('h')).toEqual([]);
    expect(first('   ')).toEqual([]);
  });
  it('ships at most 30 kB a language', () => {
    for (const { body } of searchFiles(store)) {
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(30_000);
      expect(gzipSync(body).length).toBeLessThanOrEqual(10_000);
    }
  });
});
