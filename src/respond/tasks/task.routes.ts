import { bindRoute } from '../../platform/http/bind.ts'
import { addTask } from './add-task.action.ts'
import { assignTask } from './assign-task.action.ts'
import { changeChoice } from './change-choice.action.ts'
import { completeTask } from './complete-task.action.ts'
import { addPlaybook } from './follow-playbook.action.ts'
import { reopenTask } from './reopen-task.action.ts'
import { skipTask } from './skip-task.action.ts'
import { startWait } from './start-wait.action.ts'
import { taskApi } from './task.api.ts'

export const taskRoutes = [
  bindRoute(taskApi.addTask, (ctx, { params, body }) => addTask(ctx, params.incidentId, body)),
  bindRoute(taskApi.completeTask, (ctx, { params, body }) => completeTask(ctx, params.taskId, body)),
  bindRoute(taskApi.skipTask, (ctx, { params, body }) => skipTask(ctx, params.taskId, body)),
  bindRoute(taskApi.reopenTask, (ctx, { params, body }) => reopenTask(ctx, params.taskId, body)),
  bindRoute(taskApi.changeChoice, (ctx, { params, body }) => changeChoice(ctx, params.taskId, body)),
  bindRoute(taskApi.startWait, (ctx, { params, body }) => startWait(ctx, params.taskId, body)),
  bindRoute(taskApi.addPlaybook, (ctx, { params, body }) => addPlaybook(ctx, params.incidentId, body.playbook)),
  bindRoute(taskApi.assignTask, (ctx, { params, body }) => assignTask(ctx, params.taskId, body)),
]
