-- Tables and views of dung-hen.duckdb. Every table and column carries a comment in both languages: Vietnamese · English.

CREATE TABLE units (
  id VARCHAR PRIMARY KEY, kind VARCHAR NOT NULL, vintage VARCHAR, code VARCHAR, parent VARCHAR,
  name_vi VARCHAR NOT NULL, name_en VARCHAR NOT NULL, short_vi VARCHAR NOT NULL, short_en VARCHAR NOT NULL,
  full_vi VARCHAR NOT NULL, full_en VARCHAR NOT NULL, slug VARCHAR NOT NULL, sort INTEGER NOT NULL, fold VARCHAR NOT NULL,
  predecessors VARCHAR, successors VARCHAR, valid_from DATE, valid_to DATE
);
COMMENT ON TABLE units IS 'Đơn vị: cả nước, vùng, tỉnh của hai hệ 63 và 34, bộ, đơn vị trong tỉnh · Units: nation, regions, provinces of both systems (63 and 34), ministries, local units';
COMMENT ON COLUMN units.id IS 'Mã đơn vị kèm hệ tỉnh: vn63:48, vn34:48 · Unit id with its system of provinces';
COMMENT ON COLUMN units.kind IS 'Loại: nation, group, region, province, ministry, local · Kind of unit';
COMMENT ON COLUMN units.vintage IS 'Hệ tỉnh: vn63 (đến 30/06/2025) hoặc vn34 (từ 01/07/2025) · System of provinces';
COMMENT ON COLUMN units.code IS 'Mã hành chính, chỉ có nghĩa cùng hệ tỉnh · Official code, valid only with the vintage';
COMMENT ON COLUMN units.parent IS 'Đơn vị cấp trên · Unit above';
COMMENT ON COLUMN units.name_vi IS 'Tên tiếng Việt · Name in Vietnamese';
COMMENT ON COLUMN units.name_en IS 'Tên tiếng Anh · Name in English';
COMMENT ON COLUMN units.short_vi IS 'Tên ngắn tiếng Việt · Short name in Vietnamese';
COMMENT ON COLUMN units.short_en IS 'Tên ngắn tiếng Anh · Short name in English';
COMMENT ON COLUMN units.full_vi IS 'Tên đầy đủ tiếng Việt · Full name in Vietnamese';
COMMENT ON COLUMN units.full_en IS 'Tên đầy đủ tiếng Anh · Full name in English';
COMMENT ON COLUMN units.slug IS 'Phần tên trong địa chỉ trang · Name in page addresses';
COMMENT ON COLUMN units.sort IS 'Thứ tự theo bảng chữ cái tiếng Việt · Position in Vietnamese alphabetical order';
COMMENT ON COLUMN units.fold IS 'Tên không dấu, chữ thường, đ thành d · Name without diacritics, lower case, đ as d';
COMMENT ON COLUMN units.predecessors IS 'Các tỉnh cũ hợp thành, cách nhau bằng | · Former provinces it was made from, separated by |';
COMMENT ON COLUMN units.successors IS 'Tỉnh mới kế thừa · Unit that succeeded it';
COMMENT ON COLUMN units.valid_from IS 'Ngày bắt đầu tồn tại · First day of existence';
COMMENT ON COLUMN units.valid_to IS 'Ngày cuối cùng tồn tại · Last day of existence';

