package org.caseassistant.core.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseassistant.core.cases.CaseAction;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.DeskAction;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.form.FileRef;

/** What words typed by a person at a place are about. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "on")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Focus.Nothing.class, name = "nothing"),
    @JsonSubTypes.Type(value = Focus.ChoosingCaseType.class, name = "case-type"),
    @JsonSubTypes.Type(value = Focus.ChoosingDraft.class, name = "draft-choice"),
    @JsonSubTypes.Type(value = Focus.Filling.class, name = "draft"),
    @JsonSubTypes.Type(value = Focus.AddingToCase.class, name = "adding"),
    @JsonSubTypes.Type(value = Focus.ChangingCase.class, name = "changing"),
    @JsonSubTypes.Type(value = Focus.ChoosingCase.class, name = "case-choice"),
    @JsonSubTypes.Type(value = Focus.AtDesk.class, name = "desk")
})
public sealed interface Focus {
    /** Nothing was asked. */
    record Nothing() implements Focus {}

    /**
     * They were asked which kind of case to open.
     *
     * @param description words that are to stand in its description, such as those of a message
     */
    record ChoosingCaseType(Optional<String> description) implements Focus {
        /** With nothing to begin with. */
        public ChoosingCaseType() {
            this(Optional.empty());
        }
    }

    /** They were asked which draft to go on with. */
    record ChoosingDraft() implements Focus {}

    /** They are filling in this draft. */
    record Filling(DraftId draft) implements Focus {}

    /** They are adding to this case. */
    record AddingToCase(CaseNumber number) implements Focus {}

    /**
     * They were asked which case they mean.
     *
     * @param held what they wrote and sent, to be added to it
     * @param over the case that they meant by what they did, which is over
     */
    record ChoosingCase(List<Held> held, Optional<CaseNumber> over) implements Focus {
        /** Copies the list. */
        public ChoosingCase {
            held = List.copyOf(held);
        }

        /** All words of it. */
        public String words() {
            return held.stream().map(Held::words).filter(said -> !said.isEmpty()).collect(Collectors.joining("\n"));
        }

        /** All files of it. */
        public List<FileRef> files() {
            return held.stream().flatMap(one -> one.files().stream()).toList();
        }

        /**
         * What is left after this message was changed.
         *
         * @param text what it says now; empty if it was deleted
         */
        public ChoosingCase changed(String message, Optional<String> text) {
            return new ChoosingCase(
                    held.stream()
                            .map(one -> one.of(message) && !one.words().isEmpty()
                                    ? new Held(one.message(), text.orElse(""), one.files())
                                    : one)
                            .filter(one -> !one.of(message) || (text.isPresent() && !one.isEmpty()))
                            .toList(),
                    over);
        }
    }

    /**
     * What came in one message, or a part of it.
     *
     * @param message the platform's id of it; empty where the platform has none
     * @param words what it says
     * @param files what it brought
     */
    record Held(Optional<String> message, String words, List<FileRef> files) {
        /** Copies the list. */
        public Held {
            files = List.copyOf(files);
        }

        private boolean of(String known) {
            return message.equals(Optional.of(known));
        }

        private boolean isEmpty() {
            return words.isEmpty() && files.isEmpty();
        }
    }

    /** They were asked what a card of a case needs for this. */
    record AtDesk(CaseNumber number, DeskAction action) implements Focus {}

    /**
     * They were asked what to say about doing something to a case.
     *
     * @param seen the state it was in when they were asked
     */
    record ChangingCase(CaseNumber number, CaseAction action, CaseState seen) implements Focus {}
}
