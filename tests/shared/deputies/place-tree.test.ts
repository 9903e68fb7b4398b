/** Places as a tree: the order that lists show, and nothing lost where the tree is broken. */
import { expect, test } from 'vitest';
import { nextLevel, placeTree } from '../../../shared/deputies/place-tree.ts';
import type { Place } from '../../../shared/deputies/place.ts';

function places(...lines: readonly (readonly [string, string])[]): ReadonlyMap<string, Place> {
  return new Map(lines.map(([id, parent]) => [id, { id, name: id, level: 'village', parent } as unknown as Place]));
}

const shown = (all: ReadonlyMap<string, Place>) => placeTree(all).map(({ place, depth }) => `${'>'.repeat(depth)}${place.id}`);

test('each place stands below the one it belongs to, in the order they were added', () => {
  expect(shown(places(['镇', ''], ['村一', '片区'], ['片区', '镇'], ['中心站', '镇'], ['村二', '片区']))).toEqual(['镇', '>片区', '>>村一', '>>村二', '>中心站']);
});

test('a place whose parent has not arrived, and places in a loop, are still there once', () => {
  expect(shown(places(['村', '不在'], ['甲', '乙'], ['乙', '甲'], ['镇', ''])).sort()).toEqual(['>乙', '村', '甲', '镇'].sort());
});

test('below a town comes its central station, then area stations; below these villages', () => {
  expect([nextLevel(null, []), nextLevel('town', ['town']), nextLevel('town', ['town', 'central_station']), nextLevel('area_station', [])]).toEqual(['town', 'central_station', 'area_station', 'village']);
});