CREATE TABLE indicators (
  id VARCHAR PRIMARY KEY, dataset VARCHAR NOT NULL, parent VARCHAR, name_vi VARCHAR NOT NULL, name_en VARCHAR NOT NULL,
  about_vi VARCHAR NOT NULL, about_en VARCHAR NOT NULL, unit VARCHAR NOT NULL, min DOUBLE, max DOUBLE, decimals INTEGER NOT NULL,
  better VARCHAR NOT NULL, rollup VARCHAR NOT NULL, processing VARCHAR NOT NULL, breaks VARCHAR, rank_of VARCHAR, sort INTEGER NOT NULL, fold VARCHAR NOT NULL
);
COMMENT ON TABLE indicators IS 'Chỉ số và đơn vị đo · Indicators and their measures';
COMMENT ON COLUMN indicators.id IS 'Mã chỉ số, ví dụ papi.total · Indicator id';
COMMENT ON COLUMN indicators.dataset IS 'Bộ số liệu · Dataset';
COMMENT ON COLUMN indicators.parent IS 'Chỉ số cấp trên · Indicator above';
COMMENT ON COLUMN indicators.name_vi IS 'Tên tiếng Việt · Name in Vietnamese';
COMMENT ON COLUMN indicators.name_en IS 'Tên tiếng Anh · Name in English';
COMMENT ON COLUMN indicators.about_vi IS 'Giải thích tiếng Việt · Explanation in Vietnamese';
COMMENT ON COLUMN indicators.about_en IS 'Giải thích tiếng Anh · Explanation in English';
COMMENT ON COLUMN indicators.unit IS 'Đơn vị đo trong khoảng năm gần nhất · Unit of measure in the latest span of years';
COMMENT ON COLUMN indicators.min IS 'Giá trị nhỏ nhất có thể trong khoảng năm gần nhất · Lowest possible value in the latest span';
COMMENT ON COLUMN indicators.max IS 'Giá trị lớn nhất có thể trong khoảng năm gần nhất · Highest possible value in the latest span';
COMMENT ON COLUMN indicators.decimals IS 'Số chữ số thập phân khi in · Decimals to print';
COMMENT ON COLUMN indicators.better IS 'higher: cao hơn là tốt; lower: thấp hơn là tốt; neither: không có chiều · Direction';
COMMENT ON COLUMN indicators.rollup IS 'Cách cộng gộp 63 thành 34: sum, ratio, none · How it rolls up from 63 to 34';
COMMENT ON COLUMN indicators.processing IS 'published: như công bố; minor: phép tính đơn giản; major: tự tính · How far processed';
COMMENT ON COLUMN indicators.breaks IS 'Các năm đứt gãy chuỗi, cách nhau bằng | · Years at which the series breaks, separated by |';
COMMENT ON COLUMN indicators.rank_of IS 'Chỉ số điểm mà thứ hạng công bố này sắp xếp · Score behind this published rank';
COMMENT ON COLUMN indicators.sort IS 'Thứ tự hiển thị · Display order';
COMMENT ON COLUMN indicators.fold IS 'Tên không dấu để tìm kiếm · Name without diacritics for search';

CREATE TABLE sources (
  id VARCHAR PRIMARY KEY, dataset VARCHAR NOT NULL, publisher_vi VARCHAR NOT NULL, publisher_en VARCHAR NOT NULL, title VARCHAR NOT NULL,
  lang VARCHAR NOT NULL, url VARCHAR, locator VARCHAR, published VARCHAR, licence VARCHAR, licence_stated BOOLEAN NOT NULL, note_vi VARCHAR, note_en VARCHAR
);
COMMENT ON TABLE sources IS 'Nguồn của từng con số · Sources of every number';
COMMENT ON COLUMN sources.id IS 'Mã nguồn · Source id';
COMMENT ON COLUMN sources.dataset IS 'Bộ số liệu · Dataset';
COMMENT ON COLUMN sources.publisher_vi IS 'Cơ quan công bố, tiếng Việt · Publisher in Vietnamese';
COMMENT ON COLUMN sources.publisher_en IS 'Cơ quan công bố, tiếng Anh · Publisher in English';
COMMENT ON COLUMN sources.title IS 'Tên tài liệu nguyên văn · Title, verbatim';
COMMENT ON COLUMN sources.lang IS 'Ngôn ngữ của tên tài liệu · Language of the title';
COMMENT ON COLUMN sources.url IS 'Địa chỉ web · Web address';
COMMENT ON COLUMN sources.locator IS 'Nơi tìm thấy bản đã dùng · Where the copy used was found';
COMMENT ON COLUMN sources.published IS 'Ngày công bố · Date of publication';
COMMENT ON COLUMN sources.licence IS 'Giấy phép như nguồn nêu; trống là không nêu · Licence as stated; empty where none is stated';
COMMENT ON COLUMN sources.licence_stated IS 'Nguồn có nêu giấy phép hay không · Whether a licence is stated';
COMMENT ON COLUMN sources.note_vi IS 'Ghi chú tiếng Việt · Note in Vietnamese';
COMMENT ON COLUMN sources.note_en IS 'Ghi chú tiếng Anh · Note in English';

