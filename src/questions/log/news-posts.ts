/** Reads posts out of the rows of an answer, for a feed. */
import type { NewsPost } from '../../alerts/post-news.ts';
import type { Table } from '../../cli/table.ts';
import type { AnswerColumn } from '../../columns/answer-columns.ts';
import type { PostKind } from '../../roster/post-kind.ts';

interface RowOfPost {
  post: NewsPost;
  cell: (column: AnswerColumn) => string;
}

/** @param author the column of who wrote it. */
export function newsPosts(
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  author: AnswerColumn,
): RowOfPost[] {
  return rows.map((row) => {
    const cell = (column: AnswerColumn) => String(row[columns.indexOf(column)]);
    const kind = cell('kind') as PostKind;
    return {
      cell,
      post: { source: cell(author), key: cell('record_key'), kind, at: Date.parse(cell('time')) },
    };
  });
}
