package org.caseassistant.core.deskwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.cases.Assignee;
import org.caseassistant.core.cases.CaseLife;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.DeskAction;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.casework.CaseControl;
import org.caseassistant.core.casework.CaseFiles;
import org.caseassistant.core.casework.CaseScreens;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.chat.View.FieldList.Entry;
import org.caseassistant.core.form.Answer;
import org.caseassistant.core.form.AnswerFormat;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.core.turn.Catalogs;
import org.caseassistant.core.turn.Transaction;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/**
 * The card of a case at its desk. Everybody there reads the same, so it is in English and in the organization's time zone.
 */
final class DeskCard {
    /** A card is one message, and its buttons come last: an answer shows so much of itself, the case shows all. */
    private static final int LONGEST_ANSWER = 300;
    /** All answers together. */
    private static final int LONGEST_ANSWERS = 2000;

    private final Stores stores;
    private final Catalogs catalogs;
    private final AssistantSettings settings;
    private final Words words = Words.in(Locale.ENGLISH);

    DeskCard(Transaction transaction) {
        this.stores = transaction.stores();
        this.catalogs = transaction.catalogs();
        this.settings = transaction.settings();
    }

    /** The card as the case is. */
    Screen card(SupportCase found) {
        Optional<Catalog> catalog = catalogs.of(found.content().catalogVersion(), stores.catalogs());
        Optional<CaseType> caseType = catalog.flatMap(known -> known.caseType(found.content().caseType()));
        var views = new ArrayList<View>();
        String title = found.number() + ": " + found.content().subject();
        if (urgent(found)) {
            views.add(new View.Banner(
                    View.Banner.Tone.URGENT,
                    words.say(Phrase.of("desk.urgent")
                            .with("priority", priority(found, caseType).orElseThrow())
                            .with("case", title))));
        } else {
            views.add(new View.Heading(title));
        }
        views.add(new View.FieldList(entries(found, caseType)));
        views.addAll(actions(found));
        return new Screen(views);
    }

    /** Whether it stands out: it is open, and of a priority that does. */
    private boolean urgent(SupportCase found) {
        return found.state().isOpen()
                && found.content().priority().filter(settings.desk().urgent()::contains).isPresent();
    }

    private static Optional<String> priority(SupportCase found, Optional<CaseType> caseType) {
        return found.content()
                .priority()
                .map(id -> caseType.map(type -> CaseScreens.priority(type, id)).orElse(id));
    }

    private List<Entry> entries(SupportCase found, Optional<CaseType> caseType) {
        var entries = new ArrayList<Entry>();
        entries.add(entry("chat.case.type", caseType.map(CaseType::label).orElse(found.content().caseType())));
        entries.add(entry(
                "chat.case.state",
                words.say("chat.case.state." + found.state().name().toLowerCase(Locale.ROOT))));
        entries.add(entry(
                "desk.assignee", found.assignee().map(Assignee::name).orElseGet(() -> words.say("desk.nobody"))));
        priority(found, caseType).ifPresent(label -> entries.add(entry("chat.case.priority", label)));
        entries.add(entry("chat.case.account", found.accountName()));
        entries.add(entry("desk.contact", found.contactName()));
        entries.addAll(CaseScreens.incidents(stores, words, found.number()));
        found.satisfaction()
                .ifPresent(said -> entries.add(entry(
                        "desk.satisfaction", words.say("chat.rate." + said.name().toLowerCase(Locale.ROOT)))));
        entries.addAll(answers(found, caseType));
        return entries;
    }

    /** What the contact answered, other than what the card says anyway. */
    private List<Entry> answers(SupportCase found, Optional<CaseType> caseType) {
        var format = new AnswerFormat(words.locale(), settings.phoneRegion());
        var entries = new ArrayList<Entry>();
        int[] room = {LONGEST_ANSWERS};
        found.content().answers().forEach((id, answer) -> {
            boolean said = answer instanceof Answer.OfAccount || answer instanceof Answer.OfContact
                    || id.equals("subject") || id.equals("priority");
            if (!said) {
                caseType.flatMap(type -> type.field(id)).ifPresent(field -> {
                    String shown = DeskText.shortened(format.show(field, answer), Math.min(LONGEST_ANSWER, room[0]));
                    room[0] -= shown.length();
                    entries.add(new Entry(field.label(), shown));
                });
            }
        });
        return entries;
    }

    /** What can be done to the case, and what leads to it. */
    List<View> actions(SupportCase found) {
        var buttons = new ArrayList<View.Button>();
        for (DeskAction action : CaseLife.possibleAtDesk(found)) {
            buttons.add(new View.Button(
                    new DeskControl.OnCase(found.number(), action, true).id(),
                    words.say("desk.action." + action.name().toLowerCase(Locale.ROOT)),
                    action == DeskAction.CLAIM ? View.Button.Style.PRIMARY : View.Button.Style.NORMAL));
        }
        buttons.add(new CaseControl.ViewCase(found.number()).button(words));
        int files = stores.attachments().of(found.number(), new CaseScope.Everything()).size();
        if (files > 0) {
            buttons.add(CaseFiles.button(found.number(), files, words));
        }
        return List.of(new View.Buttons(buttons));
    }

    private Entry entry(String key, String value) {
        return new Entry(words.say(key), value);
    }
}