CREATE TABLE observations (
  indicator VARCHAR NOT NULL, unit VARCHAR NOT NULL, period VARCHAR NOT NULL, vintage VARCHAR, period_kind VARCHAR NOT NULL,
  period_start DATE, period_end DATE, year INTEGER, value DOUBLE, status VARCHAR NOT NULL, lower DOUBLE, upper DOUBLE,
  standard_error DOUBLE, published_lower DOUBLE, published_upper DOUBLE, respondents INTEGER, rank INTEGER, rank_of INTEGER,
  source VARCHAR NOT NULL, claims INTEGER NOT NULL, ruling VARCHAR, correction VARCHAR, caveats VARCHAR, notes_vi VARCHAR, notes_en VARCHAR, inputs VARCHAR
);
COMMENT ON TABLE observations IS 'Mỗi dòng là một con số: chỉ số, đơn vị, kỳ; số vắng mặt có lý do ở cột status · One number a row: indicator, unit, period; an absent one says why in status';
COMMENT ON COLUMN observations.indicator IS 'Mã chỉ số · Indicator id';
COMMENT ON COLUMN observations.unit IS 'Mã đơn vị · Unit id';
COMMENT ON COLUMN observations.period IS 'Mã kỳ: năm, quý, tháng, khoảng ngày hoặc lũy kế từ đầu năm · Period id: year, quarter, month, span of days or year to date';
COMMENT ON COLUMN observations.vintage IS 'Hệ tỉnh của đơn vị · System of provinces of the unit';
COMMENT ON COLUMN observations.period_kind IS 'Loại kỳ: year, half, quarter, month, range, to-date, years, undated · Kind of period';
COMMENT ON COLUMN observations.period_start IS 'Ngày đầu kỳ · First day';
COMMENT ON COLUMN observations.period_end IS 'Ngày cuối kỳ · Last day';
COMMENT ON COLUMN observations.year IS 'Năm mà kỳ kết thúc · Year in which the period ends';
COMMENT ON COLUMN observations.value IS 'Giá trị; trống khi không có số · Value; empty where there is none';
COMMENT ON COLUMN observations.status IS 'published, provisional, derived, disputed; hoặc lý do vắng mặt: not-published, not-surveyed, not-applicable, unreadable, not-found, withheld · Status or reason of absence';
COMMENT ON COLUMN observations.lower IS 'Cận dưới khoảng tin cậy 95% do trang tính · Lower bound of our 95% interval';
COMMENT ON COLUMN observations.upper IS 'Cận trên khoảng tin cậy 95% do trang tính · Upper bound of our 95% interval';
COMMENT ON COLUMN observations.standard_error IS 'Sai số chuẩn do nguồn công bố (nội dung PAPI 2019: căn bậc hai của phương sai) · Standard error as published (PAPI 2019 dimensions: root of the variance)';
COMMENT ON COLUMN observations.published_lower IS 'Cận dưới nguồn in; với PAPI là khoảng 90% · Lower bound as printed; for PAPI a 90% interval';
COMMENT ON COLUMN observations.published_upper IS 'Cận trên nguồn in; với PAPI là khoảng 90% · Upper bound as printed; for PAPI a 90% interval';
COMMENT ON COLUMN observations.respondents IS 'Số người trả lời · Number of respondents';
COMMENT ON COLUMN observations.rank IS 'Thứ hạng do trang tính, chỉ khi đủ số liệu cả hệ tỉnh · Rank computed here, only where the set is full';
COMMENT ON COLUMN observations.rank_of IS 'Số đơn vị được xếp hạng · Number of units ranked';
COMMENT ON COLUMN observations.source IS 'Nguồn mang giá trị · Source that carries the value';
COMMENT ON COLUMN observations.claims IS 'Số dẫn chứng đứng sau · Number of claims behind it';
COMMENT ON COLUMN observations.ruling IS 'Phán quyết khi các nguồn khác nhau · Ruling where sources disagree';
COMMENT ON COLUMN observations.correction IS 'Đính chính đã áp dụng · Correction applied';
COMMENT ON COLUMN observations.caveats IS 'Các lưu ý, cách nhau bằng | · Caveats, separated by |';
COMMENT ON COLUMN observations.notes_vi IS 'Ghi chú tiếng Việt · Notes in Vietnamese';
COMMENT ON COLUMN observations.notes_en IS 'Ghi chú tiếng Anh · Notes in English';
COMMENT ON COLUMN observations.inputs IS 'Các số đầu vào của số suy ra, cách nhau bằng dấu cách · Inputs of a derived value, separated by spaces';

