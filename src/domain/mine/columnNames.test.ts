import { expect, it } from 'vitest';
import { columnNames } from './columnNames.ts';

it('makes names that stand in SQL without quotation marks, each once', () => {
  expect(columnNames(['Số hồ sơ', 'Số hồ sơ', '', '2024', 'Value', 'Order', 'x"; DROP TABLE units --', 'Tiếp nhận / Tổng số', '漢字'])).toEqual([
    'so_ho_so', 'so_ho_so_2', 'column_3', 'c_2024', 'c_value', 'c_order', 'x_drop_table_units', 'tiep_nhan_tong_so', 'column_9',
  ]);
});
