/** A share in percent, one decimal at most; what is not nothing and not all is never shown as 0 or 100. */
export function percentOf(part: number, whole: number): string {
  if (whole <= 0 || part <= 0) return "0";
  if (part >= whole) return "100";
  const percent = (part / whole) * 100;
  if (percent < 0.1) return "<0.1";
  if (percent > 99.9) return ">99.9";
  return String(Math.round(percent * 10) / 10);
}
