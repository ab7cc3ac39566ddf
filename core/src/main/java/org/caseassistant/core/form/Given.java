package org.caseassistant.core.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What a person gave for a field, before it is checked. */
public sealed interface Given {

    /** Typed words, without the character U+0000, which cannot be stored and which nobody types. */
    record Typed(String text) implements Given {
        /** Drops what cannot be stored. */
        public Typed {
            text = text.replace("\0", "");
        }
    }

    /** Options picked from a menu or buttons, by id. */
    record Picked(List<String> ids) implements Given {
        /** Copies the list. */
        public Picked {
            ids = List.copyOf(ids);
        }
    }

    /** A date from a date picker. */
    record Day(LocalDate date, Optional<LocalTime> time) implements Given {}

    /** Files, already taken into our own storage. */
    record Uploaded(List<FileRef> files) implements Given {
        /** Copies the list. */
        public Uploaded {
            files = List.copyOf(files);
        }
    }
}
