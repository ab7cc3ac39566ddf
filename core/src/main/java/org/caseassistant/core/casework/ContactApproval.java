package org.caseassistant.core.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseAction;
import org.caseassistant.core.cases.CaseLife;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.chat.View.FieldList.Entry;
import org.caseassistant.core.contacts.ContactPlan;
import org.caseassistant.core.contacts.ContactPlan.Step;
import org.caseassistant.core.contacts.ContactPlanning;
import org.caseassistant.core.contacts.ContactPlanning.Result;
import org.caseassistant.core.contacts.ContactRequest;
import org.caseassistant.core.contacts.Obstacle;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.PhoneNumber;
import org.caseassistant.core.form.Answer;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** Staff are shown what a case of Modify Support Contacts would change, and approve it. */
final class ContactApproval {
    private final Turn turn;

    ContactApproval(Turn turn) {
        this.turn = turn;
    }

    /** What would change, for staff who may approve it; nothing for everybody else and for other cases. */
    List<View> proposal(SupportCase found) {
        return request(found).map(request -> proposal(request, found)).orElse(List.of());
    }

    private Optional<ContactRequest> request(SupportCase found) {
        boolean may = turn.may(Act.CHANGE_CASES)
                && CaseLife.next(found.state(), CaseAction.APPROVE, Actor.of(turn.person()).kind()).isPresent();
        return may ? ContactRequest.of(found.content()) : Optional.empty();
    }

    private List<View> proposal(ContactRequest request, SupportCase found) {
        return switch (plan(request)) {
            case Result.Planned(ContactPlan plan) -> shown(plan, found);
            case Result.Impossible(Obstacle obstacle) -> List.of(impossible(obstacle, request));
        };
    }

    private Result plan(ContactRequest request) {
        return new ContactPlanning(turn.stores().directory()).plan(request);
    }

    private View impossible(Obstacle obstacle, ContactRequest request) {
        return new View.Text(
                View.Text.Weight.PROBLEM,
                turn.words()
                        .say(Phrase.of("chat.contacts.obstacle." + word(obstacle))
                                .with("name", request.firstName() + " " + request.lastName())
                                .with("email", request.email())));
    }

    /**
     * Asks whether the contacts are to be changed so.
     *
     * @param note what to say first
     */
    Reply ask(SupportCase found, Optional<Phrase> note) {
        turn.focusOn(new Focus.Nothing());
        Optional<ContactRequest> request = request(found);
        if (request.isEmpty()) {
            return new CaseChanges(turn).changedSince(found);
        }
        var views = new ArrayList<View>();
        note.ifPresent(phrase -> views.add(View.Text.of(turn.words().say(phrase))));
        views.add(new View.Heading(turn.words()
                .say(Phrase.of("chat.move-title.approve").with("number", found.number().toString()))));
        views.addAll(proposal(request.get(), found));
        var buttons = new ArrayList<View.Button>();
        if (plan(request.get()) instanceof Result.Planned(ContactPlan plan)) {
            buttons.add(new View.Button(
                    new CaseControl.ApproveContacts(found.number(), plan.mark()).id(),
                    turn.words().say("chat.move-sure.approve"),
                    View.Button.Style.PRIMARY));
        }
        buttons.add(new View.Button(
                new CaseControl.LeaveCase(found.number()).id(),
                turn.words().say("chat.action.keep-case"),
                View.Button.Style.NORMAL));
        views.add(new View.Buttons(buttons));
        return Reply.direct(new Screen(views));
    }

    /** Changes the contacts and ends the case, or does neither. */
    Reply approve(CaseNumber number, String mark) {
        Optional<SupportCase> locked = turn.stores().cases().lock(number, turn.cases());
        if (locked.isEmpty()) {
            return new CaseChanges(turn).unknown(number);
        }
        SupportCase found = locked.get();
        Optional<ContactRequest> request = request(found);
        if (request.isEmpty()) {
            return new CaseChanges(turn).changedSince(found);
        }
        turn.stores().directory().holdForChange();
        return plan(request.get()) instanceof Result.Planned(ContactPlan plan) && plan.mark().equals(mark)
                ? approve(found, plan)
                : ask(found, Optional.of(Phrase.of("chat.contacts.since")));
    }

    private Reply approve(SupportCase found, ContactPlan plan) {
        plan.apply(turn.stores().directory(), turn.now());
        Optional<String> words = Optional.of(String.join(
                " ", plan.steps().stream().map(step -> turn.words().say(done(step))).toList()));
        SupportCase now = new CaseBook(turn).move(found.number(), CaseAction.APPROVE, words).done();
        turn.stores()
                .audit()
                .add(AuditEntry.by(
                        turn.person(),
                        turn.now(),
                        Deed.CONTACT_CHANGE_APPROVED,
                        now.number().toString()));
        Phrase approved = Phrase.of("chat.moved.approve").with("number", now.number().toString());
        return Reply.direct(new CaseScreens(turn).card(now, Optional.of(approved)))
                .settling(Optional.of(turn.words().say(approved)));
    }

