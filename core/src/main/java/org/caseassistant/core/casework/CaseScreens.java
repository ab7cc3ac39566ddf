package org.caseassistant.core.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.cases.Assignee;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.NewCase;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.Department;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.Option;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.chat.View.FieldList.Entry;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.form.Answer;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Shows cases to those who may see them. */
public final class CaseScreens {
    private final Turn turn;

    /** For the person whose turn it is. */
    public CaseScreens(Turn turn) {
        this.turn = turn;
    }

    private CaseScope scope() {
        return turn.cases();
    }

    /** One case, with what was said about it first. The answer is the same for a case of others and for none. */
    public Reply card(CaseNumber number, Optional<Phrase> note) {
        return turn.stores()
                .cases()
                .find(number, scope())
                .map(found -> Reply.of(card(found, note)))
                .orElseGet(() -> turn.say(Phrase.of("chat.case.unknown").with("number", number.toString())));
    }

    /** One case that was found before, with what was said about it first. */
    public Screen card(SupportCase found, Optional<Phrase> note) {
        writeDown(found);
        var views = new ArrayList<View>();
        note.ifPresent(phrase -> views.add(View.Text.of(turn.words().say(phrase))));
        views.add(new View.Heading(found.number() + ": " + found.content().subject()));
        views.add(new View.FieldList(entries(found)));
        views.addAll(new CaseRating(turn).question(found));
        views.addAll(new ContactApproval(turn).proposal(found));
        views.addAll(new CaseEntriesScreen(turn).latest(found.number()));
        var buttons = new ArrayList<View.Button>(buttons(found));
        int files = turn.stores().attachments().of(found.number(), scope()).size();
        if (files > 0) {
            buttons.add(CaseFiles.button(found.number(), files, turn.words()));
        }
        if (!buttons.isEmpty()) {
            views.add(new View.Buttons(buttons));
        }
        return new Screen(views);
    }

    /** What a case says. */
    List<Entry> entries(SupportCase found) {
        NewCase content = found.content();
        Optional<Catalog> catalog = catalog(content.catalogVersion());
        Optional<CaseType> caseType = catalog.flatMap(c -> c.caseType(content.caseType()));
        var entries = new ArrayList<Entry>();
        entries.add(entry("chat.case.type", caseType.map(CaseType::label).orElse(content.caseType())));
        entries.add(entry("chat.case.state", state(found.state())));
        entries.add(entry(
                "chat.case.department",
                catalog.flatMap(c -> c.department(content.department()))
                        .map(Department::label)
                        .orElse(content.department())));
        if (turn.may(Act.WORK_CASES)) {
            entries.add(entry("desk.assignee", found.assignee()
                    .map(Assignee::name)
                    .orElseGet(() -> turn.words().say("desk.nobody"))));
        }
        if (turn.may(Act.WORK_CASES)) {
            found.satisfaction()
                    .ifPresent(said -> entries.add(
                            entry("desk.satisfaction", turn.words().say("chat.rate." + lower(said)))));
        }
        entries.addAll(incidents(turn.stores(), turn.words(), found.number()));
        content.answers().forEach((id, answer) -> entries.add(answer(found, caseType, id, answer)));
        return entries;
    }

    /** The incidents that a case reports, as they are called now. */
    public static List<Entry> incidents(Stores stores, Words words, CaseNumber number) {
        return stores.incidentReports().of(number).stream()
                .flatMap(incident -> stores.notices().find(incident).stream())
                .map(incident -> new Entry(
                        words.say("chat.case.incident"), "%s: %s".formatted(incident.number(), incident.title())))
                .toList();
    }

    /** Staff who read what is not their department's leave a trace. */
    void writeDown(SupportCase found) {
        if (turn.person() instanceof StaffMember staff
                && !staff.departments().contains(found.content().department())) {
            turn.stores()
                    .audit()
                    .add(AuditEntry.by(
                            staff, turn.now(), Deed.CASE_READ, found.number().toString()));
        }
    }