CREATE TABLE claims (
  indicator VARCHAR NOT NULL, unit VARCHAR NOT NULL, period VARCHAR NOT NULL, source VARCHAR NOT NULL, file VARCHAR NOT NULL, line INTEGER NOT NULL,
  value DOUBLE,
  raw VARCHAR GENERATED ALWAYS AS (nullif(coalesce(cell, CASE WHEN value = trunc(value) AND abs(value) < 1e15 THEN CAST(CAST(value AS BIGINT) AS VARCHAR) ELSE CAST(value AS VARCHAR) END), '')) VIRTUAL,
  basis VARCHAR NOT NULL, also VARCHAR, note_vi VARCHAR, note_en VARCHAR, correction VARCHAR, cell VARCHAR
);
COMMENT ON TABLE claims IS 'Ai nói con số đó, ở tệp nào, dòng nào · Who says the number, in which file and line';
COMMENT ON COLUMN claims.indicator IS 'Mã chỉ số · Indicator id';
COMMENT ON COLUMN claims.unit IS 'Mã đơn vị · Unit id';
COMMENT ON COLUMN claims.period IS 'Kỳ số liệu · Period id';
COMMENT ON COLUMN claims.source IS 'Mã nguồn · Source id';
COMMENT ON COLUMN claims.file IS 'Tệp trong thư mục data · File below data/';
COMMENT ON COLUMN claims.line IS 'Dòng trong tệp · Line of the file';
COMMENT ON COLUMN claims.value IS 'Giá trị đọc được · Value read';
COMMENT ON COLUMN claims.raw IS 'Ô nguyên văn · Cell as it stands';
COMMENT ON COLUMN claims.basis IS 'table, text, copy, list-order, derived · What it was read from';
COMMENT ON COLUMN claims.also IS 'Nguồn khác nêu cùng nội dung, cách nhau bằng | · Other sources named beside it';
COMMENT ON COLUMN claims.note_vi IS 'Ghi chú tiếng Việt · Note in Vietnamese';
COMMENT ON COLUMN claims.note_en IS 'Ghi chú tiếng Anh · Note in English';
COMMENT ON COLUMN claims.correction IS 'Đính chính đã áp dụng · Correction applied';
COMMENT ON COLUMN claims.cell IS 'Ô nguyên văn khi khác cách viết số của value; cột raw luôn đủ · The cell where it differs from value as written; raw is always whole';

