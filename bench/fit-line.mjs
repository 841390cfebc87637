/** @typedef {{ readonly slope: number, readonly intercept: number, readonly fit: number }} Line */

/**
 * The line that lies nearest to the points (least squares). `fit` is R²: 1 says that growth is proportional.
 *
 * @param {readonly { readonly x: number, readonly y: number }[]} points
 * @returns {Line | null} null with fewer than two places on the axis
 */
export function fitLine(points) {
  const mean = (pick) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const spread = mean((point) => (point.x - x) ** 2);
  if (!(spread > 0)) return null;
  const slope = mean((point) => (point.x - x) * (point.y - y)) / spread;
  const intercept = y - slope * x;
  const total = mean((point) => (point.y - y) ** 2);
  const missed = mean((point) => (point.y - intercept - slope * point.x) ** 2);
  return { slope, intercept, fit: total > 0 ? 1 - missed / total : 1 };
}
