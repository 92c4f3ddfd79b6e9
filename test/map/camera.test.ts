/** Where the camera goes, on a picture of 1000 by 600 pixels whose whole is a plane of 10 by 6. */
import { expect, test } from 'vitest';
import { cameraOn } from '../../src/map-page/camera.ts';

const picture = {
  getDimensions: () => ({ width: 1000, height: 600 }),
  graphToViewport: ({ x, y }: { x: number; y: number }) => ({ x: x * 100, y: y * 100 }),
  viewportToFramedGraph: ({ x, y }: { x: number; y: number }) => ({ x: x / 1000, y: y / 600 }),
};
const at = (x: number, y: number) => ({ x, y });

test('shows all of the accounts and not much more, in the middle', () => {
  // 200 of 880 pixels across, 240 of 480 down.
  expect(cameraOn(picture, [at(1, 1), at(3, 3.4), at(2, 2)])).toEqual({
    x: 0.2,
    y: expect.closeTo(2.2 / 6),
    angle: 0,
    ratio: 0.5,
  });
});

test('goes no closer to a single account than its surroundings, and no further off than the whole', () => {
  expect(cameraOn(picture, [at(5, 3)])).toEqual({ x: 0.5, y: 0.5, angle: 0, ratio: 0.12 });
  const whole = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
  expect(cameraOn(picture, [at(0, 0), at(10, 6)])).toEqual(whole);
  expect(cameraOn(picture, [])).toEqual(whole);
});