CREATE TABLE findings (
  id VARCHAR PRIMARY KEY, source VARCHAR NOT NULL, unit VARCHAR NOT NULL, unit_inferred BOOLEAN NOT NULL, year INTEGER, level VARCHAR NOT NULL,
  theme VARCHAR NOT NULL, theme_vi VARCHAR NOT NULL, theme_en VARCHAR NOT NULL, polarity VARCHAR NOT NULL, summary_vi VARCHAR NOT NULL, summary_en VARCHAR NOT NULL,
  agencies_vi VARCHAR, agencies_en VARCHAR, instrument VARCHAR, figure DOUBLE, figure_unit_vi VARCHAR, figure_unit_en VARCHAR, figure_label_vi VARCHAR, figure_label_en VARCHAR
);
COMMENT ON TABLE findings IS 'Ghi nhận của đoàn kiểm tra và báo chí · Findings of inspections and press';
COMMENT ON COLUMN findings.id IS 'Mã ghi nhận · Finding id';
COMMENT ON COLUMN findings.source IS 'Mã nguồn · Source id';
COMMENT ON COLUMN findings.unit IS 'Mã đơn vị · Unit id';
COMMENT ON COLUMN findings.unit_inferred IS 'Tỉnh được suy ra từ tên huyện, xã · Province inferred from place names';
COMMENT ON COLUMN findings.year IS 'Năm; trống khi văn bản không ghi · Year; empty where the text gives none';
COMMENT ON COLUMN findings.level IS 'Cấp: province, department, district, commune · Level of government';
COMMENT ON COLUMN findings.theme IS 'Mã chủ đề · Theme id';
COMMENT ON COLUMN findings.theme_vi IS 'Chủ đề tiếng Việt · Theme in Vietnamese';
COMMENT ON COLUMN findings.theme_en IS 'Chủ đề tiếng Anh · Theme in English';
COMMENT ON COLUMN findings.polarity IS 'shortcoming: hạn chế; measure: biện pháp; positive: mặt được; context: bối cảnh · Kind of finding';
COMMENT ON COLUMN findings.summary_vi IS 'Tóm tắt tiếng Việt · Summary in Vietnamese';
COMMENT ON COLUMN findings.summary_en IS 'Tóm tắt tiếng Anh · Summary in English';
COMMENT ON COLUMN findings.agencies_vi IS 'Cơ quan được nêu, tiếng Việt · Agencies named, in Vietnamese';
COMMENT ON COLUMN findings.agencies_en IS 'Cơ quan được nêu, tiếng Anh · Agencies named, in English';
COMMENT ON COLUMN findings.instrument IS 'Văn bản chỉ đạo · Instrument';
COMMENT ON COLUMN findings.figure IS 'Con số trong ghi nhận · Figure in the finding';
COMMENT ON COLUMN findings.figure_unit_vi IS 'Đơn vị của con số, tiếng Việt · Unit of the figure in Vietnamese';
COMMENT ON COLUMN findings.figure_unit_en IS 'Đơn vị của con số, tiếng Anh · Unit of the figure in English';
COMMENT ON COLUMN findings.figure_label_vi IS 'Con số đếm gì, tiếng Việt · What the figure counts, in Vietnamese';
COMMENT ON COLUMN findings.figure_label_en IS 'Con số đếm gì, tiếng Anh · What the figure counts, in English';

CREATE TABLE coverage (
  indicator VARCHAR NOT NULL, vintage VARCHAR NOT NULL, period VARCHAR NOT NULL, held INTEGER NOT NULL, expected INTEGER NOT NULL, not_published INTEGER NOT NULL, total INTEGER NOT NULL, complete BOOLEAN NOT NULL
);
COMMENT ON TABLE coverage IS 'Có số của bao nhiêu tỉnh, theo chỉ số và kỳ · How many provinces are held, by indicator and period';
COMMENT ON COLUMN coverage.indicator IS 'Mã chỉ số · Indicator id';
COMMENT ON COLUMN coverage.vintage IS 'Hệ tỉnh · System of provinces';
COMMENT ON COLUMN coverage.period IS 'Kỳ số liệu · Period id';
COMMENT ON COLUMN coverage.held IS 'Số tỉnh có số · Provinces held';
COMMENT ON COLUMN coverage.expected IS 'Số tỉnh lẽ ra có số · Provinces expected';
COMMENT ON COLUMN coverage.not_published IS 'Số tỉnh nguồn không công bố · Provinces for which nothing was published';
COMMENT ON COLUMN coverage.total IS 'Tổng số tỉnh của hệ · Provinces of the vintage';
COMMENT ON COLUMN coverage.complete IS 'Đủ để xếp hạng và vẽ bản đồ · Full enough to rank or map';

CREATE TABLE rulings (id VARCHAR NOT NULL, dataset VARCHAR NOT NULL, cells VARCHAR NOT NULL, kept DOUBLE, status VARCHAR NOT NULL, reason_vi VARCHAR NOT NULL, reason_en VARCHAR NOT NULL);
COMMENT ON TABLE rulings IS 'Phán quyết khi các nguồn khác nhau · Rulings where sources disagree';
COMMENT ON COLUMN rulings.id IS 'Mã phán quyết · Ruling id';
COMMENT ON COLUMN rulings.dataset IS 'Bộ số liệu · Dataset';
COMMENT ON COLUMN rulings.cells IS 'Các ô, cách nhau bằng dấu cách · Cells, separated by spaces';
COMMENT ON COLUMN rulings.kept IS 'Số được giữ; trống khi không giữ số nào · Number kept; empty where there is none';
COMMENT ON COLUMN rulings.status IS 'published, disputed, withheld · Status';
COMMENT ON COLUMN rulings.reason_vi IS 'Lý do tiếng Việt · Reason in Vietnamese';
COMMENT ON COLUMN rulings.reason_en IS 'Lý do tiếng Anh · Reason in English';

