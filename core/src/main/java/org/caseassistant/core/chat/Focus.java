package org.caseassistant.core.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.caseassistant.core.cases.CaseAction;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.DeskAction;
import org.caseassistant.core.form.DraftId;

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
     * @param words what they wrote, to be added to it
     */
    record ChoosingCase(String words) implements Focus {}

    /** They were asked what a card of a case needs for this. */
    record AtDesk(CaseNumber number, DeskAction action) implements Focus {}

    /**
     * They were asked what to say about doing something to a case.
     *
     * @param seen the state it was in when they were asked
     */
    record ChangingCase(CaseNumber number, CaseAction action, CaseState seen) implements Focus {}
}
