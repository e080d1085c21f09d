import type { Page } from '../../../http/Page';
import { request } from '../../../http/request';
import type { ExecutionTask } from './ExecutionTask';

const most = 100;

/** All tasks of an execution, however many parts the list comes in. */
export async function listTasks(id: string, signal: AbortSignal): Promise<ExecutionTask[]> {
  const tasks: ExecutionTask[] = [];
  let after = '';
  for (;;) {
    const path = `/api/executions/${encodeURIComponent(id)}/tasks?limit=${most}${after}`;
    const page = await request<Page<ExecutionTask>>(path, { signal });
    tasks.push(...page.items);
    if (page.next === null) {
      return tasks;
    }
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}
