/** When a file was changed and made, as version control has it: moments in UTC, `2026-11-22T08:00:00Z`. */
export interface FileHistory {
  changed: string;
  /** Absent where the history does not reach back that far. */
  created?: string | undefined;
}

/** By file, relative to the handbook folder. Empty where nothing is known. */
export type History = ReadonlyMap<string, FileHistory>;
