import { rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/domain/explore/answer.ts';
import { catalogueOf, coverageIn } from '../../src/domain/explore/catalogue.ts';
import { packCatalogue, unpackCatalogue, type PackedCatalogue } from '../../src/domain/explore/packCatalogue.ts';
import type { Question } from '../../src/domain/explore/question.ts';
import { refusals } from '../../src/domain/explore/refuse.ts';
import { defaultQuestion, formatQuestion, parseQuestion } from '../../src/domain/explore/urlState.ts';
import type { PeersFile } from '../../src/domain/derive/peers.ts';
import { period } from '../../src/domain/period.ts';
import { brokenBetween, measureAt } from '../../src/domain/series.ts';
import { catalogueFiles } from '../../src/site/catalogue.ts';
import { openStore } from '../../src/site/store.ts';
import { questions } from '../explore/questions.ts';
import { publishReal, textOf } from './published.ts';

const { checked, files, folder } = await publishReal();
const { derived, model } = checked;
const store = openStore(folder);
const built = catalogueFiles(store);
const catalogue = unpackCatalogue(JSON.parse(built[0]!.body) as PackedCatalogue);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const usual = defaultQuestion(catalogue);
const said = (more: Partial<Question>): string[] => refusals({ ...usual, ...more }, catalogue).map((r) => `${r.kind}${r.blocks ? '!' : ''}`);
const rows = (more: Partial<Question>) => answer({ ...usual, ...more }, catalogue, store.cells).rows;
const years = (...ids: string[]) => ({ kind: 'periods', ids }) as const;
const units = (...ids: string[]) => ({ kind: 'units', ids }) as const;

describe('the catalogue', () => {
  it('is one file a language, small enough to load first', () => {
    expect(built.map((f) => f.locale)).toEqual(['vi', 'en']);
    for (const { body } of built) {
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(130_000);
      expect(gzipSync(body).length).toBeLessThanOrEqual(25_000);
    }
    expect(built.map(({ body }) => [body.includes('"name":"Đà Nẵng"'), body.includes('"name":"Da Nang"')])).toEqual([[true, false], [false, true]]);
  });
  it('knows the published coverage of every indicator, vintage and period', () => {
    for (const c of derived.coverage) expect(coverageIn(catalogue, c.indicator, c.vintage, c.period)).toEqual(c);
    const pairs = [...catalogue.holdings].flatMap(([indicator, list]) => list.flatMap((h) => (['vn63', 'vn34'] as const).flatMap((vintage) => coverageIn(catalogue, indicator, vintage, h.period) ?? [])));
    expect(pairs).toHaveLength(derived.coverage.length);
  });
  it('knows every observation but those of local units, and the publisher of each', () => {
    const places = new Set(catalogue.units.map((u) => u.id));
    const known = [...catalogue.holdings].flatMap(([indicator, list]) => list.flatMap((h) => [...h.held, ...h.notPublished, ...h.otherwise].map((unit) => `${indicator}|${unit}|${h.period}`)));
    expect(known.sort()).toEqual(derived.observations.filter((o) => places.has(o.unit)).map((o) => `${o.indicator}|${o.unit}|${o.period}`).sort());
    expect(store.indicators.flatMap((i) => store.cells(i.id)).flatMap((c) => c.sources).filter((s) => !catalogue.publishers.has(s))).toEqual([]);
    expect(catalogue.units.some((u) => u.kind === 'local')).toBe(false);
  });
  it('packs the units and indicators without loss but their explanations', () => {
    const whole = catalogueOf({ release: store.release, datasets: store.datasets, units: store.units, indicators: store.indicators, sources: store.sources, periodTexts: new Map(), peers: new Map(), cells: store.cells });
    const again = unpackCatalogue(packCatalogue(whole, 'vi'));
    const bare = (list: typeof whole.units) => list.map(({ aliases: _, successors, ...u }) => ({ ...u, name: u.name.vi, short: u.short.vi, full: u.full.vi, successors }));
    expect(bare(again.units)).toEqual(bare(whole.units));
    const plain = (list: typeof whole.indicators) => list.map(({ about: _a, misleads: _m, ...i }) => ({ ...i, name: i.name.vi, short: i.short.vi, denominator: i.denominator?.vi ?? null, rollup: i.rollup.how, breaks: i.breaks.map((b) => [b.at, b.why.vi]) }));
    expect(plain(again.indicators)).toEqual(plain(whole.indicators));
  });
});

describe('answers', () => {
  it('rank as published, in every full set and nowhere else', () => {
    const found = new Map<string, number>();
    for (const vintage of ['vn63', 'vn34'] as const) {
      for (const i of store.indicators) for (const r of rows({ view: 'table', vintage, indicators: [i.id], periods: { kind: 'all' } })) if (r.rank !== null) found.set(`${r.indicator}|${r.unit}|${r.period}`, r.rank);
    }
    expect(found).toEqual(new Map([...derived.ranks].map(([key, r]) => [key, r.rank])));
  });
  it('never give a change across a break, a scale or an indicator that is no trend', () => {
    let changes = 0;
    for (const vintage of ['vn63', 'vn34'] as const) {
      for (const i of store.indicators) {
        for (const r of rows({ view: 'table', vintage, indicators: [i.id], units: units(...catalogue.units.map((u) => u.id)), periods: { kind: 'all' } })) {
          if (r.changeFrom === null) continue;
          const [from, to] = [period(r.changeFrom).year!, period(r.period).year!];
          expect(i.trend && !brokenBetween(i, from, to) && measureAt(i, from).max === measureAt(i, to).max, `${i.id} ${r.unit} ${r.period}`).toBe(true);
          changes++;
        }
      }
    }
    expect(changes).toBeGreaterThan(5000);
  });
  it('print known numbers', () => {
    expect(rows({ vintage: 'vn63', indicators: ['papi.total'], units: units('vn63:46'), periods: years('2023') })).toMatchObject([{ value: 46.041538, rank: 1, rankOf: 61, change: expect.closeTo(0.5, 0) as number, changeFrom: '2022', changeWhy: null }]);
    expect(rows({ vintage: 'vn63', indicators: ['papi.total'], units: units('vn63:46'), periods: years('2018') })).toMatchObject([{ change: null, changeWhy: 'measure' }]);
    expect(rows({ units: units('vn34:01') })).toMatchObject([{ indicator: 'dossiers.overdue_all_rate', period: '2026..2026-10-10', value: expect.closeTo(25.96, 2) as number }]);
  });
});

describe('refusals', () => {
  it('let the default be drawn', () => {
    expect(said({})).toEqual([]);
  });
  it('keep the three on-time rates apart', () => {
    const rates = ['dossiers.on_time_rate', 'dossiers.on_time_rate_due', 'dossiers.on_time_or_within_rate'];
    for (const pair of [[rates[0]!, rates[1]!], [rates[0]!, rates[2]!], [rates[1]!, rates[2]!]]) {
      for (const vintage of ['vn63', 'vn34'] as const) {
        const drawn = said({ view: 'scatter', vintage, indicators: pair, periods: { kind: 'all' } });
        expect(drawn.some((r) => r.endsWith('!')), pair.join()).toBe(true);
        if (!drawn.includes('no-values!')) expect(drawn).toContain('denominators!');
      }
    }
  });
  it('cut PAPI at 2018, refuse it as one scale of colours for a few provinces, and colour it by quarters for all', () => {
    const papi = { vintage: 'vn63', indicators: ['papi.total'], periods: { kind: 'all' } } as const;
    expect(said({ ...papi, view: 'line', units: units('vn63:01') })).toEqual(['measure-change', 'breaks']);
    expect(said({ ...papi, view: 'heat', units: units('vn63:01', 'vn63:48') })).toEqual(['measure-change!', 'breaks!']);
    expect(said({ ...papi, view: 'heat' })).toEqual(['measure-change', 'breaks']);
    expect(said({ ...papi, view: 'line' })).toContain('too-many-lines!');
  });
  it('keep partial indices, printed ranks and population in tables', () => {
    expect(said({ view: 'map', vintage: 'vn63', indicators: ['par.total'] })).toEqual(['partial!']);
    expect(said({ view: 'ranking', vintage: 'vn63', indicators: ['sipas.total'] })).toEqual(['partial!']);
    expect(said({ view: 'ranking', vintage: 'vn63', indicators: ['par.total-rank'] })).toEqual(['published-rank!']);
    expect(said({ view: 'line', vintage: 'vn63', indicators: ['population.average'], units: units('vn63:01'), periods: { kind: 'all' } })).toContain('no-trend!');
    expect(said({ view: 'ranking', vintage: 'vn63', indicators: ['par.total'], units: { kind: 'regions' } })).toEqual([]);
    expect(said({ view: 'ranking', indicators: ['par.total'], vintage: 'vn34', units: { kind: 'regions' } })).toEqual(['no-values!']);
  });
});

describe('addresses', () => {
  it('carry every question of the list', () => {
    for (const [name, question] of Object.entries(questions)) {
      const kept = { ...question, units: question.units.kind === 'units' ? units(...question.units.ids.filter((id) => { const u = catalogue.unitById.get(id); return u && (u.vintage === null || u.vintage === question.vintage); })) : question.units };
      expect(parseQuestion(formatQuestion(kept, catalogue), catalogue), name).toEqual({ question: kept, dropped: [] });
    }
  });
});

describe('peers', () => {
  const file = JSON.parse(textOf(files.get('peers.json'))) as PeersFile;
  it('are five for every province of both vintages, by the population of 2024', () => {
    expect(file).toEqual(derived.peers);
    expect(file.periods).toEqual([{ vintage: 'vn63', period: '2024' }, { vintage: 'vn34', period: '2024' }]);
    expect(file.peers.map((p) => p.unit).sort()).toEqual(model.units.units.filter((u) => u.kind === 'province').map((u) => u.id).sort());
    for (const { unit, peers } of file.peers) {
      expect(new Set([unit, ...peers.map((p) => p.unit)]).size).toBe(6);
      expect(peers.every((p) => p.unit.slice(0, 5) === unit.slice(0, 5))).toBe(true);
      expect(catalogue.peers.get(unit)).toEqual(peers.map((p) => p.unit));
    }
  });
  it('come from other regions where the own has fewer than five others', () => {
    const of = (unit: string) => file.peers.find((p) => p.unit === unit)!.peers;
    expect(of('vn63:62').filter((p) => p.sameRegion)).toHaveLength(4);
    expect(of('vn63:62').at(-1)!.sameRegion).toBe(false);
    expect(of('vn63:48').every((p) => p.sameRegion)).toBe(true);
  });
  it('are the same as CSV', () => {
    const { data } = Papa.parse<Record<string, string>>(textOf(files.get('peers.csv')), { header: true, skipEmptyLines: true });
    expect(data.map((d) => [d['unit'], Number(d['place']), d['peer'], Number(d['distance']), d['same_region'] === 'true'])).toEqual(file.peers.flatMap(({ unit, peers }) => peers.map((p, n) => [unit, n + 1, p.unit, p.distance, p.sameRegion])));
    expect(data.find((d) => d['unit'] === 'vn63:48')).toMatchObject({ unit_name_en: 'Da Nang', population_indicator: 'population.average', population_period: '2024' });
  });
});
