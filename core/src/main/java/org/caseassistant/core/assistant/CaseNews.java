package org.caseassistant.core.assistant;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.Assignee;
import org.caseassistant.core.cases.CaseAction;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.MessageName;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.delivery.Outbox;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.PersonId;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.form.AnswerFormat;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.words.Markup;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/**
 * Tells those concerned by a case what somebody else did to it or wrote in it: its contacts and whoever of the staff has
 * it, where they last spoke with the assistant, and the desk of its department.
 */
final class CaseNews {
    private final Stores stores;
    private final Catalogs catalogs;
    private final AssistantSettings settings;
    private final Instant now;
    private final Words words = Words.in(Locale.ENGLISH);

    CaseNews(Stores stores, Catalogs catalogs, AssistantSettings settings, Instant now) {
        this.stores = stores;
        this.catalogs = catalogs;
        this.settings = settings;
        this.now = now;
    }

    CaseNews(Turn turn) {
        this(turn.stores(), turn.catalogs(), turn.settings(), turn.now());
    }

    /** Something happened to it; that its contact answered, {@link #said} tells. */
    void tell(SupportCase found, CaseEvent event) {
        tell(found, event, desk().told(event));
    }

    /**
     * The same.
     *
     * @param atDesk what its desk is told of it
     */
    void tell(SupportCase found, CaseEvent event, Screen atDesk) {
        if (concernsContacts(event.what())) {
            var _ = toContacts(found, event.actor(), Optional.empty(), reader -> screen(found, event, reader));
            if (event.actor().kind() == Actor.Kind.STAFF && event.what() != CaseEvent.What.STARTED) {
                var _ = letters().send(found, Optional.empty(), text(screen(found, event)));
            }
        }
        switch (event.what()) {
            case ASSIGNED, REOPENED, CLOSED -> toAssignee(found, event.actor(), screen(found, event));
            case SUBMITTED, STARTED, WAITING, ANSWERED, RESOLVED, CLAIMED, TRANSFERRED, PRIORITISED, APPROVED,
                    DECLINED ->
                {}
        }
        boolean anew = event.what() == CaseEvent.What.TRANSFERRED || event.what() == CaseEvent.What.REOPENED;
        if (anew && found.assignee().isEmpty()) {
            DeskRounds.begin(stores, settings, found, now);
        }
        desk().happened(found, atDesk);
    }

    private CaseLetters letters() {
        return new CaseLetters(stores, settings, words, now);
    }

    /** What a screen says, without what one could press. */
    private static String text(Screen screen) {
        return screen.views().stream()
                .filter(View.Text.class::isInstance)
                .map(view -> Markup.plain(((View.Text) view).text()))
                .collect(Collectors.joining("\n\n"));
    }

    private DeskCards desk() {
        return new DeskCards(stores, catalogs, settings, now);
    }

    /** Nobody has claimed it, though the desk was reminded. */
    void unclaimed(SupportCase found) {
        String told = words.say(Phrase.of("desk.escalate")
                .with("number", found.number().toString())
                .with("subject", found.content().subject()));
        var _ = to(
                stores.directory().staffOf(found.content().department()).stream().map(StaffMember::id),
                found,
                Actor.system(),
                Optional.empty(),
                _ -> Screen.of(View.Text.of(told), buttons(found, false)));
    }

    /**
     * Somebody wrote in it. What is for the staff only never leaves them.
     *
     * @param entry the number of the entry
     * @param atDesk whether they wrote it below the card of the case, so that everybody there has read it
     */
    void said(SupportCase found, long entry, CaseMessage message, boolean atDesk) {
        Screen screen = screen(found, message);
        List<String> readers = List.of();
        boolean mailed = false;
        if (message.author().kind() == Actor.Kind.STAFF && !message.internal()) {
            var name = Optional.of(MessageName.said(found.number(), entry));
            readers = toContacts(found, message.author(), name, _ -> screen);
            mailed = letters().send(found, name, text(screen));
        }
        DeskCards desk = desk();
        if (atDesk) {
            desk.passedOn(found, entry, message, readers, mailed);
            return;
        }
        if (message.author().kind() == Actor.Kind.CONTACT) {
            if (desk.place(found.content().department()).isEmpty()) {
                toAssignee(found, message.author(), screen);
            } else if (new ContactAnswers(stores.cases()).worthTelling(found.number(), entry, now)) {
                toAssignee(found, message.author(), answered(found, message.author()));
            }
        }
        desk.said(found, entry, message);
    }

    /** For whoever has the case, who may not look at its thread all day; what was written stands there. */
    private Screen answered(SupportCase found, Actor author) {
        String told = words.say(Phrase.of("chat.told.answered")
                .with("number", found.number().toString())
                .with("subject", found.content().subject())
                .with("actor", author.name()));
        return Screen.of(View.Text.of(told), buttons(found, false));
    }