    private List<View> shown(ContactPlan plan, SupportCase found) {
        var views = new ArrayList<View>();
        for (Step step : plan.steps()) {
            views.add(View.Text.of(turn.words().say(title(step))));
            List<Entry> entries =
                    switch (step) {
                        case Step.Add(ContactProfile profile) -> entries(Optional.empty(), profile, found);
                        case Step.Change(Contact before, ContactProfile after) ->
                            entries(Optional.of(before.profile()), after, found);
                        case Step.Leave _ -> List.of();
                    };
            if (!entries.isEmpty()) {
                views.add(new View.FieldList(entries));
            }
        }
        if (plan.lastAuthorized()) {
            views.add(new View.Text(View.Text.Weight.PROBLEM, turn.words().say("chat.contacts.last-authorized")));
        }
        return views;
    }

    private static Phrase title(Step step) {
        return switch (step) {
            case Step.Add(ContactProfile profile) ->
                Phrase.of("chat.contacts.add").with("name", profile.fullName());
            case Step.Change(Contact before, ContactProfile after) when other(before, after) ->
                Phrase.of("chat.contacts.change-address").with("name", before.fullName());
            case Step.Change(Contact before, _) ->
                Phrase.of("chat.contacts.change").with("name", before.fullName());
            case Step.Leave leave -> left(leave, leave.removed() ? "chat.contacts.remove" : "chat.contacts.leave");
        };
    }

    private static boolean other(Contact before, ContactProfile after) {
        return !before.email().equalsIgnoreCase(after.email());
    }

    /** For the history, which everybody reads who may see the case: no more than the case itself says. */
    private static Phrase done(Step step) {
        return switch (step) {
            case Step.Add(ContactProfile profile) ->
                Phrase.of("chat.contacts.added").with("name", profile.fullName());
            case Step.Change(Contact before, ContactProfile after) when !before.accounts().equals(after.accounts()) ->
                Phrase.of("chat.contacts.added").with("name", after.fullName());
            case Step.Change(_, ContactProfile after) ->
                Phrase.of("chat.contacts.changed").with("name", after.fullName());
            case Step.Leave leave -> left(leave, "chat.contacts.left");
        };
    }

    private static Phrase left(Step.Leave leave, String key) {
        return Phrase.of(key)
                .with("name", leave.who().fullName())
                .with("email", leave.who().email())
                .with("account", leave.account().name());
    }

    /** What is known afterwards; where something was known before, only what changes, with both. */
    private List<Entry> entries(Optional<ContactProfile> before, ContactProfile after, SupportCase found) {
        var entries = new ArrayList<Entry>();
        add(entries, "first-name", before, after, ContactProfile::firstName);
        add(entries, "last-name", before, after, ContactProfile::lastName);
        add(entries, "email", before, after, ContactProfile::email);
        add(entries, "title", before, after, profile -> profile.title().orElse(""));
        add(entries, "primary-phone", before, after, profile -> phone(profile.primaryPhone()));
        add(entries, "secondary-phone", before, after, profile -> phone(profile.secondaryPhone()));
        add(entries, "type", before, after, profile -> turn.words().say("chat.contacts.type." + word(profile.type())));
        add(entries, "areas", before, after, profile -> areas(profile, found));
        add(entries, "accounts", before, after, ContactApproval::accounts);
        return entries;
    }

    private void add(
            List<Entry> entries,
            String what,
            Optional<ContactProfile> before,
            ContactProfile after,
            Function<ContactProfile, String> value) {
        String now = value.apply(after);
        String then = before.map(value).orElse("");
        if (!now.equals(then)) {
            String shown = before.isPresent()
                    ? turn.words().say(Phrase.of("chat.contacts.from-to")
                            .with("before", orNothing(then))
                            .with("after", orNothing(now)))
                    : now;
            entries.add(new Entry(turn.words().say("chat.contacts.field." + what), shown));
        }
    }

    private String orNothing(String value) {
        return value.isEmpty() ? turn.words().say("chat.contacts.nothing") : value;
    }

    private static String accounts(ContactProfile profile) {
        return String.join(", ", profile.accounts().stream().map(Account::name).toList());
    }

    private String phone(Optional<PhoneNumber> phone) {
        return phone.map(turn.format()::phone).orElse("");
    }

    /** In the words of the catalogue with which the case was asked for. */
    private String areas(ContactProfile profile, SupportCase found) {
        Optional<Field> field = new CaseScreens(turn)
                .catalog(found.content().catalogVersion())
                .flatMap(catalog -> catalog.caseType(found.content().caseType()))
                .flatMap((CaseType type) -> type.field("area-of-responsibility"));
        List<String> ids = profile.areas().stream().sorted().toList();
        return field.map(known -> turn.format().show(known, new Answer.Choices(ids)))
                .orElseGet(() -> String.join(", ", ids));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
