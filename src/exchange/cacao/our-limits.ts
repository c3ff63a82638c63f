/** What the model of a playbook holds (prepare/plan/playbook.ts). */
export const mostSteps = 200
export const mostChoices = 9
export const longestWords = 2000