    /**
     * What was written in it was changed, or withdrawn: also wherever it was shown. What did not arrive yet never shows more
     * than the case does.
     */
    void changed(SupportCase found, long entry, CaseMessage message) {
        String name = MessageName.said(found.number(), entry);
        boolean withdrawn = message.changes().withdrawn();
        if (stores.letters().recall(name) && !withdrawn) {
            var _ = letters().send(found, Optional.of(name), text(screen(found, message)));
        }
        for (Outbox.Standing shown : stores.outbox().standing(name)) {
            Optional<Screen> instead = instead(found, message, shown);
            boolean unseen = (withdrawn || instead.isEmpty())
                    ? stores.outbox().recall(name, shown)
                    : stores.outbox().rewrite(name, shown, instead.get());
            if (!unseen) {
                instead.ifPresent(screen -> edit(found, shown, name, screen, withdrawn));
            }
        }
    }

    /** What is to stand there now; empty where nothing of it may be shown any more, as it is shown to others now. */
    private Optional<Screen> instead(SupportCase found, CaseMessage message, Outbox.Standing shown) {
        if (shown.user().isPresent()) {
            var address = new Address(shown.place(), shown.user().get());
            return message.internal()
                    ? Optional.empty()
                    : reader(address, found).map(_ -> screen(found, message));
        }
        boolean here = desk().place(found.content().department()).equals(Optional.of(shown.place()));
        return here || (message.changes().withdrawn() && DeskCards.own(stores, shown.place()))
                ? Optional.of(desk().changed(found, message))
                : Optional.empty();
    }

    private void edit(SupportCase found, Outbox.Standing shown, String name, Screen screen, boolean withdrawn) {
        // In case it arrives only now, and as it was.
        var _ = stores.outbox().rewrite(name, shown, screen);
        var edit = new Delivery.Act.Edit(name, screen);
        if (shown.user().isPresent()) {
            stores.outbox().add(new Address(shown.place(), shown.user().get()), edit, found.number(), now);
        } else if (withdrawn) {
            stores.outbox().add(shown.place(), edit, now);
        } else {
            stores.outbox().add(shown.place(), edit, found.number(), now);
        }
    }

    /** Whoever wrote something in it is told why a change of that was not followed. */
    void unfollowed(SupportCase found, Actor author, Phrase why) {
        String told = words.say(why.with("number", found.number().toString())
                .with("subject", found.content().subject()));
        Screen screen = Screen.of(new View.Text(View.Text.Weight.PROBLEM, told), buttons(found, false));
        Stream<PersonId> person = author.person().stream().map(id -> switch (author.kind()) {
            case CONTACT -> new ContactId(id);
            case STAFF, SYSTEM -> new StaffId(id);
        });
        var _ = to(person, found, Actor.system(), Optional.empty(), _ -> screen);
    }

    /** Who has it and how urgent it is are the staff's affair; its history shows both. */
    private static boolean concernsContacts(CaseEvent.What what) {
        return switch (what) {
            case SUBMITTED, STARTED, WAITING, RESOLVED, CLOSED, REOPENED, APPROVED, DECLINED, TRANSFERRED -> true;
            case ANSWERED, CLAIMED, ASSIGNED, PRIORITISED -> false;
        };
    }

    /** Who reports the case and who typed it in, once each: if they still may see it, and did not do it. Their names. */
    private List<String> toContacts(
            SupportCase found, Actor actor, Optional<String> name, Function<Person, Screen> screen) {
        return to(
                Stream.of(found.content().contact(), found.content().openedBy()), found, actor, name, screen);
    }

    private void toAssignee(SupportCase found, Actor actor, Screen screen) {
        var _ = to(found.assignee().map(Assignee::id).stream(), found, actor, Optional.empty(), _ -> screen);
    }

    private List<String> to(
            Stream<? extends PersonId> people,
            SupportCase found,
            Actor actor,
            Optional<String> name,
            Function<Person, Screen> screen) {
        var names = new ArrayList<String>();
        people.distinct()
                .filter(person -> !actor.person().equals(Optional.of(person.value())))
                .flatMap(person -> readers().of(person, found).stream())
                .forEach(reader -> {
                    stores.outbox()
                            .add(reader.address(), new Delivery.Act.Post(name, screen.apply(reader.person())),
                                    found.number(), now);
                    names.add(reader.person().fullName());
                });
        return names;
    }

    private CaseReaders readers() {
        return new CaseReaders(stores, settings);
    }

    private Optional<Person> reader(Address address, SupportCase found) {
        return readers().at(address, found);
    }

    private Screen screen(SupportCase found, CaseEvent event) {
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
    private Screen screen(SupportCase found, CaseEvent event, Person reader) {
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
                new Control.ChangeCase(found.number(), CaseAction.REOPEN, false, found.state()).id(),
                words.say("chat.move.reopen"),
                View.Button.Style.NORMAL));
        return new View.Buttons(List.copyOf(buttons));
    }

    private Screen screen(SupportCase found, CaseMessage message) {
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
                    new Control.AddToCase(found.number()).id(),
                    words.say("chat.action.answer"),
                    View.Button.Style.PRIMARY));
        }
        buttons.add(new View.Button(
                new Control.ViewCase(found.number()).id(),
                words.say(Phrase.of("chat.action.view").with("number", found.number().toString())),
                View.Button.Style.NORMAL));
        return new View.Buttons(List.copyOf(buttons));
    }
}