CREATE TABLE caveats (id VARCHAR PRIMARY KEY, dataset VARCHAR NOT NULL, text_vi VARCHAR NOT NULL, text_en VARCHAR NOT NULL);
COMMENT ON TABLE caveats IS 'Lưu ý khi dùng số liệu · Caveats';
COMMENT ON COLUMN caveats.id IS 'Mã lưu ý · Caveat id';
COMMENT ON COLUMN caveats.dataset IS 'Bộ số liệu · Dataset';
COMMENT ON COLUMN caveats.text_vi IS 'Nội dung tiếng Việt · Text in Vietnamese';
COMMENT ON COLUMN caveats.text_en IS 'Nội dung tiếng Anh · Text in English';

CREATE VIEW so_lieu AS
  SELECT i.name_vi AS chi_so, u.name_vi AS don_vi, o.period AS ky, o.year AS nam, o.value AS gia_tri, i.unit AS don_vi_do, o.status AS tinh_trang,
         o.lower AS can_duoi_95, o.upper AS can_tren_95, o.rank AS hang, o.rank_of AS tren_tong, s.publisher_vi AS nguon, coalesce(s.url, s.locator) AS dia_chi_nguon,
         o.notes_vi AS ghi_chu, o.indicator AS ma_chi_so, o.unit AS ma_don_vi, o.vintage AS he_tinh, u.sort AS thu_tu, u.fold AS khong_dau
  FROM observations o JOIN units u ON u.id = o.unit JOIN indicators i ON i.id = o.indicator JOIN sources s ON s.id = o.source;
COMMENT ON VIEW so_lieu IS 'Mọi con số kèm tên chỉ số, đơn vị và nguồn, bằng tiếng Việt · Every number with names and source, in Vietnamese';

CREATE VIEW figures AS
  SELECT i.name_en AS indicator_name, u.name_en AS unit_name, o.period, o.year, o.value, i.unit AS measure, o.status,
         o.lower AS lower_95, o.upper AS upper_95, o.rank, o.rank_of, s.publisher_en AS publisher, coalesce(s.url, s.locator) AS source_address,
         o.notes_en AS notes, o.indicator, o.unit, o.vintage, u.sort, u.fold
  FROM observations o JOIN units u ON u.id = o.unit JOIN indicators i ON i.id = o.indicator JOIN sources s ON s.id = o.source;
COMMENT ON VIEW figures IS 'Mọi con số kèm tên và nguồn, bằng tiếng Anh · Every number with names and source, in English';

CREATE VIEW ho_so_2026 AS
  SELECT u.name_vi AS tinh, max(o.value) FILTER (o.indicator = 'dossiers.received_total') AS tiep_nhan,
         max(o.value) FILTER (o.indicator = 'dossiers.overdue_all') AS qua_han, max(o.value) FILTER (o.indicator = 'dossiers.overdue_all_rate') AS ty_le_qua_han,
         max(o.value) FILTER (o.indicator = 'dossiers.avg_processing_days') AS so_ngay_giai_quyet, o.period AS ky, u.sort AS thu_tu, u.fold AS khong_dau
  FROM observations o JOIN units u ON u.id = o.unit
  WHERE u.kind = 'province' AND o.vintage = 'vn34' AND o.period_kind = 'to-date' AND o.source = 'dossiers.dvcqg2026y'
  GROUP BY u.name_vi, o.period, u.sort, u.fold;
COMMENT ON VIEW ho_so_2026 IS 'Hồ sơ theo 34 tỉnh, lũy kế năm 2026 trên Cổng Dịch vụ công quốc gia · Dossiers of the 34 provinces, 2026 to date, national portal';

CREATE VIEW dossiers_2026 AS
  SELECT u.name_en AS province, h.tiep_nhan AS received, h.qua_han AS overdue, h.ty_le_qua_han AS overdue_rate, h.so_ngay_giai_quyet AS processing_days, h.ky AS period, u.sort, u.fold
  FROM ho_so_2026 h JOIN units u ON u.sort = h.thu_tu;
COMMENT ON VIEW dossiers_2026 IS 'Hồ sơ theo 34 tỉnh năm 2026, bằng tiếng Anh · Dossiers of the 34 provinces, 2026 to date, in English';
