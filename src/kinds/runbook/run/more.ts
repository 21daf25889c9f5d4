/** What the script of runbooks loads when somebody works with the page. */
export { addActions } from './bar-actions.ts';
export { RemarkList } from './remarks.ts';
export { RestView } from './rest-view.ts';
export { showKeys } from './show-keys.ts';
