/** An instant in ISO 8601 as people read it, to the minute: "2025-06-03 10:12"; what is shorter stays. */
export function minuteText(instant: string): string {
  return instant.slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ');
}
