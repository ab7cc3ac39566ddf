package org.caseassistant.core.form;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.ContactId;

/**
 * An accepted answer, checked and in its one normal form. As JSON it names its own kind, so that it can be read
 * without the catalogue.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Answer.Choices.class, name = "choices"),
    @JsonSubTypes.Type(value = Answer.Dates.class, name = "dates"),
    @JsonSubTypes.Type(value = Answer.Email.class, name = "email"),
    @JsonSubTypes.Type(value = Answer.Phone.class, name = "phone"),
    @JsonSubTypes.Type(value = Answer.Name.class, name = "name"),
    @JsonSubTypes.Type(value = Answer.OfAccount.class, name = "account"),
    @JsonSubTypes.Type(value = Answer.OfContact.class, name = "contact"),
    @JsonSubTypes.Type(value = Answer.Files.class, name = "files"),
    @JsonSubTypes.Type(value = Answer.Agreed.class, name = "agreed")
})
public sealed interface Answer {

    /** Short or long text. */
    record Text(String text) implements Answer {}

    /** The ids of the chosen options, in the order of the catalogue; one for a single choice. */
    record Choices(List<String> ids) implements Answer {
        /** Copies the list. */
        public Choices {
            ids = List.copyOf(ids);
        }
    }

    /** Dates in order of preference; one for a single date. */
    record Dates(List<Moment> moments) implements Answer {
        /** Copies the list. */
        public Dates {
            moments = List.copyOf(moments);
        }
    }

    /** An e-mail address, its domain in lower case. */
    record Email(String address) implements Answer {}

    /**
     * A telephone number.
     *
     * @param e164 with country code, such as {@code +16125550100}
     * @param extension digits to dial afterwards
     */
    record Phone(String e164, Optional<String> extension) implements Answer {}

    /** A person's name. */
    record Name(String name) implements Answer {}

    /** An account, with its name at the time. */
    record OfAccount(AccountId account, String name) implements Answer {}

    /** A contact, with their name at the time. */
    record OfContact(ContactId contact, String name) implements Answer {}

    /** Files. */
    record Files(List<FileRef> files) implements Answer {
        /** Copies the list. */
        public Files {
            files = List.copyOf(files);
        }
    }

    /** Agreed to exactly these words. */
    record Agreed(String statement) implements Answer {}
}
