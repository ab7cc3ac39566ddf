package org.caseassistant.core.turn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Supplier;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.form.AnswerFormat;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.PointsInTime;
import org.caseassistant.core.words.Words;

/**
 * One interaction of somebody we know, in its transaction: what everything that answers it needs.
 *
 * @param transaction the transaction
 * @param interaction what happened
 * @param person who did it
 * @param words their language
 * @param ids makes ids for new drafts
 */
public record Turn(
        Transaction transaction, Interaction interaction, Person person, Words words, Supplier<String> ids) {

    /** Storage, as this transaction sees it. */
    public Stores stores() {
        return transaction.stores();
    }

    /** When it happened. */
    public Instant now() {
        return transaction.now();
    }

    /** What the organization set. */
    public AssistantSettings settings() {
        return transaction.settings();
    }

    /** The catalogues. */
    public Catalogs catalogs() {
        return transaction.catalogs();
    }

    /** Everything that the assistant can do. */
    public Features features() {
        return transaction.features();
    }

    /** Whether they may do this. */
    public boolean may(Act act) {
        return settings().policy().may(person, act);
    }

    /** Why they may not do this, as a sentence; empty if they may. It looks at nothing that is stored. */
    public Optional<Phrase> refusal(Act act) {
        return may(act) ? Optional.empty() : Optional.of(Phrase.of(refusalKey(act)));
    }

    private String refusalKey(Act act) {
        return switch (act) {
            case OPEN_CASES ->
                switch (person) {
                    case StaffMember _ -> "chat.open.staff";
                    case Contact contact when contact.accounts().isEmpty() -> "chat.open.no-account";
                    case Contact _ -> "chat.open.read-only";
                };
            case SEE_CASES -> person instanceof StaffMember ? "chat.see.staff" : "chat.open.no-account";
            case CHANGE_CASES -> person instanceof Contact ? "chat.move.read-only" : "chat.move.staff";
            case WORK_CASES -> "chat.move.staff";
            case ADD_TO_CASES -> "chat.add.not-you";
            case RATE_CASES -> "chat.rate.not-you";
            case SEE_CONTACTS -> "chat.contacts.refused";
            case POST_NOTICES -> "notice.refused";
            case ADMINISTER, READ_NOTICES, UNLINK_SELF, FILL_OWN_DRAFTS, SUBSCRIBE_CHANNELS ->
                "chat.administrators-only";
        };
    }

    /** The cases that they may see. */
    public CaseScope cases() {
        return settings().policy().cases(person);
    }

    /** Where the person is: as the platform says, else as their account says. */
    public ZoneId zone() {
        return interaction.zone().orElseGet(() -> switch (person) {
            case Contact contact ->
                contact.accounts().isEmpty()
                        ? ZoneOffset.UTC
                        : contact.accounts().getFirst().zone();
            case StaffMember _ -> ZoneOffset.UTC;
        });
    }

    /** A time as this person writes it. */
    public String moment(Instant at) {
        String written = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(zone())
                .format(at)
                .replace('\u202f', ' ');
        return interaction.capabilities().ownTimes() ? PointsInTime.marked(at, written) : written;
    }

    /** The day it is there. */
    public LocalDate today() {
        return now().atZone(zone()).toLocalDate();
    }

    /** How answers are written for this person. */
    public AnswerFormat format() {
        return new AnswerFormat(words.locale(), settings().phoneRegion());
    }

    /** From now on, what they type here is about this. */
    public void focusOn(Focus focus) {
        stores().conversations().focus(interaction.place(), interaction.user(), focus, interaction.locale());
    }

    /** From now on they can be told things here, though they may never have been asked anything here. */
    public void stayInTouch() {
        focusOn(focus());
    }

    /** What their typed words here are about. */
    public Focus focus() {
        return stores().conversations().focus(interaction.place(), interaction.user());
    }

    /** A reply of one sentence. */
    public Reply say(Phrase phrase) {
        return Reply.of(Screen.of(View.Text.of(words.say(phrase))));
    }

    /** A reply of one sentence with nothing to fill in. */
    public Reply say(String key) {
        return say(Phrase.of(key));
    }
}