    /** Whatever was asked about this case is over; shows it. */
    public Reply leave(CaseNumber number) {
        turn.focusOn(new Focus.Nothing());
        return card(number, Optional.empty());
    }

    /** What happened in a case before this entry. */
    Reply earlier(CaseNumber number, long before) {
        return turn.stores()
                .cases()
                .find(number, scope())
                .map(found -> {
                    writeDown(found);
                    var views = new ArrayList<View>();
                    views.add(new View.Heading(found.number() + ": " + found.content().subject()));
                    views.addAll(new CaseEntriesScreen(turn).before(number, before));
                    return Reply.of(new Screen(views));
                })
                .orElseGet(() -> turn.say(Phrase.of("chat.case.unknown").with("number", number.toString())));
    }

    private List<View.Button> buttons(SupportCase found) {
        var buttons = new ArrayList<View.Button>();
        if (turn.may(Act.ADD_TO_CASES) && found.state().isOpen()) {
            buttons.add(new View.Button(
                    new CaseControl.AddToCase(found.number()).id(),
                    turn.words().say("chat.action.add"),
                    View.Button.Style.NORMAL));
        }
        buttons.addAll(new CaseChanges(turn).buttons(found));
        buttons.addAll(turn.features().each(feature -> feature.buttons(turn, found)));
        return buttons;
    }

    /** What the contact who has just submitted a case can do to it. */
    List<View.Button> buttonsOfNew(SupportCase submitted) {
        var buttons = new ArrayList<View.Button>();
        buttons.add(new CaseControl.ViewCase(submitted.number()).button(turn.words()));
        buttons.addAll(buttons(submitted));
        return buttons;
    }

    private Entry answer(SupportCase found, Optional<CaseType> caseType, String id, Answer answer) {
        Field field = caseType.flatMap(type -> type.field(id)).orElseGet(() -> unknownField(id));
        if (id.equals("priority") && caseType.isPresent() && found.content().priority().isPresent()) {
            // The staff may have changed it since.
            return new Entry(field.label(), priority(caseType.get(), found.content().priority().get()));
        }
        return new Entry(field.label(), turn.format().show(field, answer));
    }

    /** Stands for a field whose catalogue cannot be read any more: the answer still shows. */
    private static Field unknownField(String id) {
        return new Field(id, id, "", Optional.empty(), new FieldKind.LongText(1), false, Optional.empty());
    }

    /** What a list or a confirmation says of a case. */
    List<Entry> headline(CaseType caseType, NewCase content, String department) {
        var entries = new ArrayList<Entry>();
        entries.add(entry("chat.case.type", caseType.label()));
        entries.add(entry("chat.case.subject", content.subject()));
        content.priority().ifPresent(id -> entries.add(entry("chat.case.priority", priority(caseType, id))));
        content.answers().values().stream()
                .filter(Answer.OfAccount.class::isInstance)
                .map(answer -> ((Answer.OfAccount) answer).name())
                .forEach(name -> entries.add(entry("chat.case.account", name)));
        entries.add(entry("chat.case.department", department));
        return entries;
    }

    /** What a priority is called in this case type; its id where the catalogue does not say. */
    public static String priority(CaseType caseType, String id) {
        return caseType.field("priority").map(Field::kind).stream()
                .filter(FieldKind.Choice.class::isInstance)
                .flatMap(kind -> ((FieldKind.Choice) kind).options().stream())
                .filter(option -> option.id().equals(id))
                .map(Option::label)
                .findFirst()
                .orElse(id);
    }

    Optional<Catalog> catalog(String version) {
        return turn.catalogs().of(version, turn.stores().catalogs());
    }

    String state(CaseState state) {
        return turn.words().say("chat.case.state." + lower(state));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Entry entry(String labelKey, String value) {
        return new Entry(turn.words().say(labelKey), value);
    }
}
