import type { mapCharts as vi } from '../vi/mapCharts.ts';

export const mapCharts: typeof vi = {
  classes: {
    all: (value) => value,
    below: (to) => `under ${to}`,
    between: (from, to) => `${from}–${to}`,
    from: (from) => `${from} or more`,
    sayBelow: (to) => `under ${to}`,
    sayBetween: (from, to) => `${from} to under ${to}`,
    sayFrom: (from) => `${from} or more`,
    column: 'Class',
    count: 'Number of provinces',
    counts: (list) => `Provinces in each class: ${list}.`,
    count1: (range, n) => `${range}: ${n}`,
    round: 'The classes are ours, cut at round numbers from the figures of this period; a class includes its first value, not its last.',
    given: 'The classes are ours and the same for several periods, so that these can be compared; a class includes its first value, not its last.',
    uncertain: 'Survey scores have a margin of error: a province close to a limit may belong to the next class.',
    unsure: (list) => `Provisional, or sources disagree: ${list}.`,
  },
  maps: {
    sea: 'East Sea',
    archipelago: (label) => label,
    archipelagoBrief: (label) => label.replace(/ \(.*$/, ''),
    value: (unit, value) => `${unit}: ${value}`,
    title: (what, high, highUnits, low, lowUnits) => `${what}: ${high} in ${highUnits}, ${low} in ${lowUnits}`,
    same: (what, value, units) => `${what}: ${value} in ${units}`,
    own: (unit, value, range, n) => `${unit}: ${value}, in the class ${range} with ${n} other ${n === '1' ? 'province' : 'provinces'}`,
    ownAlone: (unit, value, range) => `${unit}: ${value}, the only province in the class ${range}`,
    shows: (archipelagos) => `The drawing shows ${archipelagos}.`,
    shown: (label, province) => `the ${label} (${province})`,
  },
  tiles: {
    inside: (unit) => `In the tiles: ${unit}`,
    thousand: (unit) => `thousand ${unit}`,
    short: (list) => `Short names: ${list}.`,
    about: 'Each tile is one province, placed roughly where it lies; the size of a tile says nothing about its area.',
  },
};
