package org.caseassistant.core.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A part of a screen. A closed vocabulary that every platform can draw; all text in it is plain and is escaped by
 * whoever draws it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "view")
@JsonSubTypes({
    @JsonSubTypes.Type(value = View.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = View.Text.class, name = "text"),
    @JsonSubTypes.Type(value = View.FieldList.class, name = "fields"),
    @JsonSubTypes.Type(value = View.Banner.class, name = "banner"),
    @JsonSubTypes.Type(value = View.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = View.MultiChoice.class, name = "multi-choice"),
    @JsonSubTypes.Type(value = View.DateInput.class, name = "date"),
    @JsonSubTypes.Type(value = View.TextInput.class, name = "text-input"),
    @JsonSubTypes.Type(value = View.FileRequest.class, name = "file-request"),
    @JsonSubTypes.Type(value = View.Buttons.class, name = "buttons")
})
public sealed interface View {

    /** The title of a screen or of a part of it. */
    record Heading(String text) implements View {}

    /** A paragraph; line breaks in it are kept. */
    record Text(Weight weight, String text) implements View {
        /** How much a paragraph stands out. */
        public enum Weight {
            /** As any text. */
            NORMAL,
            /** Help and examples: there for those who look. */
            SUBTLE,
            /** What was wrong: not to be missed. */
            PROBLEM
        }

        /** An ordinary paragraph. */
        public static Text of(String text) {
            return new Text(Weight.NORMAL, text);
        }
    }

    /** Labels with values. */
    record FieldList(List<Entry> entries) implements View {
        /** Copies the list. */
        public FieldList {
            entries = List.copyOf(entries);
        }

        /** One label with its value. */
        public record Entry(String label, String value) {}
    }

    /** A notice across the screen. */
    record Banner(Tone tone, String text) implements View {
        /** The colour of a banner, as the portal uses them; red is ours. */
        public enum Tone {
            /** Orange: an incident or outage in progress. */
            INCIDENT,
            /** Green: announced maintenance. */
            MAINTENANCE,
            /** Gray: nothing is open. */
            NONE,
            /** Red: a case that should not wait. */
            URGENT
        }
    }

    /** One of several options. */
    record Choice(ControlId id, String label, List<Option> options, Optional<String> selected) implements View {
        /** Copies the list. */
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** Any number of options. */
    record MultiChoice(ControlId id, String label, List<Option> options, List<String> selected) implements View {
        /** Copies the lists. */
        public MultiChoice {
            options = List.copyOf(options);
            selected = List.copyOf(selected);
        }
    }

    /**
     * An option of a choice.
     *
     * @param value what comes back when it is chosen
     * @param label its name
     * @param description what choosing it says; may be empty
     */
    record Option(String value, String label, String description) {}

    /**
     * A day, with a time of day where that is welcome.
     *
     * @param day the day that stands there already
     * @param time its time of day
     * @param quick days that are often meant
     */
    record DateInput(
            ControlId id,
            String label,
            boolean withTime,
            Optional<LocalDate> day,
            Optional<LocalTime> time,
            List<QuickDay> quick)
            implements View {
        /** Copies the list. */
        public DateInput {
            quick = List.copyOf(quick);
        }

        /** With no days to choose from. */
        public DateInput(
                ControlId id, String label, boolean withTime, Optional<LocalDate> day, Optional<LocalTime> time) {
            this(id, label, withTime, day, time, List.of());
        }

        /** A day that is often meant, with what it is called, such as tomorrow. */
        public record QuickDay(String label, LocalDate day) {}
    }

    /**
     * Words.
     *
     * @param maxLength the longest text that will be taken, in characters
     * @param current what stands there already
     */
    record TextInput(ControlId id, String label, boolean severalLines, int maxLength, Optional<String> current)
            implements View {}

    /** Files, at most so many. */
    record FileRequest(ControlId id, String label, int most) implements View {}

    /** Things to do. */
    record Buttons(List<Button> buttons) implements View {
        /** Copies the list. */
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    /** One thing to do. */
    record Button(ControlId id, String label, Style style) {
        /** How much a button stands out. */
        public enum Style {
            /** What most people want next; at most one a screen. */
            PRIMARY,
            /** Any other. */
            NORMAL,
            /** What cannot be taken back. */
            DANGER
        }
    }
}
