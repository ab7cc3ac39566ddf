package org.caseassistant.core.casenews;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseAction;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.casework.CaseControl;
import org.caseassistant.core.casework.CaseFiles;
import org.caseassistant.core.casework.CaseRating;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.form.AnswerFormat;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.core.words.Markup;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** What people are shown of a case when something happened in it. */
final class CaseNewsScreens {
    private final AssistantSettings settings;
    private final Words words;

    CaseNewsScreens(AssistantSettings settings, Words words) {
        this.settings = settings;
        this.words = words;
    }

    /** What a screen says, without what one could press. */
    static String text(Screen screen) {
        return screen.views().stream()
                .filter(View.Text.class::isInstance)
                .map(view -> Markup.plain(((View.Text) view).text()))
                .collect(Collectors.joining("\n\n"));
    }

    /** For whoever has the case, who may not look at its thread all day; what was written stands there. */
    Screen answered(SupportCase found, Actor author) {
        String told = words.say(Phrase.of("chat.told.answered")
                .with("number", found.number().toString())
                .with("subject", found.content().subject())
                .with("actor", author.name()));
        return Screen.of(View.Text.of(told), buttons(found, false));
    }

    /** What happened. */
    Screen screen(SupportCase found, CaseEvent event) {
        String told = words.say(Phrase.of("chat.told." + event.what().name().toLowerCase(Locale.ROOT))
                .with("number", found.number().toString())
                .with("subject", found.content().subject())
                .with("actor", event.actorName())
                .with("to", event.words().orElse("")));
        String text = event.words().filter(_ -> event.what().isSpoken()).map(more -> told + "\n" + more).orElse(told);
        return Screen.of(
                View.Text.of(text), buttons(found, event.what() == CaseEvent.What.WAITING));
    }

    /** What happened; where it is resolved, those who may are asked how well, and can say that it is not. */
    Screen screen(SupportCase found, CaseEvent event, Person reader) {
        Screen told = screen(found, event);
        if (event.what() != CaseEvent.What.RESOLVED) {
            return told;
        }
        var views = new ArrayList<>(told.views());
        if (settings.policy().may(reader, Act.CHANGE_CASES)) {
            views.add(views.size() - 1, View.Text.of(words.say(untilClosed(event.at(), reader))));
            views.set(views.size() - 1, withReopening(found));
        }
        if (settings.policy().may(reader, Act.RATE_CASES)) {
            views.add(View.Text.of(words.say("chat.rate.question")));
            views.add(new View.Buttons(CaseRating.buttons(found, words)));
        }
        return new Screen(views);
    }

    private Phrase untilClosed(Instant resolved, Person reader) {
        ZoneId zone = switch (reader) {
            case Contact contact when !contact.accounts().isEmpty() -> contact.accounts().getFirst().zone();
            case Contact _, StaffMember _ -> ZoneOffset.UTC;
        };
        String until = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(words.locale())
                .format(resolved.plus(settings.desk().closeAfter()).atZone(zone));
        return Phrase.of("chat.told.resolved-until").with("until", until);
    }

    private View.Buttons withReopening(SupportCase found) {
        var buttons = new ArrayList<>(buttons(found, false).buttons());
        buttons.addFirst(new View.Button(
                new CaseControl.ChangeCase(found.number(), CaseAction.REOPEN, false, found.state()).id(),
                words.say("chat.move.reopen"),
                View.Button.Style.NORMAL));
        return new View.Buttons(List.copyOf(buttons));
    }

    /** What somebody wrote, or changed of what they wrote. */
    Screen screen(SupportCase found, CaseMessage message) {
        boolean withdrawn = message.changes().withdrawn();
        String key = withdrawn
                ? "chat.said.withdrawn"
                : message.changes().edited() ? "chat.said.edited" : "chat.told.said";
        String told = words.say(Phrase.of(key)
                .with("number", found.number().toString())
                .with("subject", found.content().subject())
                .with("actor", message.author().name()));
        String files = message.files().stream()
                .map(file -> "%s (%s)".formatted(file.name(), AnswerFormat.size(file.size(), words.locale())))
                .collect(Collectors.joining(", "));
        var views = new ArrayList<View>();
        views.add(View.Text.of(told));
        if (withdrawn) {
            return new Screen(List.of(views.getFirst(), buttons(found, false)));
        }
        if (!message.text().isEmpty()) {
            views.add(View.Text.of(message.text()));
        }
        if (!files.isEmpty()) {
            views.add(View.Text.of(words.say(Phrase.of("chat.case.files").with("files", files))));
        }
        var buttons = new ArrayList<View.Button>(
                buttons(found, message.author().kind() == Actor.Kind.STAFF).buttons());
        if (!message.files().isEmpty()) {
            buttons.add(CaseFiles.button(found.number(), message.files().size(), words));
        }
        views.add(new View.Buttons(List.copyOf(buttons)));
        return new Screen(views);
    }

    /** What the reader can do about it; an answer, only where one is expected. */
    private View.Buttons buttons(SupportCase found, boolean answer) {
        var buttons = new ArrayList<View.Button>();
        if (answer) {
            buttons.add(new View.Button(
                    new CaseControl.AddToCase(found.number()).id(),
                    words.say("chat.action.answer"),
                    View.Button.Style.PRIMARY));
        }
        buttons.add(new CaseControl.ViewCase(found.number()).button(words));
        return new View.Buttons(List.copyOf(buttons));
    }
}
