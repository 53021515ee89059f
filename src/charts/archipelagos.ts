import type { UnitId } from '../domain/types.ts';
import type { ClassedInput } from './classed.ts';
import type { ChartContext } from './contract.ts';
import { textWidth } from './textWidth.ts';

export interface Archipelago {
  readonly unit: UnitId;
  readonly column: number;
  readonly row: number;
  /** Name of the archipelago as the data gives it. */
  readonly name: string;
  readonly province: string;
}

/** Both archipelagos of the vintage. Throws unless there are two and the province of each has a row. */
export function archipelagos(input: ClassedInput, { locale }: ChartContext): Archipelago[] {
  const found = input.tiles.flatMap(({ unit, label, column, row, vintage }): Archipelago[] => {
    if (!label || vintage !== input.coverage.vintage) return [];
    const province = input.rows.find((r) => r.unit.id === unit)?.unit;
    return province ? [{ unit, column, row, name: label[locale], province: province.short[locale] }] : [];
  });
  if (found.length !== 2) throw new Error(`map of ${input.indicator.id}: ${found.length} archipelagos have a label and a province with a row, two are expected`);
  return found;
}

/**
 * The label of an archipelago, its province in brackets, in lines no wider than `width` pixels at a font size. `brief` leaves
 * second names out.
 */
export function archipelagoLabel({ name, province }: Archipelago, width: number, size: number, brief: boolean, ctx: ChartContext): string[] {
  const words = (brief ? ctx.t.maps.archipelagoBrief : ctx.t.maps.archipelago)(name).split(' ');
  const whole = `(${province})`;
  const lines: string[] = [];
  for (const word of [...words, whole]) {
    const longer = lines.length ? `${lines.at(-1)!} ${word}` : word;
    if (lines.length && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Both archipelagos in a sentence. */
export function archipelagosInWords(input: ClassedInput, ctx: ChartContext): readonly string[] {
  return archipelagos(input, ctx).map((a) => ctx.t.maps.shown(a.name, a.province));
}
