/** A roster file cut into records, each with the line on which it starts. */
import { CsvError, parse } from 'csv-parse/sync';

interface CsvRecord {
  cells: string[];
  /** 1-based. */
  line: number;
}

export interface CsvRecords {
  records: CsvRecord[];
  /** The quoting fault at which reading had to stop. */
  fault?: { line: number; message: string };
}

/** Reads CSV (RFC 4180) with any line ends and with or without a byte order mark; blank lines are left out. */
export function readRecords(text: string): CsvRecords {
  const records: CsvRecord[] = [];
  let line = 1;
  const collect = (cells: string[], { lines }: { lines: number }): null => {
    if (cells.length > 1 || cells[0] !== '') records.push({ cells, line });
    line = lines + 1;
    return null;
  };
  try {
    parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      record_delimiter: '\n',
      relax_column_count: true,
      on_record: collect,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records, fault: { line, message: quotingFault(error) } };
  }
  return { records };
}

function quotingFault(error: CsvError): string {
  const unread = 'the rest of the file could not be read';
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return `a quoted cell begins here and is never closed — add the missing "; ${unread}`;
  }
  return `a " stands where none may — put the cell in quotes and double every " inside; ${unread}`;
}
