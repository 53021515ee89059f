import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, slug } from './fold.ts';

describe('fold', () => {
  it('takes off tones and marks and makes đ a d', () => {
    expect(fold('Đắk Lắk')).toBe('dak lak');
    expect(fold('Thừa Thiên Huế')).toBe('thua thien hue');
    expect(fold('ĐƯỜNG ỐNG')).toBe('duong ong');
  });
  it('gives one result for composed and separate accents', () => {
    expect(fold('Hải Phòng'.normalize('NFD'))).toBe(fold('Hải Phòng'.normalize('NFC')));
  });
  it('gives one result for both placements of the tone', () => {
    expect(fold('Hòa Bình')).toBe(fold('Hoà Bình'));
  });
  it('reads the Icelandic eth of old files as đ', () => {
    expect(fold('\u00d0à Nẵng')).toBe(fold('Đà Nẵng'));
  });
  it('makes one space of everything that is no letter or digit', () => {
    expect(fold('  Bà Rịa – Vũng Tàu (cũ) ')).toBe('ba ria vung tau cu');
    expect(fold('TP.HCM')).toBe('tp hcm');
  });
  it('changes nothing when it is applied again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (s) => fold(fold(s)) === fold(s)));
  });
});

describe('slug', () => {
  it('joins the words by hyphens', () => {
    expect(slug('Bà Rịa - Vũng Tàu')).toBe('ba-ria-vung-tau');
  });
});
