/**
 * 2023年4月30日, as official letters write it: no leading zeros.
 *
 * @param iso `2023-04-30`.
 * @throws {RangeError} for anything that is no day of the calendar.
 */
export function officialDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const time = new Date(`${iso}T00:00:00Z`);
  if (year === undefined || Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== iso)
    throw new RangeError(`"${iso}" is no day (YYYY-MM-DD)`);
  return `${year}年${Number(month)}月${Number(day)}日`;
}
