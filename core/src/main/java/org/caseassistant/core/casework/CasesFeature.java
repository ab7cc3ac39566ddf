package org.caseassistant.core.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Interaction.Source;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.MessageChange;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Command;
import org.caseassistant.core.turn.Controls;
import org.caseassistant.core.turn.Feature;
import org.caseassistant.core.turn.Listening;
import org.caseassistant.core.turn.Purpose;
import org.caseassistant.core.turn.Transaction;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** Opening, seeing and adding to cases. */
public final class CasesFeature implements Feature {
    private static final String NAME = "case";

    @Override
    public List<Command.Handled> commands() {
        var pickCase = new CaseControl.PickCase();
        return List.of(
                new Command(NAME, "", "", "chat.help.case", Act.OPEN_CASES)
                        .by((turn, _) -> new CaseCommands(turn).choose()),
                new Command(NAME, "open", "TYPE", "chat.help.open", Act.OPEN_CASES)
                        .suggesting(new CaseControl.OpenType())
                        .withFile()
                        .by((turn, type) -> type.isEmpty()
                                ? new CaseCommands(turn).choose()
                                : new CaseCommands(turn).open(type)),
                new Command(NAME, "resume", "", "chat.help.resume", Act.OPEN_CASES)
                        .by((turn, _) -> new CaseCommands(turn).resume()),
                new Command(NAME, "list", "[open|closed|all] [WORDS]", "chat.help.list", Act.SEE_CASES)
                        .by((turn, words) -> new CaseListScreens(turn).asked(words)),
                new Command(NAME, "view", "NUMBER", "chat.help.view", Act.SEE_CASES)
                        .suggesting(pickCase)
                        .by((turn, number) -> new CaseCommands(turn).view(number)),
                new Command(NAME, "export", "NUMBER [html|json]", "chat.help.export", Act.SEE_CASES)
                        .suggesting(pickCase)
                        .by((turn, words) -> new CaseExport(turn).asked(words)),
                new Command(NAME, "files", "NUMBER", "chat.help.files", Act.SEE_CASES)
                        .suggesting(pickCase)
                        .by((turn, number) -> new CaseFiles(turn).asked(number)));
    }

    @Override
    public Map<String, Command.Handler> otherwise() {
        return Map.of(NAME, (turn, rest) -> turn.say(
                Phrase.of("chat.command.unknown").with("command", "/case " + rest.split("\\s+", 2)[0])));
    }

    @Override
    public List<Controls<?>> controls() {
        return CaseControls.ALL;
    }

    @Override
    public List<Listening<?>> listening() {
        return List.of(
                new Listening<>(
                        Focus.Nothing.class,
                        (turn, _, text, _) -> new UnaskedWords(turn).said(text),
                        (turn, _, files, _) -> new UnaskedWords(turn).given(files)),
                new Listening<>(
                        Focus.ChoosingCase.class,
                        (turn, held, text, _) -> new HeldWords(turn).choosing(held, text),
                        (turn, _, files, _) -> new HeldWords(turn).hold("", files)),
                Listening.toWords(
                        Focus.ChoosingCaseType.class, (turn, _, text, _) -> new CaseCommands(turn).open(text)),
                Listening.toWords(
                        Focus.ChoosingDraft.class, (turn, _, text, _) -> new CaseCommands(turn).resumeNamed(text)),
                new Listening<>(
                        Focus.AddingToCase.class,
                        (turn, adding, text, source) -> new UnaskedWords(turn).adding(adding.number(), text, source),
                        (turn, adding, files, source) -> new UnaskedWords(turn)
                                .addingFiles(adding.number(), files, source)),
                Listening.toWords(
                        Focus.ChangingCase.class,
                        (turn, changing, text, _) -> new CaseChanges(turn).typed(changing, text)));
    }

    @Override
    public Optional<Reply> answer(Turn turn) {
        return switch (turn.interaction().what()) {
            case What.AboutMessage(String text, String link) ->
                Optional.of(turn.refusal(Act.OPEN_CASES)
                        .map(turn::say)
                        .orElseGet(() -> new CaseCommands(turn).openAbout(text, link)));
            case What.Typed typed ->
                answered(turn, typed.source()).map(number -> new UnaskedWords(turn).said(number, typed.text()));
            case What.Uploaded uploaded ->
                answered(turn, uploaded.source())
                        .map(number -> new UnaskedWords(turn).given(number, uploaded.files()));
            case What.Command _, What.OpenedHome _, What.Pressed _, What.Picked _, What.PickedDay _, What.Filled _, What.FilledForm _, What.Marked _ ->
                Optional.empty();
        };
    }

    private static Optional<CaseNumber> answered(Turn turn, Optional<Source> source) {
        return new UnaskedWords(turn).answered(source);
    }

    @Override
    public Optional<Purpose> purpose(Turn turn, String form) {
        return turn.person() instanceof Contact contact
                ? turn.catalogs()
                        .current()
                        .caseType(form)
                        .map(caseType -> new OpeningCase(turn, contact, caseType))
                : Optional.empty();
    }

    @Override
    public Optional<Reply> made(Turn turn, DraftId draft) {
        return turn.person() instanceof Contact contact
                ? turn.stores()
                        .cases()
                        .ofDraft(draft, contact.id())
                        .map(number -> new CaseScreens(turn)
                                .card(
                                        number,
                                        Optional.of(Phrase.of("chat.draft.submitted")
                                                .with("number", number.toString()))))
                : Optional.empty();
    }

    @Override
    public List<View> home(Turn turn) {
        var views = new ArrayList<View>();
        if (turn.may(Act.OPEN_CASES)) {
            views.add(new View.Buttons(List.of(new View.Button(
                    new CaseControl.OpenType().id(),
                    turn.words().say("chat.home.open"),
                    View.Button.Style.PRIMARY))));
        }
        views.addAll(new CaseCommands(turn).draftsAtHome());
        views.addAll(new CaseListScreens(turn).own());
        return views;
    }

    @Override
    public Optional<Runnable> follower(Transaction transaction, MessageChange change) {
        return new ChangedMessages(transaction).following(change);
    }
}
