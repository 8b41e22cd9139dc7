/**
 * What emitted modules import where a faithful line of their own is impossible: pure functions of the domains. Nothing else
 * of the learner comes along.
 */
export { form as formOf } from "./domains/text/form.js";
