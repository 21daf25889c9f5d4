/** What pages of rubrics, and the debrief, run beside what every page runs. */
import './debrief/interview-debrief.ts';
import './sheet/interview-sheet.ts';
import './sheet/calibration.ts';
