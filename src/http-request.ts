export interface HttpRequest {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Whole request, milliseconds. */
  timeoutMs: number;
  /** A longer body is an error: a bound on memory. */
  maxBytes: number;
  signal?: AbortSignal;
  /** Refuse to connect to an address of this machine or of a private network: for hosts that servers name. */
  publicOnly?: boolean;
}

export interface HttpResponse {
  status: number;
  /** Names in lower case; a repeated header is joined by a comma. */
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Set where some of its bytes are no UTF-8: letters of the body are lost. */
  isBroken?: boolean;
}
