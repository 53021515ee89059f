const poly = (coefficients: readonly number[], x: number): number => coefficients.reduceRight((sum, c) => sum * x + c, 0);

const centre = [
  [3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727],
  [1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852854561],
] as const;
const tail = [
  [1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 0.00077454501427834140764],
  [1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966, 0.00054759380849953449460, 1.05075007164441684324e-9],
] as const;

/**
 * Quantile of the standard normal distribution for p between 1e-10 and 1 − 1e-10 (Wichura 1988, Algorithm AS 241: The percentage
 * points of the normal distribution, Applied Statistics 37(3), to about 16 digits). Throws outside.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 1e-10 && p <= 1 - 1e-10)) throw new Error(`normal quantile: ${p} is outside 1e-10…1 - 1e-10`);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * poly(centre[0], r)) / poly(centre[1], r);
  }
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p))) - 1.6;
  return (Math.sign(q) * poly(tail[0], r)) / poly(tail[1], r);
}
