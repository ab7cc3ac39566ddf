package org.caseassistant.core.directory;

/** Something a member of the staff may be allowed to do. */
public enum Right {
    /** Sees and works the cases of their departments. */
    WORK_CASES,
    /** Posts and changes notices. */
    POST_NOTICES,
    /** Everything, in every department, and changes the directory. */
    ADMINISTER
}
