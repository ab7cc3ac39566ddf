package org.caseassistant.core.assistant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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
 * @param stores storage, as this transaction sees it
 * @param interaction what happened
 * @param person who did it
 * @param now when
 * @param words their language
 * @param settings what the organisation set
 * @param catalogs the catalogues
 * @param ids makes ids for new drafts
 */
record Turn(
        Stores stores,
        Interaction interaction,
        Person person,
        Instant now,
        Words words,
        AssistantSettings settings,
        Catalogs catalogs,
        Supplier<String> ids) {

    /** Whether they may do this. */
    boolean may(Act act) {
        return settings.policy().may(person, act);
    }

    /** The cases that they may see. */
    CaseScope cases() {
        return settings.policy().cases(person);
    }

    /** Where the person is: as the platform says, else as their account says. */
    ZoneId zone() {
        return interaction.zone().orElseGet(() -> switch (person) {
            case Contact contact ->
                contact.accounts().isEmpty()
                        ? ZoneOffset.UTC
                        : contact.accounts().getFirst().zone();
            case StaffMember _ -> ZoneOffset.UTC;
        });
    }

    /** A time as this person writes it. */
    String moment(Instant at) {
        String written = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(zone())
                .format(at)
                .replace('\u202f', ' ');
        return interaction.capabilities().ownTimes() ? PointsInTime.marked(at, written) : written;
    }

    /** The day it is there. */
    LocalDate today() {
        return now.atZone(zone()).toLocalDate();
    }

    AnswerFormat format() {
        return new AnswerFormat(words.locale(), settings.phoneRegion());
    }

    void focusOn(Focus focus) {
        stores.conversations().focus(interaction.place(), interaction.user(), focus, interaction.locale());
    }

    /** From now on they can be told things here, though they may never have been asked anything here. */
    void stayInTouch() {
        focusOn(stores.conversations().focus(interaction.place(), interaction.user()));
    }

    /** A reply of one sentence. */
    Reply say(Phrase phrase) {
        return Reply.of(Screen.of(View.Text.of(words.say(phrase))));
    }

    /** A reply of one sentence with nothing to fill in. */
    Reply say(String key) {
        return say(Phrase.of(key));
    }
}
