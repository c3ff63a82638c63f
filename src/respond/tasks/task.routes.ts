import { bindRoute } from '../../platform/http/bind.ts'
import { addTask } from './add-task.action.ts'
import { assignTask } from './assign-task.action.ts'
import { completeTask } from './complete-task.action.ts'
import { reopenTask } from './reopen-task.action.ts'
import { skipTask } from './skip-task.action.ts'
import { taskApi } from './task.api.ts'

export const taskRoutes = [
  bindRoute(taskApi.addTask, (ctx, { params, body }) => addTask(ctx, params.incidentId, body)),
  bindRoute(taskApi.completeTask, (ctx, { params, body }) => completeTask(ctx, params.taskId, body)),
  bindRoute(taskApi.skipTask, (ctx, { params, body }) => skipTask(ctx, params.taskId, body)),
  bindRoute(taskApi.reopenTask, (ctx, { params, body }) => reopenTask(ctx, params.taskId, body)),
  bindRoute(taskApi.assignTask, (ctx, { params, body }) => assignTask(ctx, params.taskId, body)),
]
