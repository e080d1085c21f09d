export interface ExecutionEvent {
  seq: number;
  at: string;
  type: string;
  data: unknown;
}
