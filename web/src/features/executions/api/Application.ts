export interface Application {
  state: 'stopped' | 'starting' | 'running' | 'failed';
  address: string | null;
  problem: string | null;
}
