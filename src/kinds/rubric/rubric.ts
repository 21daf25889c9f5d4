/** What pages of rubrics run beside what every page runs. */
import './sheet/interview-sheet.ts';
