/** What the script of runbooks loads when somebody works with the page. */
export { copyTimeline, download } from './export.ts';
export { openForm } from './form.ts';
export { RestView } from './rest-view.ts';
